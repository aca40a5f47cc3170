import { withShop } from "~/db.server";
import { closeAlert } from "~/domain/alerts/index.server";
import { useApproval } from "~/domain/approvals/index.server";
import { recordAudit } from "~/domain/audit/index.server";
import type { ShopDomain } from "~/lib/ids";
import { missingScopes } from "./needed-scopes";
import type { RetentionPorts } from "./ports";
import { runTarget } from "./propose-run.server";
import { currentRules } from "./rule.store.server";
import { refuseStart } from "./run-refusal";
import { changeRun, lockRun } from "./run.store.server";

/**
 * Begins a run that was approved; from here on orders are changed, and that can't be undone. False
 * when it can't begin any more: the rule was changed since, a scope is gone, or nothing approves it.
 */
export function makeStartApprovedRun(ports: Pick<RetentionPorts, "source" | "clock" | "enqueue">) {
  const { source, clock, enqueue } = ports;
  return async function startApprovedRun(shop: ShopDomain, runId: string): Promise<boolean> {
    const granted = await source.grantedScopes(shop);
    return withShop(shop, async (tx) => {
      const run = await lockRun(tx, shop, runId);
      const inForce = await currentRules(tx, shop);
      const missing = missingScopes(granted, run?.scope);
      if (!run || refuseStart(run, { inForce, missing })) return false;
      const approval = await useApproval(tx, shop, runTarget(run));
      if (!approval) return false;
      const now = clock.domain();
      await changeRun(tx, shop, {
        ...{ id: runId, state: "running", attempts: 0, problem: null },
        ...{ approvedAt: now, approvedBy: approval.proposedBy, startedAt: now, nextAt: now },
      });
      await recordAudit(tx, shop, {
        type: "retention.approved",
        actor: { kind: "staff", id: approval.secondBy ?? approval.proposedBy },
        detail: { runId, orders: run.counts?.byVerdict.due ?? 0 },
        subject: runId,
      });
      await closeAlert(tx, shop, { kind: "retention-waits", key: runId });
      await enqueue(tx, { name: "retention.advance", shop, id: runId });
      return true;
    });
  };
}
