/** Keys that live as long as one case: a request, a webhook, a mail. Destroying one is the erasure. */
import type { Tx } from "~/db.server";
import {
  newSealingKey,
  openBytes,
  seal,
  sealingKey,
  keyFingerprintIn,
  type SealingKey,
} from "~/lib/cipher/seal.server";
import { domainNow } from "~/lib/clock.server";
import { AppError } from "~/lib/errors";
import type { ShopDomain } from "~/lib/ids";
import { noteDestroyedKeys } from "./ledger/erasure-notes.store.server";
import { currentKey, keyByFingerprint } from "./shop-keys.store.server";

/** A case key in hand: its id goes beside the rows sealed with it. */
export interface CaseKey {
  readonly id: string;
  readonly key: SealingKey;
}

/** Makes a key that is not stored yet: for paths that write it in their own statement. */
export function wrapFresh(shop: ShopDomain, dataKey: SealingKey): CaseKey & { wrapped: string } {
  const key = newSealingKey();
  return {
    id: key.fingerprint,
    key,
    wrapped: seal(dataKey, place(shop, key.fingerprint), key.key),
  };
}

/** Keys that a transaction has opened already: a case stores many texts, and opens its key once. */
const openedIn = new WeakMap<Tx, Map<string, SealingKey>>();

function opened(tx: Tx): Map<string, SealingKey> {
  const keys = openedIn.get(tx) ?? new Map<string, SealingKey>();
  openedIn.set(tx, keys);
  return keys;
}

/** Creates and stores a case key; answers its id. */
export async function createCaseKey(tx: Tx, shop: ShopDomain): Promise<string> {
  const { id, key, wrapped } = wrapFresh(shop, await currentKey(tx, shop, "data"));
  // By hand: nearly everything sealed begins with this, and the client's own way costs twice as much.
  await tx.$executeRaw`
    INSERT INTO "CaseKey" (shop, id, wrapped, "createdAt")
    VALUES (${shop}, ${id}, ${wrapped}, ${domainNow()})`;
  opened(tx).set(id, key);
  return id;
}

/** Opens a case key. Throws `key-missing` when it was destroyed: what it sealed is gone. */
export async function caseKey(tx: Tx, shop: ShopDomain, id: string): Promise<SealingKey> {
  const known = opened(tx).get(id);
  if (known) return known;
  const row = await tx.caseKey.findUnique({ where: { shop_id: { shop, id } } });
  if (!row) throw new AppError("key-missing", `Case key ${id} of ${shop} was destroyed.`);
  const wrapping = await keyByFingerprint(tx, shop, keyFingerprintIn(row.wrapped) ?? "unknown");
  const key = sealingKey(openBytes(wrapping, place(shop, id), row.wrapped));
  opened(tx).set(id, key);
  return key;
}

/**
 * Destroys case keys: everything sealed with them can no longer be read by anybody, not from a
 * restored backup either (see the erasure ledger).
 */
export async function destroyCaseKeys(
  tx: Tx,
  shop: ShopDomain,
  ids: readonly string[],
): Promise<number> {
  const gone = await tx.$queryRaw<{ id: string }[]>`
    DELETE FROM "CaseKey" WHERE shop = ${shop} AND id = ANY(${[...ids]}::text[]) RETURNING id`;
  const destroyed = gone.map(({ id }) => id);
  for (const id of destroyed) opened(tx).delete(id);
  await noteDestroyedKeys(tx, shop, destroyed);
  return destroyed.length;
}

function place(shop: ShopDomain, id: string) {
  return { shop, model: "CaseKey", field: "wrapped", row: id };
}
