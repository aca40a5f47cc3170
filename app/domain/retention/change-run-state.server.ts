import { withShop } from "~/db.server";
import { recordAudit } from "~/domain/audit/index.server";
import { requirePermission } from "~/domain/staff/index.server";
import type { ShopDomain } from "~/lib/ids";
import type { RetentionPorts } from "./ports";
import { changeRun, lockRun } from "./run.store.server";
import { runActions, type RunAction } from "./run-state";

/**
 * Pauses, resumes or stops a run. Takes effect before the next order is written; an order that is
 * just being written is finished, a bulk write is cancelled. Returns false where the run is in no state for it.
 */
export function makeChangeRunState({ clock, enqueue }: Pick<RetentionPorts, "clock" | "enqueue">) {
  return async function changeRunState(input: {
    readonly shop: ShopDomain;
    readonly staffId: string;
    readonly runId: string;
    readonly action: RunAction;
  }): Promise<boolean> {
    const { shop, staffId, runId, action } = input;
    const { from, to } = runActions[action];
    return withShop(shop, async (tx) => {
      await requirePermission(tx, shop, { staffId, permission: "change-retention" });
      const run = await lockRun(tx, shop, runId);
      if (!run || !from.some((state) => state === run.state)) return false;
      const now = clock.domain();
      await changeRun(tx, shop, {
        ...{ id: runId, state: to, attempts: 0, problem: null },
        // Also where it rests: the host may be writing in bulk (advance-run).
        nextAt: now,
        ...(to === "stopped" ? { finishedAt: now } : {}),
      });
      await recordAudit(tx, shop, {
        type: "retention.run-changed",
        actor: { kind: "staff", id: staffId },
        detail: { runId, to },
        subject: runId,
      });
      await enqueue(tx, { name: "retention.advance", shop, id: runId });
      return true;
    });
  };
}
