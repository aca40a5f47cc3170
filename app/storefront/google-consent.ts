/**
 * Google Consent Mode v2 and Microsoft's consent mode: their tags, wherever they come from, are told
 * what is allowed before any of them runs.
 * https://developers.google.com/tag-platform/security/guides/consent
 */
import type { TellGoogle } from "./page";

/** `default` before any tag, `update` at each change. */
export const tellGoogle: TellGoogle = (command, bits, more) => {
  const [preferences, analytics, marketing] = [1, 2, 4].map((bit) =>
    bits & bit ? "granted" : "denied",
  );
  const consent = {
    ad_storage: marketing,
    ad_user_data: marketing,
    ad_personalization: marketing,
    analytics_storage: analytics,
    functionality_storage: preferences,
    personalization_storage: preferences,
    ...(more as object),
  };
  gtag("consent", command, consent);
  (self.uetq ??= []).push("consent", command, consent);
};

// Google's tags only recognise the arguments object itself.
export const gtag: (...command: unknown[]) => void = function () {
  // eslint-disable-next-line prefer-rest-params -- see above
  (self.dataLayer ??= []).push(arguments);
};
