/** What the policy says about retention is what the live rule does. */
import type { PolicyPorts } from "~/domain/policy/index.server";
import { currentRules } from "~/domain/retention/index.server";
import { toSimple } from "~/domain/retention/model";

export const policyPorts: PolicyPorts = {
  async retentionFact(tx, shop) {
    const [stored] = await currentRules(tx, shop);
    return stored && toSimple(stored.rule);
  },
};
