import { useFetcher } from "@remix-run/react";
import { Badge, BlockStack, Button, Card, InlineStack, Link, Text } from "@shopify/polaris";
import { useState } from "react";
import type { ApprovalView } from "~/domain/approvals/model";
import { adminDate } from "../admin-date";
import { FactList } from "../fact-list";
import { useOutcomeToast, type ActionOutcome } from "../use-outcome-toast";
import { actWords, refusalWords, stateLooks, statusText } from "./approval-words";
import { ConfirmAct } from "./confirm-act";

interface ApprovalCardProps {
  readonly approval: ApprovalView;
  readonly timeZone: string;
  /** Whether to lead to the thing: not where it is shown already. */
  readonly withLink?: boolean;
}

/** One proposal: what, why, by whom, what it waits for, and what you can do about it. */
export function ApprovalCard({ approval, timeZone, withLink = false }: ApprovalCardProps) {
  const { act, targetId, state, proposedBy, proposedAt, reason, yours } = approval;
  const { title, to } = actWords[act];
  const { label, tone } = stateLooks[state];
  return (
    <Card>
      <BlockStack gap="300">
        <InlineStack gap="200" blockAlign="center">
          <Text as="h2" variant="headingMd">
            {title}
          </Text>
          <Badge {...(tone ? { tone } : {})}>{label}</Badge>
        </InlineStack>
        <Text as="p">{statusText(approval, timeZone)}</Text>
        <FactList
          facts={[
            { label: "Proposed by", value: `Shopify user ${proposedBy}${yours ? " (you)" : ""}` },
            { label: "Proposed", value: adminDate({ at: proposedAt, timeZone, withTime: true }) },
            { label: "Why", value: reason },
          ]}
        />
        {withLink ? <Link url={to(targetId)}>Look at it</Link> : null}
        <Deeds approval={approval} timeZone={timeZone} />
      </BlockStack>
    </Card>
  );
}

function Deeds({ approval, timeZone }: Omit<ApprovalCardProps, "withLink">) {
  const deciding = useFetcher<ActionOutcome>();
  const [asking, setAsking] = useState(false);
  useOutcomeToast(deciding.data);
  const { id, mayConfirm, mayWithdraw, why, countsFrom, state } = approval;
  if (state !== "proposed" && state !== "approved") return null;
  const busy = deciding.state !== "idle";
  const decide = (intent: "confirm" | "withdraw") =>
    void deciding.submit({ intent, id }, { method: "post", action: "/app/approvals" });
  const from =
    why === "counts-later" && countsFrom
      ? ` From ${adminDate({ at: countsFrom, timeZone, withTime: true })} you do.`
      : "";
  return (
    <BlockStack gap="200">
      {why && state === "proposed" && why !== "cooling-off" ? (
        <Text as="p" tone="subdued">
          {`${refusalWords[why]}${from}`}
        </Text>
      ) : null}
      <InlineStack gap="200">
        {mayConfirm ? (
          <Button variant="primary" tone="critical" loading={busy} onClick={() => setAsking(true)}>
            Confirm …
          </Button>
        ) : null}
        {mayWithdraw ? (
          <Button disabled={busy} onClick={() => decide("withdraw")}>
            Withdraw
          </Button>
        ) : null}
      </InlineStack>
      {asking ? (
        <ConfirmAct
          approval={approval}
          onClose={() => setAsking(false)}
          onConfirm={() => decide("confirm")}
        />
      ) : null}
    </BlockStack>
  );
}
