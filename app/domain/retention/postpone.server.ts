/** When to try again, and when to give up. */
import { withShop, type Tx } from "~/db.server";
import { closeAlert, openAlert } from "~/domain/alerts/index.server";
import type { ShopDomain } from "~/lib/ids";
import type { RetentionPorts } from "./ports";
import { changeRun, lockRun, type RunRecord } from "./run.store.server";

const LONGEST_WAIT_MS = 30 * 60_000;

/** A preview is given up after this many failures in a row: with the waits, most of a day. */
export const MOST_ATTEMPTS = 40;

/** 5 s, 10 s, 20 s … up to half an hour. */
export function waitAfter(failures: number): number {
  return Math.min(LONGEST_WAIT_MS, 5_000 * 2 ** Math.max(0, failures - 1));
}

interface Work {
  readonly ports: Pick<RetentionPorts, "clock" | "enqueue">;
  readonly shop: ShopDomain;
  readonly run: RunRecord;
}

/** Looks at the run again after some time, unless somebody has paused or stopped it. */
export async function postpone(
  { ports, shop, run }: Work,
  waitMs: number,
  change: { readonly attempts?: number; readonly scanId?: null; readonly problem?: string } = {},
): Promise<void> {
  await withShop(shop, async (tx) => {
    const now = await lockRun(tx, shop, run.id);
    if (now?.state !== run.state) return;
    await changeRun(tx, shop, {
      ...{ id: run.id, ...change },
      nextAt: new Date(ports.clock.domain().getTime() + waitMs),
    });
    await ports.enqueue(tx, {
      ...{ name: "retention.advance" as const, shop, id: run.id },
      ...(waitMs > 0 ? { after: new Date(ports.clock.real().getTime() + waitMs) } : {}),
    });
  });
}

/** Ends a preview that can't be made, or pauses a run that can't go on, and tells the merchant. */
export async function giveUp({ ports, shop, run }: Work, problem: string): Promise<void> {
  const state = run.state === "running" ? "paused" : "failed";
  await withShop(shop, async (tx) => {
    const now = await lockRun(tx, shop, run.id);
    if (now?.state !== run.state) return;
    const at = ports.clock.domain();
    const finished = state === "failed" ? { finishedAt: at, nextAt: null } : { nextAt: at };
    await changeRun(tx, shop, { id: run.id, state, problem, ...finished });
    await openAlert(tx, shop, { kind: "retention-failed", key: run.id, detail: { problem } });
  });
}

/** The alert of a rule's earlier runs is settled by a later one that worked. */
export async function settleAlerts(
  tx: Tx,
  shop: ShopDomain,
  runs: readonly RunRecord[],
): Promise<void> {
  for (const { id } of runs) await closeAlert(tx, shop, { kind: "retention-failed", key: id });
}
