import { useNavigation, useRevalidator, useSubmit } from "@remix-run/react";
import {
  Badge,
  Banner,
  BlockStack,
  Box,
  Button,
  Card,
  InlineStack,
  Page,
  Spinner,
  Text,
} from "@shopify/polaris";
import { useEffect } from "react";
import type { ApprovalView } from "~/domain/approvals/model";
import {
  blindingScopes,
  type PreviewCounts,
  type RetentionScope,
  type RunScope,
  type RunState,
} from "~/domain/retention/model";
import { adminDate } from "../admin-date";
import { ApprovalCard } from "../approvals/approval-card";
import { useLiveApprovals } from "../approvals/use-live-approvals";
import { PermissionGate } from "../permission-gate";
import { useOutcomeToast, type ActionOutcome } from "../use-outcome-toast";
import { ConfirmRun } from "./confirm-run";
import { MissingScopesBanner } from "./missing-scopes-banner";
import { OrdersCard, type ListedOrder } from "./orders-card";
import { PreviewCard } from "./preview-card";
import { ProgressCard } from "./progress-card";
import { ReceiptsCard } from "./receipts-card";
import { SampleCard } from "./sample-card";
import { problemText, runLooks, runNouns } from "./run-words";

interface RunPageProps {
  readonly run: {
    readonly id: string;
    readonly scope: RunScope;
    readonly sentence: string;
    readonly state: RunState;
    readonly createdAt: Date;
    readonly problem: string | null;
    readonly counts: PreviewCounts | undefined;
    readonly orders: Parameters<typeof ProgressCard>[0]["orders"];
    readonly secondsLeft: number | undefined;
    readonly remaining: Readonly<Record<string, number>>;
    readonly items: readonly ListedOrder[];
    readonly next: string | undefined;
  };
  readonly filter: string;
  readonly missing: readonly RetentionScope[];
  readonly timeZone: string;
  readonly outcome: ActionOutcome | undefined;
  readonly approval: ApprovalView | null;
}

export function RunPage({ run, filter, missing, timeZone, outcome, approval }: RunPageProps) {
  useOutcomeToast(outcome);
  useLiveRun(run.state);
  useLiveApprovals([approval]);
  const busy = useNavigation().formData !== undefined;
  const { label, tone } = runLooks[run.state];
  const counting = run.state === "previewing";
  return (
    <Page
      title="Retention run"
      subtitle={`Started ${adminDate({ at: run.createdAt, timeZone, withTime: true })}`}
      titleMetadata={<Badge {...(tone ? { tone } : {})}>{label}</Badge>}
      backAction={{ content: "Retention", url: "/app/retention" }}
    >
      <BlockStack gap="400">
        <Box paddingInline={{ xs: "400", sm: "0" }}>
          <Text as="p" variant="headingMd">
            {run.sentence}
          </Text>
        </Box>
        <MissingScopesBanner missing={missing} />
        <Problem run={run} />
        {counting ? <Counting scope={run.scope} /> : null}
        {counting ? null : <Found run={run} />}
        {approval ? <ApprovalCard approval={approval} timeZone={timeZone} /> : null}
        {run.state === "previewed" && run.counts ? (
          <Decision
            waits={approval?.state === "proposed" || approval?.state === "approved"}
            counts={run.counts}
            scope={run.scope}
            sentence={run.sentence}
            mayWrite={missing.length === 0}
            busy={busy}
          />
        ) : null}
        {begun.includes(run.state) && run.counts ? <ProgressCard {...run} busy={busy} /> : null}
        <ReceiptsCard runId={run.id} receipts={run.orders.verified} remaining={run.remaining} />
        {!counting && run.counts ? (
          <OrdersCard items={run.items} scope={run.scope} filter={filter} next={run.next} />
        ) : null}
      </BlockStack>
    </Page>
  );
}

/** What the preview found, and of what waits to be confirmed a sample. */
function Found({ run }: Pick<RunPageProps, "run">) {
  const { id, counts, orders, scope, state } = run;
  if (!counts) return null;
  const waits = state === "previewed";
  return (
    <>
      <PreviewCard counts={counts} scope={scope} isPast={!waits} />
      {waits && orders.planned > 0 ? <SampleCard key={id} runId={id} scope={scope} /> : null}
    </>
  );
}

const begun: readonly RunState[] = ["running", "paused", "finished", "stopped"];

function Problem({ run }: { readonly run: Pick<RunPageProps["run"], "problem" | "state"> }) {
  if (!run.problem) return null;
  const tone = run.state === "failed" ? "critical" : "warning";
  return (
    <Banner tone={tone} title="It is not going well">
      <p>{problemText(run.problem)}</p>
    </Banner>
  );
}

function Counting({ scope }: { readonly scope: RunScope }) {
  const [, several] = runNouns[scope];
  return (
    <Card>
      <InlineStack gap="300" blockAlign="center">
        <Spinner size="small" accessibilityLabel={`Counting ${several}`} />
        <Text as="p">
          {`Your ${several} are being read and counted. Nothing is changed. You can leave this page.`}
        </Text>
      </InlineStack>
    </Card>
  );
}

function Decision({
  waits,
  counts,
  scope,
  sentence,
  mayWrite,
  busy,
}: {
  /** Whether it is proposed already. */
  readonly waits: boolean;
  readonly mayWrite: boolean;
  readonly counts: PreviewCounts;
  readonly scope: RunScope;
  readonly sentence: string;
  readonly busy: boolean;
}) {
  const submit = useSubmit();
  const seen = blindingScopes(counts.missingScopes).length === 0;
  const ready = seen && mayWrite && counts.byVerdict.due > 0 && !waits;
  return (
    <InlineStack gap="200">
      {ready ? (
        <PermissionGate permission="approve-destruction">
          <ConfirmRun counts={counts} scope={scope} sentence={sentence} busy={busy} />
        </PermissionGate>
      ) : null}
      <PermissionGate permission="change-retention">
        <Button disabled={busy} onClick={() => submit({ intent: "preview" }, { method: "post" })}>
          Count again
        </Button>
      </PermissionGate>
    </InlineStack>
  );
}

/** Looks again every two seconds while something is going on. */
function useLiveRun(state: RunState): void {
  const { revalidate } = useRevalidator();
  const live = state === "previewing" || state === "running";
  useEffect(() => {
    if (!live) return undefined;
    const timer = setInterval(revalidate, 2_000);
    return () => clearInterval(timer);
  }, [live, revalidate]);
}
