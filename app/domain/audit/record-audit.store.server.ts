/** The one writer of the audit log. */
import type { Tx } from "~/db.server";
import { domainNow } from "~/lib/clock.server";
import { newId, type ShopDomain } from "~/lib/ids";
import { auditDetails, type AuditEntry, type AuditRecord, type AuditType } from "./model";

/**
 * Writes what happened in the transaction in which it happens: both are there or neither is. The
 * application's role can insert and read these rows, and cannot change or remove them.
 */
export async function recordAudit<T extends AuditType>(
  tx: Tx,
  shop: ShopDomain,
  entry: AuditEntry<T>,
): Promise<void> {
  const { type, actor, subject = null, reason = null, requestId = null, caseId = null } = entry;
  const actorId = "id" in actor ? (actor.id ?? null) : null;
  // Unknown keys are dropped here: nothing gets in that the event's type does not name.
  const detail = JSON.stringify(auditDetails[type].parse(entry.detail));
  // By hand: nearly every change writes such a row, and the client's own way costs twice as much.
  await tx.$executeRaw`
    INSERT INTO "AuditEvent" (shop, id, at, "actorKind", "actorId", type, subject, reason,
      "requestId", "caseId", detail)
    VALUES (${shop}, ${newId()}, ${domainNow()}, ${actor.kind}, ${actorId}, ${type}, ${subject},
      ${reason}, ${requestId}, ${caseId}, ${detail}::jsonb)`;
}

/** The newest events, for the admin. */
export async function recentAudit(tx: Tx, shop: ShopDomain, take = 50): Promise<AuditRecord[]> {
  return tx.auditEvent.findMany({
    where: { shop },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    take,
  });
}

/** Everything recorded about one case, oldest first: its timeline. */
export async function caseHistory(
  tx: Tx,
  shop: ShopDomain,
  caseId: string,
): Promise<AuditRecord[]> {
  return tx.auditEvent.findMany({
    where: { shop, caseId },
    orderBy: [{ at: "asc" }, { id: "asc" }],
  });
}
