import type { ShopState } from "../../state/shop-state";
import type { Resolvers } from "../resolver";

export const privacySettings: Resolvers<ShopState["privacySettings"]> = {
  privacyPolicy: ({ privacyPolicy }) => ({
    autoManaged: privacyPolicy.autoManaged,
    supportedLocales: ["en", "de", "fr"],
  }),
};
