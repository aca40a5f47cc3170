/** A named person says that the risks were looked at, what was found, and when it is looked at again. */
import { createHash } from "node:crypto";
import { withShop } from "~/db.server";
import { recordAudit } from "~/domain/audit/index.server";
import { requirePermission } from "~/domain/staff/index.server";
import { domainNow } from "~/lib/clock.server";
import { AppError } from "~/lib/errors";
import type { ShopDomain } from "~/lib/ids";
import {
  findAttestations,
  insertAttestation,
  type AttestationView,
} from "./attestation.store.server";
import { ASSESSMENT_DAYS } from "./figures";
import type { RiskAssessment } from "./risk-form";

const DAY_MS = 86_400_000;
const SHOWN = 20;

/**
 * Stores an assessment. It cannot be changed afterwards: a digest of its text is in the audit log.
 * Throws `invalid-input` for a date that is past or more than a year away.
 */
export async function attestRisks(
  shop: ShopDomain,
  { staffId, text, nextDue }: RiskAssessment & { readonly staffId: string },
): Promise<string> {
  const now = domainNow();
  const nextDueAt = new Date(`${nextDue}T00:00:00Z`);
  const days = (nextDueAt.getTime() - now.getTime()) / DAY_MS;
  if (!(days > 0 && days <= ASSESSMENT_DAYS)) {
    throw new AppError("invalid-input", "The next look has to be within a year from today.");
  }
  return withShop(shop, async (tx) => {
    await requirePermission(tx, shop, { staffId, permission: "manage-incidents" });
    const fresh = { text, attestedBy: staffId, attestedAt: now, nextDueAt };
    const id = await insertAttestation(tx, shop, fresh);
    await recordAudit(tx, shop, {
      type: "security.risks-assessed",
      actor: { kind: "staff", id: staffId },
      detail: { id, nextDue, sha256: createHash("sha256").update(text).digest("hex") },
    });
    return id;
  });
}

export async function readAssessments(shop: ShopDomain): Promise<AttestationView[]> {
  return withShop(shop, (tx) => findAttestations(tx, shop, SHOWN));
}
