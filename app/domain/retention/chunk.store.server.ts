/** Bulk writes in the database: what was asked of the host, so that a crash loses none of it. */
import type { Tx } from "~/db.server";
import type { RetentionChunk } from "~/generated/prisma/client";
import type { ShopDomain } from "~/lib/ids";

/** preparing: the host may have been asked · sent: it has said so. */
export type ChunkState = "preparing" | "sent" | "ended";

export interface Chunk {
  readonly id: string;
  readonly runId: string;
  readonly state: ChunkState;
  readonly operationId: string | null;
  readonly orders: number;
}

export async function addChunk(
  tx: Tx,
  shop: ShopDomain,
  chunk: {
    readonly id: string;
    readonly runId: string;
    readonly orders: number;
    readonly createdAt: Date;
    readonly claimedUntil: Date;
  },
): Promise<void> {
  await tx.retentionChunk.create({ data: { shop, ...chunk, state: "preparing" } });
}

export async function chunkSent(
  tx: Tx,
  shop: ShopDomain,
  { id, operationId, at }: { readonly id: string; readonly operationId: string; readonly at: Date },
): Promise<void> {
  await tx.retentionChunk.updateMany({
    where: { shop, id, state: "preparing" },
    data: { state: "sent", operationId, sentAt: at, claimedUntil: null },
  });
}

export async function endChunk(
  tx: Tx,
  shop: ShopDomain,
  { id, at, problem }: { readonly id: string; readonly at: Date; readonly problem?: string },
): Promise<void> {
  await tx.retentionChunk.updateMany({
    where: { shop, id, state: { not: "ended" } },
    data: { state: "ended", endedAt: at, claimedUntil: null, problem: problem ?? null },
  });
}

/** Bulk writes of a run (or of any) that are not over, the oldest first, whoever looks after them. */
export async function openChunks(tx: Tx, shop: ShopDomain, runId?: string): Promise<Chunk[]> {
  const rows = await tx.retentionChunk.findMany({
    where: { shop, ...(runId === undefined ? {} : { runId }), state: { not: "ended" } },
    orderBy: { id: "asc" },
  });
  return rows.map(fromRow);
}

/** Takes over a bulk write that nobody looks after, for as long as the lease lasts. */
export async function leaseChunk(
  tx: Tx,
  shop: ShopDomain,
  { id, now, until }: { readonly id: string; readonly now: Date; readonly until: Date },
): Promise<Chunk | undefined> {
  const { count } = await tx.retentionChunk.updateMany({
    where: {
      ...{ shop, id, state: { not: "ended" } },
      OR: [{ claimedUntil: null }, { claimedUntil: { lte: now } }],
    },
    data: { claimedUntil: until },
  });
  if (count === 0) return undefined;
  const row = await tx.retentionChunk.findUnique({ where: { shop_id: { shop, id } } });
  return row ? fromRow(row) : undefined;
}

export async function unleaseChunk(tx: Tx, shop: ShopDomain, id: string): Promise<void> {
  await tx.retentionChunk.updateMany({ where: { shop, id }, data: { claimedUntil: null } });
}

function fromRow({ id, runId, state, operationId, orders }: RetentionChunk): Chunk {
  return { id, runId, state: state as ChunkState, operationId, orders };
}
