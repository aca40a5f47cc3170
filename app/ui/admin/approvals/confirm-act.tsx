import { BlockStack, Link, Modal, Text } from "@shopify/polaris";
import type { ApprovalView } from "~/domain/approvals/model";
import { actWords } from "./approval-words";

interface ConfirmActProps {
  readonly approval: ApprovalView;
  readonly onClose: () => void;
  readonly onConfirm: () => void;
}

/** The second person's last stop. */
export function ConfirmAct({ approval, onClose, onConfirm }: ConfirmActProps) {
  const { act, targetId, reason } = approval;
  const { title, to } = actWords[act];
  const confirm = () => {
    onClose();
    onConfirm();
  };
  return (
    <Modal
      open
      onClose={onClose}
      title="Confirm as the second person?"
      primaryAction={{ content: "Confirm", destructive: true, onAction: confirm }}
      secondaryActions={[{ content: "Cancel", onAction: onClose }]}
    >
      <Modal.Section>
        <BlockStack gap="300">
          <Text as="p">
            {title}. <Link url={to(targetId)}>See what exactly it is</Link> before you confirm it.
          </Text>
          <Text as="p">Reason given: {reason}</Text>
          <Text as="p" fontWeight="semibold">
            It begins at once and can’t be undone.
          </Text>
        </BlockStack>
      </Modal.Section>
    </Modal>
  );
}
