import { withShop } from "~/db.server";
import { recordAudit } from "~/domain/audit/index.server";
import { requirePermission } from "~/domain/staff/index.server";
import type { ShopDomain } from "~/lib/ids";
import type { ShopTerms } from "./minimum-set";
import {
  savedTerms,
  savedTermsSchema,
  saveTerms,
  shopTerms,
  type SavedTerms,
} from "./shop-terms.store.server";

export async function readTerms(shop: ShopDomain): Promise<SavedTerms> {
  return withShop(shop, (tx) => savedTerms(tx, shop));
}

/** Everything that limits and minimums depend on. */
export async function readShopTerms(shop: ShopDomain): Promise<ShopTerms> {
  return withShop(shop, (tx) => shopTerms(tx, shop));
}

/** Says when the financial year begins and how VAT is declared. False for what is no such thing. */
export async function changeTerms(input: {
  readonly shop: ShopDomain;
  readonly staffId: string;
  readonly terms: unknown;
}): Promise<boolean> {
  const { shop, staffId } = input;
  const read = savedTermsSchema.safeParse(input.terms);
  return withShop(shop, async (tx) => {
    await requirePermission(tx, shop, { staffId, permission: "change-retention" });
    if (!read.success) return false;
    await saveTerms(tx, shop, read.data);
    const { financialYear, oneStopShop } = read.data;
    await recordAudit(tx, shop, {
      type: "retention.terms-saved",
      actor: { kind: "staff", id: staffId },
      detail: { month: financialYear.month, day: financialYear.day, oneStopShop },
    });
    return true;
  });
}
