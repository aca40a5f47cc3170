import { withShop, type Tx } from "~/db.server";
import { domainNow } from "~/lib/clock.server";
import type { ShopDomain } from "~/lib/ids";
import { changeApproval, lockApproval } from "./approval.store.server";
import { dueStep, type Approval, type ApprovalAct } from "./model";
import { lapse, noteApproval, settleNotice } from "./note-approval.server";
import type { StartAct } from "./ports";
import { readRoster } from "./read-roster.server";

/** What starts each act; undefined where its domain asks with `useApproval` when it gets there. */
export type Starters = Readonly<Record<ApprovalAct, StartAct | undefined>>;

export function makeSettleApproval(starters: Starters) {
  /**
   * Does what is due with one approval; what the job `approval.settle` calls. Safe to call at any
   * time and any number of times: what was done is in the row, and whatever a worker left is due
   * still.
   */
  return async function settleApproval(job: {
    readonly shop: ShopDomain;
    readonly id: string;
  }): Promise<void> {
    const { shop, id } = job;
    const starter = (act: ApprovalAct) => starters[act];
    const ready = await withShop(shop, (tx) => moveOn(tx, shop, { id, starter }));
    const start = ready && starter(ready.act);
    if (!ready || !start) return;
    if (await start(shop, ready.targetId)) return;
    await withShop(shop, async (tx) => {
      const approval = await lockApproval(tx, shop, id);
      if (approval?.state !== "approved") return;
      await lapse(tx, shop, { approval, why: "not-possible", now: domainNow() });
    });
  };
}

/** Answers the approval when its act can begin. */
async function moveOn(
  tx: Tx,
  shop: ShopDomain,
  of: { readonly id: string; readonly starter: (act: ApprovalAct) => StartAct | undefined },
): Promise<Approval | undefined> {
  const approval = await lockApproval(tx, shop, of.id);
  if (!approval) return undefined;
  const now = domainNow();
  const step = dueStep(approval, { roster: await readRoster(tx, shop, now), now });
  // What nothing starts by itself is looked at again when it expires.
  const dueAt = of.starter(approval.act) ? now : approval.expiresAt;
  switch (step.do) {
    case "wait":
      return undefined;
    case "lapse":
      await lapse(tx, shop, { approval, why: step.why, now });
      return undefined;
    case "approve":
      await changeApproval(tx, shop, { id: approval.id, state: "approved", dueAt });
      await noteApproval(tx, shop, {
        ...{ approval, type: "approval.approved", actor: { kind: "system" } },
        detail: { act: approval.act, by: "cooling-off" },
      });
      await settleNotice(tx, shop, approval);
      return approval;
    case "start":
      await changeApproval(tx, shop, { id: approval.id, state: "approved", dueAt });
      return approval;
  }
}
