import { withShop } from "~/db.server";
import type { ShopDomain } from "~/lib/ids";
import { latestBanner } from "../banner-version.store.server";
import { cookieTable, type CookieTable } from "./cookie-table";

/** By the banner that visitors get now: a draft is in no table. */
export async function readCookieTable(shop: ShopDomain, language: string): Promise<CookieTable> {
  return cookieTable(await withShop(shop, (tx) => latestBanner(tx, shop)), language);
}
