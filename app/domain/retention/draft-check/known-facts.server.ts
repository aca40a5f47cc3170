import { withShop } from "~/db.server";
import type { ShopDomain } from "~/lib/ids";
import { factsOf, newestFacts, type FactsRow } from "./facts.store.server";
import { unpackFacts, type UnpackedFacts } from "./scan-facts.server";

export interface KnownFacts extends UnpackedFacts {
  readonly row: FactsRow;
}

/** Unpacked facts stay in memory for the next letter typed, of a few shops, when they are small. */
const remembered = new Map<ShopDomain, KnownFacts>();
const MOST_SHOPS = 4;
const SMALL = 50_000;

/** What the last look over the shop's orders saw; undefined before the first. */
export async function knownFacts(shop: ShopDomain): Promise<KnownFacts | undefined> {
  const row = await withShop(shop, (tx) => newestFacts(tx, shop));
  if (!row) return undefined;
  const known = remembered.get(shop);
  if (known?.row.id === row.id) return known;
  const facts = await withShop(shop, (tx) => factsOf(tx, shop, row.id));
  if (!facts) return undefined;
  const unpacked = { row, ...unpackFacts(facts) };
  remembered.delete(shop);
  if (row.orders <= SMALL) {
    remembered.set(shop, unpacked);
    const [oldest] = remembered.keys();
    if (remembered.size > MOST_SHOPS && oldest) remembered.delete(oldest);
  }
  return unpacked;
}
