/** A request as the platform's app proxy forwards it: signed over its query. */
import { createHmac } from "node:crypto";
import { realNow } from "~/lib/clock.server";
import { env } from "~/lib/env.server";
import type { ShopDomain } from "~/lib/ids";

/** https://shopify.dev/docs/apps/build/online-store/app-proxies/authenticate-app-proxies */
export function proxyRequest(
  shop: ShopDomain,
  path: string,
  init: {
    readonly query?: Readonly<Record<string, string>>;
    readonly headers?: Readonly<Record<string, string>>;
    /** Leaves the signature as it was and changes the query after signing. */
    readonly tamper?: Readonly<Record<string, string>>;
    /** What a form sends. */
    readonly form?: Readonly<Record<string, string>>;
  } = {},
): Request {
  const query = new URLSearchParams({
    ...init.query,
    shop,
    logged_in_customer_id: "",
    path_prefix: "/apps/privacy",
    timestamp: String(Math.floor(realNow().getTime() / 1000)),
  });
  query.set("signature", signatureOf(query));
  for (const [name, value] of Object.entries(init.tamper ?? {})) query.set(name, value);
  return new Request(`${env().APP_URL}/proxy/${path}?${query.toString()}`, {
    headers: { ...init.headers },
    ...(init.form ? { method: "POST", body: new URLSearchParams(init.form) } : {}),
  });
}

function signatureOf(query: URLSearchParams): string {
  const message = [...query.entries()]
    .map(([name, value]) => `${name}=${value}`)
    .sort()
    .join("");
  return createHmac("sha256", env().SHOPIFY_API_SECRET).update(message).digest("hex");
}
