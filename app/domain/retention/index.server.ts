/** Retention: use cases. The pure part is in model.ts. */
export { makeAdvanceRun } from "./advance-run.server";
export { makeChangeRunState } from "./change-run-state.server";
export { controls } from "./controls.server";
export { listRules, ruleInForce } from "./list-rules.server";
export { makeProposeRun } from "./propose-run.server";
export { makeStartApprovedRun } from "./start-approved-run.server";
export { makeSaveRule } from "./save-rule.server";
export { makeShowRun } from "./show-run.server";
export { makePreviewAgain, makeStartPreview } from "./start-preview.server";
export { currentRules } from "./rule.store.server";
export { makeListHolds, type HoldView } from "./placed-holds/list-holds.server";
export { makePlaceHold, type PlacedHold } from "./placed-holds/place-hold.server";
export { makeReadHolds, placedHolds } from "./placed-holds/read-holds.server";
export { makeReleaseHold } from "./placed-holds/release-hold.server";
export { findRule } from "./rule.store.server";
export { shopTerms } from "./shop-terms.store.server";
