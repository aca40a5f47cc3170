/** How often staff saw personal data in clear, by the audit log. */
import type { Tx } from "~/db.server";
import type { ShopDomain } from "~/lib/ids";
import type { AuditType } from "./model";

export interface RevealCounts {
  readonly reveals: number;
  readonly withoutReason: number;
}

export async function countReveals(tx: Tx, shop: ShopDomain): Promise<RevealCounts> {
  const type: AuditType = "personal-data.revealed";
  const [reveals, withReason] = await Promise.all([
    tx.auditEvent.count({ where: { shop, type } }),
    tx.auditEvent.count({ where: { shop, type, reason: { not: null }, NOT: { reason: "" } } }),
  ]);
  return { reveals, withoutReason: reveals - withReason };
}
