import type { StandinContext } from "../context";
import type { AdminVisit } from "./admin-visit";

/** The admin's path of the app; what follows is the app's own path. */
export const APP_ROOT = "/admin/apps/kept";
/** Where the app opens when nothing follows. */
const HOME = "/app";

/** Parameters that the shell adds and that never belong into the admin's own address. */
export const FRAME_PARAMETERS = [
  "embedded",
  "hmac",
  "host",
  "id_token",
  "locale",
  "session",
  "shop",
  "timestamp",
];
const SHELL_PARAMETERS = ["_shop", "staff"];

/** Address of the iframe for an address of the admin, signed and with a fresh id token. */
export function frameAddress({ shop, staff, url }: AdminVisit, ctx: StandinContext): string {
  const path = url.pathname.slice(APP_ROOT.length);
  const address = new URL(ctx.options.appUrl);
  address.pathname = path === "" || path === "/" ? HOME : path;
  const params = new URLSearchParams(url.searchParams);
  for (const name of [...FRAME_PARAMETERS, ...SHELL_PARAMETERS]) params.delete(name);
  params.set("embedded", "1");
  params.set("host", hostParameter(shop.domain));
  params.set("id_token", ctx.sign.sessionToken(shop.domain, staff.id));
  params.set("locale", staff.locale);
  params.set("session", Buffer.from(`${shop.domain}/${staff.id}`).toString("hex"));
  params.set("shop", shop.domain);
  params.set("timestamp", Math.floor(Date.now() / 1000).toString());
  params.set("hmac", ctx.sign.installHmac(params));
  address.search = params.toString();
  return address.href;
}

/** The platform's `host`: base64 of the admin's own address of the shop. */
export function hostParameter(domain: string): string {
  const store = domain.replace(".myshopify.com", "");
  return Buffer.from(`admin.shopify.com/store/${store}`).toString("base64").replace(/=+$/, "");
}
