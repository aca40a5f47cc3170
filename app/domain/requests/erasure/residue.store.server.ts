/** Searches every table for what an erasure should have removed, and keeps the result as proof. */
import type { Tx } from "~/db.server";
import { sealedFields } from "../../../../prisma/sealed-fields";
import { newId, type ShopDomain } from "~/lib/ids";
import { IGNORED, type ResidueSearch } from "../person";

/** A table's name and how many of its rows still name the person. */
export type Residue = Readonly<Record<string, number>>;

/**
 * Counts rows that match, in every table of the database that has a shop, found in the catalogue and
 * not in a list that could be forgotten. Whole rows are searched as text. Columns that are ciphertext
 * by a constraint are left out: nothing can be found in them.
 */
export async function searchTables(
  tx: Tx,
  shop: ShopDomain,
  { coarse, pattern }: ResidueSearch,
): Promise<Residue> {
  const found: Record<string, number> = {};
  for (const table of await tablesWithShop(tx)) {
    const columns = (await columnsOf(tx, table)).map((name) => `t."${name}"`).join(", ");
    // CASE, because PostgreSQL is free to try the two conditions of an AND in either order, and the
    // exact one is ten times as expensive.
    const rows = await tx.$queryRawUnsafe<{ count: number }[]>(
      `SELECT count(*)::int AS count FROM "${table}" t
        CROSS JOIN LATERAL (SELECT ROW(${columns})::text AS words OFFSET 0) r
        WHERE t.shop = $1 AND CASE
          WHEN translate(lower(r.words), $2, '') LIKE ANY ($3) THEN r.words ~* $4 ELSE false END`,
      shop,
      IGNORED,
      [...coarse],
      pattern,
    );
    const count = rows[0]?.count ?? 0;
    if (count > 0) found[table] = count;
  }
  return found;
}

/** Names of columns that could hold something in clear. */
async function columnsOf(tx: Tx, table: string): Promise<string[]> {
  const sealed: readonly string[] =
    Object.entries(sealedFields).find(([model]) => model === table)?.[1] ?? [];
  const rows = await tx.$queryRaw<{ name: string }[]>`
    SELECT attname AS name FROM pg_attribute
     WHERE attrelid = format('%I', ${table}::text)::regclass AND attnum > 0 AND NOT attisdropped`;
  return rows.map(({ name }) => name).filter((name) => !sealed.includes(name));
}

/** Tables of ours that belong to shops, by the database's own catalogue. */
export async function tablesWithShop(tx: Tx): Promise<string[]> {
  const rows = await tx.$queryRaw<{ name: string }[]>`
    SELECT c.relname AS name FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
     WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition AND a.attname = 'shop'
       AND NOT a.attisdropped AND c.relnamespace = 'public'::regnamespace
     ORDER BY 1`;
  return rows.map(({ name }) => name).filter((name) => /^\w+$/.test(name));
}

export interface ResidueRecord {
  readonly clean: boolean;
  readonly found: Residue;
}

export async function saveResidueCheck(
  tx: Tx,
  shop: ShopDomain,
  check: ResidueRecord & {
    readonly cause: string;
    readonly subject: string;
    readonly checkedAt: Date;
  },
): Promise<void> {
  await tx.residueCheck.create({
    data: { ...check, shop, id: newId(), found: { ...check.found } },
  });
}

/** The result of an erasure that was carried out before, by what asked for it. */
export async function findResidueCheck(
  tx: Tx,
  shop: ShopDomain,
  cause: string,
): Promise<ResidueRecord | undefined> {
  const row = await tx.residueCheck.findFirst({
    where: { shop, cause },
    orderBy: { checkedAt: "desc" },
  });
  return row ? { clean: row.clean, found: row.found as Residue } : undefined;
}

/** Latest check of each erasure: how many there are, how many were not clean, and the newest. */
export async function countResidueChecks(
  tx: Tx,
  shop: ShopDomain,
): Promise<{ checks: number; unclean: number; last: Date | undefined }> {
  const rows = await tx.residueCheck.findMany({
    where: { shop },
    distinct: ["cause"],
    orderBy: [{ cause: "asc" }, { checkedAt: "desc" }],
    select: { clean: true, checkedAt: true },
  });
  const last = rows.map(({ checkedAt }) => checkedAt).sort((a, b) => b.getTime() - a.getTime())[0];
  return { checks: rows.length, unclean: rows.filter(({ clean }) => !clean).length, last };
}
