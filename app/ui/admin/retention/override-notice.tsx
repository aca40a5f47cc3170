import { Banner } from "@shopify/polaris";
import type { ApprovalView } from "~/domain/approvals/model";
import { fieldNames, listed, type Rule } from "~/domain/retention/model";
import { ApprovalCard } from "../approvals/approval-card";
import { useLiveApprovals } from "../approvals/use-live-approvals";

interface OverrideProps {
  readonly overrides: Rule["overrides"];
  readonly approval: ApprovalView | null;
  readonly timeZone: string;
}

/** Which legal minimum a rule sets aside, and who has agreed to it. */
export function OverrideNotice({ overrides, approval, timeZone }: OverrideProps) {
  useLiveApprovals([approval]);
  const fields = [...new Set(overrides.flatMap((override) => override.fields))];
  const named = listed(fields.map((field) => fieldNames[field]));
  const agreed = approval?.state === "used";
  return (
    <>
      <Banner
        tone={agreed ? "warning" : "info"}
        title={
          agreed
            ? "This rule sets a legal minimum aside"
            : "This rule keeps to the law until its override is confirmed"
        }
      >
        <p>{`About: ${named}. Whoever saves the rule again has to ask for it again.`}</p>
      </Banner>
      {approval ? <ApprovalCard approval={approval} timeZone={timeZone} /> : null}
    </>
  );
}
