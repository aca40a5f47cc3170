/**
 * Retention: nothing of a person stays in the store's orders longer than it must, and nothing goes
 * that must stay. Promise 32. The pure part: it runs in a browser, and every verdict can be
 * replayed.
 */
export {
  clearableFields,
  unchangeableParts,
  type Blindness,
  type ClearableField,
  type FreshOrder,
  type OrderFacts,
  type OrderField,
  type PaymentState,
  type Seen,
  type UnchangeablePart,
} from "./order-facts";
export { readRule, YEARS, type RetentionRule, type RuleProblem } from "./rule";
export { judgeOrder, limitEnd, type HoldReason, type Verdict } from "./judge-order";
export { minimumsCovering, statutoryMinimums, type StatutoryMinimum } from "./statutory-minimums";
export { describeKeptBack, describeRule, fieldNames, keptBackNames, listed } from "./describe-rule";
export {
  blindingScopes,
  missingScopes,
  neededScopes,
  type RetentionAccess,
  type RetentionScope,
} from "./needed-scopes";
export { type PreviewCounts, type VerdictCounts } from "./preview-counts";
export { type ItemState } from "./next-step";
export { explainItem, remainingNames } from "./explain-item";
export { parseRunAction, runActions, type RunAction, type RunState } from "./run-state";
export { parseItemFilter } from "./item-filter";
export { type Approval } from "./approval";
