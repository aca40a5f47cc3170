/** What account choices need of the host. Failures are AppErrors; `scope-missing` names what is missing. */
import type { CustomerGid, ShopDomain } from "~/lib/ids";
import type { AccountChannel, HostAccount, Wanted } from "./account-choice";

export interface AccountHost {
  /** Undefined for a customer who is gone. */
  read(shop: ShopDomain, customer: CustomerGid): Promise<HostAccount | undefined>;
  /** Repeating it changes nothing. */
  set(
    shop: ShopDomain,
    customer: CustomerGid,
    choice: { readonly channel: AccountChannel; readonly wanted: Wanted; readonly at: Date },
  ): Promise<void>;
}
