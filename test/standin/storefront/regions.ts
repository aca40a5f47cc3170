import type { ShopState } from "../state/shop-state";

/** What the platform asks for in a region, unless the merchant's own consent policy says more. */
export interface RegionRules {
  /** Processing waits for consent. */
  consentRequired: boolean;
  /** Visitors may opt out of the sale of their data; Global Privacy Control counts as that. */
  dataSaleOptOut: boolean;
}

/** EU and EEA, the United Kingdom and Switzerland. */
const CONSENT_COUNTRIES = new Set(
  (
    "AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE " +
    "IS LI NO GB CH"
  ).split(" "),
);

/** US states with a law on the sale of personal data in force. */
const OPT_OUT_STATES = new Set(
  "CA CO CT DE FL IA IN KY MD MN MT NE NH NJ OR RI TN TX UT VA".split(" "),
);

const COUNTRY_NAMES = new Intl.DisplayNames(["en"], { type: "region", fallback: "none" });

/** The rules for a region such as "USCA", "DEBE", "FR", or "" for a visitor nobody can place. */
export function rulesFor(region: string, shop: ShopState): RegionRules {
  const country = region.slice(0, 2);
  const subdivision = region.slice(2);
  const builtIn = {
    consentRequired: CONSENT_COUNTRIES.has(country),
    dataSaleOptOut: country === "US" && OPT_OUT_STATES.has(subdivision),
  };
  const ofCountry = shop.privacySettings.consentPolicies.filter(
    (policy) => policy.countryCode === country && region !== "",
  );
  const policy =
    ofCountry.find(({ regionCode }) => regionCode !== null && regionCode === subdivision) ??
    ofCountry.find(({ regionCode }) => regionCode === null);
  if (!policy) return builtIn;
  return {
    consentRequired: policy.consentRequired,
    dataSaleOptOut: policy.dataSaleOptOutRequired,
  };
}

/** Where a visitor of a market is when nothing else is said. */
export function defaultRegion(country: string): string {
  return country === "DE" ? "DEBE" : country;
}

export function isCountry(code: string): boolean {
  return /^[A-Z]{2}$/.test(code) && COUNTRY_NAMES.of(code) !== undefined;
}

/** A country's name in a language of the storefront. */
export function countryName(code: string, locale: string): string {
  return new Intl.DisplayNames([locale], { type: "region" }).of(code) ?? code;
}
