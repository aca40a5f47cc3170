/** Addresses that go into mails: pages of the store, and of the app within the host's admin. */
import type { RequestLinks } from "~/domain/requests/ports";
import { env } from "~/lib/env.server";
import type { ShopDomain } from "~/lib/ids";

/** The proxy's prefix and subpath of shopify.app.toml. */
const PRIVACY = "apps/privacy";

function page(shop: ShopDomain, path: string, language: string): string {
  return `https://${shop}/${PRIVACY}/${path}?locale=${language}`;
}

export const requestLinks: RequestLinks = {
  admin: (shop, requestId) => {
    const store = shop.replace(/\.myshopify\.com$/, "");
    return `https://admin.shopify.com/store/${store}/apps/${env().SHOPIFY_API_KEY}/app/requests/${requestId}`;
  },
  confirm: (shop, token, language) => page(shop, `requests/confirm/${token}`, language),
  follow: (shop, token, language) => page(shop, `requests/${token}`, language),
};

/** The page on which the owner of an unused account keeps it. */
export function stayLink(shop: ShopDomain, secret: string, language: string): string {
  return page(shop, `stay/${secret}`, language);
}
