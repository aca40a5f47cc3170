/** What the domain needs of the host to know who is who. */
import type { ShopDomain } from "~/lib/ids";

export interface StaffHost {
  /**
   * Whether the person whose session token this is owns the store's account. Undefined where the
   * host does not answer now: what was known before stays.
   */
  isAccountOwner(shop: ShopDomain, sessionToken: string): Promise<boolean | undefined>;
}
