import type { Tx } from "~/db.server";
import type { ShopDomain } from "~/lib/ids";
import type { AuditRecord, AuditType } from "./model";

/** What happened of one type since a moment, oldest first. */
export async function eventsSince(
  tx: Tx,
  shop: ShopDomain,
  { type, since }: { readonly type: AuditType; readonly since: Date },
): Promise<AuditRecord[]> {
  return tx.auditEvent.findMany({
    where: { shop, type, at: { gt: since } },
    orderBy: [{ at: "asc" }, { id: "asc" }],
  });
}
