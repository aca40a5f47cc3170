/** How punctually requests were answered, measured from their rows. */
import type { Tx } from "~/db.server";
import type { ShopDomain } from "~/lib/ids";

export interface Punctuality {
  readonly total: number;
  readonly open: number;
  readonly answeredInTime: number;
  readonly answeredLate: number;
  /** Answered late within the last 30 days. */
  readonly lateRecently: number;
  readonly overdue: number;
  readonly nextDue: Date | null;
}

/**
 * Requests that the platform passed on. One whose person was erased in the meantime counts by the
 * time at which that happened.
 */
export async function measurePunctuality(
  tx: Tx,
  shop: ShopDomain,
  now: Date,
): Promise<Punctuality> {
  const rows = await tx.$queryRaw<Punctuality[]>`
    SELECT count(*)::int AS total,
      count(*) FILTER (WHERE "answeredAt" IS NULL)::int AS open,
      count(*) FILTER (WHERE "answeredAt" <= "dueAt")::int AS "answeredInTime",
      count(*) FILTER (WHERE "answeredAt" > "dueAt")::int AS "answeredLate",
      count(*) FILTER (WHERE "answeredAt" > "dueAt"
        AND "answeredAt" > ${now}::timestamptz - interval '30 days')::int AS "lateRecently",
      count(*) FILTER (WHERE "answeredAt" IS NULL AND "dueAt" < ${now})::int AS overdue,
      min("dueAt") FILTER (WHERE "answeredAt" IS NULL) AS "nextDue"
    FROM "PrivacyRequest" WHERE shop = ${shop} AND channel = 'webhook'`;
  const row = rows[0];
  if (!row) throw new Error("an aggregate always has a row");
  return row;
}
