import { useRevalidator } from "@remix-run/react";
import { Button } from "@shopify/polaris";
import { useState } from "react";
import { downloadFile } from "./download-file";
import { showToast } from "./host-bridge";
import { ReasonModal } from "./reason-modal";

interface ExportButtonProps {
  readonly label: string;
  /** Where the file is asked for, with the reason, by POST. */
  readonly address: string;
  readonly fallbackName: string;
  /** What is taken: `the evidence`. */
  readonly what: string;
}

/** Takes a file out of the app: for a reason, which is recorded with who took it. */
export function ExportButton({ label, address, fallbackName, what }: ExportButtonProps) {
  const [asking, setAsking] = useState(false);
  const [loading, setLoading] = useState(false);
  const { revalidate } = useRevalidator();
  const save = async (reason: string) => {
    setLoading(true);
    const saved = await downloadFile(address, fallbackName, { reason });
    showToast(saved ? "Saved" : `Kept could not hand out ${what}`, { isError: !saved });
    setLoading(false);
    revalidate();
  };
  return (
    <>
      <Button loading={loading} onClick={() => setAsking(true)}>
        {label}
      </Button>
      {asking ? (
        <ReasonModal
          title={`Take ${what} out of Kept?`}
          label="What do you need it for?"
          button="Download it"
          onClose={() => setAsking(false)}
          onReason={(reason) => void save(reason)}
        />
      ) : null}
    </>
  );
}
