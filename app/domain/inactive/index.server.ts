/**
 * Unused accounts: found by years without activity, told, given time, minimised, and the host asked
 * to erase them. Promise 34.
 */
export { makeAdvanceInactiveRun } from "./advance-inactive-run.server";
export { controls as inactiveControls } from "./controls.server";
export { makeCountAccounts } from "./count-accounts.server";
export {
  makeConfirmInactiveRun,
  makeStopInactiveRun,
  type InactiveApproval,
} from "./decide-inactive-run.server";
export { makeReadInactive, type InactiveView } from "./read-inactive.server";
export { makeStartNightly } from "./start-nightly.server";
export { makeStay, viewStay } from "./stay.server";
export { makeStepAccount } from "./step-account.server";
