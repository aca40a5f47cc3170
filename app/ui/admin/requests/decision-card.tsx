import { useNavigation, useRevalidator, useSubmit } from "@remix-run/react";
import { Banner, BlockStack, Button, Card, InlineStack, List, Modal, Text } from "@shopify/polaris";
import { useState } from "react";
import { COOLING_OFF_WORDS } from "~/domain/approvals/model";
import type { GapReason, RequestSummary } from "~/domain/requests/model";
import { requestScopes } from "../host-bridge";
import { PermissionGate } from "../permission-gate";
import { ReasonModal } from "../reason-modal";
import { gapText } from "./request-words";
import type { ClearingDesk } from "./use-clearing";

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
  /** Where it asks to clear a history: what staff found so far. */
  readonly clearing: ClearingDesk | undefined;
  /** Whether its erasure is proposed already. */
  readonly proposed: boolean;
}

type Intent = "erase" | "answer" | "refuse";

/** Where a person has to decide. Nothing is destroyed without a second look. */
export function DecisionCard({ request, preview, clearing, proposed }: DecisionProps) {
  const [asking, setAsking] = useState<Intent>();
  const busy = useNavigation().formData !== undefined;
  if (request.state === "erasing") return <Erasing />;
  if (request.state !== "deciding") return null;
  const erasure = request.kind === "erasure";
  const answer = () => {
    if (!clearing || clearing.finish()) setAsking("answer");
  };
  return (
    <Card>
      <BlockStack gap="400">
        <Text as="h2" variant="headingMd">
          Your decision
        </Text>
        {erasure && preview ? <Preview preview={preview} /> : null}
        {erasure ? null : (
          <Text as="p">
            {clearing
              ? "Once you have said above what you found everywhere, mark the request as answered. The customer gets a message."
              : "Do what the customer asks in your store’s admin, then mark the request as answered. They get a message."}
          </Text>
        )}
        <InlineStack gap="200">
          {erasure && !proposed ? (
            <PermissionGate permission="approve-destruction">
              <Button
                tone="critical"
                variant="primary"
                loading={busy}
                onClick={() => setAsking("erase")}
              >
                Erase …
              </Button>
            </PermissionGate>
          ) : null}
          <PermissionGate permission="decide-requests">
            <Button disabled={busy} onClick={answer}>
              Mark as answered …
            </Button>
            <Button disabled={busy} onClick={() => setAsking("refuse")}>
              Refuse …
            </Button>
          </PermissionGate>
        </InlineStack>
      </BlockStack>
      <Confirm intent={asking} fields={clearing?.fields} onClose={() => setAsking(undefined)} />
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
  const asks = preview.customer === "found" && preview.mayAsk;
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
        {asks ? (
          <List.Item>
            In Shopify, once their last order is old enough: {accountOf(preview)}. We ask Shopify
            for it.
          </List.Item>
        ) : null}
      </List>
      <Text as="h3" variant="headingSm">
        Stays
      </Text>
      <List>
        {preview.customer === "none" ? (
          <List.Item>In Shopify: no customer with this address was found.</List.Item>
        ) : (
          <List.Item>In Shopify: what tax law makes you keep, for as long as it does.</List.Item>
        )}
        <List.Item>
          Here: that there was this request and how it ended, and a keyed hash for a year, so that a
          late message does not bring the person back.
        </List.Item>
      </List>
      {asks || preview.customer === "none" ? null : <OutOfReach preview={preview} />}
    </BlockStack>
  );
}

function accountOf({ orders }: ErasurePreview): string {
  if (!orders) return "the customer account";
  return `the customer account and the personal data of ${orders} ${orders === 1 ? "order" : "orders"}`;
}

/** What the app cannot have erased, and how it can be done all the same. */
function OutOfReach({ preview }: { readonly preview: ErasurePreview }) {
  const { revalidate } = useRevalidator();
  const [asking, setAsking] = useState(false);
  if (preview.customer === "unreachable") {
    return (
      <Banner tone="warning" title="Shopify could not be looked into">
        <p>
          The customer account is {gapText(preview.because)}. Erase the customer in Shopify’s admin
          as well.
        </p>
      </Banner>
    );
  }
  const grant = async () => {
    setAsking(true);
    await requestScopes(["write_customer_data_erasure"]);
    setAsking(false);
    revalidate();
  };
  const action = { content: "Grant the permission", loading: asking, onAction: () => void grant() };
  return (
    <Banner tone="warning" title="Not erased in Shopify" action={action}>
      <p>
        Out of the app’s reach without the permission write_customer_data_erasure:{" "}
        {accountOf(preview)}. Grant it, or erase the customer in Shopify’s admin as well.
      </p>
    </Banner>
  );
}

const confirmations: Readonly<
  Record<Exclude<Intent, "erase">, { title: string; text: string; button: string }>
> = {
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
  fields,
  onClose,
}: {
  readonly intent: Intent | undefined;
  /** What goes along with an answer. */
  readonly fields: ClearingDesk["fields"] | undefined;
  readonly onClose: () => void;
}) {
  const submit = useSubmit();
  if (!intent) return null;
  if (intent === "erase") return <ProposeErasure onClose={onClose} />;
  const { title, text, button } = confirmations[intent];
  const confirm = () => {
    onClose();
    submit({ ...(intent === "answer" ? fields : {}), intent }, { method: "post" });
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

function ProposeErasure({ onClose }: { readonly onClose: () => void }) {
  const submit = useSubmit();
  return (
    <ReasonModal
      title="Erase this person?"
      label="Why should they be erased?"
      button="Propose it"
      destructive
      onClose={onClose}
      onReason={(reason) => submit({ intent: "erase", reason }, { method: "post" })}
    >
      <Text as="p">
        This can’t be undone: the keys are destroyed, and nobody can read the data again. The
        customer gets a last message.
      </Text>
      <Text as="p">
        A second person who may approve destruction has to confirm it; where there is none, it
        starts by itself after {COOLING_OFF_WORDS}. Until then it can be withdrawn.
      </Text>
    </ReasonModal>
  );
}
