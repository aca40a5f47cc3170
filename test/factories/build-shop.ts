/** A shop with its keys and its owner, as an install leaves it. */
import { withShop } from "~/db.server";
import { ensureShopKeys } from "~/domain/protection/index.server";
import { shopDomain, type ShopDomain } from "~/lib/ids";
import { buildStaff, OWNER } from "./build-staff";

export async function buildShop(
  domain = "lumen-home.myshopify.com",
  over: { country?: string; timezone?: string; scopes?: string } = {},
): Promise<ShopDomain> {
  const shop = shopDomain(domain);
  const at = new Date("2026-01-01T00:00:00Z");
  await withShop(shop, async (tx) => {
    await tx.shop.create({
      data: {
        shop,
        name: "Lumen Home",
        country: over.country ?? "DE",
        timezone: over.timezone ?? "Europe/Berlin",
        currency: "EUR",
        locale: "en",
        scopes: over.scopes ?? "read_orders,read_customers,read_themes",
        installedAt: at,
        createdAt: at,
      },
    });
    await ensureShopKeys(tx, shop);
  });
  await buildStaff(shop, OWNER, "owner");
  return shop;
}
