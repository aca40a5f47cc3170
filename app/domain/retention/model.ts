/**
 * Retention: nothing of a person stays in the store's orders longer than it must, and nothing goes
 * that must stay. Promise 32. The pure part: it runs in a browser, and every verdict can be
 * replayed.
 */
export {
  clearableFields,
  coarsenableFields,
  orderFields,
  unchangeableParts,
  type Blindness,
  type ClearableField,
  type CoarsenableField,
  type DraftState,
  type EpochMs,
  type FreshOrder,
  type Money,
  type OrderFacts,
  type OrderField,
  type PaymentState,
  type RefundFacts,
  type Seen,
  type UnchangeablePart,
} from "./order-facts";
export {
  actionsOf,
  coarsenings,
  legalBases,
  orderStates,
  ownKinds,
  roundings,
  ruleScopes,
  runScopes,
  statesOf,
  triggersOf,
  type ActionKind,
  type Coarsening,
  type DraftStatus,
  type LegalBasis,
  type OrderState,
  type OwnKind,
  type Rounding,
  type RuleScope,
  type RunScope,
  type Trigger,
} from "./rule-terms";
export { AGE, type Age, type Conditions, type Rule, type RuleAction } from "./rule-schema";
export { readRule, type RuleProblem, type RuleReading } from "./rule";
export { fromSimple, simpleFields, toSimple, YEARS, type SimpleField } from "./rule-v1";
export { indexHolds, type Hold, type HoldIndex, type HoldReason, type HoldTarget } from "./holds";
export {
  CALENDAR_YEAR,
  limitClock,
  type FinancialYear,
  type Limit,
  type LimitClock,
} from "./limit";
export { minimumsFor, type ShopTerms } from "./minimum-set";
export { makePlan, type PlanInput, type RetentionPlan, type RuleInForce } from "./retention-plan";
export { judgeOrder } from "./judge-order";
export { judgeDraft, makeDraftPlans, type DraftPlans } from "./judge-draft";
export { draftAsOrder, type DraftFacts } from "./draft-facts";
export { cutoffAt, ownCutoffs, type OwnCutoff } from "./own-data";
export { ownMinimums, type OwnMinimum } from "./own-minimums";
export { findCuts, type Cut } from "./find-cuts";
export { narrowRule, type NarrowedRule } from "./narrow-rule";
export { findContradictions, type Contradiction } from "./find-contradictions";
export {
  explainOrder,
  type FieldSpoke,
  type OrderExplanation,
  type RuleSpoke,
} from "./explain-order";
export { explanationSentences } from "./explain-sentences";
export { FORECAST_MONTHS, startForecast, type Forecast, type ForecastMaker } from "./forecast";
export { estimateRun, SMALLEST_LIMIT, type RateLimit, type RunEstimate } from "./run-cost";
export { presetCountries, presetFor, type Preset, type PresetLine } from "./presets/preset-for";
export { hasWork } from "./order-work";
export {
  verdictKinds,
  type KeptField,
  type OrderWork,
  type RuleRef,
  type Verdict,
  type VerdictKind,
} from "./verdict";
export { statutoryMinimums, type StatutoryMinimum } from "./statutory-minimums";
export { describeKeptBack, describeRule, describeRules } from "./describe-rule";
export {
  basisNames,
  fieldNames,
  keptBackNames,
  listed,
  stateNames,
  triggerPhrase,
} from "./rule-words";
export {
  blindingScopes,
  missingScopes,
  neededScopes,
  type RetentionAccess,
  type RetentionScope,
} from "./needed-scopes";
export { type PreviewCounts } from "./preview-counts";
export { type ItemState } from "./next-step";
export { explainItem, remainingNames } from "./explain-item";
export { parseRunAction, runActions, type RunAction, type RunState } from "./run-state";
export { parseItemFilter } from "./item-filter";
export { type RunProposal, type RunRefusal } from "./approval";
export {
  holdGrounds,
  type HeldScope,
  type HoldGround,
  type HoldProblem,
  type HoldState,
} from "./placed-holds/manual-hold";
export { readScheduleForm } from "./schedule-form";
export { type RuleCheck, type TrialView } from "./draft-check/rule-check";
export { keptBackLines } from "./draft-check/try-rules";
export { parseSaveMode, type SaveMode } from "./save-mode";
export { approvalNeed, type ApprovalLimits } from "./approval-need";
export { type SampledChange, type SampledOrder, type SampleView } from "./sample/sample-view";
