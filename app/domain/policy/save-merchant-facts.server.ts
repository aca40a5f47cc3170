import { withShop } from "~/db.server";
import { recordAudit } from "~/domain/audit/index.server";
import { requirePermission } from "~/domain/staff/index.server";
import type { ShopDomain } from "~/lib/ids";
import type { MerchantFacts } from "./policy-facts";
import { writeMerchantFacts } from "./shop-facts.store.server";

/** Keeps what the merchant filled in. Nothing is published by it. */
export async function saveMerchantFacts(
  shop: ShopDomain,
  { facts, staffId }: { readonly facts: MerchantFacts; readonly staffId: string },
): Promise<void> {
  await withShop(shop, async (tx) => {
    await requirePermission(tx, shop, { staffId, permission: "publish-policy" });
    await writeMerchantFacts(tx, shop, facts);
    const given = Object.entries(facts).flatMap(([name, value]) => (value ? [name] : []));
    await recordAudit(tx, shop, {
      type: "policy.facts-saved",
      actor: { kind: "staff", id: staffId },
      detail: { facts: given },
    });
  });
}
