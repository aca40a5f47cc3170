import { hashOf } from "../random";
import type { ShopPolicyType } from "../state/shop-state";
import type { Call } from "./call";
import { updateConsentPolicies } from "./consent-policies";
import type { Resolvers } from "./resolver";
import { userError } from "./user-error";

type Feature = "COOKIE_BANNER" | "DATA_SALE_OPT_OUT_PAGE" | "PRIVACY_POLICY";

/** The shop's native privacy features, consent policies and legal texts. */
export const privacyMutations: Resolvers<unknown> = {
  privacyFeaturesDisable: (
    _root,
    { featuresToDisable }: { featuresToDisable: Feature[] },
    { shop, standin },
  ) => {
    const settings = shop.privacySettings;
    for (const feature of featuresToDisable) {
      if (feature === "COOKIE_BANNER") settings.banner = OFF;
      if (feature === "DATA_SALE_OPT_OUT_PAGE") settings.dataSaleOptOutPage = OFF;
      if (feature === "PRIVACY_POLICY") {
        settings.privacyPolicy = { published: false, autoManaged: false };
      }
    }
    standin.save();
    return { featuresDisabled: featuresToDisable, userErrors: [] };
  },
  consentPolicyUpdate: (
    _root,
    { consentPolicies }: { consentPolicies: Parameters<typeof updateConsentPolicies>[1] },
    call,
  ) => updateConsentPolicies(call, consentPolicies),
  shopPolicyUpdate: (
    _root,
    { shopPolicy }: { shopPolicy: { type: ShopPolicyType; body: string } },
    call,
  ) => updateShopPolicy(call, shopPolicy),
};

const OFF = { enabled: false, autoManaged: false };
const LARGEST_POLICY_BYTES = 512 * 1024;

function updateShopPolicy({ shop, standin }: Call, given: { type: ShopPolicyType; body: string }) {
  if (Buffer.byteLength(given.body) > LARGEST_POLICY_BYTES) {
    const error = userError(["shopPolicy", "body"], "Body is too big (512 KB)", "TOO_BIG");
    return { shopPolicy: null, userErrors: [error] };
  }
  const now = standin.clock.now().toISOString();
  const before = shop.policies.find(({ type }) => type === given.type);
  const handle = given.type.toLowerCase().replace(/_/g, "-");
  const policy = {
    id: before?.id ?? `gid://shopify/ShopPolicy/${hashOf(shop.domain + given.type)}`,
    type: given.type,
    title: before?.title ?? handle.replace(/-/g, " "),
    body: given.body,
    url: `https://${shop.domain}/policies/${handle}`,
    createdAt: before?.createdAt ?? now,
    updatedAt: now,
  };
  shop.policies = [...shop.policies.filter((each) => each !== before), policy];
  standin.save();
  return { shopPolicy: policy, userErrors: [] };
}
