/** What the queue's own tables hold of one shop: searched after an erasure, emptied with the shop. */
import type { Tx } from "~/db.server";
import type { ShopDomain } from "~/lib/ids";

/** Jobs of the shop, in any state, that match a case-insensitive regular expression. */
async function countMatching(tx: Tx, shop: ShopDomain, pattern: string): Promise<number> {
  const rows = await tx.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM pgboss.job j
     WHERE j.data->>'shop' = ${shop} AND to_jsonb(j)::text ~* ${pattern}`;
  return rows[0]?.count ?? 0;
}

/** Removes every job of the shop, the one that asks for it included: finishing it then does nothing. */
async function removeAll(tx: Tx, shop: ShopDomain): Promise<number> {
  return tx.$executeRaw`DELETE FROM pgboss.job WHERE data->>'shop' = ${shop}`;
}

export const queueContents = { countMatching, removeAll };
