/** Where a rule would cut into what the law wants kept, found before it is saved. */
import type { Limit } from "./limit";
import { limitOf, minimumsFor, type ShopTerms } from "./minimum-set";
import { orderFields, type OrderField } from "./order-facts";
import type { Rule } from "./rule-schema";
import { mayEndBefore } from "./sample-days";
import { statutoryMinimums, type StatutoryMinimum } from "./statutory-minimums";
import { erasedFields, touchesOf, type Touch } from "./touch";

/** One field that a rule would take before a minimum ends. */
export interface Cut {
  readonly field: OrderField;
  /** The longest of the minimums that cover it. */
  readonly minimum: StatutoryMinimum;
  /** A limit that no minimum outlasts, for a narrowed rule. */
  readonly limit: Limit;
  /** The rule brings an override for the field. It is worth something once it is approved. */
  readonly overridden: boolean;
}

/**
 * The fields of which a rule would take something too early, for any order it can meet.
 *
 * Saving such a rule as it is does no harm: `judgeOrder` keeps to every minimum of each order. But
 * the merchant would believe what does not happen, so a rule is saved narrowed (`narrowRule`) or
 * with an override that was approved.
 */
export function findCuts(
  rule: Rule,
  shop: ShopTerms,
  minimums: readonly StatutoryMinimum[] = statutoryMinimums,
): readonly Cut[] {
  if (rule.scope !== "orders") return [];
  const limit = limitOfRule(rule, shop);
  const applicable = applicableMinimums(rule, shop, minimums);
  const wanted = new Set(touchesOf(rule.actions).flatMap(fieldsOf));
  const given = new Set(rule.overrides.flatMap(({ fields }) => fields));
  return orderFields.flatMap((field) => {
    if (!wanted.has(field)) return [];
    const cut = longestCut(
      limit,
      applicable.filter(({ covers }) => covers.includes(field)),
      shop,
    );
    return cut ? [{ ...cut, field, overridden: given.has(field) }] : [];
  });
}

/** The fields a touch may take something from, whatever the order is like. */
export function fieldsOf(touch: Touch): readonly OrderField[] {
  switch (touch.do) {
    case "clear":
    case "coarsen":
      return [touch.field];
    case "detach-customer":
      return ["customer"];
    case "request-erasure":
      return erasedFields;
    case "delete":
      return orderFields;
    case "tag":
    case "report":
      return [];
  }
}

export function limitOfRule({ when, zone }: Rule, { financialYear }: ShopTerms): Limit {
  return { span: when.age, roundTo: when.roundTo, zone, financialYear };
}

/** Of every country the rule lets through. Countries it does not name may be unknown ones. */
function applicableMinimums(
  { only }: Rule,
  shop: ShopTerms,
  minimums: readonly StatutoryMinimum[],
): readonly StatutoryMinimum[] {
  const places = only.countries?.only ?? [null];
  return [...new Set(places.flatMap((place) => minimumsFor(shop, place, minimums)))];
}

/**
 * The longest minimum, if any is cut into. Years that end in different months may each be the longer
 * one for some day; then a limit that covers both is a year more, to the day.
 */
function longestCut(
  limit: Limit,
  minimums: readonly StatutoryMinimum[],
  shop: ShopTerms,
): Pick<Cut, "minimum" | "limit"> | undefined {
  const all = minimums.map((minimum) => ({
    minimum,
    limit: limitOf(minimum, shop.financialYear, limit.zone),
  }));
  return all.some((each) => mayEndBefore(limit, each.limit)) ? covering(all) : undefined;
}

/** The limit that none of the others may outlast, with the minimum it is closest to. */
export function covering<T extends { readonly limit: Limit }>(limits: readonly T[]): T | undefined {
  const longest = limits.find((one) =>
    limits.every((other) => !mayEndBefore(one.limit, other.limit)),
  );
  if (longest || limits.length === 0) return longest;
  const [most] = limits.toSorted((a, b) => b.limit.span.years - a.limit.span.years);
  if (!most) return undefined;
  const { span } = most.limit;
  const limit = {
    ...most.limit,
    span: { ...span, years: span.years + 1 },
    roundTo: "day" as const,
  };
  return { ...most, limit };
}
