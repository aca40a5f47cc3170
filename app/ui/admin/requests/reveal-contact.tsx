import { useFetcher } from "@remix-run/react";
import { BlockStack, Button, Modal, Text, TextField } from "@shopify/polaris";
import { useEffect, useState } from "react";
import { REVEALED_FOR_MS, SHORTEST_REASON, type RevealedContact } from "~/domain/requests/model";
import { useMay } from "../permission-gate";

/** One person's address in clear: for a reason, for five minutes, and on the record. */
export function RevealContact({ requestId }: { readonly requestId: string }) {
  const revealing = useFetcher<RevealedContact>();
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState("");
  const shown = useForAWhile(revealing.data);
  if (!useMay("reveal-personal-data")) return null;
  const reveal = () => {
    setAsking(false);
    const action = `/app/requests/${requestId}/reveal`;
    void revealing.submit({ reason }, { method: "post", action });
    setReason("");
  };
  return (
    <BlockStack gap="200" inlineAlign="start">
      {shown === undefined ? (
        <Button loading={revealing.state !== "idle"} onClick={() => setAsking(true)}>
          Reveal …
        </Button>
      ) : (
        <Text as="p" breakWord>
          {shown} <Text as="span" tone="subdued">{`(shown for five minutes)`}</Text>
        </Text>
      )}
      <Modal
        open={asking}
        onClose={() => setAsking(false)}
        title="Show this person’s address?"
        primaryAction={{
          content: "Show it",
          disabled: reason.trim().length < SHORTEST_REASON,
          onAction: reveal,
        }}
        secondaryActions={[{ content: "Cancel", onAction: () => setAsking(false) }]}
      >
        <Modal.Section>
          <TextField
            label="Why do you need to see it?"
            helpText="Your reason goes into the audit log, with your user number and the time. Name nobody in it."
            autoComplete="off"
            maxLength={300}
            value={reason}
            onChange={setReason}
          />
        </Modal.Section>
      </Modal>
    </BlockStack>
  );
}

/** The answer for five minutes after it came; then it is gone from the page. */
function useForAWhile(answer: RevealedContact | undefined): string | undefined {
  const [expired, setExpired] = useState<RevealedContact>();
  useEffect(() => {
    if (!answer) return undefined;
    const timer = setTimeout(() => setExpired(answer), REVEALED_FOR_MS);
    return () => clearTimeout(timer);
  }, [answer]);
  return answer === expired ? undefined : answer?.contact;
}
