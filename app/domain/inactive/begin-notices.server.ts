/** How the notices of a look begin: by a person's word, or by itself where few are concerned. */
import type { Tx } from "~/db.server";
import { closeAlert, openAlert } from "~/domain/alerts/index.server";
import { recordAudit } from "~/domain/audit/index.server";
import type { Actor } from "~/domain/audit/model";
import { approvalNeed } from "~/domain/retention/model";
import type { ShopDomain } from "~/lib/ids";
import { beginFound } from "./account.store.server";
import type { InactiveCounts } from "./inactive-counts";
import {
  changeInactiveRun,
  versionsThatBegan,
  type InactiveRunRecord,
} from "./inactive-run.store.server";
import type { InactivePorts } from "./ports";

interface Looked {
  readonly ports: Pick<InactivePorts, "clock" | "enqueue">;
  readonly shop: ShopDomain;
  readonly run: InactiveRunRecord;
}

/** From here on owners are told. Answers how many; with nobody to tell nothing begins. */
export async function beginNotices(
  tx: Tx,
  { ports, shop, run }: Looked,
  actor: Actor,
): Promise<number> {
  const now = ports.clock.domain();
  const ids = await beginFound(tx, shop, { runId: run.id, at: now });
  if (ids.length === 0) return 0;
  await changeInactiveRun(tx, shop, {
    ...{ id: run.id, state: "running" as const, nextAt: now, approvedAt: now },
    ...(actor.kind === "staff" ? { approvedBy: actor.id } : {}),
  });
  await recordAudit(tx, shop, {
    type: "inactive.approved",
    actor,
    detail: { runId: run.id, customers: ids.length },
    subject: run.id,
  });
  await closeAlert(tx, shop, { kind: "accounts-wait", key: shop });
  for (const id of ids) await ports.enqueue(tx, { name: "inactive.step", shop, id });
  await ports.enqueue(tx, { name: "inactive.advance", shop, id: run.id });
  return ids.length;
}

/**
 * What becomes of a look that the night began: over, where nobody new is concerned; it waits for a
 * person at the first run of a rule's version and beyond the shop's limits; else it begins.
 */
export async function beginByItself(
  tx: Tx,
  looked: Looked,
  found: {
    readonly taken: number;
    readonly counts: InactiveCounts;
    readonly limits: Parameters<typeof approvalNeed>[1]["limits"];
  },
): Promise<void> {
  const { ports, shop, run } = looked;
  const { taken, counts, limits } = found;
  if (taken === 0) {
    const finishedAt = ports.clock.domain();
    return changeInactiveRun(tx, shop, { id: run.id, state: "finished", finishedAt });
  }
  const rules = [{ id: run.ruleId, version: run.ruleVersion }];
  const ranBefore = await versionsThatBegan(tx, shop);
  const needs = approvalNeed(
    // An erasure is no deletion here: it is told first, and can be taken back by its owner.
    { rules, due: taken, scanned: counts.scanned, deletes: false },
    { limits, ranBefore },
  );
  if (needs.length === 0) {
    await beginNotices(tx, looked, { kind: "system" });
    return;
  }
  await openAlert(tx, shop, {
    ...{ kind: "accounts-wait" as const, key: shop },
    detail: { accounts: taken, because: needs.join(", ") },
  });
}
