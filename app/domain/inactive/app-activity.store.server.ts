/** What the app itself knows of a customer's activity. */
import type { Tx } from "~/db.server";
import type { CustomerGid, ShopDomain } from "~/lib/ids";

/** Their last recorded choice while signed in, or the last time they said that they stay. */
export async function appActivity(
  tx: Tx,
  shop: ShopDomain,
  customers?: readonly CustomerGid[],
): Promise<ReadonlyMap<string, number>> {
  const only = customers ? [...customers] : null;
  const rows = await tx.$queryRaw<{ customer: string; at: Date }[]>`
    SELECT customer, max(at) AS at FROM (
      SELECT "customerGid" AS customer, "decidedAt" AS at FROM "ConsentDecision"
       WHERE shop = ${shop} AND "customerGid" IS NOT NULL
       UNION ALL
      SELECT "customerGid", "settledAt" FROM "InactiveCustomer"
       WHERE shop = ${shop} AND state = 'stayed' AND "customerGid" IS NOT NULL
    ) AS signs
    WHERE ${only}::text[] IS NULL OR customer = ANY(${only}::text[])
    GROUP BY customer`;
  return new Map(rows.map(({ customer, at }) => [customer, at.getTime()]));
}
