/**
 * Deprecated fields that have no undeprecated way in the pinned version of the platform's schema,
 * each with the reason. Looked at again whenever the version is raised.
 */
export const unavoidableDeprecations: Readonly<Record<string, string>> = {
  // 2026-07 deprecates these in favour of `smsMarketingConsent`, and that in favour of these. What a
  // person consented to by SMS belongs into the copy of their data (GDPR Art. 15).
  "CustomerPhoneNumber.marketingState": "named by Customer.smsMarketingConsent as its successor",
  "CustomerPhoneNumber.marketingOptInLevel":
    "named by Customer.smsMarketingConsent as its successor",
  "CustomerPhoneNumber.marketingUpdatedAt":
    "named by Customer.smsMarketingConsent as its successor",
};
