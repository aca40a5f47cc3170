import { env } from "./env.server";
import type { ShopDomain } from "./ids";

/** Who may frame a document of the admin: the platform's admin, and outside production its stand-in. */
export function adminAncestors(shop?: ShopDomain): string[] {
  const own = shop ? `https://${shop}` : "https://*.myshopify.com";
  return [own, "https://admin.shopify.com", ...extraAncestors()];
}

function extraAncestors(): string[] {
  const extra = env().EXTRA_FRAME_ANCESTORS;
  return env().APP_ENV !== "production" && extra ? extra.split(/[\s,]+/) : [];
}
