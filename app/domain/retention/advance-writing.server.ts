import { withShop } from "~/db.server";
import { openAlert } from "~/domain/alerts/index.server";
import { recordAudit } from "~/domain/audit/index.server";
import { AppError } from "~/lib/errors";
import { newId, type ShopDomain } from "~/lib/ids";
import { claimNext, countItems, releaseItem, type Claim } from "./item.store.server";
import { accessFrom, missingScopes } from "./needed-scopes";
import type { RetentionPorts } from "./ports";
import { giveUp, postpone, settleAlerts, waitAfter } from "./postpone.server";
import { findRule } from "./rule.store.server";
import { changeRun, lockRun, recentRuns, type RunRecord } from "./run.store.server";
import { CLAIM_MS, fail, settleOrder, type OrderWork } from "./settle-order.server";

/** A batch ends in good time before its lock does; the next one is already in the queue. */
const BATCH_MS = 8_000;
const ORDERS_AT_ONCE = 100;
/** Waiting for the host's bucket to fill: it refills by seconds. */
const THROTTLE_WAIT_MS = 5_000;
/** Tries of one order before it counts as failed; the waits between them add up to hours. */
const ORDER_ATTEMPTS = 12;

interface Work {
  readonly ports: RetentionPorts;
  readonly shop: ShopDomain;
  readonly run: RunRecord;
}

type After =
  | { readonly then: "next" }
  | { readonly then: "wait"; readonly ms: number }
  | { readonly then: "give-up"; readonly problem: string };

/** Works on a run for a few seconds: order by order, until none is left or something stops it. */
export async function advanceWriting(work: Work): Promise<void> {
  const { ports, shop, run } = work;
  const prepared = await prepare(work);
  if (!prepared) return;
  const until = ports.clock.real().getTime() + BATCH_MS;
  for (let count = 0; count < ORDERS_AT_ONCE; count++) {
    if (ports.clock.real().getTime() > until) break;
    const claim = await claimOne(work);
    if (!claim) return finishOrWait(work);
    const after = await tryOrder(prepared, claim);
    if (after.then === "give-up") return giveUp(work, after.problem);
    if (after.then === "wait") return postpone(work, after.ms);
  }
  await postpone({ ports, shop, run }, 0);
}

/** Scopes may have been taken back since: then nothing can be judged, and the run is paused. */
async function prepare(work: Work): Promise<OrderWork | undefined> {
  const { ports, shop, run } = work;
  let granted: readonly string[];
  try {
    granted = await ports.source.grantedScopes(shop);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    if (!error.retryable) await giveUp(work, error.code);
    else await waitForHost(work, error.code);
    return undefined;
  }
  if (missingScopes(granted).length > 0) {
    await giveUp(work, "scope-missing");
    return undefined;
  }
  const stored = await withShop(shop, async (tx) => {
    if (run.attempts > 0) await changeRun(tx, shop, { id: run.id, attempts: 0, problem: null });
    return findRule(tx, shop, { id: run.ruleId, version: run.ruleVersion });
  });
  return stored && { ports, shop, run, stored, access: accessFrom(granted) };
}

/** An approved run is never given up because the host is down: it waits, and says so. */
async function waitForHost(work: Work, problem: string): Promise<void> {
  const attempts = work.run.attempts + 1;
  await postpone(work, waitAfter(attempts), { attempts, problem });
}

async function claimOne({ ports, shop, run }: Work): Promise<Claim | undefined> {
  const now = ports.clock.real();
  const until = new Date(now.getTime() + CLAIM_MS);
  const claim = { runId: run.id, token: newId(), now, until };
  return withShop(shop, async (tx) => {
    const current = await lockRun(tx, shop, run.id);
    return current?.state === "running" ? claimNext(tx, shop, claim) : undefined;
  });
}

async function tryOrder(work: OrderWork, claim: Claim): Promise<After> {
  const { ports, shop } = work;
  try {
    await settleOrder(work, claim);
    return { then: "next" };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const release = (until: Date | null, failed: boolean) =>
      withShop(shop, (tx) => releaseItem(tx, shop, { claim, until, failed }));
    if (error.code === "host-throttled") {
      await release(null, false);
      return { then: "wait", ms: THROTTLE_WAIT_MS };
    }
    if (error.code === "scope-missing") {
      await release(null, false);
      return { then: "give-up", problem: error.code };
    }
    if (error.retryable && claim.attempts + 1 < ORDER_ATTEMPTS) {
      const wait = waitAfter(claim.attempts + 1);
      await release(new Date(ports.clock.real().getTime() + wait), true);
      return { then: "next" };
    }
    await fail(work, claim, error.code);
    return { then: "next" };
  }
}

/** Ends the run when every order is settled; otherwise others still have claims, or waits run. */
async function finishOrWait(work: Work): Promise<void> {
  const { ports, shop, run } = work;
  const open = await withShop(shop, async (tx) => {
    const current = await lockRun(tx, shop, run.id);
    if (current?.state !== "running") return 0;
    const counts = await countItems(tx, shop, run.id);
    const left = counts.planned + counts.writing + counts.written;
    if (left > 0) return left;
    const { verified, saved, failed } = counts;
    await changeRun(tx, shop, {
      ...{ id: run.id, state: "finished" as const, nextAt: null },
      finishedAt: ports.clock.domain(),
    });
    await recordAudit(tx, shop, {
      type: "retention.finished",
      actor: { kind: "system" },
      detail: { runId: run.id, counts: { verified, saved, failed } },
      subject: run.id,
    });
    await settleAlerts(tx, shop, await recentRuns(tx, shop, { ruleId: run.ruleId, take: 50 }));
    if (failed > 0) {
      await openAlert(tx, shop, {
        ...{ kind: "retention-failed" as const, key: run.id },
        detail: { orders: failed },
      });
    }
    return 0;
  });
  if (open > 0) await postpone(work, waitAfter(1));
}
