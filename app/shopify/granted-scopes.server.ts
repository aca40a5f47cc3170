import type { ShopDomain } from "~/lib/ids";
import { hostClient } from "./client.server";
import { AppAccessDocument } from "./generated/app-access";

/** The scopes that are granted now, as the host says. */
export async function grantedScopes(shop: ShopDomain): Promise<readonly string[]> {
  const { currentAppInstallation } = await hostClient(shop).run(AppAccessDocument, {});
  return currentAppInstallation.accessScopes.map(({ handle }) => handle);
}
