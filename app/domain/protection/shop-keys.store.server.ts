/**
 * A shop's keys: one that seals (`data`), one for look-ups and pseudonyms (`index`), one for
 * tombstones, and the seed of the one that signs the audit log. Each lives wrapped by a master key,
 * so that rotating a master key rewraps four rows.
 */
import { newSealingKey, sealingKey, type SealingKey } from "~/lib/cipher/seal.server";
import { masterKeys } from "~/lib/cipher/master-keys.server";
import { domainNow } from "~/lib/clock.server";
import { AppError } from "~/lib/errors";
import type { ShopDomain } from "~/lib/ids";
import type { Tx } from "~/db.server";

export type KeyPurpose = "data" | "index" | "tombstone" | "sign";

const purposes: readonly KeyPurpose[] = ["data", "index", "tombstone", "sign"];

/**
 * Unwrapped keys of this process. Safe to keep: a destroyed shop's ciphertexts go with its keys, and
 * an entry is dropped after a minute so that a process does not hold keys it no longer uses.
 */
const unwrapped = new Map<string, { key: SealingKey; until: number }>();
const KEEP_MS = 60_000;

/** Creates the keys a shop lacks. Idempotent; two processes at once end with one set. */
export async function ensureShopKeys(tx: Tx, shop: ShopDomain): Promise<void> {
  const present = await tx.shopKey.findMany({ where: { shop, retiredAt: null } });
  const missing = purposes.filter((purpose) => !present.some((key) => key.purpose === purpose));
  if (missing.length === 0) return;
  // What this process remembers may be of a shop that was forgotten and is back.
  forgetUnwrappedKeys(shop);
  // One at a time per shop: two sets of keys would each seal half of the shop's rows.
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`keys:${shop}`}, 0))`;
  const again = await tx.shopKey.findMany({ where: { shop, retiredAt: null } });
  for (const purpose of missing.filter((p) => !again.some((key) => key.purpose === p))) {
    await createShopKey(tx, shop, purpose);
  }
}

/** Adds a key; from now on it is the current one of its purpose. Answers its id. */
export async function createShopKey(
  tx: Tx,
  shop: ShopDomain,
  purpose: KeyPurpose,
): Promise<string> {
  const { key, fingerprint: id } = newSealingKey();
  const master = masterKeys();
  await tx.shopKey.create({
    data: {
      shop,
      id,
      purpose,
      wrapped: await master.wrap(shopKeyPlace(shop, id), key),
      masterFingerprint: master.current,
      createdAt: domainNow(),
    },
  });
  return id;
}

/** The key new texts are sealed with. */
export async function currentKey(
  tx: Tx,
  shop: ShopDomain,
  purpose: KeyPurpose,
): Promise<SealingKey> {
  const cached = remembered(`${shop}:${purpose}`);
  if (cached) return cached;
  const row = await tx.shopKey.findFirst({
    where: { shop, purpose, retiredAt: null },
    orderBy: { createdAt: "desc" },
  });
  if (!row)
    throw new AppError("key-missing", `${shop} has no ${purpose} key: its data was erased.`);
  const key = await unwrap(shop, row.id, row.wrapped);
  remember(`${shop}:${purpose}`, key);
  remember(`${shop}:${row.id}`, key);
  return key;
}

/** The key a ciphertext names. Throws `key-missing` when it has been destroyed. */
export async function keyByFingerprint(tx: Tx, shop: ShopDomain, id: string): Promise<SealingKey> {
  const cached = remembered(`${shop}:${id}`);
  if (cached) return cached;
  const row = await tx.shopKey.findUnique({ where: { shop_id: { shop, id } } });
  if (!row) {
    // What else this process remembers of the shop may be gone as well.
    forgetUnwrappedKeys(shop);
    throw new AppError("key-missing", `Key ${id} of ${shop} does not exist (destroyed?).`);
  }
  const key = await unwrap(shop, row.id, row.wrapped);
  remember(`${shop}:${id}`, key);
  return key;
}

/** All keys of one purpose, the current one first, then those retired before. */
export async function shopKeys(
  tx: Tx,
  shop: ShopDomain,
  purpose: KeyPurpose,
): Promise<SealingKey[]> {
  const rows = await tx.shopKey.findMany({
    where: { shop, purpose },
    orderBy: [{ retiredAt: { sort: "desc", nulls: "first" } }, { createdAt: "desc" }],
  });
  return Promise.all(rows.map(({ id, wrapped }) => unwrap(shop, id, wrapped)));
}

/** Forgets this process's unwrapped keys: after a shop is erased, and in tests. */
export function forgetUnwrappedKeys(shop?: ShopDomain): void {
  for (const name of unwrapped.keys()) {
    if (!shop || name.startsWith(`${shop}:`)) unwrapped.delete(name);
  }
}

async function unwrap(shop: ShopDomain, id: string, wrapped: string): Promise<SealingKey> {
  return sealingKey(await masterKeys().unwrap(shopKeyPlace(shop, id), wrapped));
}

/** Where a wrapped key of a shop lives. */
export function shopKeyPlace(shop: ShopDomain, id: string) {
  return { shop, model: "ShopKey", field: "wrapped", row: id };
}

function remembered(name: string): SealingKey | undefined {
  const entry = unwrapped.get(name);
  if (!entry) return undefined;
  if (entry.until > performance.now()) return entry.key;
  unwrapped.delete(name);
  return undefined;
}

function remember(name: string, key: SealingKey): void {
  unwrapped.set(name, { key, until: performance.now() + KEEP_MS });
}
