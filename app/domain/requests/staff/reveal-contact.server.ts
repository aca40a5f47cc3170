import { withShop } from "~/db.server";
import { recordAudit } from "~/domain/audit/index.server";
import { pseudonym } from "~/domain/protection/index.server";
import { requirePermission } from "~/domain/staff/index.server";
import { AppError } from "~/lib/errors";
import { maskText } from "~/lib/mask";
import { SHORTEST_REASON, type RevealedContact } from "../model";
import { findRequest, openContent } from "../request.store.server";
import type { StaffAct } from "./download-package.server";

/**
 * One person's address in clear, for staff who may see it and say why. Recorded in the same
 * transaction: there is no answer without its record. Addresses and numbers that the reason names
 * are masked, because the audit log outlives the person. Promise 11.
 */
export async function revealContact(
  act: StaffAct & { readonly reason: string },
): Promise<RevealedContact> {
  const { shop, staffId, requestId } = act;
  const reason = act.reason.trim().slice(0, 300);
  return withShop(shop, async (tx) => {
    await requirePermission(tx, shop, { staffId, permission: "reveal-personal-data" });
    if (reason.length < SHORTEST_REASON) {
      throw new AppError("invalid-input", "Say in a few words why you need to see this.");
    }
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
      reason: maskText(reason),
      caseId: requestId,
    });
    return { contact };
  });
}
