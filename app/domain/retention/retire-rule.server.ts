import { withShop } from "~/db.server";
import { recordAudit } from "~/domain/audit/index.server";
import { requirePermission } from "~/domain/staff/index.server";
import type { ShopDomain } from "~/lib/ids";
import { findRule, retireRule } from "./rule.store.server";

/** Withdraws a rule: from now on it does nothing. Its versions stay readable. False: there is none. */
export function makeRetireRule({ clock }: { readonly clock: { domain(): Date } }) {
  return async function retire(input: {
    readonly shop: ShopDomain;
    readonly staffId: string;
    readonly ruleId: string;
  }): Promise<boolean> {
    const { shop, staffId, ruleId } = input;
    return withShop(shop, async (tx) => {
      await requirePermission(tx, shop, { staffId, permission: "change-retention" });
      const stored = await findRule(tx, shop, { id: ruleId });
      if (!stored) return false;
      await retireRule(tx, shop, { id: ruleId, at: clock.domain() });
      await recordAudit(tx, shop, {
        type: "retention.rule-retired",
        actor: { kind: "staff", id: staffId },
        detail: { ruleId, version: stored.version },
        subject: ruleId,
      });
      return true;
    });
  };
}
