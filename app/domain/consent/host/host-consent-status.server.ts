import { withShop } from "~/db.server";
import type { ShopDomain } from "~/lib/ids";
import type { HostConsent } from "./host-consent";
import { readHostConsent } from "./host-consent.store.server";

/** As last compared; undefined before the first look. Asks nobody. */
export async function hostConsentStatus(shop: ShopDomain): Promise<HostConsent | undefined> {
  return withShop(shop, (tx) => readHostConsent(tx, shop));
}
