/** What the policy says about retention is what the live rules do. */
import type { PolicyPorts } from "~/domain/policy/index.server";
import { currentRules } from "~/domain/retention/index.server";
import { toSimple, type Rule } from "~/domain/retention/model";

export const policyPorts: PolicyPorts = {
  /** Of the first rule that a sentence can say whole: a shortened one would promise something else. */
  async retentionFact(tx, shop) {
    const facts = (await currentRules(tx, shop)).flatMap(({ rule }) => factOf(rule) ?? []);
    return facts[0];
  },
};

function factOf(rule: Rule) {
  const { from } = rule.when;
  if (from !== "completed" && from !== "fulfilled") return undefined;
  const simple = toSimple({ ...rule, when: { ...rule.when, from: "completed" } });
  return simple && { ...simple, from };
}
