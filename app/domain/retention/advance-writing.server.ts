import { withShop } from "~/db.server";
import { openAlert } from "~/domain/alerts/index.server";
import { recordAudit } from "~/domain/audit/index.server";
import { AppError } from "~/lib/errors";
import { newId } from "~/lib/ids";
import { advanceChunks } from "./advance-chunk.server";
import { claimOrders, countOpen, releaseOrders, type Claim } from "./claim.store.server";
import { countItems, receiptsHash } from "./item.store.server";
import { loadPlan } from "./load-plan.server";
import { accessFrom, missingScopes, type RetentionAccess } from "./needed-scopes";
import { giveUp, postpone, settleAlerts, waitAfter } from "./postpone.server";
import { changeRun, lockRun, recentRuns } from "./run.store.server";
import { writeChunk } from "./write-chunk.server";
import { writeGroup } from "./write-group.server";
import { singlePace, writingPace } from "./writing-pace";
import { CLAIM_MS, type RunWork, type WritingWork } from "./writing-work";

/** A batch ends in good time before its lock does; the next one is already in the queue. */
const BATCH_MS = 8_000;
/** Batches are also short by count, so that tests and small shops see them end. */
const GROUPS_AT_ONCE = 50;
/** Waiting for the host's bucket to fill: it refills by seconds. */
const THROTTLE_WAIT_MS = 5_000;
/** How often a bulk write is asked about. */
const POLL_MS = 500;
/** Bulk writes of one run under way: while the host works on one, the next is read. */
const CHUNKS_AT_ONCE = 3;

type After = { readonly then: "next" } | { readonly then: "rest" };

/** Works on a run for a few seconds, until no order is left or something stops it. */
export async function advanceWriting(work: RunWork): Promise<void> {
  try {
    await writeForAWhile(work);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    await afterFailure(work, error);
  }
}

async function writeForAWhile(work: RunWork): Promise<void> {
  const { ports, shop, run } = work;
  const access = await accessToWrite(work);
  if (!access) return;
  if (run.attempts > 0) {
    await withShop(shop, (tx) => changeRun(tx, shop, { id: run.id, attempts: 0, problem: null }));
  }
  const until = ports.clock.real().getTime() + BATCH_MS;
  for (let group = 0; group < GROUPS_AT_ONCE; group++) {
    if (ports.clock.real().getTime() > until) break;
    const after = await takeStep(work, access);
    if (after.then === "rest") return;
  }
  await postpone(work, 0);
}

/** Scopes may have been taken back since: then nothing can be judged, and the run is paused. */
async function accessToWrite(work: RunWork): Promise<RetentionAccess | undefined> {
  const granted = await work.ports.source.grantedScopes(work.shop);
  if (missingScopes(granted, work.run.scope).length === 0) return accessFrom(granted);
  await giveUp(work, "scope-missing");
  return undefined;
}

async function takeStep(work: RunWork, access: RetentionAccess): Promise<After> {
  const { ports, shop, run } = work;
  const chunks = await advanceChunks(work);
  const now = ports.clock.real();
  const { free, claimed } = await withShop(shop, (tx) =>
    countOpen(tx, shop, { runId: run.id, now }),
  );
  if (free === 0) {
    if (chunks > 0) await postpone(work, POLL_MS);
    else if (claimed > 0) await postpone(work, waitAfter(1));
    else await finish(work);
    return { then: "rest" };
  }
  const rate = ports.source.restoreRate(shop);
  const pace = ports.writer.inBulk ? writingPace(free, rate) : singlePace(free, rate);
  if (pace.how === "bulk" && chunks >= CHUNKS_AT_ONCE) {
    await postpone(work, POLL_MS);
    return { then: "rest" };
  }
  const loaded = await loadPlan(ports, shop, { scope: run.scope, only: run.rules });
  const claims = await claimSome(work, pace.size);
  if (!claims) return { then: "rest" };
  const writing: WritingWork = { ...work, ...loaded, access, atOnce: pace.atOnce };
  const write = pace.how === "bulk" ? writeChunk : writeGroup;
  await releasingOnFailure(work, claims, () => write(writing, claims));
  return { then: "next" };
}

/** Undefined when the run was paused or stopped. */
async function claimSome(
  { ports, shop, run }: RunWork,
  take: number,
): Promise<Claim[] | undefined> {
  const now = ports.clock.real();
  const until = new Date(now.getTime() + CLAIM_MS);
  const claim = { runId: run.id, token: newId(), now, until, take };
  return withShop(shop, async (tx) => {
    const current = await lockRun(tx, shop, run.id);
    return current?.state === "running" ? claimOrders(tx, shop, claim) : undefined;
  });
}

/** What failed as a whole is free again at once; a crash instead leaves its claims to run out. */
async function releasingOnFailure(
  { shop }: RunWork,
  claims: readonly Claim[],
  work: () => Promise<void>,
): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (error instanceof AppError) {
      const release = { claims, until: null, failed: false, exceptChunks: true };
      await withShop(shop, (tx) => releaseOrders(tx, shop, release));
    }
    throw error;
  }
}

/** An approved run is never given up because the host is down: it waits, and says so. */
async function afterFailure(work: RunWork, error: AppError): Promise<void> {
  if (error.code === "host-throttled") return postpone(work, THROTTLE_WAIT_MS);
  if (!error.retryable) return giveUp(work, error.code);
  const attempts = work.run.attempts + 1;
  await postpone(work, waitAfter(attempts), { attempts, problem: error.code });
}

async function finish({ ports, shop, run }: RunWork): Promise<void> {
  await withShop(shop, async (tx) => {
    const current = await lockRun(tx, shop, run.id);
    if (current?.state !== "running") return;
    const counts = await countItems(tx, shop, run.id);
    if (counts.planned + counts.writing + counts.written > 0) return;
    const { verified, saved, failed } = counts;
    await changeRun(tx, shop, {
      ...{ id: run.id, state: "finished" as const, nextAt: null },
      finishedAt: ports.clock.domain(),
    });
    await recordAudit(tx, shop, {
      type: "retention.finished",
      actor: { kind: "system" },
      detail: {
        ...{ runId: run.id, counts: { verified, saved, failed } },
        receipts: await receiptsHash(tx, shop, run.id),
      },
      subject: run.id,
    });
    await settleAlerts(tx, shop, await recentRuns(tx, shop, { take: 50 }));
    if (failed > 0) {
      await openAlert(tx, shop, {
        ...{ kind: "retention-failed" as const, key: run.id },
        detail: { orders: failed },
      });
    }
  });
}
