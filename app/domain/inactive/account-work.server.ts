import type { CustomerGid, ShopDomain } from "~/lib/ids";
import type { AccountRecord } from "./account.store.server";
import type { CustomerPlan } from "./judge-customer";
import type { InactivePorts } from "./ports";

/** One account while a step is taken with it. */
export interface AccountWork {
  readonly ports: InactivePorts;
  readonly shop: ShopDomain;
  readonly account: AccountRecord;
  readonly customer: CustomerGid;
  readonly plan: CustomerPlan;
}
