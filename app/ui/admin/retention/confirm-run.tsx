import { useSubmit } from "@remix-run/react";
import { BlockStack, Button, List, Modal, Text } from "@shopify/polaris";
import { useState } from "react";
import { fieldNames, type PreviewCounts } from "~/domain/retention/model";

/** The last stop before orders are changed: what, how many, and that it can't be undone. */
export function ConfirmRun({
  counts,
  sentence,
  busy,
}: {
  readonly counts: PreviewCounts;
  readonly sentence: string;
  readonly busy: boolean;
}) {
  const [open, setOpen] = useState(false);
  const submit = useSubmit();
  const { due } = counts.byVerdict;
  const orders = `${due} ${due === 1 ? "order" : "orders"}`;
  const confirm = () => {
    setOpen(false);
    submit({ intent: "approve" }, { method: "post" });
  };
  return (
    <>
      <Button variant="primary" tone="critical" loading={busy} onClick={() => setOpen(true)}>
        {`Remove from ${orders} …`}
      </Button>
      <Modal
        open={open}
        onClose={() => setOpen(false)}
        title={`Remove personal data from ${orders}?`}
        primaryAction={{ content: `Remove from ${orders}`, destructive: true, onAction: confirm }}
        secondaryActions={[{ content: "Cancel", onAction: () => setOpen(false) }]}
      >
        <Modal.Section>
          <BlockStack gap="300">
            <Text as="p">{sentence}</Text>
            <List>
              {fieldCounts(counts).map((line) => (
                <List.Item key={line}>{line}</List.Item>
              ))}
            </List>
            <Text as="p" fontWeight="semibold">
              This can’t be undone: nobody can bring the removed text back.
            </Text>
            <Text as="p">
              Each order is looked at again right before it is changed: a dispute, return or refund
              that came up meanwhile saves it. Billing address, IP address, details on line items
              and the order’s timeline can’t be changed by any app and stay as they are.
            </Text>
          </BlockStack>
        </Modal.Section>
      </Modal>
    </>
  );
}

function fieldCounts({ byField }: PreviewCounts): string[] {
  return Object.entries(fieldNames).flatMap(([field, name]) => {
    const count = Object.entries(byField).find(([key]) => key === field)?.[1] ?? 0;
    return count === 0 ? [] : [`${name}: ${count} ${count === 1 ? "order" : "orders"}`];
  });
}
