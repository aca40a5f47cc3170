/** Implements consent's `HostConsentPort`. */
import type { HostConsentPort } from "~/domain/consent/ports";
import { AppError } from "~/lib/errors";
import { hostClient } from "./client.server";
import { ConsentPoliciesDocument } from "./generated/consent-policies";
import { DisableNativeBannerDocument } from "./generated/disable-native-banner";
import {
  WriteConsentPoliciesDocument,
  type PrivacyCountryCode,
} from "./generated/write-consent-policies";

export const hostConsentPort: HostConsentPort = {
  async readPolicies(shop) {
    const answer = await hostClient(shop).run(ConsentPoliciesDocument, {});
    const places = answer.consentPolicyRegions.flatMap(({ countryCode, regionCode }) =>
      countryCode ? [{ country: countryCode, region: regionCode }] : [],
    );
    const policies = answer.consentPolicy.flatMap((policy) => {
      const { countryCode, regionCode, consentRequired, dataSaleOptOutRequired } = policy;
      if (!countryCode) return [];
      return [
        {
          country: countryCode,
          region: regionCode,
          consentRequired: consentRequired ?? false,
          saleOptOut: dataSaleOptOutRequired ?? false,
        },
      ];
    });
    return { places, policies };
  },

  async writePolicies(shop, policies) {
    const { consentPolicyUpdate } = await hostClient(shop).run(WriteConsentPoliciesDocument, {
      consentPolicies: policies.map(({ country, region, consentRequired, saleOptOut }) => ({
        // The host named the place itself (`consentPolicyRegions`).
        countryCode: country as PrivacyCountryCode,
        regionCode: region,
        consentRequired,
        dataSaleOptOutRequired: saleOptOut,
      })),
    });
    const codes: readonly string[] = consentPolicyUpdate?.userErrors.map(
      ({ code }) => code ?? "?",
    ) ?? ["no answer"];
    if (codes.includes("SHOPIFY_COOKIE_BANNER_NOT_DISABLED")) return { kind: "native-banner-on" };
    if (codes.length > 0) {
      throw new AppError("host-refused", `consentPolicyUpdate refused: ${codes.join(", ")}`);
    }
    return { kind: "written" };
  },

  async disableNativeBanner(shop) {
    const { privacyFeaturesDisable } = await hostClient(shop).run(DisableNativeBannerDocument, {});
    const [refusal] = privacyFeaturesDisable?.userErrors ?? [];
    if (!refusal) return;
    throw new AppError("host-refused", `privacyFeaturesDisable refused: ${refusal.code ?? "?"}`);
  },
};
