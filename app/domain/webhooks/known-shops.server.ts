/** Which shops this process may seal for, and with which key. */
import { withShop } from "~/db.server";
import { currentKey, forgetUnwrappedKeys } from "~/domain/protection/index.server";
import { ensureShop, findShop } from "~/domain/shops/index.server";
import type { SealingKey } from "~/lib/cipher/seal.server";
import type { ShopDomain } from "~/lib/ids";

const KEEP_MS = 60_000;

interface Known {
  readonly dataKey: Promise<SealingKey | undefined>;
  readonly until: number;
}

const known = new Map<ShopDomain, Known>();

/**
 * The shop's data key; undefined for a shop that is not known. Remembered for a minute: every write
 * checks that the key is still the shop's (see the intake store). Unknown shops are not remembered,
 * because the next webhook may follow an install.
 */
export function dataKeyOf(shop: ShopDomain): Promise<SealingKey | undefined> {
  const entry = known.get(shop);
  if (entry && entry.until > performance.now()) return entry.dataKey;
  const dataKey = lookUp(shop);
  known.set(shop, { dataKey, until: performance.now() + KEEP_MS });
  dataKey.then(
    (key) => key ?? known.delete(shop),
    () => known.delete(shop),
  );
  return dataKey;
}

/**
 * Makes a shop known that has never installed, or is forgotten: a person's request that reaches us
 * must not be lost because of that.
 */
export async function makeKnown(shop: ShopDomain): Promise<void> {
  await withShop(shop, (tx) => ensureShop(tx, shop));
  forgetKnown(shop);
}

/** After a write found that the shop is not what it was. */
export function forgetKnown(shop: ShopDomain): void {
  known.delete(shop);
  forgetUnwrappedKeys(shop);
}

function lookUp(shop: ShopDomain): Promise<SealingKey | undefined> {
  return withShop(shop, async (tx) => {
    if (!(await findShop(tx, shop))) return undefined;
    return currentKey(tx, shop, "data");
  });
}
