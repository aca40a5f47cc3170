import { withoutShop, withShop, type Tx } from "~/db.server";
import { domainNow } from "~/lib/clock.server";
import { newId, type ShopDomain } from "~/lib/ids";
import type { SecurityEvent, SecurityEventKind } from "./model";

/** Writes one event, with the shop's rights or, where none was proved, with nobody's. */
export async function writeSecurityEvent({ kind, shop, detail }: SecurityEvent): Promise<void> {
  const write = (tx: Tx) =>
    // No RETURNING, as `create` would have it: a row without a shop may be written, not read.
    tx.securityEvent.createMany({
      data: [{ id: newId(), shop: shop ?? null, kind, at: domainNow(), detail: { ...detail } }],
    });
  await (shop ? withShop(shop, write) : withoutShop(write));
}

export interface DayCount {
  /** ISO date in the shop's time zone. */
  readonly day: string;
  readonly kind: string;
  readonly count: number;
  /** How many of them only claimed to be this shop. */
  readonly unproven: number;
}

/**
 * Events by day and kind, newest first: the shop's own, and those whose sender claimed to be it.
 * An event that stands for others not written counts for all of them.
 */
export async function eventsByDay(
  tx: Tx,
  shop: ShopDomain,
  { since, zone }: { readonly since: Date; readonly zone: string },
): Promise<DayCount[]> {
  return tx.$queryRaw<DayCount[]>`
    SELECT to_char(at AT TIME ZONE ${zone}, 'YYYY-MM-DD') AS day, kind,
      sum(1 + coalesce((detail->>'alsoUnwritten')::int, 0))::int AS count,
      (count(*) FILTER (WHERE shop IS NULL))::int AS unproven
    FROM "SecurityEvent"
    WHERE at >= ${since} AND (shop = ${shop} OR (shop IS NULL AND detail->>'claimed' = ${shop}))
    GROUP BY 1, 2 ORDER BY 1 DESC, 3 DESC`;
}

export async function countEvents(
  tx: Tx,
  shop: ShopDomain,
  { kinds, since }: { readonly kinds: readonly SecurityEventKind[]; readonly since: Date },
): Promise<number> {
  const rows = await tx.$queryRaw<{ count: number }[]>`
    SELECT coalesce(sum(1 + coalesce((detail->>'alsoUnwritten')::int, 0)), 0)::int AS count
    FROM "SecurityEvent"
    WHERE at > ${since} AND kind = ANY(${[...kinds]})
      AND (shop = ${shop} OR (shop IS NULL AND detail->>'claimed' = ${shop}))`;
  return rows[0]?.count ?? 0;
}

/** How many there are since, of any kind. */
export async function eventsSince(tx: Tx, shop: ShopDomain, since: Date): Promise<number> {
  return tx.securityEvent.count({ where: { shop, at: { gt: since } } });
}

/** The most that one member of staff did of these. */
export async function mostByOneActor(
  tx: Tx,
  shop: ShopDomain,
  { acts, since }: { readonly acts: readonly string[]; readonly since: Date },
): Promise<number> {
  const rows = await tx.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM "AuditEvent"
    WHERE shop = ${shop} AND at > ${since} AND type = ANY(${[...acts]}) AND "actorKind" = 'staff'
    GROUP BY "actorId" ORDER BY 1 DESC LIMIT 1`;
  return rows[0]?.count ?? 0;
}
