import { useSubmit } from "@remix-run/react";
import { Button, Modal, Text } from "@shopify/polaris";
import { useState } from "react";

/** Withdraws the rule of this page, after a second look. */
export function RetireRule() {
  const [open, setOpen] = useState(false);
  const submit = useSubmit();
  return (
    <>
      <Button variant="tertiary" tone="critical" onClick={() => setOpen(true)}>
        Withdraw the rule …
      </Button>
      <Modal
        open={open}
        onClose={() => setOpen(false)}
        title="Withdraw this rule?"
        primaryAction={{
          content: "Withdraw the rule",
          destructive: true,
          onAction: () => submit({ mode: "retire" }, { method: "post" }),
        }}
        secondaryActions={[{ content: "Cancel", onAction: () => setOpen(false) }]}
      >
        <Modal.Section>
          <Text as="p">
            From now on it does nothing. What it has removed stays removed; its versions and
            receipts stay readable.
          </Text>
        </Modal.Section>
      </Modal>
    </>
  );
}
