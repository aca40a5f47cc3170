/** Consent: what is asked where, and what an answer means. Safe in the browser. */
export { PurposeBit, bitsOf, choicesOf, purposes, type Choices, type Purpose } from "./purposes";
export {
  RegimeCode,
  effectiveBits,
  honouredSignal,
  offeredBits,
  presumedBits,
  regimeCode,
  regimes,
  rejectedBits,
  restingBits,
  type Regime,
} from "./regime";
export { shouldAsk, stillCounts, type MarketRule, type StoredChoice } from "./stored-choice";
export {
  lawfulParts,
  marketRules,
  placeOf,
  regimeFor,
  ruleFor,
  type OwnRegimes,
  type Place,
} from "./regime-for";
export type { RegionRule } from "./regions";
export { canClearHistory } from "./history-in-browser";
export {
  firstLayer,
  firstLayerKeys,
  hashOfTexts,
  shownTexts,
  textHash,
  textsFor,
  type BannerTexts,
  type FirstLayerTexts,
  type TextLayer,
} from "./banner-texts";
export type { BannerDetails, VendorDetails } from "./banner-details";
export {
  decisionFlags,
  deviceClass,
  kindOf,
  methods,
  receiptPath,
  wasAsked,
  type AllowedVendor,
  type DecisionBeacon,
  type DecisionFlag,
  type DecisionKind,
  type DecisionMethod,
  type DeviceClass,
  type RecordedDecision,
  type ShownBeacon,
} from "./decision";
export { decisionState, type DecisionState } from "./decision-state";
export { dialogVendorTexts, nameOfVendor, placeholderTexts } from "./vendor-consent";
export { SMALLEST_CELL, type DecisionCounts } from "./decision-counts";
export { addressesByPurpose } from "./held-addresses";
export type { EmbedState } from "./embed-state";
export type { BannerConfig } from "./banner-config";
export { lifetimeOf } from "./lifetime";
export {
  defaultLook,
  layouts,
  positions,
  type Layout,
  type Look,
  type Position,
} from "./banner-look";
export { lawfulRegime, weakenedWithoutReason, type RegionOverrides } from "./region-override";
export {
  gradesOfHolding,
  vendorPurposes,
  type GradeOfHolding,
  type StoredItem,
  type Vendor,
  type VendorPurpose,
} from "./vendor";
export { builtInTexts, languageCodes } from "./texts/all";
export { blocksPublishing, checkBanner } from "./check/check-banner";
export { findingCodes, type Finding, type FindingCode } from "./check/finding";
export { comparedSchema, type Comparison } from "./draft/comparison";
export { diffBanner, type BannerChange, type BannerDiff } from "./draft/diff-banner";
export { textGroups, textGroupWords, textWords, type TextGroup } from "./draft/text-words";
export { vendorFromTracker } from "./draft/vendor-from-tracker";
export type { HostConsent, HostConsentState } from "./host/host-consent";
export { placeName, type PolicyDifference } from "./host/host-policies";
export type { PublishOutcome, RegionRuleOutcome, SaveOutcome } from "./draft/outcomes";
export { addKnownVendor, classifySeen, lifetimesToSay } from "./draft/edit-vendors";
export {
  lifetimeAnswerOf,
  lifetimeAnswers,
  lifetimeEntrySchema,
  type LifetimeAnswer,
} from "./draft/lifetime-entry";
export { lifetimeWords } from "./draft/lifetime-words";
export { applyVendorForm, vendorFormSchema } from "./draft/vendor-form";
export { knownTracker, knownTrackers } from "./trackers/known-trackers";
export { purposeWords } from "./trackers/purpose-words/purpose-words";
export type { Tracker, TrackerCategory } from "./trackers/tracker";
export { toolsToAdd, type ToolToAdd } from "./draft/tools-to-add";
export {
  EVERY_PAGE,
  USUAL_SHARE,
  reportingAdvice,
  type ReportingAdvice,
} from "./watch/reporting-advice";
export { leakWords } from "./watch/leak-words";
export type { Leak } from "./watch/judge-leaks";
export type { SeenName, Suggestion } from "./watch/sort-sightings";
export { previewMessage, type PreviewMessage, type PreviewVisit } from "./draft/preview-message";
export { visitOutlook, type VisitOutlook } from "./draft/visit-outlook";
export { regionRules } from "./regions";
export {
  RECEIPT_KIND,
  receiptSchema,
  vendorInReceipt,
  type Receipt,
} from "./receipt/receipt-format";
export { purposeData } from "./purpose-data";
export { isStored } from "./watch/classify";
export type { SightingKind } from "./watch/observation";
export { PageState } from "./watch/page-state";
export { cookieTable, type CookieTable, type CookieTableVendor } from "./draft/cookie-table";
export {
  accountChannels,
  type AccountChannel,
  type ChoiceSource,
  type PastChoice,
  type ShownChoice,
  type Wanted,
} from "./account/account-choice";
export {
  dimensions,
  numbersPeriods,
  outcomes,
  type ConsentNumbers,
  type Dimension,
  type NumbersTable,
  type Outcome,
} from "./numbers/consent-numbers";
export {
  recordChoices,
  recordQuerySchema,
  type RecordChoice,
  type RecordPage,
  type RecordQuery,
} from "./records/record-query";
