import { withShop } from "~/db.server";
import { recordAudit } from "~/domain/audit/index.server";
import { requirePermission } from "~/domain/staff/index.server";
import type { ShopDomain } from "~/lib/ids";
import { endHold, lockHold } from "./hold.store.server";
import { holdState } from "./manual-hold";

/** Ends a hold. False where it had ended already, or never was. */
export function makeReleaseHold({ clock }: { readonly clock: { domain(): Date } }) {
  return async function releaseHold(input: {
    readonly shop: ShopDomain;
    readonly staffId: string;
    readonly holdId: string;
  }): Promise<boolean> {
    const { shop, staffId, holdId } = input;
    return withShop(shop, async (tx) => {
      await requirePermission(tx, shop, { staffId, permission: "change-retention" });
      const hold = await lockHold(tx, shop, holdId);
      const at = clock.domain();
      if (!hold || holdState(hold, at) !== "in-force") return false;
      await endHold(tx, shop, { id: holdId, by: staffId, at });
      await recordAudit(tx, shop, {
        type: "retention.hold-released",
        actor: { kind: "staff", id: staffId },
        detail: { holdId },
        subject: holdId,
      });
      return true;
    });
  };
}
