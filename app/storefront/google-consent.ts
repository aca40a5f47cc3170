/**
 * Google Consent Mode v2: tells Google's tags, wherever they come from, what is allowed.
 * https://developers.google.com/tag-platform/security/guides/consent
 */
import { PurposeBit } from "../domain/consent/model";

/**
 * `default` once, before any tag; `update` at each change. Where a visitor has yet to choose, tags
 * hold their first events back for a moment.
 */
export function tellGoogle(command: "default" | "update", bits: number, decided: boolean): void {
  const state = (bit: number): string => (bits & bit ? "granted" : "denied");
  const marketing = state(PurposeBit.Marketing);
  const preferences = state(PurposeBit.Preferences);
  gtag("consent", command, {
    ad_storage: marketing,
    ad_user_data: marketing,
    ad_personalization: marketing,
    analytics_storage: state(PurposeBit.Analytics),
    functionality_storage: preferences,
    personalization_storage: preferences,
    wait_for_update: decided ? 0 : 500,
  });
}

// Google's tags only recognise the arguments object itself.
const gtag: (...command: unknown[]) => void = function () {
  // eslint-disable-next-line prefer-rest-params -- see above
  (window.dataLayer ??= []).push(arguments);
};
