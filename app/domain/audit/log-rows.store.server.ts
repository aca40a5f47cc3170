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

type JoinedRow = StoredEvent & {
  readonly leafIndex: number;
  readonly leafEvent: string;
  readonly leafHash: Uint8Array;
};

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
  const rows = await tx.$queryRaw<JoinedRow[]>`
    SELECT e.*, l.index AS "leafIndex", l."eventId" AS "leafEvent", l.hash AS "leafHash"
    FROM "AuditLeaf" l LEFT JOIN "AuditEvent" e ON e.shop = l.shop AND e.id = l."eventId"
    WHERE l.shop = ${shop} AND l.index >= ${from} AND l.index < ${to} ORDER BY l.index`;
  return rows.map(({ leafIndex, leafEvent, leafHash, ...event }) => ({
    index: leafIndex,
    eventId: leafEvent,
    hash: Buffer.from(leafHash).toString("hex"),
    event: hasContent(event) ? event : undefined,
  }));
}

/** A left join that found no event answers nulls. */
function hasContent(event: { readonly id: string | null }): event is StoredEvent {
  return event.id !== null;
}

/** Events that the first `treeSize` leaves do not hold, by id. */
export async function unsealedAfter(
  tx: Tx,
  shop: ShopDomain,
  page: { readonly after: string; readonly take: number; readonly treeSize: number },
): Promise<StoredEvent[]> {
  return tx.$queryRaw<StoredEvent[]>`
    SELECT e.* FROM "AuditEvent" e
    WHERE e.shop = ${shop} AND e.id > ${page.after} AND NOT EXISTS (
      SELECT 1 FROM "AuditLeaf" l
      WHERE l.shop = e.shop AND l."eventId" = e.id AND l.index < ${page.treeSize})
    ORDER BY e.id LIMIT ${page.take}`;
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
