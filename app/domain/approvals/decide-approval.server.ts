/** What people do with a proposal: confirm it as the second person, or withdraw it. */
import { withShop } from "~/db.server";
import { requirePermission } from "~/domain/staff/index.server";
import { domainNow } from "~/lib/clock.server";
import { AppError } from "~/lib/errors";
import type { ShopDomain } from "~/lib/ids";
import { changeApproval, lockApproval } from "./approval.store.server";
import { refuseSecond, type SecondRefusal } from "./model";
import { noteApproval, settleNotice } from "./note-approval.server";
import type { ApprovalPorts } from "./ports";
import { readRoster } from "./read-roster.server";

interface ApprovalDeed {
  readonly shop: ShopDomain;
  readonly staffId: string;
  readonly approvalId: string;
}

export type SecondOutcome =
  { readonly ok: true } | { readonly ok: false; readonly why: SecondRefusal };

/** Confirms as the second person; the worker then starts the act. */
export function makeApproveAct({ enqueue }: ApprovalPorts) {
  return async function approveAct(deed: ApprovalDeed): Promise<SecondOutcome> {
    const { shop, staffId, approvalId } = deed;
    return withShop(shop, async (tx) => {
      await requirePermission(tx, shop, { staffId, permission: "approve-destruction" });
      const approval = await lockApproval(tx, shop, approvalId);
      if (!approval) throw new AppError("not-found", `There is no approval ${approvalId}.`);
      const now = domainNow();
      const roster = await readRoster(tx, shop, now);
      const why = refuseSecond(approval, { staffId, roster, now });
      if (why) return { ok: false, why };
      const second = { secondBy: staffId, secondAt: now };
      await changeApproval(tx, shop, { id: approvalId, state: "approved", ...second, dueAt: now });
      await noteApproval(tx, shop, {
        ...{ approval, type: "approval.approved", actor: { kind: "staff", id: staffId } },
        detail: { act: approval.act, by: "second-person" },
      });
      await settleNotice(tx, shop, approval);
      await enqueue(tx, { name: "approval.settle", shop, id: approvalId });
      return { ok: true };
    });
  };
}

/**
 * Takes back what has not begun: whoever may approve may also object, to their own proposals and to
 * others'. False when it has begun or ended already.
 */
export async function withdrawAct(deed: ApprovalDeed): Promise<boolean> {
  const { shop, staffId, approvalId } = deed;
  return withShop(shop, async (tx) => {
    await requirePermission(tx, shop, { staffId, permission: "approve-destruction" });
    const approval = await lockApproval(tx, shop, approvalId);
    if (!approval) throw new AppError("not-found", `There is no approval ${approvalId}.`);
    if (approval.state !== "proposed" && approval.state !== "approved") return false;
    const ended = { endedBy: staffId, endedAt: domainNow(), dueAt: null };
    await changeApproval(tx, shop, { id: approvalId, state: "withdrawn", ...ended });
    await noteApproval(tx, shop, {
      ...{ approval, type: "approval.withdrawn", actor: { kind: "staff", id: staffId } },
      detail: { act: approval.act },
    });
    await settleNotice(tx, shop, approval);
    return true;
  });
}
