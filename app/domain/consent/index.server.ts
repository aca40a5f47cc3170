/**
 * Consent: a banner published and live, and every decision recorded fit for proof (ISO/IEC TS
 * 27560). Promises 1, 3, 5, 7, 8 and 18.
 */
export { forgetAccountChoices } from "./account/account-choice.store.server";
export { makeCheckEmbed, type EmbedCheck } from "./check-embed.server";
export { consentControls } from "./controls.server";
export { offersClearing } from "./offers-clearing.server";
export { readAskedVendors } from "./read-asked-vendors.server";
export { readBannerDetails } from "./read-banner-details.server";
export { makePublishBanner } from "./publish-banner.server";
export {
  bannerStatus,
  makeReadNativeBanner,
  readConsent,
  type BannerStatus,
  type NativeBannerView,
} from "./read-consent.server";
export {
  recordDecision,
  type DecisionOutcome,
  type IncomingDecision,
} from "./record-decision.server";
export {
  changeBannerDraft,
  dropBannerDraft,
  makePublishDraft,
  readBannerDesk,
  restoreBanner,
  saveBannerDraft,
  type BannerDesk,
} from "./draft/edit-banner.server";
export { compareBanners } from "./draft/compare-banners.server";
export { setRegionRule } from "./draft/set-region-rule.server";
export { readHostConsent } from "./host/host-consent.store.server";
export { hostConsentStatus } from "./host/host-consent-status.server";
export { makeKeepBanner } from "./host/keep-banner.server";
export { makeHostConsent } from "./host/keep-in-step.server";
export { areToolsNamed, readWatch, type WatchView } from "./watch/read-watch.server";
export { recordObservation } from "./watch/record-observation.server";
export { makeWatchLeaks } from "./watch/watch-leaks.server";
export { countAccountChoices } from "./account/count-choices.server";
export { makeKeepChoices, type Wish } from "./account/keep-choice.server";
export { readReceipt, receiptsOf } from "./receipt/read-receipt.server";
export {
  describeReceiptFault,
  verifyReceipt,
  type ReceiptFault,
} from "./receipt/verify-receipt.server";
export { readCookieTable } from "./draft/read-cookie-table.server";
export { addUpCounts, tidyConsent, type Tidied } from "./tidy-consent.server";
export { readNumbers } from "./numbers/read-numbers.server";
export { exportRecords, findRecords, readRecord } from "./records/read-records.server";
