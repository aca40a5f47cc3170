/** What the policy asks of its surroundings. */
import type { Tx } from "~/db.server";
import type { ShopDomain } from "~/lib/ids";
import type { PolicyRetentionRule } from "./retention-fact";

export interface PolicyPorts {
  /** What each of the shop's live retention rules does; a rule a shopper notices nothing of is absent. */
  retentionRules(tx: Tx, shop: ShopDomain): Promise<readonly PolicyRetentionRule[]>;
}
