/** What the policy asks of its surroundings. */
import type { Tx } from "~/db.server";
import type { ShopDomain } from "~/lib/ids";
import type { PolicyRetentionFact } from "./policy-facts";

export interface PolicyPorts {
  /** What the shop's live retention rule does; undefined while there is none. */
  retentionFact(tx: Tx, shop: ShopDomain): Promise<PolicyRetentionFact | undefined>;
}
