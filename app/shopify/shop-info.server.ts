/** Implements the shops' port: who and where the merchant is, and what they have granted. */
import type { HostShop, ShopHost, TopicHost } from "~/domain/shops/ports";
import type { ShopDomain } from "~/lib/ids";
import { hostClient } from "./client.server";
import { followTopics } from "./follow-topics.server";
import { AppAccessDocument } from "./generated/app-access";
import { ShopInfoDocument } from "./generated/shop-info";

export const shopHost: ShopHost & TopicHost = { readShop, followTopics };

async function readShop(domain: ShopDomain): Promise<HostShop> {
  const client = hostClient(domain);
  const [{ shop }, { currentAppInstallation }] = await Promise.all([
    client.run(ShopInfoDocument, {}),
    client.run(AppAccessDocument, {}),
  ]);
  return {
    name: shop.name,
    contactEmail: shop.contactEmail || shop.email,
    primaryUrl: shop.primaryDomain.url,
    country: shop.shopAddress.countryCodeV2,
    timezone: shop.ianaTimezone,
    currency: shop.currencyCode,
    scopes: currentAppInstallation.accessScopes.map(({ handle }) => handle).sort(),
    appInstallId: currentAppInstallation.id,
  };
}
