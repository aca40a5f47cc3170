import { useFetcher } from "@remix-run/react";
import { BlockStack, Button, Text } from "@shopify/polaris";
import { useEffect, useState } from "react";
import { REVEALED_FOR_MS, type RevealedContact } from "~/domain/requests/model";
import { useMay } from "../permission-gate";
import { ReasonModal } from "../reason-modal";

/** One person's address in clear: for a reason, for five minutes, and on the record. */
export function RevealContact({ requestId }: { readonly requestId: string }) {
  const revealing = useFetcher<RevealedContact>();
  const [asking, setAsking] = useState(false);
  const shown = useForAWhile(revealing.data);
  if (!useMay("reveal-personal-data")) return null;
  const reveal = (reason: string) => {
    const action = `/app/requests/${requestId}/reveal`;
    void revealing.submit({ reason }, { method: "post", action });
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
      {asking ? (
        <ReasonModal
          title="Show this person’s address?"
          label="Why do you need to see it?"
          button="Show it"
          onClose={() => setAsking(false)}
          onReason={reveal}
        />
      ) : null}
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
