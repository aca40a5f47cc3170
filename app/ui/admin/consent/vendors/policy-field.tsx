import { Button, InlineStack, Link, Text, TextField } from "@shopify/polaris";
import { useState } from "react";
import type { Vendor } from "~/domain/consent/model";
import type { ActionOutcome } from "../../use-outcome-toast";
import { useOwnOutcome } from "../../use-own-outcome";
import type { SendVendor } from "./send-vendor";

/** Where the vendor says what it does: shown to visitors with the vendor's name. */
export function PolicyField({
  vendor: { id, name, policy },
  outcome,
  send,
}: {
  readonly vendor: Vendor;
  readonly outcome: ActionOutcome | undefined;
  readonly send: SendVendor;
}) {
  const [entry, setEntry] = useState<string>();
  const { problems, sending } = useOwnOutcome(outcome, () => setEntry(undefined));
  if (entry === undefined) {
    return (
      <InlineStack gap="200" blockAlign="center">
        <Text as="span" variant="bodySm" breakWord>
          Its privacy policy:{" "}
          {policy ? (
            <Link url={policy} target="_blank">
              {policy}
            </Link>
          ) : (
            "not known"
          )}
        </Text>
        <Button
          variant="plain"
          accessibilityLabel={`Change the privacy policy of ${name}`}
          onClick={() => setEntry(policy ?? "")}
        >
          Change
        </Button>
      </InlineStack>
    );
  }
  return (
    <TextField
      label={`Address of ${name}’s privacy policy`}
      type="url"
      value={entry}
      onChange={setEntry}
      autoComplete="off"
      maxLength={300}
      error={problems?.["policy"] ?? false}
      connectedRight={
        <Button
          accessibilityLabel={`Save the privacy policy of ${name}`}
          onClick={() => {
            sending();
            send({ intent: "policy", id, policy: entry });
          }}
        >
          Save
        </Button>
      }
    />
  );
}
