/** What the shops' use cases need of the host. */
import type { ShopDomain } from "~/lib/ids";

/** A shop as the host describes it now. */
export interface HostShop {
  readonly name: string;
  /** Personal data: the merchant's own address. */
  readonly contactEmail: string;
  readonly primaryUrl: string;
  readonly country: string | null;
  readonly timezone: string;
  readonly currency: string;
  readonly scopes: readonly string[];
  readonly appInstallId: string;
}

export interface ShopHost {
  /** Throws an AppError: `host-refused` where the app has no (valid) token any more. */
  readShop(shop: ShopDomain): Promise<HostShop>;
}

export interface TopicHost {
  /** Has the host tell us of what the granted scopes open. May be repeated. */
  followTopics(shop: ShopDomain, granted: readonly string[]): Promise<void>;
}
