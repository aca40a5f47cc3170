import type { Tx } from "~/db.server";
import { recordAudit } from "~/domain/audit/index.server";
import { readReason } from "~/domain/audit/model";
import type { ShopDomain } from "~/lib/ids";
import { requirePermission } from "./require-permission.server";

/** What can be taken out of the app as a file of its own. */
export type ExportKind = "audit-log" | "evidence" | "run-receipts" | "consent-records";

/**
 * Lets somebody take an export with them, who may and who says why. Recorded before the first byte,
 * so that an export that was broken off near its end is on record too. Promises 11 and 12.
 *
 * Throws `forbidden` without the permission `export`, `invalid-input` without a reason.
 */
export async function beginExport(
  tx: Tx,
  shop: ShopDomain,
  of: { readonly staffId: string; readonly what: ExportKind; readonly reason: string },
): Promise<void> {
  const { staffId, what } = of;
  await requirePermission(tx, shop, { staffId, permission: "export" });
  const reason = readReason(of.reason);
  await recordAudit(tx, shop, {
    ...{ type: "export.begun", actor: { kind: "staff", id: staffId } },
    ...{ detail: { what }, reason },
  });
}
