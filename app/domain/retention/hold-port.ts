/** What holds need of the store and of the app's other parts. */
import type { CustomerGid, OrderGid, ShopDomain } from "~/lib/ids";

/** An order as it has to be known to be held. */
export interface FoundOrder {
  readonly order: OrderGid;
  readonly name: string;
  readonly customer: CustomerGid | null;
}

/** Finds what staff name, in the store. Throws an AppError as `HostClient` does. */
export interface HoldLookup {
  /** "#1001" or "1001". Undefined where no order has that number, or the app can't see it. */
  orderByName(shop: ShopDomain, name: string): Promise<FoundOrder | undefined>;
  /** An e-mail address, or the number in the address of the customer's page. */
  customerBy(shop: ShopDomain, text: string): Promise<CustomerGid | undefined>;
  /** Every order of a person, guest orders under their address included, as far as they are seen. */
  ordersOf(
    shop: ShopDomain,
    person: { readonly customer: CustomerGid | undefined; readonly email: string | undefined },
  ): Promise<readonly OrderGid[]>;
}

/** Somebody's open request or complaint. Its orders stay as they are until it is answered. */
export interface OpenCase {
  readonly id: string;
  readonly kind: "request" | "complaint";
  readonly customer: CustomerGid | undefined;
  readonly email: string | undefined;
  readonly orders: readonly OrderGid[];
  readonly since: Date;
}

/** Reads the open cases of the app's own requests. */
export interface OpenCases {
  list(shop: ShopDomain): Promise<readonly OpenCase[]>;
}
