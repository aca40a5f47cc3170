/** Reads what the host says of a shop: name, place, money, the merchant's address, the scopes. */
import { withShop } from "~/db.server";
import type { ShopDomain } from "~/lib/ids";
import { isLive } from "./model";
import type { ShopHost, TopicHost } from "./ports";
import { followScopes } from "./record-install.server";
import { findShop, saveHostFacts } from "./shop.store.server";

export function makeRefreshShop(host: ShopHost & TopicHost) {
  /** Does nothing for a shop that is not installed: there is no token to ask with. */
  return async function refreshShop(shop: ShopDomain): Promise<void> {
    const known = await withShop(shop, (tx) => findShop(tx, shop));
    if (!known || !isLive(known)) return;
    const facts = await host.readShop(shop);
    await withShop(shop, async (tx) => {
      await saveHostFacts(tx, shop, facts);
      await followScopes(tx, shop, facts.scopes);
    });
    await host.followTopics(shop, facts.scopes);
  };
}
