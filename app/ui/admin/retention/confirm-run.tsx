import { useSubmit } from "@remix-run/react";
import { Button, List, Text } from "@shopify/polaris";
import { useState } from "react";
import { COOLING_OFF_WORDS } from "~/domain/approvals/model";
import { fieldNames, type PreviewCounts, type RunScope } from "~/domain/retention/model";
import { ReasonModal } from "../reason-modal";
import { counted } from "./run-words";

/** The last stop before orders are changed: what, how many, and that it can't be undone. */
export function ConfirmRun({
  counts,
  scope,
  sentence,
  busy,
}: {
  readonly counts: PreviewCounts;
  readonly scope: RunScope;
  readonly sentence: string;
  readonly busy: boolean;
}) {
  const [open, setOpen] = useState(false);
  const submit = useSubmit();
  const { due } = counts.byVerdict;
  const orders = counted(due, scope);
  const propose = (reason: string) => submit({ intent: "propose", reason }, { method: "post" });
  return (
    <>
      <Button variant="primary" tone="critical" loading={busy} onClick={() => setOpen(true)}>
        {`Remove from ${orders} …`}
      </Button>
      {open ? (
        <ReasonModal
          title={`Remove personal data from ${orders}?`}
          label="Why should it be removed?"
          button={`Propose for ${orders}`}
          destructive
          onClose={() => setOpen(false)}
          onReason={propose}
        >
          <Text as="p">{sentence}</Text>
          <List>
            {fieldCounts(counts, scope).map((line) => (
              <List.Item key={line}>{line}</List.Item>
            ))}
          </List>
          <Text as="p" fontWeight="semibold">
            This can’t be undone: nobody can bring the removed text back.
          </Text>
          <Text as="p">
            A second person who may approve destruction has to confirm it; where there is none, it
            starts by itself after {COOLING_OFF_WORDS}. Until then it can be withdrawn.
          </Text>
          <Text as="p">{lookedAtAgain[scope]}</Text>
        </ReasonModal>
      ) : null}
    </>
  );
}

const lookedAtAgain = {
  orders:
    "Each order is looked at again right before it is changed: a dispute, return or refund that came up meanwhile saves it. Billing address, IP address, details on line items and the order’s timeline can’t be changed by any app and stay as they are.",
  "draft-orders":
    "Each draft is looked at again right before it is changed: an invoice that was sent, a request of its customer or anything else that happened to it meanwhile saves it. Details on line items and its timeline stay unless the draft is deleted.",
} as const satisfies Record<RunScope, string>;

function fieldCounts({ byField }: PreviewCounts, scope: RunScope): string[] {
  return Object.entries(fieldNames).flatMap(([field, name]) => {
    const count = Object.entries(byField).find(([key]) => key === field)?.[1] ?? 0;
    return count === 0 ? [] : [`${name}: ${counted(count, scope)}`];
  });
}
