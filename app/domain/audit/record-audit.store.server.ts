/** The one writer of the audit log. */
import type { Tx } from "~/db.server";
import { domainNow } from "~/lib/clock.server";
import { newId, type ShopDomain } from "~/lib/ids";
import {
  auditDetails,
  type Actor,
  type AuditDetail,
  type AuditEntry,
  type AuditRecord,
  type AuditType,
} from "./model";

/**
 * Writes what happened in the transaction in which it happens: both are there or neither is. The
 * application's role can insert and read these rows, and cannot change or remove them.
 */
export async function recordAudit<T extends AuditType>(
  tx: Tx,
  shop: ShopDomain,
  entry: AuditEntry<T>,
): Promise<void> {
  const { id = newId() } = entry;
  const { type, actor, subject = null, reason = null, requestId = null, caseId = null } = entry;
  const actorId = "id" in actor ? (actor.id ?? null) : null;
  const detail = auditDetailText(type, entry.detail);
  // By hand: nearly every change writes such a row, and the client's own way costs twice as much.
  await tx.$executeRaw`
    INSERT INTO "AuditEvent" (shop, id, at, "actorKind", "actorId", type, subject, reason,
      "requestId", "caseId", detail)
    VALUES (${shop}, ${id}, ${domainNow()}, ${actor.kind}, ${actorId}, ${type}, ${subject},
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

/** Expressions of SQL: parameters, mostly. */
interface EventColumns {
  readonly shop: string;
  readonly id: string;
  readonly at: string;
  readonly detail: string;
  /** Written only when this is true. */
  readonly when: string;
  /** One event for each row of it, where there is one. */
  readonly from?: string;
  /** Pseudonym. */
  readonly subject?: string;
}

/**
 * The same as part of a larger statement, for receivers that write many rows at once and whose own
 * rows refer to the event. `detail` goes through `auditDetailText` first.
 */
export function recordAuditSql(
  type: AuditType,
  actor: Actor["kind"],
  { shop, id, at, detail, when, from, subject = "NULL" }: EventColumns,
): string {
  return `INSERT INTO "AuditEvent" (shop, id, at, "actorKind", type, subject, detail)
    SELECT ${shop}, ${id}, ${at}, '${actor}', '${type}', ${subject}, ${detail}
    ${from === undefined ? "" : `FROM ${from}`} WHERE ${when}`;
}

/** The details as they are stored: nothing gets in that the event's type does not name. */
export function auditDetailText<T extends AuditType>(type: T, detail: AuditDetail<T>): string {
  return JSON.stringify(auditDetails[type].parse(detail));
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
