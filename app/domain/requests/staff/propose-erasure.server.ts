/**
 * An erasure that staff decide for: proposed by one person, begun once a second one or a day's time
 * has confirmed it (domain/approvals). The platform's own order (`customers/redact`) does not pass
 * here: the store has decided it there already, and the platform's terms give the app a time in which
 * it must be carried out.
 */
import { withShop } from "~/db.server";
import { fingerprintOf, proposeAct, useApproval } from "~/domain/approvals/index.server";
import type { Approval } from "~/domain/approvals/model";
import { recordAudit } from "~/domain/audit/index.server";
import { requirePermission } from "~/domain/staff/index.server";
import { domainNow } from "~/lib/clock.server";
import { AppError } from "~/lib/errors";
import type { Enqueue } from "~/db/job-port";
import type { ShopDomain } from "~/lib/ids";
import { after } from "../model";
import { moveRequest } from "../move-request.server";
import { lockRequest, type RequestRecord } from "../request.store.server";
import type { StaffAct } from "./download-package.server";

interface ErasurePorts {
  readonly enqueue: Enqueue<"request.advance" | "mail.send">;
}

export function makeProposeErasure({ enqueue }: ErasurePorts) {
  return async function proposeErasure(
    act: StaffAct & { readonly reason: string },
  ): Promise<Approval> {
    const { shop, staffId, requestId, reason } = act;
    return withShop(shop, async (tx) => {
      // Before anything else: whoever may not, learns nothing of which cases there are.
      await requirePermission(tx, shop, { staffId, permission: "approve-destruction" });
      const request = await lockRequest(tx, shop, requestId);
      if (!request || request.state === "unconfirmed") {
        throw new AppError("not-found", `There is no request ${requestId}.`);
      }
      if (!isErasable(request)) {
        throw new AppError("conflict", `Request ${requestId} does not wait for an erasure.`);
      }
      return proposeAct(tx, { shop, enqueue }, { ...erasureTarget(request), staffId, reason });
    });
  };
}

export function makeStartApprovedErasure({ enqueue }: ErasurePorts) {
  /** Hands an approved erasure to the worker. False when the case has moved on meanwhile. */
  return async function startApprovedErasure(
    shop: ShopDomain,
    requestId: string,
  ): Promise<boolean> {
    return withShop(shop, async (tx) => {
      const request = await lockRequest(tx, shop, requestId);
      if (!request || !isErasable(request)) return false;
      const approval = await useApproval(tx, shop, erasureTarget(request));
      if (!approval) return false;
      await moveRequest(tx, shop, { request, event: "approve-erasure", now: domainNow() });
      await recordAudit(tx, shop, {
        type: "request.decided",
        actor: { kind: "staff", id: approval.secondBy ?? approval.proposedBy },
        caseId: requestId,
        detail: { decision: "erase" },
      });
      await enqueue(tx, { name: "request.advance", shop, id: requestId });
      return true;
    });
  };
}

function isErasable({ kind, state }: RequestRecord): boolean {
  return kind === "erasure" && after(state, "approve-erasure") !== undefined;
}

/** What exactly is approved: the erasure of this person, by what the case knows of them. */
function erasureTarget({ id, contactIndex, customerGid, orderGids }: RequestRecord) {
  const person = { contactIndex, customerGid, orderGids: [...orderGids] };
  return {
    act: "erasure-of-request",
    targetId: id,
    fingerprint: fingerprintOf({ id, ...person }),
  } as const;
}
