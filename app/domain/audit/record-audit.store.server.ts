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
  await tx.auditEvent.create({
    data: {
      shop,
      id: newId(),
      at: domainNow(),
      actorKind: entry.actor.kind,
      actorId: "id" in entry.actor ? (entry.actor.id ?? null) : null,
      type: entry.type,
      subject: entry.subject ?? null,
      reason: entry.reason ?? null,
      requestId: entry.requestId ?? null,
      caseId: entry.caseId ?? null,
      // Unknown keys are dropped here: nothing gets in that the event's type does not name.
      detail: auditDetails[entry.type].parse(entry.detail),
    },
  });
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
