import type { StandinContext } from "../context";
import type { ShopState } from "../state/shop-state";

/** What `shopify.scopes.query()` gives. */
export interface ScopesDetail {
  granted: string[];
  required: string[];
  optional: string[];
}

export async function queryScopes(shop: ShopState, ctx: StandinContext): Promise<ScopesDetail> {
  const { granted, required, optional } = await askHost(shop, ctx);
  return { granted, required, optional };
}

/** The merchant agrees: only what the app's configuration lists as optional can be asked for. */
export async function grantScopes(
  shop: ShopState,
  scopes: string[],
  ctx: StandinContext,
): Promise<{ result: "granted-all"; detail: ScopesDetail }> {
  const missing = scopes.filter((scope) => !shop.install.grantedScopes.includes(scope));
  if (missing.length > 0) await askHost(shop, ctx, { request: missing });
  return { result: "granted-all", detail: await queryScopes(shop, ctx) };
}

/** The app gives optional scopes back; a required one is refused. */
export async function revokeScopes(
  shop: ShopState,
  scopes: string[],
  ctx: StandinContext,
): Promise<{ detail: ScopesDetail }> {
  await askHost(shop, ctx, { revoke: scopes });
  return { detail: await queryScopes(shop, ctx) };
}

/** The host keeps scopes: GET reads them, a POST changes them. Its refusal is thrown. */
async function askHost(
  shop: ShopState,
  ctx: StandinContext,
  change?: { request: string[] } | { revoke: string[] },
): Promise<ScopesDetail> {
  const response = await fetch(new URL("/_standin/scopes", ctx.url), {
    headers: { "x-standin-shop": shop.domain, "content-type": "application/json" },
    ...(change && { method: "POST", body: JSON.stringify(change) }),
  });
  const answer = (await response.json()) as ScopesDetail & { error?: string };
  if (answer.error !== undefined) throw new Error(answer.error);
  return answer;
}
