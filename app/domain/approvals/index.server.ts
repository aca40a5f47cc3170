/** Approvals of acts that destroy: two people, or a day. The pure part is in model.ts. */
export { controls as approvalControls } from "./controls.server";
export { makeApproveAct, withdrawAct, type SecondOutcome } from "./decide-approval.server";
export { fingerprintOf } from "./fingerprint.server";
export { proposeAct, type Proposal } from "./propose-act.server";
export { viewApproval, viewApprovals } from "./read-approvals.server";
export { makeSettleApproval, type Starters } from "./settle-approval.server";
export { usedApprovals } from "./approval.store.server";
export { dropApproval, isApproved, useApproval } from "./use-approval.server";
