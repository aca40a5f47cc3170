/** What lies between two versions of the archive, whatever is being edited. */
import { withShop } from "~/db.server";
import type { ShopDomain } from "~/lib/ids";
import { bannerEdition } from "../banner-version.store.server";
import type { Compared, Comparison } from "./comparison";
import { diffBanner } from "./diff-banner";

export async function compareBanners(
  shop: ShopDomain,
  { from, to }: Compared,
): Promise<Comparison> {
  return withShop(shop, async (tx) => {
    const before = await bannerEdition(tx, shop, from);
    const after = await bannerEdition(tx, shop, to);
    return { from, to, diff: before && after && diffBanner(before.config, after.config) };
  });
}
