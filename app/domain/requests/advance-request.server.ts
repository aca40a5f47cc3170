import { withShop, type Tx } from "~/db.server";
import { openAlert } from "~/domain/alerts/index.server";
import { recordAudit } from "~/domain/audit/index.server";
import { forgetMails } from "~/domain/mail/index.server";
import { destroyCaseKeys } from "~/domain/protection/index.server";
import { domainNow } from "~/lib/clock.server";
import { AppError } from "~/lib/errors";
import type { ShopDomain } from "~/lib/ids";
import { logger } from "~/lib/logger.server";
import { carryOutErasure, type ErasurePorts } from "./erasure/carry-out-erasure.server";
import { settle } from "./move-request.server";
import { collectPackage, type CollectPorts } from "./package/collect-package.server";
import { deletePackages, findPackage } from "./package/package.store.server";
import {
  deleteRequests,
  lockRequest,
  takeRequest,
  updateRequest,
  type RequestRecord,
} from "./request.store.server";
import { ADVANCE_LEASE_MS, retryAt, TELL_AFTER_ATTEMPTS, workFor, type Work } from "./work-for";
import { mailMerchant, type MailPorts } from "./write-mail.server";

export type AdvancePorts = MailPorts & CollectPorts & ErasurePorts;

export function makeAdvanceRequest(ports: AdvancePorts) {
  /**
   * Does whatever is due with one request. Safe to call at any time and any number of times: what
   * was done is in the row, and a worker that dies is followed by another after a short lease.
   */
  return async function advanceRequest(job: {
    readonly shop: ShopDomain;
    readonly id: string;
  }): Promise<"advanced" | "nothing-due" | "later"> {
    const { shop, id } = job;
    const now = domainNow();
    const leaseEnds = new Date(now.getTime() + ADVANCE_LEASE_MS);
    const taken = await withShop(shop, (tx) => takeRequest(tx, shop, { id, now, leaseEnds }));
    if (!taken) return "nothing-due";
    try {
      const long = await withShop(shop, (tx) => doShortWork(tx, shop, { id, now, ports }));
      if (long === "collect") await collectPackage(shop, taken, ports);
      if (long === "erase") await carryOutErasure(shop, taken, ports);
      return "advanced";
    } catch (error) {
      await postpone(shop, taken, error);
      return "later";
    }
  };
}

type LongWork = "collect" | "erase";

/** Everything that needs nobody else, in one transaction; answers what is left to do. */
async function doShortWork(
  tx: Tx,
  shop: ShopDomain,
  { id, now, ports }: { readonly id: string; readonly now: Date; readonly ports: MailPorts },
): Promise<LongWork | undefined> {
  const request = await lockRequest(tx, shop, id);
  if (!request) return undefined;
  const held = await findPackage(tx, shop, id);
  const hasContents = request.contact !== null || request.message !== null;
  const work = workFor({ ...request, packageExpiresAt: held?.expiresAt, hasContents }, now);
  if (work.includes("expire-unconfirmed")) {
    await expire(tx, shop, request);
    return undefined;
  }
  const emptied = work.includes("destroy-contents");
  for (const piece of work) await doPiece(tx, shop, { request, piece, ports });
  const long = work.find((piece): piece is LongWork => piece === "collect" || piece === "erase");
  if (long) return long; // it writes its own end; until then the lease holds
  const left = emptied ? { ...request, contact: null, message: null } : request;
  await settle(tx, shop, { request: left, patch: { attempts: 0, problem: null }, now });
  return undefined;
}

async function doPiece(
  tx: Tx,
  shop: ShopDomain,
  of: { readonly request: RequestRecord; readonly piece: Work; readonly ports: MailPorts },
): Promise<void> {
  const { request, piece, ports } = of;
  const key = request.id;
  switch (piece) {
    case "remind":
      await openAlert(tx, shop, { kind: "request-due-soon", key });
      await mailMerchant(tx, shop, { ports, request, mail: "due-soon" });
      return;
    case "warn-overdue":
      await openAlert(tx, shop, { kind: "request-overdue", key });
      await mailMerchant(tx, shop, { ports, request, mail: "overdue" });
      return;
    case "drop-package":
      await deletePackages(tx, shop, [key]);
      return;
    case "destroy-contents":
      await destroyContents(tx, shop, request);
      return;
    case "collect":
    case "erase":
    case "expire-unconfirmed":
  }
}

/** A finished case keeps its bare record; what was in it can no longer be read by anybody. */
async function destroyContents(tx: Tx, shop: ShopDomain, request: RequestRecord): Promise<void> {
  const { id } = request;
  await deletePackages(tx, shop, [id]);
  await destroyCaseKeys(tx, shop, [request.caseKeyId]);
  const nothing = { contact: null, message: null, followSecret: null };
  await updateRequest(tx, shop, { id, patch: { ...nothing, contactIndex: null, orderGids: [] } });
  await recordAudit(tx, shop, {
    type: "request.emptied",
    actor: { kind: "system" },
    caseId: id,
    detail: {},
  });
}

/** Nobody confirmed it: as if it had never been asked. */
async function expire(tx: Tx, shop: ShopDomain, request: RequestRecord): Promise<void> {
  await forgetMails(tx, shop, { requestIds: [request.id], addresses: [] });
  await destroyCaseKeys(tx, shop, [request.caseKeyId]);
  await deleteRequests(tx, shop, [request.id]);
}

/** Plans the next try. What fails again and again is shown to the merchant, and still tried. */
async function postpone(shop: ShopDomain, taken: RequestRecord, error: unknown): Promise<void> {
  const problem = error instanceof AppError ? error.code : "unexpected";
  logger().warn({ err: error, shop, requestId: taken.id }, "a request could not be advanced");
  await withShop(shop, async (tx) => {
    const current = await lockRequest(tx, shop, taken.id);
    if (!current) return;
    const nextAt = retryAt(domainNow(), current.attempts);
    await updateRequest(tx, shop, { id: taken.id, patch: { nextAt, problem } });
    if (current.attempts < TELL_AFTER_ATTEMPTS) return;
    await openAlert(tx, shop, { kind: "request-failed", key: taken.id, detail: { problem } });
  });
}
