/** Removes a shop, and counts what is left of it. */
import type { Tx } from "~/db.server";
import type { ShopDomain } from "~/lib/ids";
import { tablesWithShop } from "./residue.store.server";

/** Rows of a shop by table; tables without any are left out. */
export async function countRows(tx: Tx, shop: ShopDomain): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const table of await tablesWithShop(tx)) {
    const rows = await tx.$queryRawUnsafe<{ count: number }[]>(
      `SELECT count(*)::int AS count FROM "${table}" WHERE shop = $1`,
      shop,
    );
    const count = rows[0]?.count ?? 0;
    if (count > 0) counts[table] = count;
  }
  return counts;
}

/**
 * The database's own function removes the shop with everything below it, the audit log included,
 * which the application's role could not. False where the shop lives.
 */
export async function removeShop(tx: Tx, shop: ShopDomain): Promise<boolean> {
  const rows = await tx.$queryRaw<{ gone: boolean }[]>`SELECT kept_forget_shop(${shop}) AS gone`;
  return rows[0]?.gone ?? false;
}
