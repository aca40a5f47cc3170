/**
 * Tombstones: keyed hashes of erased persons, so that a late or repeated delivery does not write
 * them down again. The one thing that stays, with its basis and its end.
 */
import type { Tx } from "~/db.server";
import { noteErasedPerson, tombstoneHash } from "~/domain/protection/index.server";
import type { ShopDomain } from "~/lib/ids";

export const TOMBSTONE_BASIS =
  "GDPR Art. 17(1) and 5(1)(f): keeps an erased person from being stored again by late or repeated deliveries";

/** As long as late deliveries and restored backups can bring somebody back. */
const KEPT_MS = 365 * 86_400_000;

/** Sets a tombstone for each identifier; a later erasure prolongs it. */
export async function setTombstones(
  tx: Tx,
  shop: ShopDomain,
  { identifiers, now }: { readonly identifiers: readonly string[]; readonly now: Date },
): Promise<void> {
  const expiresAt = new Date(now.getTime() + KEPT_MS);
  const hashes = await Promise.all(identifiers.map((text) => tombstoneHash(tx, shop, text)));
  await noteErasedPerson(tx, shop, { hashes, until: expiresAt });
  for (const hash of hashes) {
    await tx.tombstone.upsert({
      where: { shop_hash: { shop, hash } },
      create: { shop, hash, basis: TOMBSTONE_BASIS, createdAt: now, expiresAt },
      update: { expiresAt },
    });
  }
}

/** When one of these identifiers was erased; undefined when none was, or long ago. */
export async function findTombstone(
  tx: Tx,
  shop: ShopDomain,
  identifiers: readonly string[],
): Promise<Date | undefined> {
  const hashes = await Promise.all(identifiers.map((text) => tombstoneHash(tx, shop, text)));
  const found = await tx.tombstone.findFirst({ where: { shop, hash: { in: hashes } } });
  return found?.createdAt;
}

/** Removes tombstones whose time is over. */
export async function dropExpiredTombstones(tx: Tx, shop: ShopDomain, now: Date): Promise<number> {
  const { count } = await tx.tombstone.deleteMany({ where: { shop, expiresAt: { lte: now } } });
  return count;
}
