import type { ShopState } from "../../state/shop-state";
import type { Resolvers } from "../resolver";

export const privacySettings: Resolvers<ShopState["privacySettings"]> = {
  privacyPolicy: ({ privacyPolicy }) => ({
    autoManaged: privacyPolicy.autoManaged,
    supportedLocales: ["en", "de", "fr"],
  }),
};

interface ConsentPolicyArgs {
  id?: string | null;
  countryCode?: string | null;
  regionCode?: string | null;
  consentRequired?: boolean | null;
  dataSaleOptOutRequired?: boolean | null;
}

/** `consentPolicy(…)`: the shop's own policies that have every property that is asked for. */
export function findConsentPolicies(shop: ShopState, args: ConsentPolicyArgs) {
  const wanted = Object.entries(args).filter(([, value]) => value !== null && value !== undefined);
  return shop.privacySettings.consentPolicies
    .filter((policy) =>
      wanted.every(([name, value]) => policy[name as keyof ConsentPolicyArgs] === value),
    )
    .map((policy) => ({ ...policy, shopId: shop.id }));
}
