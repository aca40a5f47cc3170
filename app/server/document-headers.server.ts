/** Headers of HTML documents: who may frame them, and nothing of the platform's CDN in demos. */
import { env } from "~/lib/env.server";
import { parseShopDomain } from "~/lib/ids";

/**
 * Admin documents may be framed by this shop's admin only (the platform's requirement for embedded
 * apps); every other document by nobody.
 */
export function addDocumentHeaders(request: Request, headers: Headers): void {
  const url = new URL(request.url);
  const shop = parseShopDomain(url.searchParams.get("shop"));
  const embedded =
    url.pathname === "/app" || url.pathname.startsWith("/app/") || url.pathname.startsWith("/auth");
  const ancestors =
    embedded && shop
      ? [`https://${shop}`, "https://admin.shopify.com", ...extraAncestors()]
      : embedded
        ? ["https://admin.shopify.com", "https://*.myshopify.com", ...extraAncestors()]
        : ["'none'"];
  headers.set("Content-Security-Policy", `frame-ancestors ${ancestors.join(" ")};`);
  headers.set("Cache-Control", "no-store");
}

function extraAncestors(): string[] {
  const extra = env().EXTRA_FRAME_ANCESTORS;
  return env().APP_ENV !== "production" && extra ? extra.split(/[\s,]+/) : [];
}
