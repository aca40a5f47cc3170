import { withShop } from "~/db.server";
import { recordAudit } from "~/domain/audit/index.server";
import { readReason } from "~/domain/audit/model";
import { requirePermission } from "~/domain/staff/index.server";
import { domainNow } from "~/lib/clock.server";
import type { ShopDomain } from "~/lib/ids";
import type { PackageFile } from "../form/follow-request.server";
import { moveRequest } from "../move-request.server";
import { findPackage, markPackage, openPackage } from "../package/package.store.server";
import { lockRequest } from "../request.store.server";

/** A member of staff acting on a case. */
export interface StaffAct {
  readonly shop: ShopDomain;
  readonly requestId: string;
  /** The host's user id. */
  readonly staffId: string;
}

/**
 * Hands a package to staff who may export and say why, and records who took it. For a request that came from the platform this
 * is the answer: the platform asks the app to give the data to the store's owner. Undefined when
 * there is none (any more).
 */
export async function downloadPackage({
  shop,
  requestId,
  staffId,
  ...act
}: StaffAct & { readonly reason: string }): Promise<PackageFile | undefined> {
  return withShop(shop, async (tx) => {
    await requirePermission(tx, shop, { staffId, permission: "export" });
    const reason = readReason(act.reason);
    const request = await lockRequest(tx, shop, requestId);
    const held = request && (await findPackage(tx, shop, requestId));
    const now = domainNow();
    if (!request || !held || held.expiresAt <= now) return undefined;
    const zip = await openPackage(tx, shop, held);
    const actor = { kind: "staff", id: staffId } as const;
    await markPackage(tx, shop, { id: held.id, downloadedAt: held.downloadedAt ?? now });
    await recordAudit(tx, shop, {
      type: "request.downloaded",
      detail: { packageId: held.id },
      ...{ actor, caseId: requestId, reason },
    });
    if (request.channel === "webhook" && request.state === "ready") {
      const outcome = "handed-to-store";
      await moveRequest(tx, shop, {
        ...{ request, now, event: "answer" },
        patch: { answeredAt: now, outcome },
      });
      await recordAudit(tx, shop, {
        type: "request.answered",
        detail: { outcome },
        ...{ actor, caseId: requestId },
      });
    }
    return { fileName: `request-${requestId.slice(0, 8)}.zip`, zip };
  });
}
