import { MAIN_SHOP } from "../seed/plans";
import type { StandinContext } from "../context";
import type { ShopState } from "../state/shop-state";

/** A shop by its domain; the main one when no name is given. */
export function shopNamed(
  { state }: Pick<StandinContext, "state">,
  domain: string | null | undefined,
): ShopState {
  const shop = state.shops.get(domain ?? MAIN_SHOP);
  if (!shop) throw new RangeError(`no such shop: ${domain ?? ""}`);
  return shop;
}
