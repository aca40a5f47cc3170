import { readAppConfig, type AppConfig } from "../app-config";
import type { StandinContext } from "../context";
import type { ShopState } from "../state/shop-state";

/** `shopify.scopes.query()` */
export interface ScopesDetail {
  granted: string[];
  required: string[];
  optional: string[];
}

export function scopesDetail(shop: ShopState, config: AppConfig): ScopesDetail {
  return {
    granted: shop.install.grantedScopes,
    required: config.scopes,
    optional: config.optionalScopes,
  };
}

/** The merchant agrees. Only scopes that the app's configuration lists as optional can be asked for. */
export async function grantScopes(
  shop: ShopState,
  scopes: string[],
  ctx: StandinContext,
): Promise<{ result: "granted-all"; detail: ScopesDetail }> {
  const config = readAppConfig();
  const known = [...config.optionalScopes, ...config.scopes];
  const unknown = scopes.find((scope) => !known.includes(scope));
  if (unknown) throw new Error(`${unknown} is not in the app's optional_scopes`);
  const granted = [...new Set([...shop.install.grantedScopes, ...scopes])];
  await changeScopes(shop, granted, ctx);
  return { result: "granted-all", detail: scopesDetail(shop, config) };
}

/** The app gives optional scopes back. A required one can't be. */
export async function revokeScopes(
  shop: ShopState,
  scopes: string[],
  ctx: StandinContext,
): Promise<{ detail: ScopesDetail }> {
  const config = readAppConfig();
  const required = scopes.find((scope) => config.scopes.includes(scope));
  if (required) throw new Error(`${required} is required and can't be revoked`);
  const granted = shop.install.grantedScopes.filter((scope) => !scopes.includes(scope));
  await changeScopes(shop, granted, ctx);
  return { detail: scopesDetail(shop, config) };
}

async function changeScopes(
  shop: ShopState,
  granted: string[],
  ctx: StandinContext,
): Promise<void> {
  const previous = shop.install.grantedScopes;
  if (previous.length === granted.length && previous.every((scope) => granted.includes(scope))) {
    return;
  }
  shop.install.grantedScopes = granted;
  for (const token of shop.install.tokens) {
    if (token.kind === "offline" && !token.revoked) token.scopes = granted;
  }
  ctx.save();
  await ctx.sendWebhook({
    topic: "app/scopes_update",
    shop: shop.domain,
    payload: { id: shop.id, previous, current: granted, updated_at: ctx.clock.now().toISOString() },
  });
}
