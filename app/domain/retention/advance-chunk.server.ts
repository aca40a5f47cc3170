import { withShop } from "~/db.server";
import {
  chunkSent,
  endChunk,
  leaseChunk,
  openChunks,
  unleaseChunk,
  type Chunk,
} from "./chunk.store.server";
import { claimsOfChunk, releaseOrders, type Claim } from "./claim.store.server";
import { hasWork } from "./order-work";
import { settleClaims, type Ending } from "./settle-claims.server";
import { workLeft } from "./work-left";
import { CHUNK_LEASE_MS } from "./write-chunk.server";
import type { RunWork } from "./writing-work";

/** Orders read back and settled at a time. */
const PAGE = 100;

/**
 * Looks after the bulk writes of a run that are not over: finds those that a crash interrupted, asks
 * how the others stand, and reads back what is done. `cancel` stops them first. Returns how many are
 * still open.
 */
export async function advanceChunks(
  work: RunWork,
  { cancel = false }: { readonly cancel?: boolean } = {},
): Promise<number> {
  const { ports, shop, run } = work;
  let open = 0;
  for (const { id } of await withShop(shop, (tx) => openChunks(tx, shop, run.id))) {
    const now = ports.clock.real();
    const until = new Date(now.getTime() + CHUNK_LEASE_MS);
    const chunk = await withShop(shop, (tx) => leaseChunk(tx, shop, { id, now, until }));
    if (!chunk || !(await advanceChunk(work, chunk, cancel))) open += 1;
  }
  return open;
}

/** True when the chunk is over. */
async function advanceChunk(work: RunWork, chunk: Chunk, cancel: boolean): Promise<boolean> {
  const { ports, shop } = work;
  const operationId = chunk.operationId ?? (await findOperation(work, chunk));
  if (operationId === undefined) {
    await dissolve(work, chunk);
    return true;
  }
  if (cancel) await ports.writer.cancelBulk(shop, operationId);
  const state = await ports.writer.bulkState(shop, operationId);
  if (state.state === "running") {
    await withShop(shop, (tx) => unleaseChunk(tx, shop, chunk.id));
    return false;
  }
  const claims = await withShop(shop, (tx) =>
    claimsOfChunk(tx, shop, { runId: chunk.runId, chunkId: chunk.id }),
  );
  for (let at = 0; at < claims.length; at += PAGE) {
    await settlePage(work, claims.slice(at, at + PAGE), state.refused);
  }
  await withShop(shop, (tx) => endChunk(tx, shop, { id: chunk.id, at: ports.clock.real() }));
  return true;
}

/** What a crash left open: whether the host was asked, only the host knows. */
async function findOperation({ ports, shop }: RunWork, chunk: Chunk): Promise<string | undefined> {
  const operationId = await ports.writer.findBulk(shop, chunk.id);
  if (operationId === undefined) return undefined;
  const at = ports.clock.real();
  await withShop(shop, (tx) => chunkSent(tx, shop, { id: chunk.id, operationId, at }));
  return operationId;
}

/** The host was never asked: the orders are free again, and read anew by whoever takes them. */
async function dissolve({ ports, shop, run }: RunWork, { id }: Chunk): Promise<void> {
  await withShop(shop, async (tx) => {
    const claims = await claimsOfChunk(tx, shop, { runId: run.id, chunkId: id });
    await releaseOrders(tx, shop, { claims, until: null, failed: false });
    await endChunk(tx, shop, { id, at: ports.clock.real(), problem: "not-started" });
  });
}

/**
 * The order as it is now decides, not what the operation's file says of it; the file tells which of
 * the others were refused. Lines that were not reached are taken up again one by one.
 */
async function settlePage(
  work: RunWork,
  claims: readonly Claim[],
  refused: ReadonlySet<string>,
): Promise<void> {
  const { ports, shop } = work;
  const left = await ports.source.readBack(
    shop,
    claims.map(({ order }) => order),
  );
  const endings: Ending[] = [];
  const again: Claim[] = [];
  for (const claim of claims) {
    const now = left.get(claim.order);
    if (!now) endings.push({ claim, end: "saved", reasons: ["order-gone"] });
    else if (!hasWork(workLeft(claim.work, now))) {
      const { remaining } = claim;
      endings.push({ claim, end: "verified", remaining, customer: now.customer });
    } else if (refused.has(claim.order)) {
      endings.push({ claim, end: "failed", problem: "host-refused" });
    } else again.push(claim);
  }
  await settleClaims(work, endings);
  await withShop(shop, (tx) =>
    releaseOrders(tx, shop, { claims: again, until: null, failed: true }),
  );
}
