/** What the policy says about retention is what the live rule does. */
import type { PolicyPorts } from "~/domain/policy/index.server";

export const policyPorts: PolicyPorts = {
  retentionFact: async () => undefined,
};
