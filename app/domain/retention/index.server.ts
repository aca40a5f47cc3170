/** Retention: use cases. The pure part is in model.ts. */
export { makeAdvanceRun } from "./advance-run.server";
export { makeChangeRunState } from "./change-run-state.server";
export { controls } from "./controls.server";
export { exportReceipts, type ReceiptsToExport } from "./export-receipts.server";
export { makeHeedOrderHint } from "./heed-order-hint.server";
export { makeFollowErasure } from "./follow-erasure.server";
export { makeSaveSchedule, showSchedule, type ScheduleView } from "./save-schedule.server";
export { makeStartScheduled, planNextRun } from "./start-scheduled.server";
export { listRules, ruleInForce } from "./list-rules.server";
export { makeProposeRun } from "./propose-run.server";
export { makeStartApprovedRun } from "./start-approved-run.server";
export { makeSaveRule } from "./save-rule.server";
export { makeShowRun } from "./show-run.server";
export { makeShowSample } from "./sample/show-sample.server";
export { makePreviewAgain, makePreviewAll, makeStartPreview } from "./start-preview.server";
export { currentRules } from "./rule.store.server";
export { makeListHolds, type HoldView } from "./placed-holds/list-holds.server";
export { makePlaceHold, type PlacedHold } from "./placed-holds/place-hold.server";
export { makeReadHolds, placedHolds } from "./placed-holds/read-holds.server";
export { makeReleaseHold } from "./placed-holds/release-hold.server";
export { findRule } from "./rule.store.server";
export { shopTerms } from "./shop-terms.store.server";
export { lastCountedReasons } from "./placed-holds/automatic-holds.server";
export { exampleOrders, makeExplainOne, type ExplainedOrder } from "./explain-one-order.server";
export { changeTerms, readShopTerms, readTerms } from "./save-terms.server";
export { makeRetireRule } from "./retire-rule.server";
export { makeCheckRule } from "./draft-check/check-rule.server";
export { makeNextEffects, type NextEffects } from "./draft-check/next-effects.server";
export {
  grantedOverrides,
  makeSaveChecked,
  startOverride,
  type CheckedSave,
} from "./save-checked.server";
export { listRuns } from "./list-runs.server";
