/** The one way a request changes its state. */
import type { Tx } from "~/db.server";
import { closeAlert } from "~/domain/alerts/index.server";
import { dropApproval } from "~/domain/approvals/index.server";
import { AppError } from "~/lib/errors";
import type { ShopDomain } from "~/lib/ids";
import { after, isOpen, type RequestEvent } from "./model";
import { findPackage } from "./package/package.store.server";
import { updateRequest, type RequestPatch, type RequestRecord } from "./request.store.server";
import { nextLookAt } from "./work-for";

export interface Move {
  /** Locked by the caller. */
  readonly request: RequestRecord;
  readonly event: RequestEvent;
  readonly now: Date;
  readonly patch?: RequestPatch;
}

/** Throws `conflict` where the event may not happen in the request's state. */
export async function moveRequest(tx: Tx, shop: ShopDomain, move: Move): Promise<RequestRecord> {
  const { request, event, now } = move;
  const state = after(request.state, event);
  if (!state) {
    throw new AppError("conflict", `Request ${request.id} is ${request.state}: no ${event} now.`);
  }
  // An erasure that was proposed is over as soon as anything else becomes of the case.
  if (request.kind === "erasure") {
    await dropApproval(tx, shop, { act: "erasure-of-request", targetId: request.id });
  }
  const patch: RequestPatch = { problem: null, attempts: 0, ...move.patch, state };
  return settle(tx, shop, { request: { ...request, ...patch }, patch, now });
}

/** Writes a patch, works out when to look next, and closes alerts of what is settled. */
export async function settle(
  tx: Tx,
  shop: ShopDomain,
  of: { readonly request: RequestRecord; readonly patch: RequestPatch; readonly now: Date },
): Promise<RequestRecord> {
  const { request, now } = of;
  const held = await findPackage(tx, shop, request.id);
  const nextAt = nextLookAt(
    {
      ...request,
      packageExpiresAt: held?.expiresAt,
      hasContents: request.contact !== null || request.message !== null,
    },
    now,
  );
  await updateRequest(tx, shop, { id: request.id, patch: { ...of.patch, nextAt } });
  if (!isOpen(request.state)) {
    for (const kind of ["request-due-soon", "request-overdue", "request-failed"] as const) {
      await closeAlert(tx, shop, { kind, key: request.id });
    }
  }
  return { ...request, nextAt };
}
