/** The one writer of the audit log. */
import type { ShopSql, Tx } from "~/db.server";
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

/** Many at once, in one statement: a run leaves a receipt for each of a hundred thousand orders. */
export async function recordAudits<T extends AuditType>(
  tx: Tx,
  shop: ShopDomain,
  entries: readonly Pick<AuditEntry<T>, "type" | "actor" | "detail" | "subject">[],
): Promise<void> {
  if (entries.length === 0) return;
  const rows = entries.map(({ type, actor, detail, subject = null }) => ({
    ...{ id: newId(), kind: actor.kind, type, subject },
    actor: "id" in actor ? (actor.id ?? null) : null,
    detail: auditDetails[type].parse(detail),
  }));
  await tx.$executeRaw`
    INSERT INTO "AuditEvent" (shop, id, at, "actorKind", "actorId", type, subject, detail)
    SELECT ${shop}, id, ${domainNow()}, kind, actor, type, subject, detail
      FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        AS entry(id text, kind text, actor text, type text, subject text, detail jsonb)`;
}

/**
 * The same on a bare connection, for receivers that write many rows with one commit. The id is the
 * caller's, whose own rows refer to it.
 */
export async function recordAuditOn<T extends AuditType>(
  sql: ShopSql,
  shop: ShopDomain,
  entry: Pick<AuditEntry<T>, "type" | "actor" | "detail"> & { readonly id: string },
): Promise<void> {
  const detail = JSON.stringify(auditDetails[entry.type].parse(entry.detail));
  await sql.query(
    `INSERT INTO "AuditEvent" (shop, id, at, "actorKind", type, detail)
     VALUES ($1, $2, $3, $4, $5, $6)`,
    [shop, entry.id, domainNow(), entry.actor.kind, entry.type, detail],
  );
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
