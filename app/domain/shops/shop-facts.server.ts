/** What other domains ask about a shop. */
import { withShop } from "~/db.server";
import { AppError } from "~/lib/errors";
import type { ShopDomain } from "~/lib/ids";
import { grants, isLive, type ShopFacts } from "./model";
import { findShop } from "./shop.store.server";

/** Throws `not-found` for a shop the app has never met, or has forgotten. */
export async function shopFacts(shop: ShopDomain): Promise<ShopFacts> {
  const facts = await withShop(shop, (tx) => findShop(tx, shop));
  if (facts) return facts;
  throw new AppError("not-found", `${shop} is not known here.`);
}

export async function isInstalled(shop: ShopDomain): Promise<boolean> {
  const facts = await withShop(shop, (tx) => findShop(tx, shop));
  return facts !== undefined && isLive(facts);
}

/** Whether the merchant has granted what a feature needs. */
export async function hasScope(shop: ShopDomain, scope: string): Promise<boolean> {
  return grants((await shopFacts(shop)).scopes, scope);
}
