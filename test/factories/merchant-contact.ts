import { withShop } from "~/db.server";
import { sealField } from "~/domain/protection/index.server";
import type { ShopDomain } from "~/lib/ids";

/** The store's own address, where notices go, as the host would have given it. */
export async function buildMerchantContact(
  shop: ShopDomain,
  email = "owner@canary.example",
): Promise<void> {
  await withShop(shop, async (tx) => {
    const place = { shop, model: "Shop", field: "contactEmail", row: shop } as const;
    const contactEmail = await sealField(tx, place, email);
    await tx.shop.update({ where: { shop }, data: { contactEmail } });
  });
}
