/** What is left of a rule within the law: a part that may go ahead, and parts that must wait. */
import { covering, findCuts, fieldsOf, type Cut } from "./find-cuts";
import type { Limit } from "./limit";
import type { ShopTerms } from "./minimum-set";
import type { OrderField } from "./order-facts";
import type { Rule, RuleAction } from "./rule-schema";
import type { StatutoryMinimum } from "./statutory-minimums";
import { touchesOf } from "./touch";

export interface NarrowedRule {
  /** As wished, without what the law keeps longer; undefined where nothing is left. */
  readonly now: Rule | undefined;
  /** The rest, each at the end of the longest minimum that covers it. */
  readonly later: readonly { readonly rule: Rule; readonly because: StatutoryMinimum }[];
  readonly cuts: readonly Cut[];
}

/**
 * Splits a rule so that no part cuts into a minimum. What waits counts from the latest moment of an
 * order, as its documents may be that young.
 */
export function narrowRule(
  rule: Rule,
  shop: ShopTerms,
  minimums?: readonly StatutoryMinimum[],
): NarrowedRule {
  const cuts = findCuts({ ...rule, overrides: [] }, shop, minimums);
  const cutOf = new Map(cuts.map((cut) => [cut.field, cut]));
  const nowActions: RuleAction[] = [];
  const later: { actions: RuleAction[]; cut: Cut }[] = [];
  for (const action of rule.actions) {
    for (const part of partsOf(action)) {
      const cut = longestOf(touchesOf([part]).flatMap(fieldsOf), cutOf);
      if (!cut) nowActions.push(part);
      else {
        const known = later.find((each) => sameLimit(each.cut.limit, cut.limit));
        if (known) known.actions.push(part);
        else later.push({ actions: [part], cut });
      }
    }
  }
  const plain = { ...rule, overrides: [] };
  return {
    now: nowActions.length > 0 ? { ...plain, actions: joined(nowActions) } : undefined,
    later: later.map(({ actions, cut }) => ({
      rule: { ...plain, actions: joined(actions), when: whenOf(cut.limit) },
      because: cut.minimum,
    })),
    cuts,
  };
}

/** A clearing of several fields can be split by field, everything else is one thing. */
function partsOf(action: RuleAction): readonly RuleAction[] {
  if (action.do !== "clear") return [action];
  return action.fields.map((field) => ({ do: "clear", fields: [field] }));
}

function joined(actions: readonly RuleAction[]): RuleAction[] {
  const fields = actions.flatMap((action) => (action.do === "clear" ? action.fields : []));
  const others = actions.filter((action) => action.do !== "clear");
  return fields.length === 0 ? others : [{ do: "clear", fields }, ...others];
}

function longestOf(
  fields: readonly OrderField[],
  cutOf: ReadonlyMap<OrderField, Cut>,
): Cut | undefined {
  return covering(fields.flatMap((field) => cutOf.get(field) ?? []));
}

function whenOf({ span, roundTo }: Limit): Rule["when"] {
  return { age: { ...span }, from: "last-activity", roundTo };
}

function sameLimit(a: Limit, b: Limit): boolean {
  return a.span.years === b.span.years && a.roundTo === b.roundTo;
}
