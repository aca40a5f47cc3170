/** What a browser's history in a shop is: what its vendors have stored there (promise 9). */
import type { StoredItem, VendorPurpose } from "./vendor";

interface Storing {
  readonly purpose: VendorPurpose;
  readonly stores: readonly Pick<StoredItem, "party">[];
}

/**
 * Whether there is anything a page could clear: the shop's own basket and sign-in are nobody's
 * history, and other sites' cookies are out of every page's reach.
 */
export function canClearHistory(vendors: readonly Storing[]): boolean {
  return vendors.some(
    ({ purpose, stores }) =>
      purpose !== "necessary" && stores.some(({ party }) => party !== "third"),
  );
}
