/** What is really stored: ciphertexts and the keys they name, the age of keys, the last backup. */
import type { Tx } from "~/db.server";
import { sealedFields } from "../../../prisma/sealed-fields";
import type { ShopDomain } from "~/lib/ids";

export interface StoredCiphertexts {
  readonly values: number;
  /** Values that are not of the form of our ciphertext. */
  readonly clear: number;
  /** Values whose key is neither the shop's, nor a case's that lives, nor a master key in use. */
  readonly orphaned: number;
}

/**
 * Counts every sealed value of the shop by the key it names. What a destroyed case key sealed and
 * nobody emptied is orphaned: nobody can read it, but it should not be there.
 */
export async function storedCiphertexts(tx: Tx, shop: ShopDomain): Promise<StoredCiphertexts> {
  const sum = { values: 0, clear: 0, orphaned: 0 };
  for (const [model, fields] of Object.entries(sealedFields)) {
    for (const field of fields) {
      const rows = await tx.$queryRawUnsafe<StoredCiphertexts[]>(
        `SELECT count(*)::int AS values,
            (count(*) FILTER (WHERE t."${field}" !~ '^k1\\.[0-9a-f]{12}\\.[A-Za-z0-9_-]{38,}$'))::int AS clear,
            (count(*) FILTER (WHERE NOT EXISTS (SELECT 1 FROM (
                SELECT id FROM "ShopKey" WHERE shop = $1 UNION ALL
                SELECT id FROM "CaseKey" WHERE shop = $1 UNION ALL
                SELECT "masterFingerprint" FROM "ShopKey" WHERE shop = $1) k
              WHERE k.id = split_part(t."${field}", '.', 2))))::int AS orphaned
          FROM "${model}" t WHERE t.shop = $1 AND t."${field}" IS NOT NULL`,
        shop,
      );
      sum.values += rows[0]?.values ?? 0;
      sum.clear += rows[0]?.clear ?? 0;
      sum.orphaned += rows[0]?.orphaned ?? 0;
    }
  }
  return sum;
}

export interface KeyAges {
  /** When the data key in use was made; undefined where the shop has none. */
  readonly dataKeySince: Date | undefined;
  readonly retired: number;
  /** Master keys, by fingerprint, around the shop's keys. */
  readonly masters: readonly string[];
}

export async function keyAges(tx: Tx, shop: ShopDomain): Promise<KeyAges> {
  const keys = await tx.shopKey.findMany({ where: { shop }, omit: { wrapped: true } });
  const data = keys.filter(({ purpose }) => purpose === "data");
  return {
    dataKeySince: data.find(({ retiredAt }) => retiredAt === null)?.createdAt,
    retired: data.filter(({ retiredAt }) => retiredAt !== null).length,
    masters: [...new Set(keys.map(({ masterFingerprint }) => masterFingerprint))],
  };
}

/** The newest backup of the database; undefined where there never was one. */
export async function lastBackup(tx: Tx): Promise<{ at: Date; bytes: number } | undefined> {
  const row = await tx.backupRun.findFirst({ where: { kind: "backup" }, orderBy: { at: "desc" } });
  return row ? { at: row.at, bytes: Number(row.bytes) } : undefined;
}

/** Notes of destroyed keys that are not in the erasure ledger yet, and since when the oldest waits. */
export async function waitingNotes(tx: Tx): Promise<{ count: number; oldest: Date | undefined }> {
  const { _count, _min } = await tx.erasureNote.aggregate({ _count: true, _min: { at: true } });
  return { count: _count, oldest: _min.at ?? undefined };
}
