/** Approvals as the admin shows them, with what the person who looks may do. */
import { withShop, type Tx } from "~/db.server";
import { findStaff } from "~/domain/staff/index.server";
import { may, roleOf } from "~/domain/staff/model";
import { domainNow } from "~/lib/clock.server";
import type { ShopDomain } from "~/lib/ids";
import { findLatestApproval, listApprovals, openReason } from "./approval.store.server";
import {
  countsFrom,
  refuseSecond,
  type Approval,
  type ApprovalTarget,
  type ApprovalView,
  type Roster,
} from "./model";
import { readRoster } from "./read-roster.server";

interface Viewer {
  readonly shop: ShopDomain;
  readonly staffId: string;
}

const SHOWN_ENDED = 50;
const SHOWN_WAITING = 200;

export async function viewApprovals({ shop, staffId }: Viewer): Promise<{
  readonly waiting: readonly ApprovalView[];
  readonly ended: readonly ApprovalView[];
}> {
  return withShop(shop, async (tx) => {
    const look = await lookOf(tx, shop, staffId);
    const waiting = await listApprovals(tx, shop, { waiting: true, take: SHOWN_WAITING });
    const ended = await listApprovals(tx, shop, { waiting: false, take: SHOWN_ENDED });
    const view = async (approvals: readonly Approval[]) => {
      const views: ApprovalView[] = [];
      for (const each of approvals) views.push(await toView(tx, shop, { approval: each, look }));
      return views;
    };
    return { waiting: await view(waiting), ended: await view(ended) };
  });
}

/** What became of a thing's last proposal; null where nobody has proposed it. */
export async function viewApproval({
  shop,
  staffId,
  ...target
}: Viewer & ApprovalTarget): Promise<ApprovalView | null> {
  return withShop(shop, async (tx) => {
    const approval = await findLatestApproval(tx, shop, target);
    if (!approval) return null;
    return toView(tx, shop, { approval, look: await lookOf(tx, shop, staffId) });
  });
}

interface Look {
  readonly staffId: string;
  readonly allowed: boolean;
  readonly roster: Roster;
  readonly now: Date;
}

async function lookOf(tx: Tx, shop: ShopDomain, staffId: string): Promise<Look> {
  const now = domainNow();
  const allowed = may(roleOf(await findStaff(tx, shop, staffId)), "approve-destruction");
  return { staffId, allowed, roster: await readRoster(tx, shop, now), now };
}

async function toView(
  tx: Tx,
  shop: ShopDomain,
  { approval, look }: { readonly approval: Approval; readonly look: Look },
): Promise<ApprovalView> {
  const waiting = approval.state === "proposed" || approval.state === "approved";
  const why = look.allowed ? refuseSecond(approval, look) : undefined;
  return {
    ...approval,
    reason: await openReason(tx, shop, approval.id),
    yours: approval.proposedBy === look.staffId,
    mayWithdraw: look.allowed && waiting,
    mayConfirm: look.allowed && why === undefined,
    why,
    countsFrom: countsFrom(look.roster, look.staffId),
  };
}
