import {
  Badge,
  BlockStack,
  Button,
  Card,
  EmptyState,
  InlineStack,
  Page,
  Text,
} from "@shopify/polaris";
import { Form, useNavigation } from "@remix-run/react";
import type { RetentionScope, RunState } from "~/domain/retention/model";
import { adminDate } from "../admin-date";
import { PermissionGate, useMay } from "../permission-gate";
import { MissingScopesBanner } from "./missing-scopes-banner";
import { runLooks } from "./run-words";

export interface ListedRule {
  readonly id: string;
  readonly sentence: string;
  readonly lastRun:
    | {
        readonly id: string;
        readonly state: RunState;
        readonly createdAt: Date;
        readonly finishedAt: Date | null;
        readonly due: number | undefined;
        readonly complete: boolean;
      }
    | undefined;
}

interface RulesPageProps {
  readonly rules: readonly ListedRule[];
  readonly missing: readonly RetentionScope[];
  readonly timeZone: string;
}

export function RulesPage({ rules, missing, timeZone }: RulesPageProps) {
  const mayChange = useMay("change-retention");
  return (
    <Page
      title="Retention"
      subtitle="Nothing of a person stays in your orders longer than it must"
      primaryAction={{
        content: "New rule",
        url: "/app/retention/rules/new",
        disabled: !mayChange,
      }}
    >
      <BlockStack gap="400">
        <MissingScopesBanner missing={missing} />
        {rules.length === 0 ? <NoRules /> : null}
        {rules.map((rule) => (
          <RuleCard key={rule.id} rule={rule} timeZone={timeZone} />
        ))}
        <Text as="p" tone="subdued" variant="bodySm">
          Nothing happens by itself: a rule first counts, and you confirm before any order is
          changed. Orders with an open dispute or return, a refund, unfulfilled items or a payment
          that is missing are left alone, and so is what can’t be judged.
        </Text>
      </BlockStack>
    </Page>
  );
}

function NoRules() {
  return (
    <Card>
      <EmptyState
        heading="Say how long notes and phone numbers stay on your orders"
        action={{ content: "Make a rule", url: "/app/retention/rules/new" }}
        image=""
      >
        <p>
          Tax law wants invoices kept for years, but not the note, the additional details or the
          phone number of an order. A rule removes those when you no longer need them.
        </p>
      </EmptyState>
    </Card>
  );
}

function RuleCard({ rule, timeZone }: { readonly rule: ListedRule; readonly timeZone: string }) {
  const navigation = useNavigation();
  const starting = navigation.formData?.get("ruleId") === rule.id;
  return (
    <Card>
      <BlockStack gap="300">
        <Text as="h2" variant="headingMd">
          {rule.sentence}
        </Text>
        <LastRun rule={rule} timeZone={timeZone} />
        <InlineStack gap="200">
          <PermissionGate permission="change-retention">
            <Form method="post">
              <input type="hidden" name="ruleId" value={rule.id} />
              <Button submit variant="primary" loading={starting}>
                Preview
              </Button>
            </Form>
            <Button url={`/app/retention/rules/${rule.id}`}>Change</Button>
          </PermissionGate>
        </InlineStack>
      </BlockStack>
    </Card>
  );
}

function LastRun({ rule, timeZone }: { readonly rule: ListedRule; readonly timeZone: string }) {
  const { lastRun } = rule;
  if (!lastRun) return <Text as="p">Not counted yet. A preview shows what it would do.</Text>;
  const { label, tone } = runLooks[lastRun.state];
  const when = adminDate({ at: lastRun.createdAt, timeZone, withTime: true });
  return (
    <InlineStack gap="200" blockAlign="center">
      <Badge {...(tone ? { tone } : {})}>{label}</Badge>
      <Text as="span">{effect(lastRun)}</Text>
      <Button variant="plain" url={`/app/retention/runs/${lastRun.id}`}>
        {`Run of ${when}`}
      </Button>
    </InlineStack>
  );
}

/** A count that has not seen every order is no answer, least of all "nothing". */
function effect({ state, due, complete }: NonNullable<ListedRule["lastRun"]>): string {
  if (due === undefined) return "The orders are being counted.";
  if (!complete) return "Not all orders could be judged: permissions are missing.";
  if (state === "previewed") return `${due} orders are past the limit.`;
  return `${due} orders were past the limit.`;
}
