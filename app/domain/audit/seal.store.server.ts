/** Rows of `AuditPending`, `AuditLeaf` and `AuditSeal`. */
import type { Tx } from "~/db.server";
import type { AuditSeal } from "~/generated/prisma/client";
import type { ShopDomain } from "~/lib/ids";
import type { StoredEvent } from "./audit-leaf.server";
import { eventsOf } from "./log-rows.store.server";
import { CHECKPOINT_KIND, type Checkpoint } from "./log-format";
import type { TreeNode } from "./growing-tree.server";
import type { Hash } from "./merkle.server";

/** Keeps the shop from being forgotten until the transaction ends. False when it is gone. */
export async function holdShop(tx: Tx, shop: ShopDomain): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM "Shop" WHERE shop = ${shop} FOR KEY SHARE`;
  return rows.length > 0;
}

/** One sealer per shop until the transaction ends; writers of events do not wait for it. */
export async function lockSealing(tx: Tx, shop: ShopDomain): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`audit-seal:${shop}`}, 0))`;
}

/** The newest seal, with what the next one needs to go on from it. */
export async function lastSeal(
  tx: Tx,
  shop: ShopDomain,
): Promise<{ checkpoint: Checkpoint; frontier: Uint8Array } | undefined> {
  const row = await tx.auditSeal.findFirst({ where: { shop }, orderBy: { seq: "desc" } });
  return row ? { checkpoint: toCheckpoint(row), frontier: row.frontier } : undefined;
}

/** Seals whose last leaf is in the range, in the order of the tree. `from` excluded. */
export async function sealsBetween(
  tx: Tx,
  shop: ShopDomain,
  { from, to }: { readonly from: number; readonly to: number },
): Promise<Checkpoint[]> {
  const rows = await tx.auditSeal.findMany({
    where: { shop, treeSize: { gt: from, lte: to } },
    orderBy: { treeSize: "asc" },
  });
  return rows.map(toCheckpoint);
}

/** Committed events that no seal covers, oldest first. */
export async function pendingEvents(
  tx: Tx,
  shop: ShopDomain,
  take: number,
): Promise<StoredEvent[]> {
  const waiting = await tx.auditPending.findMany({
    where: { shop },
    orderBy: { eventId: "asc" },
    take,
    select: { eventId: true },
  });
  return eventsOf(
    tx,
    shop,
    waiting.map(({ eventId }) => eventId),
  );
}

export interface SealedBatch {
  /** The place of the first. */
  readonly from: number;
  readonly leaves: readonly { readonly id: string; readonly hash: Hash }[];
  /** Subtrees that the batch has completed. */
  readonly nodes: readonly TreeNode[];
  readonly checkpoint: Checkpoint;
  readonly frontier: Uint8Array;
}

/** Stores leaves, nodes and seal; their events are no longer pending. */
export async function storeSealedBatch(
  tx: Tx,
  shop: ShopDomain,
  { from, leaves, nodes, checkpoint, frontier }: SealedBatch,
): Promise<void> {
  const ids = leaves.map(({ id }) => id);
  const hashes = leaves.map(({ hash }) => Buffer.from(hash).toString("hex"));
  await tx.$executeRaw`
    INSERT INTO "AuditLeaf" (shop, index, "eventId", hash)
    SELECT ${shop}, ${from}::int + ord::int - 1, id, decode(hash, 'hex')
    FROM unnest(${ids}::text[], ${hashes}::text[]) WITH ORDINALITY AS fresh(id, hash, ord)`;
  if (nodes.length > 0) {
    const data = nodes.map((node) => ({ shop, ...node, hash: Uint8Array.from(node.hash) }));
    await tx.auditNode.createMany({ data });
  }
  await tx.auditSeal.create({
    data: {
      shop,
      seq: checkpoint.seq,
      treeSize: checkpoint.treeSize,
      root: Buffer.from(checkpoint.root, "hex"),
      frontier: Uint8Array.from(frontier),
      publicKey: Buffer.from(checkpoint.publicKey, "base64"),
      signature: Buffer.from(checkpoint.signature, "base64"),
      sealedAt: new Date(checkpoint.sealedAt),
    },
  });
  await tx.$executeRaw`
    DELETE FROM "AuditPending" WHERE shop = ${shop} AND "eventId" = ANY(${ids}::text[])`;
}

/** How many events wait, and for how long the oldest has, by the database's own clock. */
export async function pendingState(
  tx: Tx,
  shop: ShopDomain,
): Promise<{ count: number; oldestSeconds: number }> {
  const rows = await tx.$queryRaw<{ count: number; oldest: number | null }[]>`
    SELECT count(*)::int AS count,
      extract(epoch FROM clock_timestamp() - min(since))::float8 AS oldest
    FROM "AuditPending" WHERE shop = ${shop}`;
  return { count: rows[0]?.count ?? 0, oldestSeconds: Math.max(0, rows[0]?.oldest ?? 0) };
}

/**
 * Has events sealed that are neither in the tree nor waiting, as after a restore of some tables
 * only. Answers how many there were.
 */
export async function requeueLostEvents(tx: Tx, shop: ShopDomain): Promise<number> {
  return tx.$executeRaw`
    INSERT INTO "AuditPending" (shop, "eventId")
    SELECT ${shop}, id FROM (
      SELECT id FROM "AuditEvent" WHERE shop = ${shop}
      EXCEPT SELECT "eventId" FROM "AuditLeaf" WHERE shop = ${shop}) AS lost
    ON CONFLICT DO NOTHING`;
}

/** See `kept_prune_audit` in the migrations. */
export async function pruneEvents(
  tx: Tx,
  shop: ShopDomain,
  { until, eventId, at }: { readonly until: Date; readonly eventId: string; readonly at: Date },
): Promise<number> {
  const rows = await tx.$queryRaw<{ gone: number }[]>`
    SELECT kept_prune_audit(${shop}, ${until}, ${eventId}, ${at}) AS gone`;
  return rows[0]?.gone ?? 0;
}

function toCheckpoint(row: AuditSeal): Checkpoint {
  return {
    kind: CHECKPOINT_KIND,
    shop: row.shop,
    seq: row.seq,
    treeSize: row.treeSize,
    root: Buffer.from(row.root).toString("hex"),
    sealedAt: row.sealedAt.toISOString(),
    publicKey: Buffer.from(row.publicKey).toString("base64"),
    signature: Buffer.from(row.signature).toString("base64"),
  };
}
