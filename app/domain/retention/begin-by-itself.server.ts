import type { Tx } from "~/db.server";
import { openAlert } from "~/domain/alerts/index.server";
import { recordAudit } from "~/domain/audit/index.server";
import { approvalNeed, type ApprovalNeed } from "./approval-need";
import { anyDeletion } from "./item.store.server";
import type { PreviewCounts } from "./preview-counts";
import { changeRun, versionsThatRan } from "./run.store.server";
import { readSchedule } from "./schedule.store.server";
import type { RunWork } from "./writing-work";

/**
 * What becomes of a preview that the schedule asked for: it begins, it waits for a person, or there
 * is nothing to do and it is over.
 *
 * A preview that could not see everything begins nothing: it stays as it is, and the control says so.
 */
export async function beginByItself(
  tx: Tx,
  { ports, shop, run }: RunWork,
  counts: PreviewCounts,
): Promise<void> {
  const now = ports.clock.domain();
  if (counts.byVerdict.due === 0) {
    await changeRun(tx, shop, { id: run.id, state: "finished", finishedAt: now });
    return;
  }
  if (counts.missingScopes.length > 0) return;
  const needs = await needsOf(tx, { ports, shop, run }, counts);
  if (needs.length > 0) {
    await openAlert(tx, shop, {
      ...{ kind: "retention-waits" as const, key: run.id },
      detail: { orders: counts.byVerdict.due, because: needs.join(", ") },
    });
    return;
  }
  await changeRun(tx, shop, {
    ...{ id: run.id, state: "running" as const, nextAt: now },
    ...{ approvedAt: now, startedAt: now },
  });
  await recordAudit(tx, shop, {
    type: "retention.approved",
    actor: { kind: "system" },
    detail: { runId: run.id, orders: counts.byVerdict.due },
    subject: run.id,
  });
  await ports.enqueue(tx, { name: "retention.advance", shop, id: run.id });
}

async function needsOf(
  tx: Tx,
  { shop, run }: RunWork,
  counts: PreviewCounts,
): Promise<ApprovalNeed[]> {
  const { orders, share } = await readSchedule(tx, shop);
  const deletes = await anyDeletion(tx, shop, run.id);
  const facts = { due: counts.byVerdict.due, scanned: counts.scanned, deletes };
  const ranBefore = await versionsThatRan(tx, shop);
  return approvalNeed({ rules: run.rules, ...facts }, { limits: { orders, share }, ranBefore });
}
