import { Form, useFetcher, useNavigation } from "@remix-run/react";
import { Banner, BlockStack, Button, Card, InlineStack, Page, Text } from "@shopify/polaris";
import { useEffect, useState } from "react";
import type { ApprovalView } from "~/domain/approvals/model";
import type { Rule, RuleCheck, RuleProblem, RuleScope } from "~/domain/retention/model";
import { ReasonModal } from "../reason-modal";
import { ActionFields } from "./action-fields";
import { ConditionFields } from "./condition-fields";
import { OverrideNotice } from "./override-notice";
import { MinimumsCard } from "./minimums-card";
import { RetireRule } from "./retire-rule";
import { RuleBasics } from "./rule-basics";
import { RuleCheckCard } from "./rule-check-card";
import { definitionOf, draftOf, type DraftFields } from "./rule-draft";

interface EditorProps {
  readonly ruleId: string | undefined;
  readonly rule: Rule;
  /** Of the preset it begins with. */
  readonly source: { readonly statute: string; readonly lastReviewed: string } | undefined;
  readonly problems: readonly RuleProblem[];
  /** Of a rule that sets a legal minimum aside: whether people have agreed to that. */
  readonly override:
    { readonly approval: ApprovalView | null; readonly timeZone: string } | undefined;
}

/** Writes a rule; beside the form stands what it says, what the law says, and what it would do. */
export function RuleEditorPage({ ruleId, rule, source, problems, override }: EditorProps) {
  const [draft, setDraft] = useState(() => draftOf(rule));
  const definition = JSON.stringify(definitionOf(draft));
  const { check, checking } = useRuleCheck(definition, ruleId);
  const change: DraftFields["change"] = (part) => setDraft((before) => ({ ...before, ...part }));
  const all = [...problems, ...(check && !check.ok ? check.problems : [])];
  const problemOf: DraftFields["problemOf"] = (...places) =>
    all.find(({ on }) => places.some((place) => on.startsWith(place)))?.message ?? false;
  const general = problems.find(({ on }) => on === "");
  return (
    <Page
      title={ruleId ? "Change retention rule" : "New retention rule"}
      backAction={{ content: "Retention", url: "/app/retention" }}
    >
      <BlockStack gap="400">
        {general ? <Banner tone="critical" title={general.message} /> : null}
        {source ? (
          <Banner tone="info" title="A starting point, no legal advice">
            <p>{`${source.statute}; last reviewed ${source.lastReviewed}.`}</p>
          </Banner>
        ) : null}
        {override ? <OverrideNotice {...override} overrides={rule.overrides} /> : null}
        <RuleBasics draft={draft} change={change} problemOf={problemOf} />
        <ConditionFields draft={draft} change={change} problemOf={problemOf} />
        <ActionFields draft={draft} change={change} problemOf={problemOf} />
        <RuleCheckCard check={check} checking={checking} />
        <SaveCard {...{ ruleId, check, definition, about: draft.scope }} />
        <MinimumsCard />
      </BlockStack>
    </Page>
  );
}

/** Asks what the rule would do, shortly after the last letter was typed. */
function useRuleCheck(definition: string, ruleId: string | undefined) {
  const fetcher = useFetcher<RuleCheck>();
  const { submit } = fetcher;
  useEffect(() => {
    const timer = setTimeout(() => {
      const body = { definition, ruleId: ruleId ?? "" };
      submit(body, { method: "post", action: "/app/retention/check" });
    }, 400);
    return () => clearTimeout(timer);
  }, [definition, ruleId, submit]);
  return { check: fetcher.data, checking: fetcher.state !== "idle" };
}

function SaveCard({
  ruleId,
  check,
  definition,
  about,
}: {
  readonly about: RuleScope;
  readonly ruleId: string | undefined;
  readonly check: RuleCheck | undefined;
  readonly definition: string;
}) {
  const [overriding, setOverriding] = useState(false);
  const fetcher = useFetcher();
  const busy = useNavigation().formData !== undefined || fetcher.state !== "idle";
  const cuts = check?.ok ? check.cuts.length : 0;
  const blocked = !check?.ok || check.contradictions.some(({ severity }) => severity === "error");
  const mode = cuts > 0 ? "narrowed" : "as-is";
  const override = (reason: string) =>
    fetcher.submit({ definition, mode: "override", reason }, { method: "post" });
  return (
    <Card>
      <BlockStack gap="300">
        <Text as="p" tone="subdued">
          Saving changes no order: the next page counts first.
        </Text>
        <InlineStack gap="200" blockAlign="center">
          <Form method="post">
            <input type="hidden" name="definition" value={definition} />
            <input type="hidden" name="mode" value={mode} />
            <Button submit variant="primary" loading={busy} disabled={blocked}>
              {cuts > 0
                ? "Save as narrowed"
                : about === "orders" || about === "draft-orders"
                  ? "Save and preview"
                  : "Save"}
            </Button>
          </Form>
          {cuts > 0 ? (
            <Button tone="critical" disabled={blocked} onClick={() => setOverriding(true)}>
              Set the minimum aside …
            </Button>
          ) : null}
          {ruleId ? <RetireRule /> : null}
        </InlineStack>
        {overriding ? (
          <ReasonModal
            title="Set a legal minimum aside?"
            label="Why may these documents go earlier?"
            button="Propose"
            destructive
            onClose={() => setOverriding(false)}
            onReason={override}
          >
            <Text as="p">
              The rule is saved, but keeps to the law until a second person who may approve
              destruction has confirmed it, or a day has passed where there is nobody else.
            </Text>
          </ReasonModal>
        ) : null}
      </BlockStack>
    </Card>
  );
}
