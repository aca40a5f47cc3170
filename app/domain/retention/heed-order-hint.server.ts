import { withShop, type Tx } from "~/db.server";
import type { OrderGid, ShopDomain } from "~/lib/ids";
import { openChunks, type Chunk } from "./chunk.store.server";
import { claimInChunk, type Claim } from "./claim.store.server";
import { judgeClaims } from "./judge-claims.server";
import { loadPlan } from "./load-plan.server";
import { accessFrom } from "./needed-scopes";
import type { RetentionPorts } from "./ports";
import { findRun, type RunRecord } from "./run.store.server";

/**
 * no-write: nothing is being written to the order, and whatever comes will judge it first ·
 * still-due: read again, and nothing speaks against the write · stopped: the bulk write was stopped.
 */
export type HintEnd = "no-write" | "still-due" | "stopped";

/**
 * A dispute was opened or a return asked for, says a hint. Every order is judged again right before
 * it is written, so this matters only while the host works on a bulk write that includes the order:
 * then it is read and judged once more, and where it has to stay now, the bulk write is stopped. The
 * lines that the host had not reached are taken up again one by one, each judged anew.
 *
 * `orders/updated` is not heeded: it comes for every one of our own writes too.
 */
export function makeHeedOrderHint(ports: RetentionPorts) {
  return async function heedOrderHint(shop: ShopDomain, order: OrderGid): Promise<HintEnd> {
    const found = await withShop(shop, (tx) => findWrite(tx, shop, order));
    if (!found) return "no-write";
    const { claim, chunk, run } = found;
    const access = accessFrom(await ports.source.grantedScopes(shop));
    const loaded = await loadPlan(ports, shop, { scope: run.scope, only: run.rules });
    const work = { ports, shop, run, ...loaded, access, atOnce: 1 };
    const [judged] = await judgeClaims(work, [claim]);
    if (judged?.step.do !== "save") return "still-due";
    const operationId = chunk.operationId ?? (await ports.writer.findBulk(shop, chunk.id));
    if (operationId === undefined) return "no-write";
    await ports.writer.cancelBulk(shop, operationId);
    return "stopped";
  };
}

interface Write {
  readonly claim: Claim;
  readonly chunk: Chunk;
  readonly run: RunRecord;
}

/** The bulk write under way that includes the order. */
async function findWrite(tx: Tx, shop: ShopDomain, order: OrderGid): Promise<Write | undefined> {
  for (const chunk of await openChunks(tx, shop)) {
    const { runId, id: chunkId } = chunk;
    const claim = await claimInChunk(tx, shop, { runId, chunkId, order });
    const run = claim && (await findRun(tx, shop, runId));
    if (run) return { claim, chunk, run };
  }
  return undefined;
}
