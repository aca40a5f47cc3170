import type { ShopState } from "../../state/shop-state";
import { APP_HANDLE } from "../../storefront/app-embeds";
import type { Resolvers } from "../resolver";
import { metafieldFields } from "./metafield";

const APP_ID = "gid://shopify/App/4000001";

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
  app: () => ({ id: APP_ID, handle: APP_HANDLE, title: "Kept" }),
  accessScopes: ({ shop }) =>
    shop.install.grantedScopes.map((handle) => ({ handle, description: handle })),
};
