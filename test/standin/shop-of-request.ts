import type { StandinState } from "./context";
import { MAIN_SHOP, SECOND_SHOP } from "./seed/plans";
import type { ShopState } from "./state/shop-state";

/** The shop that a request is about. Throws for one that does not exist. */
export function shopOfRequest(state: StandinState, request: Request, url: URL): ShopState {
  const asked = request.headers.get("x-standin-shop") ?? url.searchParams.get("_shop");
  const byHost = url.hostname === "second-shop.localhost" ? SECOND_SHOP : MAIN_SHOP;
  const domain = asked ?? byHost;
  const shop = state.shops.get(domain);
  if (!shop) throw new NoSuchShop(domain);
  return shop;
}

/** Answered as 404, as the platform does for a shop that does not exist. */
export class NoSuchShop extends Error {
  override name = "NoSuchShop";

  constructor(domain: string) {
    super(`no such shop: ${domain}`);
  }
}
