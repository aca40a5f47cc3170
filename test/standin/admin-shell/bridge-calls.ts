import type { StandinContext } from "../context";
import { embedStates, publishedTheme } from "../storefront/app-embeds";
import type { AdminVisit } from "./admin-visit";
import { grantScopes, queryScopes, revokeScopes } from "./scopes";

/**
 * What App Bridge asks of the shell, one named call each; `POST /admin/_bridge` runs it. Unknown
 * calls throw, so that the app can't lean on what is not modelled.
 */
export async function runBridgeCall(
  call: { method: string; args: unknown[] },
  { shop, staff }: AdminVisit,
  ctx: StandinContext,
): Promise<unknown> {
  switch (call.method) {
    case "idToken":
      return ctx.sign.sessionToken(shop.domain, staff.id);
    case "extensions":
      return extensionInfo({ shop }, ctx);
    case "scopes.query":
      return queryScopes(shop, ctx);
    case "scopes.grant":
      return grantScopes(shop, strings(call.args[0]), ctx);
    case "scopes.revoke":
      return revokeScopes(shop, strings(call.args[0]), ctx);
    case "user":
      return { id: Number(staff.id), accountAccess: staff.owner ? "account owner" : "limited" };
    default:
      throw new Error(`the admin shell does not know ${call.method}`);
  }
}

/** `shopify.app.extensions()`: activation is read from the published theme only. */
function extensionInfo({ shop }: Pick<AdminVisit, "shop">, ctx: StandinContext): object[] {
  const theme = publishedTheme(shop);
  const byExtension = new Map<string, object[]>();
  for (const { block, on } of embedStates(ctx, theme)) {
    const { name, target } = block.schema;
    const blocks = byExtension.get(block.extension.handle) ?? [];
    blocks.push({
      handle: block.handle,
      name,
      target,
      status: on ? "active" : "available",
      activations: on ? [{ target, themeId: theme.id }] : [],
    });
    byExtension.set(block.extension.handle, blocks);
  }
  return [...byExtension].map(([handle, activations]) => ({
    handle,
    type: "theme_app_extension",
    activations,
  }));
}

function strings(value: unknown): string[] {
  if (!Array.isArray(value)) throw new TypeError("expected a list of scopes");
  return value.map(String);
}
