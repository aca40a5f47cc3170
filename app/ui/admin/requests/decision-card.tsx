import { useNavigation, useSubmit } from "@remix-run/react";
import { Banner, BlockStack, Button, Card, InlineStack, List, Modal, Text } from "@shopify/polaris";
import { useState } from "react";
import type { GapReason, RequestSummary } from "~/domain/requests/model";
import { gapText } from "./request-words";

/** What an erasure would meet in the host. */
export interface ErasurePreview {
  readonly customer: "found" | "none" | "unreachable";
  readonly orders?: number | undefined;
  readonly because?: GapReason | undefined;
  readonly mayAsk: boolean;
}

interface DecisionProps {
  readonly request: Pick<RequestSummary, "kind" | "state">;
  readonly preview: ErasurePreview | undefined;
}

type Intent = "erase" | "answer" | "refuse";

/** Where a person has to decide. Nothing is destroyed without a second look. */
export function DecisionCard({ request, preview }: DecisionProps) {
  const [asking, setAsking] = useState<Intent>();
  const busy = useNavigation().formData !== undefined;
  if (request.state === "erasing") return <Erasing />;
  if (request.state !== "deciding") return null;
  const erasure = request.kind === "erasure";
  return (
    <Card>
      <BlockStack gap="400">
        <Text as="h2" variant="headingMd">
          Your decision
        </Text>
        {erasure && preview ? <Preview preview={preview} /> : null}
        {erasure ? null : (
          <Text as="p">
            Do what the customer asks in your store’s admin, then mark the request as answered. They
            get a message.
          </Text>
        )}
        <InlineStack gap="200">
          {erasure ? (
            <Button
              tone="critical"
              variant="primary"
              loading={busy}
              onClick={() => setAsking("erase")}
            >
              Erase …
            </Button>
          ) : null}
          <Button disabled={busy} onClick={() => setAsking("answer")}>
            Mark as answered …
          </Button>
          <Button disabled={busy} onClick={() => setAsking("refuse")}>
            Refuse …
          </Button>
        </InlineStack>
      </BlockStack>
      <Confirm intent={asking} onClose={() => setAsking(undefined)} />
    </Card>
  );
}

function Erasing() {
  return (
    <Banner tone="info" title="The erasure is under way">
      <p>Shopify is asked first, then everything in this app goes and is searched for.</p>
    </Banner>
  );
}

function Preview({ preview }: { readonly preview: ErasurePreview }) {
  return (
    <BlockStack gap="300">
      <Text as="h3" variant="headingSm">
        Goes now
      </Text>
      <List>
        <List.Item>
          Everything this app holds of the person: their address and message, packages, unsent
          messages, the link between them and their consent decisions. The keys are destroyed.
        </List.Item>
        <List.Item>{inTheHost(preview)}</List.Item>
      </List>
      <Text as="h3" variant="headingSm">
        Stays
      </Text>
      <List>
        <List.Item>
          In Shopify, for as long as it waits: the personal data of recent orders. What tax law
          makes you keep stays with you.
        </List.Item>
        <List.Item>
          Here: that there was this request and how it ended, and a keyed hash for a year, so that a
          late message does not bring the person back.
        </List.Item>
      </List>
    </BlockStack>
  );
}

function inTheHost({ customer, orders, because, mayAsk }: ErasurePreview): string {
  if (customer === "none") return "In Shopify: no customer with this address was found.";
  if (customer === "unreachable") {
    return `In Shopify: ${gapText(because)}. Erase the customer in Shopify’s admin.`;
  }
  const has = `the customer account${orders ? ` and the personal data of ${orders} orders` : ""}`;
  return mayAsk
    ? `In Shopify: ${has}. We ask Shopify to erase it; it does so once the last order is old enough.`
    : `In Shopify: ${has} – unreachable without the permission write_customer_data_erasure. Grant it in Settings first, or erase the customer in Shopify’s admin.`;
}

const confirmations: Readonly<Record<Intent, { title: string; text: string; button: string }>> = {
  erase: {
    title: "Erase this person?",
    text: "This can’t be undone: the keys are destroyed, and nobody can read the data again. The customer gets a last message.",
    button: "Erase",
  },
  answer: {
    title: "Mark as answered?",
    text: "Say so only when it is done. The customer gets a message, and what is kept about the request is deleted in 30 days.",
    button: "Mark as answered",
  },
  refuse: {
    title: "Refuse this request?",
    text: "The customer learns that you do not do what they asked, and that they may complain to an authority. The law wants you to tell them why.",
    button: "Refuse",
  },
};

function Confirm({
  intent,
  onClose,
}: {
  readonly intent: Intent | undefined;
  readonly onClose: () => void;
}) {
  const submit = useSubmit();
  if (!intent) return null;
  const { title, text, button } = confirmations[intent];
  const confirm = () => {
    onClose();
    submit({ intent }, { method: "post" });
  };
  return (
    <Modal
      open
      onClose={onClose}
      title={title}
      primaryAction={{ content: button, destructive: intent !== "answer", onAction: confirm }}
      secondaryActions={[{ content: "Cancel", onAction: onClose }]}
    >
      <Modal.Section>
        <Text as="p">{text}</Text>
      </Modal.Section>
    </Modal>
  );
}
