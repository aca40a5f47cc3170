/**
 * The platform's consent policies: which places have one, what holds there unless the shop says
 * otherwise, and what may be written. The schema names the errors; which places there are is a
 * reading of it (every country of `PrivacyCountryCode`; the United States by its states).
 */
import { hashOf } from "../random";
import type { ConsentPolicy, ShopState } from "../state/shop-state";
import { rulesFor } from "../storefront/regions";
import type { Call } from "./call";
import { userError, type UserError } from "./user-error";

export interface ConsentPlace {
  countryCode: string;
  regionCode: string | null;
}

const US_STATES =
  "AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY";

const COUNTRIES =
  "AD AE AL AM AR AT AU AZ BA BE BG BH BR BY CA CH CL CN CO CR CY CZ DE DK DO EC EE EG ES FI FR " +
  "GB GE GG GI GR HK HR HU ID IE IL IM IN IS IT JE JO JP KE KR KW KZ LI LT LU LV MA MC MD ME MK MT " +
  "MX MY NG NL NO NZ OM PA PE PH PK PL PT PY QA RO RS RU SA SE SG SI SK SM TH TN TR TW UA UY VN ZA";

/** Places for which a policy can be created or updated. */
export const consentPlaces: readonly ConsentPlace[] = [
  ...COUNTRIES.split(" ").map((countryCode) => ({ countryCode, regionCode: null })),
  ...US_STATES.split(" ").map((regionCode) => ({ countryCode: "US", regionCode })),
];

export interface ConsentPolicyArgs {
  id?: string | null;
  countryCode?: string | null;
  regionCode?: string | null;
  consentRequired?: boolean | null;
  dataSaleOptOutRequired?: boolean | null;
}

/** `consentPolicy(…)`: of every place the shop's own, or the platform's default (`SD-`). */
export function findConsentPolicies(shop: ShopState, args: ConsentPolicyArgs) {
  const wanted = Object.entries(args).filter(([, value]) => value !== null && value !== undefined);
  return consentPlaces
    .map((place) => ({ ...policyOf(shop, place), shopId: shop.id }))
    .filter((policy) =>
      wanted.every(([name, value]) => policy[name as keyof ConsentPolicyArgs] === value),
    );
}

function policyOf(shop: ShopState, place: ConsentPlace): ConsentPolicy {
  const own = shop.privacySettings.consentPolicies.find((each) => isAt(each, place));
  if (own) return own;
  const region = place.countryCode + (place.regionCode ?? "");
  const bare = { ...shop, privacySettings: { ...shop.privacySettings, consentPolicies: [] } };
  const { consentRequired, dataSaleOptOut } = rulesFor(region, bare);
  const id = `gid://shopify/ConsentPolicy/SD-${region}`;
  return { id, ...place, consentRequired, dataSaleOptOutRequired: dataSaleOptOut };
}

function isAt(policy: ConsentPolicy, { countryCode, regionCode }: ConsentPlace): boolean {
  return policy.countryCode === countryCode && policy.regionCode === regionCode;
}

type ConsentPolicyInput = Partial<Omit<ConsentPolicy, "id">>;

/** `consentPolicyUpdate`: all or nothing; an absent property keeps what held. */
export function updateConsentPolicies({ shop, standin }: Call, inputs: ConsentPolicyInput[]) {
  if (shop.privacySettings.banner.enabled) {
    const message = "Shopify's cookie banner must be disabled.";
    const code = "SHOPIFY_COOKIE_BANNER_NOT_DISABLED";
    return { updatedPolicies: null, userErrors: [userError(null, message, code)] };
  }
  const userErrors = inputs.flatMap((input, place) => consentErrors(input, place));
  if (userErrors.length > 0) return { updatedPolicies: null, userErrors };
  const settings = shop.privacySettings;
  const updatedPolicies = inputs.map((input) => {
    const place = { countryCode: input.countryCode ?? "", regionCode: input.regionCode ?? null };
    const before = policyOf(shop, place);
    const key = `${place.countryCode}-${place.regionCode ?? ""}`;
    const policy: ConsentPolicy = {
      id: `gid://shopify/ConsentPolicy/${hashOf(shop.domain + key)}`,
      ...place,
      consentRequired: input.consentRequired ?? before.consentRequired,
      dataSaleOptOutRequired: input.dataSaleOptOutRequired ?? before.dataSaleOptOutRequired,
    };
    const others = settings.consentPolicies.filter((each) => !isAt(each, place));
    settings.consentPolicies = [...others, policy];
    return { ...policy, shopId: shop.id };
  });
  standin.save();
  return { updatedPolicies, userErrors: [] };
}

function consentErrors(input: ConsentPolicyInput, at: number): UserError[] {
  const { countryCode, regionCode } = input;
  const field = (name: string) => ["consentPolicies", String(at), name];
  if (!countryCode) {
    const message = "Country code is required.";
    return [userError(field("countryCode"), message, "COUNTRY_CODE_REQUIRED")];
  }
  const ofCountry = consentPlaces.filter((each) => each.countryCode === countryCode);
  if (ofCountry.length === 0) {
    // The schema's own spelling.
    const message = "Unsupported consent policy.";
    return [userError(field("countryCode"), message, "UNSUPORTED_CONSENT_POLICY")];
  }
  const hasRegions = ofCountry.some((each) => each.regionCode !== null);
  if (hasRegions && !regionCode) {
    const message = "Region code is required for countries with existing regional policies.";
    return [userError(field("regionCode"), message, "REGION_CODE_REQUIRED")];
  }
  if (regionCode && !ofCountry.some((each) => each.regionCode === regionCode)) {
    const message = "Region code must match the country code.";
    return [userError(field("regionCode"), message, "REGION_CODE_MUST_MATCH_COUNTRY_CODE")];
  }
  return [];
}
