/** What the guarded domains ask: is exactly this approved, and may it begin now. */
import type { Tx } from "~/db.server";
import { domainNow } from "~/lib/clock.server";
import type { ShopDomain } from "~/lib/ids";
import { changeApproval, findOpenApproval, lockApproval } from "./approval.store.server";
import type { Approval, ApprovalTarget } from "./model";
import { lapse, noteApproval } from "./note-approval.server";

interface ExactTarget extends ApprovalTarget {
  readonly fingerprint: string;
}

/** Whether this is approved as it is now. For pages: acting on it takes `useApproval`. */
export async function isApproved(tx: Tx, shop: ShopDomain, target: ExactTarget): Promise<boolean> {
  const approval = await findOpenApproval(tx, shop, target);
  return approval?.state === "approved" && approval.fingerprint === target.fingerprint;
}

/**
 * Claims the approval of exactly this, in the transaction in which the act begins: both are
 * committed or neither, and no approval serves twice. Undefined when there is none; one of a
 * different state of the thing lapses.
 */
export async function useApproval(
  tx: Tx,
  shop: ShopDomain,
  target: ExactTarget,
): Promise<Approval | undefined> {
  const found = await findOpenApproval(tx, shop, target);
  const approval = found && (await lockApproval(tx, shop, found.id));
  if (approval?.state !== "approved") return undefined;
  const now = domainNow();
  if (approval.fingerprint !== target.fingerprint || now >= approval.expiresAt) {
    const why = now >= approval.expiresAt ? "expired" : "target-changed";
    await lapse(tx, shop, { approval, why, now });
    return undefined;
  }
  await changeApproval(tx, shop, { id: approval.id, state: "used", endedAt: now, dueAt: null });
  await noteApproval(tx, shop, {
    ...{ approval, type: "approval.used", actor: { kind: "system" } },
    detail: { act: approval.act },
  });
  return approval;
}

/** The thing was decided otherwise: what was proposed for it is over. */
export async function dropApproval(
  tx: Tx,
  shop: ShopDomain,
  target: ApprovalTarget,
): Promise<void> {
  const found = await findOpenApproval(tx, shop, target);
  const approval = found && (await lockApproval(tx, shop, found.id));
  if (approval?.state !== "proposed" && approval?.state !== "approved") return;
  await lapse(tx, shop, { approval, why: "decided-otherwise", now: domainNow() });
}
