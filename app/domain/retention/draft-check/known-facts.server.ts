import { withShop } from "~/db.server";
import type { ShopDomain } from "~/lib/ids";
import type { RunScope } from "../rule-terms";
import { factsOf, newestFacts, type FactsRow } from "./facts.store.server";
import { unpackFacts, type UnpackedFacts } from "./scan-facts.server";

export interface KnownFacts extends UnpackedFacts {
  readonly row: FactsRow;
}

/** Unpacked facts stay in memory for the next letter typed, of a few shops, when they are small. */
const remembered = new Map<string, KnownFacts>();
const MOST_LOOKS = 8;
const SMALL = 50_000;

/** What the last look over the shop's orders, or drafts, saw; undefined before the first. */
export async function knownFacts(
  shop: ShopDomain,
  scope: RunScope,
): Promise<KnownFacts | undefined> {
  const row = await withShop(shop, (tx) => newestFacts(tx, shop, scope));
  if (!row) return undefined;
  const key = `${scope} ${shop}`;
  const known = remembered.get(key);
  if (known?.row.id === row.id) return known;
  const facts = await withShop(shop, (tx) => factsOf(tx, shop, row.id));
  if (!facts) return undefined;
  const unpacked = { row, ...unpackFacts(facts) };
  remembered.delete(key);
  if (row.orders <= SMALL) {
    remembered.set(key, unpacked);
    const [oldest] = remembered.keys();
    if (remembered.size > MOST_LOOKS && oldest) remembered.delete(oldest);
  }
  return unpacked;
}
