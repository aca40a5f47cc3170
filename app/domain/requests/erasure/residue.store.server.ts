/** Searches every table for what an erasure should have removed, and keeps the result as proof. */
import type { Tx } from "~/db.server";
import { sealedFields } from "../../../../prisma/sealed-fields";
import { newId, type ShopDomain } from "~/lib/ids";
import type { ResidueSearch } from "../person";

/** A table's name and how many of its rows still name the person. */
export type Residue = Readonly<Record<string, number>>;

/**
 * Counts rows that match, in every table of the database that has a shop, found in the catalogue and
 * not in a list that could be forgotten. All columns that can hold a text are searched as one; those
 * that are ciphertext by a constraint are left out: nothing can be found in them. A million rows take
 * some seconds (test/bench/residue).
 */
export async function searchTables(
  tx: Tx,
  shop: ShopDomain,
  { words, phones, pattern }: ResidueSearch,
): Promise<Residue> {
  const found: Record<string, number> = {};
  // Without a language, lower case is five times as quick, and the same for letters without accents.
  const plain = words.every((word) => /^[\x20-\x7e]*$/.test(word)) ? 'COLLATE "C"' : "";
  for (const table of await tablesWithShop(tx)) {
    const columns = (await columnsOf(tx, table)).map((name) => `t."${name}"`);
    if (columns.length === 0) continue;
    // CASE, because PostgreSQL is free to try the conditions of an AND in any order, and the exact
    // one is ten times as expensive.
    const rows = await tx.$queryRawUnsafe<{ count: number }[]>(
      `SELECT count(*)::int AS count FROM "${table}" t
        CROSS JOIN LATERAL (
          SELECT concat_ws(E'\\n', ${columns.join(", ")}) ${plain} AS text OFFSET 0) r
        WHERE t.shop = $1 AND CASE
          WHEN lower(r.text) LIKE ANY ($2) OR r.text ~ $3 THEN r.text ~* $4 ELSE false END`,
      shop,
      [...words],
      phones ?? NOTHING,
      pattern,
    );
    const count = rows[0]?.count ?? 0;
    if (count > 0) found[table] = count;
  }
  return found;
}

/** Matches no text. */
const NOTHING = "(?!)";

/** In these nothing can be written that names anybody. */
const mute = ["bool", "bytea", "date", "float8", "timestamptz", "uuid"];

/** Names of columns that could hold something in clear. */
async function columnsOf(tx: Tx, table: string): Promise<string[]> {
  const sealed: readonly string[] =
    Object.entries(sealedFields).find(([model]) => model === table)?.[1] ?? [];
  const rows = await tx.$queryRaw<{ name: string }[]>`
    SELECT attname AS name FROM pg_attribute a JOIN pg_type t ON t.oid = a.atttypid
     WHERE attrelid = format('%I', ${table}::text)::regclass AND attnum > 0 AND NOT attisdropped
       AND attname <> 'shop' AND t.typtype <> 'e' AND t.typname <> ALL (${[...mute]})`;
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
