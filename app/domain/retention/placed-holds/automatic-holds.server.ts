import { withShop } from "~/db.server";
import type { ShopDomain } from "~/lib/ids";
import { recentRuns } from "../run.store.server";

/** What kept orders back when they were last counted, by reason. Undefined before the first count. */
export async function lastCountedReasons(
  shop: ShopDomain,
): Promise<{ readonly at: Date; readonly reasons: Readonly<Record<string, number>> } | undefined> {
  const runs = await withShop(shop, (tx) => recentRuns(tx, shop, { take: 20 }));
  const counted = runs.find(({ state, counts }) => counts && state !== "previewing");
  return counted?.counts && { at: counted.createdAt, reasons: counted.counts.reasons };
}
