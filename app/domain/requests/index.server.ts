/**
 * People's requests about their data: from the platform's webhooks and the public form, through
 * package, decision or erasure, to the proof. Promises 9, 24–30 and 33.
 */
export { makeAdvanceRequest, type AdvancePorts } from "./advance-request.server";
export { requestControls } from "./controls.server";
export { makeEraseCustomer } from "./erasure/erase-customer.server";
export { makeForgetShop, type ForgetOutcome } from "./erasure/forget-shop.server";
export { exportEvidence } from "./evidence-export/export-evidence.server";
export { makeConfirmRequest, viewConfirmation } from "./form/confirm-request.server";
export { followRequest, takePackage, type PackageFile } from "./form/follow-request.server";
export { makeSubmitRequest, type SubmissionOutcome } from "./form/submit-request.server";
export { makeFollowMerge } from "./merge/follow-merge.server";
export { openCases, type OpenRequest } from "./open-cases.server";
export { makeOpenDataRequest } from "./open-data-request.server";
export { makeAnswerRequest } from "./staff/answer-request.server";
export { downloadPackage, type StaffAct } from "./staff/download-package.server";
export { makeProposeErasure, makeStartApprovedErasure } from "./staff/propose-erasure.server";
export { revealContact } from "./staff/reveal-contact.server";
export {
  listRequests,
  makePreviewErasure,
  readMessage,
  requestCounts,
  viewRequest,
  type RequestDetail,
} from "./staff/view-request.server";
