import { BlockStack, Modal, TextField } from "@shopify/polaris";
import { useState, type ReactNode } from "react";
import { LONGEST_REASON, SHORTEST_REASON } from "~/domain/audit/model";

interface ReasonModalProps {
  readonly title: string;
  /** The question above the field. */
  readonly label: string;
  readonly button: string;
  readonly destructive?: boolean;
  readonly onClose: () => void;
  /** The trimmed reason. */
  readonly onReason: (reason: string) => void;
  readonly children?: ReactNode;
}

/** Asks why, before something that is recorded with its reason. Shown while it is mounted. */
export function ReasonModal(props: ReasonModalProps) {
  const { title, label, button, destructive = false, onClose, onReason, children } = props;
  const [reason, setReason] = useState("");
  const done = () => {
    onClose();
    onReason(reason.trim());
  };
  return (
    <Modal
      open
      onClose={onClose}
      title={title}
      primaryAction={{
        content: button,
        destructive,
        disabled: reason.trim().length < SHORTEST_REASON,
        onAction: done,
      }}
      secondaryActions={[{ content: "Cancel", onAction: onClose }]}
    >
      <Modal.Section>
        <BlockStack gap="300">
          {children}
          <TextField
            label={label}
            helpText="Your reason goes into the audit log, with your user number and the time. Name nobody in it."
            autoComplete="off"
            maxLength={LONGEST_REASON}
            value={reason}
            onChange={setReason}
          />
        </BlockStack>
      </Modal.Section>
    </Modal>
  );
}
