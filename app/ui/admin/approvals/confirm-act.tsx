import { BlockStack, Modal, Text } from "@shopify/polaris";
import type { ApprovalView } from "~/domain/approvals/model";
import { actWords } from "./approval-words";

interface ConfirmActProps {
  readonly approval: ApprovalView;
  readonly onClose: () => void;
  readonly onConfirm: () => void;
}

/** The second person's last stop. */
export function ConfirmAct({ approval, onClose, onConfirm }: ConfirmActProps) {
  const { act, reason } = approval;
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
          <Text as="p">{actWords[act].title}.</Text>
          <Text as="p">Reason given: {reason}</Text>
          <Text as="p" fontWeight="semibold">
            It begins at once and can’t be undone.
          </Text>
        </BlockStack>
      </Modal.Section>
    </Modal>
  );
}
