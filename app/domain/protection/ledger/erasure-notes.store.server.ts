/**
 * What was destroyed, noted in the transaction that destroys it and then moved to the erasure ledger
 * (see `flush-erasures`): the note is there if and only if the erasure is.
 *
 * Notes are keyed hashes and ids of keys that no longer exist; they belong to no shop's rows, because
 * they outlive them.
 */
import type { Tx } from "~/db.server";
import { domainNow } from "~/lib/clock.server";
import { erasureLedger, ledgerHash, type LedgerEntry } from "~/lib/erasure-ledger.server";
import { newId, type ShopDomain } from "~/lib/ids";

interface Note {
  readonly kind: LedgerEntry["kind"];
  readonly values: readonly string[];
  readonly until?: Date;
}

/** Keeps a destroyed case key from coming back with a restored backup. */
export function noteDestroyedKeys(tx: Tx, shop: ShopDomain, ids: readonly string[]): Promise<void> {
  return note(tx, shop, { kind: "case-key", values: ids });
}

/** Keeps an erased person's tombstones, which end at `until`, and everything they stand against. */
export function noteErasedPerson(
  tx: Tx,
  shop: ShopDomain,
  { hashes, until }: { readonly hashes: readonly string[]; readonly until: Date },
): Promise<void> {
  return note(tx, shop, { kind: "person", values: hashes, until });
}

/** Keeps a forgotten shop from coming back. */
export function noteForgottenShop(tx: Tx, shop: ShopDomain): Promise<void> {
  return note(tx, shop, { kind: "shop", values: [""] });
}

async function note(tx: Tx, shop: ShopDomain, { kind, values, until }: Note): Promise<void> {
  if (values.length === 0 || !erasureLedger()) return;
  const at = domainNow();
  const shopHash = shopHashOf(shop);
  await tx.erasureNote.createMany({
    data: values.map((value) => ({ id: newId(), at, shopHash, kind, value, until: until ?? null })),
  });
}

/** How the ledger names a shop; under the newest backup key, or the named one. */
export function shopHashOf(shop: ShopDomain, fingerprint?: string): string {
  return ledgerHash(`shop\n${shop}`, fingerprint);
}

const AT_ONCE = 5000;

/** Notes not yet in the ledger, as its entries, and what removes them. */
export async function takeNotes(
  tx: Tx,
): Promise<{ entries: LedgerEntry[]; remove: () => Promise<void> }> {
  const rows = await tx.erasureNote.findMany({ orderBy: { id: "asc" }, take: AT_ONCE });
  const entries = new Map<string, LedgerEntry>();
  for (const { at, kind, shopHash, value, until } of rows) {
    const key = [at.toISOString(), kind, shopHash, until?.toISOString()].join();
    const entry = entries.get(key) ?? {
      at: at.toISOString(),
      kind: kind as LedgerEntry["kind"],
      shop: shopHash,
      values: [],
      ...(until ? { until: until.toISOString() } : {}),
    };
    if (value !== "") entry.values.push(value);
    entries.set(key, entry);
  }
  const ids = rows.map(({ id }) => id);
  return {
    entries: [...entries.values()],
    remove: async () => {
      await tx.erasureNote.deleteMany({ where: { id: { in: ids } } });
    },
  };
}

/** Bytes of the ledger that this database has in it. */
export async function readMark(tx: Tx): Promise<number> {
  const row = await tx.ledgerMark.findUnique({ where: { id: 1 } });
  return Number(row?.bytes ?? 0);
}

/** The same, held until the transaction ends: whoever writes the ledger is the only one. */
export async function holdMark(tx: Tx): Promise<void> {
  await tx.$executeRaw`INSERT INTO "LedgerMark" (id, bytes) VALUES (1, 0) ON CONFLICT DO NOTHING`;
  await tx.$queryRaw`SELECT bytes FROM "LedgerMark" WHERE id = 1 FOR UPDATE`;
}

export async function moveMark(tx: Tx, bytes: number): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "LedgerMark" AS mark (id, bytes) VALUES (1, ${bytes})
      ON CONFLICT (id) DO UPDATE SET bytes = greatest(mark.bytes, excluded.bytes)`;
}
