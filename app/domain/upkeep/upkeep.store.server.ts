/** Marks of regular looks, and the removal of the app's own old traces. */
import type { Tx } from "~/db.server";
import type { ShopDomain } from "~/lib/ids";

export interface UpkeepMark {
  readonly at: Date;
  readonly detail: Readonly<Record<string, unknown>>;
}

type MarkName = "security.watch" | "tidy" | "banner.in-step";

/** Writes down that a regular look was done now. */
export async function markUpkeep(
  tx: Tx,
  shop: ShopDomain,
  mark: {
    readonly name: MarkName;
    readonly at: Date;
    /** Counts, codes and moments: nothing about a person. */
    readonly detail: Readonly<Record<string, number | string | null>>;
  },
): Promise<void> {
  const { name, at, detail } = mark;
  await tx.upkeep.upsert({
    where: { shop_name: { shop, name } },
    create: { shop, name, at, detail },
    update: { at, detail },
  });
}

export async function lastUpkeep(
  tx: Tx,
  shop: ShopDomain,
  name: MarkName,
): Promise<UpkeepMark | undefined> {
  const row = await tx.upkeep.findUnique({ where: { shop_name: { shop, name } } });
  if (!row) return undefined;
  const detail = typeof row.detail === "object" && row.detail !== null ? { ...row.detail } : {};
  return { at: row.at, detail };
}

/** See `kept_prune_security` in the migrations: the application itself can remove none. */
export async function pruneSecurityEvents(
  tx: Tx,
  shop: ShopDomain,
  { until, most }: { readonly until: Date; readonly most: number },
): Promise<{ readonly own: number; readonly unproven: number }> {
  const rows = await tx.$queryRaw<{ own: number; unproven: number }[]>`
    SELECT own, unproven FROM kept_prune_security(${shop}, ${until}, ${most}::int)`;
  return rows[0] ?? { own: 0, unproven: 0 };
}

/** Removes handled, emptied messages; what waits, failed or is looked at stays. */
export async function pruneDeliveries(
  tx: Tx,
  shop: ShopDomain,
  { until, most }: { readonly until: Date; readonly most: number },
): Promise<number> {
  return tx.$executeRaw`
    DELETE FROM "WebhookDelivery" WHERE shop = ${shop} AND id IN (
      SELECT id FROM "WebhookDelivery"
       WHERE shop = ${shop} AND state = 'handled' AND payload IS NULL AND "handledAt" < ${until}
       LIMIT ${most} FOR UPDATE SKIP LOCKED)`;
}

/** What is older than it should be, and still there. */
export async function overdueTraces(
  tx: Tx,
  shop: ShopDomain,
  { eventsUntil, deliveriesUntil }: { readonly eventsUntil: Date; readonly deliveriesUntil: Date },
): Promise<{ readonly events: number; readonly deliveries: number }> {
  const events = await tx.securityEvent.count({ where: { shop, at: { lt: eventsUntil } } });
  const deliveries = await tx.webhookDelivery.count({
    where: { shop, state: "handled", handledAt: { lt: deliveriesUntil } },
  });
  return { events, deliveries };
}
