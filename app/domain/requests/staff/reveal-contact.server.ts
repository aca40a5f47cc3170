import { withShop } from "~/db.server";
import { recordAudit } from "~/domain/audit/index.server";
import { readReason } from "~/domain/audit/model";
import { pseudonym } from "~/domain/protection/index.server";
import { requirePermission } from "~/domain/staff/index.server";
import { AppError } from "~/lib/errors";
import type { RevealedContact } from "../model";
import { findRequest, openContent } from "../request.store.server";
import type { StaffAct } from "./download-package.server";

/**
 * One person's address in clear, for staff who may see it and say why. Recorded in the same
 * transaction: there is no answer without its record. Promise 11.
 */
export async function revealContact(
  act: StaffAct & { readonly reason: string },
): Promise<RevealedContact> {
  const { shop, staffId, requestId } = act;
  return withShop(shop, async (tx) => {
    await requirePermission(tx, shop, { staffId, permission: "reveal-personal-data" });
    const reason = readReason(act.reason);
    const request = await findRequest(tx, shop, requestId);
    if (!request || request.state === "unconfirmed") {
      throw new AppError("not-found", `There is no request ${requestId}.`);
    }
    const contact = await openContent(tx, shop, { request, field: "contact" });
    if (contact === undefined) {
      throw new AppError("conflict", `Request ${requestId} holds no address (any more).`);
    }
    await recordAudit(tx, shop, {
      type: "personal-data.revealed",
      actor: { kind: "staff", id: staffId },
      detail: { what: "contact" },
      subject: await pseudonym(tx, shop, contact),
      reason,
      caseId: requestId,
    });
    return { contact };
  });
}
