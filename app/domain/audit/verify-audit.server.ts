import { withShop } from "~/db.server";
import { closeAlert, openAlert } from "~/domain/alerts/index.server";
import type { ShopDomain } from "~/lib/ids";
import { exportLog } from "./export-log.server";
import type { Actor } from "./model";
import { recordAudit } from "./record-audit.store.server";
import { publicKeys } from "./seal-audit.server";
import { verifyLog, type Verification } from "./verify-log.server";

/**
 * Verifies a shop's whole log against its seals and the app's keys; records it, and raises the
 * alarm where something does not fit. Against a log that was sealed anew with the app's own key
 * only an anchor helps, which nobody in here has.
 */
export async function verifyAudit(shop: ShopDomain, actor: Actor): Promise<Verification> {
  const keys = await withShop(shop, (tx) => publicKeys(tx, shop));
  const result = await verifyLog(exportLog(shop), { publicKeys: keys });
  const { rows, problems } = result;
  await withShop(shop, async (tx) => {
    await recordAudit(tx, shop, { type: "audit.verified", actor, detail: { rows, problems } });
    const alert = { kind: "audit-tampered", key: "log" } as const;
    if (result.ok) await closeAlert(tx, shop, alert);
    else await openAlert(tx, shop, { ...alert, detail: { problems } });
  });
  return result;
}
