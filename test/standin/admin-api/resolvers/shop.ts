import type { ShopState } from "../../state/shop-state";
import type { Resolvers } from "../resolver";
import { metafieldFields } from "./metafield";

export const shop: Resolvers<ShopState> = {
  ...metafieldFields<ShopState>((source) => source.metafields[source.id] ?? []),
  myshopifyDomain: ({ domain }) => domain,
  shopOwnerName: ({ ownerName }) => ownerName,
  currencyCode: ({ currency }) => currency,
  ianaTimezone: ({ timezone }) => timezone,
  primaryDomain: (source) => primaryDomain(source),
  url: ({ domain }) => `https://${domain}`,
  shopAddress: ({ address }) => ({ ...address, countryCode: address.countryCodeV2 }),
  billingAddress: ({ address }) => ({ ...address, countryCode: address.countryCodeV2 }),
  shopPolicies: ({ policies }) => policies,
};

function primaryDomain({ id, domain }: ShopState) {
  return {
    id: id.replace("/Shop/", "/Domain/"),
    host: domain,
    url: `https://${domain}`,
    sslEnabled: true,
  };
}
