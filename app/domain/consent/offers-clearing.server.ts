import { withShop } from "~/db.server";
import type { ShopDomain } from "~/lib/ids";
import { latestBanner } from "./banner-version.store.server";
import { canClearHistory } from "./history-in-browser";

/** Whether the dialog of the published banner offers to clear the history in a browser. */
export async function offersClearing(shop: ShopDomain): Promise<boolean> {
  return withShop(shop, async (tx) =>
    canClearHistory((await latestBanner(tx, shop))?.config.vendors ?? []),
  );
}
