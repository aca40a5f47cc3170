import type { ShopState } from "../../state/shop-state";
import type { Resolvers } from "../resolver";
import { metafieldFields } from "./metafield";

/** The app's installation in one shop, as `currentAppInstallation` gives it. */
export interface Installation {
  id: string;
  shop: ShopState;
}

export function installationOf(shop: ShopState): Installation {
  return { id: shop.install.installationId, shop };
}

export const appInstallation: Resolvers<Installation> = {
  ...metafieldFields<Installation>(({ id, shop }) => shop.metafields[id] ?? []),
  accessScopes: ({ shop }) =>
    shop.install.grantedScopes.map((handle) => ({ handle, description: handle })),
};
