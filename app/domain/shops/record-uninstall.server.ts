/** The app leaves a shop. What it holds stays until `shop/redact`, unless the shop comes back. */
import type { Tx } from "~/db.server";
import { recordAudit } from "~/domain/audit/index.server";
import { realNow } from "~/lib/clock.server";
import type { ShopDomain } from "~/lib/ids";
import { endsThisInstall, isLive } from "./model";
import { lockInstallTimes, markUninstalled } from "./shop.store.server";

/**
 * Marks the shop uninstalled and removes its tokens. False, and nothing changes, when it is not
 * installed or when the uninstall is older than the present installation (late deliveries).
 */
export async function recordUninstall(
  tx: Tx,
  shop: ShopDomain,
  triggeredAt?: Date,
): Promise<boolean> {
  const times = await lockInstallTimes(tx, shop);
  if (!times || !isLive(times) || !endsThisInstall(times, triggeredAt)) return false;
  await markUninstalled(tx, shop, triggeredAt ?? realNow());
  await recordAudit(tx, shop, {
    type: "shop.uninstalled",
    actor: { kind: "platform" },
    detail: {},
  });
  return true;
}
