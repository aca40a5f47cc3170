import type { StandinContext } from "../context";

const SHOP_HOST = /^([a-z0-9-]+)\.myshopify\.com$/;
const ADMIN_PATH = /^\/store\/([a-z0-9-]+)(\/.*)?$/;

/**
 * Where an address of the real platform is found on this machine: a shop's own domain is the
 * storefront here, the platform's admin is the admin shell. Other addresses stay as they are.
 */
export function localLink(href: string, ctx: StandinContext): string {
  const url = URL.parse(href);
  if (!url) return href;
  const shop = SHOP_HOST.exec(url.hostname)?.[1];
  if (shop) return onThisMachine(shop, url.pathname + url.search + url.hash, ctx);
  const admin = ADMIN_PATH.exec(url.pathname);
  if (url.hostname === "admin.shopify.com" && admin?.[1]) {
    return onThisMachine(admin[1], `/admin${admin[2] ?? ""}${url.search}${url.hash}`, ctx);
  }
  return href;
}

/** The main shop has the plain host, every other one its own name under localhost. */
function onThisMachine(shop: string, path: string, ctx: StandinContext): string {
  const target = new URL(path, ctx.url);
  const [main] = ctx.state.shops.keys();
  if (`${shop}.myshopify.com` !== main) target.hostname = `${shop}.localhost`;
  return target.href;
}
