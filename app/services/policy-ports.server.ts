/** What the policy says about retention is what the live rules do. */
import type { PolicyPorts } from "~/domain/policy/index.server";
import {
  policyRetentionFields,
  policyRetentionStarts,
  type PolicyRetentionAct,
  type PolicyRetentionField,
  type PolicyRetentionRule,
} from "~/domain/policy/model";
import { currentRules } from "~/domain/retention/index.server";
import type { Rule, RuleAction } from "~/domain/retention/model";

export const policyPorts: PolicyPorts = {
  async retentionRules(tx, shop) {
    const rules = (await currentRules(tx, shop)).map(({ rule }) => rule);
    return rules.flatMap((rule) => factOf(rule, rules) ?? []);
  },
};

/** Undefined for a rule that a shopper notices nothing of: it only tags, or lists. */
function factOf(rule: Rule, all: readonly Rule[]): PolicyRetentionRule | undefined {
  const acts = rule.actions.flatMap((action) => actOf(action, rule) ?? []);
  const start = policyRetentionStarts.find((each) => each === `${rule.scope}:${rule.when.from}`);
  if (acts.length === 0) return undefined;
  if (!start) throw new Error(`The policy has no words for ${rule.scope} since ${rule.when.from}`);
  const { countries, ...others } = rule.only;
  return {
    ...{ start, age: rule.when.age, roundTo: rule.when.roundTo, acts },
    ...(countries ? { countries: placesOf(countries) } : {}),
    some: Object.keys(others).length > 0,
    outranked: all.some(({ scope, rank }) => scope === rule.scope && rank > rule.rank),
    ...(rule.effectiveFrom === undefined ? {} : { from: rule.effectiveFrom }),
  };
}

function placesOf({ only, except }: NonNullable<Rule["only"]["countries"]>) {
  return { ...(only ? { only } : {}), ...(except ? { except } : {}) };
}

function actOf(action: RuleAction, { scope }: Rule): PolicyRetentionAct | undefined {
  switch (action.do) {
    case "clear": {
      const fields = action.fields.filter(isPolicyField);
      if (fields.length < action.fields.length) throw new Error("The policy lacks a field's name");
      return { do: "clear", fields };
    }
    case "coarsen":
      return { do: action.to === "placeholder" ? "replace" : "shorten", field: action.field };
    case "detach-customer":
      return { do: "detach" };
    case "request-erasure":
      return { do: "erase" };
    case "delete":
      if (scope === "orders") return { do: "delete-where-possible" };
      return { do: scope === "audit-details" ? "delete-details" : "delete" };
    case "warn":
      return { do: "warn", days: action.days };
    case "tag":
    case "report":
      return undefined;
  }
}

function isPolicyField(field: string): field is PolicyRetentionField {
  return policyRetentionFields.some((each) => each === field);
}
