/** Reads the log in the order of its tree. */
import type { Tx } from "~/db.server";
import type { ShopDomain } from "~/lib/ids";
import type { StoredEvent } from "./audit-leaf.server";

export interface LogRow {
  readonly index: number;
  readonly eventId: string;
  /** Hexadecimal. */
  readonly hash: string;
  /** Absent where the content was pruned, or removed. */
  readonly event: StoredEvent | undefined;
}

/** How many leaves there are to be, by the leaves or the seals, whichever claim more. */
export async function treeSize(tx: Tx, shop: ShopDomain): Promise<number> {
  const rows = await tx.$queryRaw<{ size: number }[]>`
    SELECT greatest(
      (SELECT max(index) + 1 FROM "AuditLeaf" WHERE shop = ${shop}),
      (SELECT max("treeSize") FROM "AuditSeal" WHERE shop = ${shop}), 0)::int AS size`;
  return rows[0]?.size ?? 0;
}

/** The leaves of a range, `to` excluded, with their events. */
export async function leavesFrom(
  tx: Tx,
  shop: ShopDomain,
  { from, to }: { readonly from: number; readonly to: number },
): Promise<LogRow[]> {
  const leaves = await tx.auditLeaf.findMany({
    where: { shop, index: { gte: from, lt: to } },
    orderBy: { index: "asc" },
  });
  const ids = leaves.map(({ eventId }) => eventId);
  const events = new Map((await eventsOf(tx, shop, ids)).map((event) => [event.id, event]));
  return leaves.map(({ index, eventId, hash }) => ({
    ...{ index, eventId, hash: Buffer.from(hash).toString("hex") },
    event: events.get(eventId),
  }));
}

/**
 * Events by their ids, in the ids' order; what is gone is absent.
 *
 * A statement of its own wherever events are wanted for rows of another table, and never a join:
 * where the statistics are older than the shop's log, as for a minute after a burst, the planner
 * takes each event by an index on the shop alone, and reads the whole log for every one of them.
 */
export async function eventsOf(
  tx: Tx,
  shop: ShopDomain,
  ids: readonly string[],
): Promise<StoredEvent[]> {
  return tx.$queryRaw<StoredEvent[]>`
    SELECT * FROM "AuditEvent" WHERE shop = ${shop} AND id = ANY(${ids}::text[]) ORDER BY id`;
}

/** Events that the first `treeSize` leaves do not hold, by id. */
export async function unsealedAfter(
  tx: Tx,
  shop: ShopDomain,
  page: { readonly after: string; readonly take: number; readonly treeSize: number },
): Promise<StoredEvent[]> {
  const unsealed = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM "AuditEvent" WHERE shop = ${shop} AND id > ${page.after}
    EXCEPT SELECT "eventId" FROM "AuditLeaf" WHERE shop = ${shop} AND index < ${page.treeSize}
    ORDER BY id LIMIT ${page.take}`;
  return eventsOf(
    tx,
    shop,
    unsealed.map(({ id }) => id),
  );
}

/** An event with its place in the tree, or undefined where it has none, or has lost its content. */
export async function sealedEvent(
  tx: Tx,
  shop: ShopDomain,
  id: string,
): Promise<{ readonly event: StoredEvent; readonly index: number } | undefined> {
  const event = await tx.auditEvent.findUnique({ where: { shop_id: { shop, id } } });
  const leaf = await tx.auditLeaf.findUnique({
    where: { shop_eventId: { shop, eventId: id } },
  });
  return event && leaf ? { event, index: leaf.index } : undefined;
}
