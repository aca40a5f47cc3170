import { withShop } from "~/db.server";
import { AppError } from "~/lib/errors";
import { newId } from "~/lib/ids";
import { addChunk, chunkSent, endChunk } from "./chunk.store.server";
import { releaseOrders, type Claim } from "./claim.store.server";
import { judgeClaims, type JudgedClaim } from "./judge-claims.server";
import { isPlainWrite } from "./work-left";
import { endOthers, markWriting, writeGroup } from "./write-group.server";
import type { WritingWork } from "./writing-work";

/** A worker that dies while it prepares a bulk write is waited for so long. */
export const CHUNK_LEASE_MS = 60_000;
/** Fewer are written one by one. */
const LEAST = 5;

/**
 * Writes claimed orders by one bulk mutation: all are read and judged, those that need no write or
 * another kind of write are settled at once, the rest goes to the host together. Their end is read
 * back later (advance-chunk).
 *
 * The chunk is stored before the host is asked, under the token that the operation carries: after a
 * crash the host knows whether it was asked.
 */
export async function writeChunk(work: WritingWork, claims: readonly Claim[]): Promise<void> {
  const judged = await judgeClaims(work, claims);
  const toWrite = await endOthers(work, judged);
  const plain = toWrite.filter(({ step }) => step.do === "write" && isPlainWrite(step.work));
  const inBulk = plain.length < LEAST ? [] : plain;
  if (inBulk.length > 0) await startChunk(work, inBulk);
  const others = toWrite.filter((each) => !inBulk.includes(each));
  await writeGroup(
    work,
    others.map(({ claim }) => claim),
    others,
  );
}

async function startChunk(work: WritingWork, judged: readonly JudgedClaim[]): Promise<void> {
  const { ports, shop, run } = work;
  const id = newId();
  const now = ports.clock.real();
  const claimedUntil = new Date(now.getTime() + CHUNK_LEASE_MS);
  const chunk = { id, runId: run.id, orders: judged.length, createdAt: now, claimedUntil };
  await withShop(shop, (tx) => addChunk(tx, shop, chunk));
  const marked = await markWriting(work, judged, id);
  if (!marked || marked.length === 0) {
    await withShop(shop, (tx) => endChunk(tx, shop, { id, at: ports.clock.real() }));
    return;
  }
  await askHost(work, { id, marked });
}

async function askHost(
  { ports, shop }: WritingWork,
  { id, marked }: { readonly id: string; readonly marked: readonly JudgedClaim[] },
): Promise<void> {
  const writes = marked.map(({ claim }) => ({ order: claim.order, work: claim.work }));
  try {
    const operationId = await ports.writer.startBulk(shop, { token: id, writes });
    await withShop(shop, (tx) => chunkSent(tx, shop, { id, operationId, at: ports.clock.real() }));
  } catch (error) {
    // Without a clear answer the host may have begun: looking for the token decides, later.
    if (!(error instanceof AppError) || error.code === "host-unavailable") throw error;
    const at = ports.clock.real();
    const claims = marked.map(({ claim }) => claim);
    await withShop(shop, async (tx) => {
      await endChunk(tx, shop, { id, at, problem: error.code });
      await releaseOrders(tx, shop, { claims, until: null, failed: false });
    });
    throw error;
  }
}
