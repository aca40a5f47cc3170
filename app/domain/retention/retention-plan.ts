/** Everything that decides about orders, made ready once so that judging one is cheap. */
import { DateTime } from "luxon";
import type { CustomerGid } from "~/lib/ids";
import { calendarOf, dayNumber } from "./calendar";
import { indexHolds, type HoldIndex } from "./holds";
import { limitClock, type LimitClock } from "./limit";
import { conditionsOf, type Condition } from "./match-rule";
import { minimumSet, minimumsFor, type MinimumSet, type ShopTerms } from "./minimum-set";
import type { EpochMs, OrderField } from "./order-facts";
import type { Rule } from "./rule-schema";
import { statutoryMinimums, type StatutoryMinimum } from "./statutory-minimums";
import { touchesOf, type Touch } from "./touch";
import type { RuleRef } from "./verdict";

export interface RuleInForce extends RuleRef {
  readonly rule: Rule;
}

export interface PlanInput {
  /** What the plan is for; other rules of `rules` are left out. */
  readonly scope?: "orders" | "draft-orders";
  readonly rules: readonly RuleInForce[];
  readonly shop: ShopTerms;
  readonly holds?: HoldIndex;
  /** Ids of approvals that were granted: only these let a rule cut into a minimum. */
  readonly approvedOverrides?: ReadonlySet<string>;
  /** Customers whose erasure the host has been asked for already. */
  readonly erasureAsked?: ReadonlySet<CustomerGid>;
  readonly minimums?: readonly StatutoryMinimum[];
}

/** A rule about orders, ready to be asked. */
export interface PlannedRule {
  readonly ref: RuleRef;
  readonly rule: Rule;
  readonly clock: LimitClock;
  readonly effectiveFrom: EpochMs;
  readonly conditions: readonly Condition[];
  readonly touches: readonly Touch[];
  /** Fields it may touch although a minimum covers them. */
  readonly mayCut: ReadonlySet<OrderField>;
}

export interface RetentionPlan {
  /** The rules of the plan's scope, the highest rank first. */
  readonly ranked: readonly PlannedRule[];
  readonly shop: ShopTerms;
  readonly holds: HoldIndex;
  readonly erasureAsked: ReadonlySet<CustomerGid>;
  /** The minimums of orders sent to a country. */
  minimumsOf(country: string | null): MinimumSet;
}

export function makePlan(input: PlanInput): RetentionPlan {
  const { shop, scope = "orders", minimums = statutoryMinimums } = input;
  if (shop.zones.length === 0) throw new Error("A shop has at least one time zone.");
  const sets = new Map<string | null, MinimumSet>();
  return {
    ranked: input.rules
      .filter(({ rule }) => rule.scope === scope)
      .sort((a, b) => b.rule.rank - a.rule.rank || compareIds(a.id, b.id))
      .map((each) => planRule(each, input)),
    shop,
    holds: input.holds ?? indexHolds([]),
    erasureAsked: input.erasureAsked ?? new Set(),
    minimumsOf(country) {
      const known = sets.get(country);
      if (known) return known;
      const made = minimumSet(minimumsFor(shop, country, minimums), shop);
      sets.set(country, made);
      return made;
    },
  };
}

function planRule({ id, version, rule }: RuleInForce, input: PlanInput): PlannedRule {
  const { when, zone, effectiveFrom, overrides } = rule;
  const granted = overrides.filter(({ approvalId }) => input.approvedOverrides?.has(approvalId));
  return {
    ref: { id, version },
    rule,
    conditions: conditionsOf(rule.only),
    touches: touchesOf(rule.actions),
    clock: limitClock({
      ...{ span: when.age, roundTo: when.roundTo, zone },
      financialYear: input.shop.financialYear,
    }),
    effectiveFrom: effectiveFrom === undefined ? -Infinity : startOfDate(effectiveFrom, zone),
    mayCut: new Set(granted.flatMap(({ fields }) => fields)),
  };
}

/** So that the verdict reads the same however the rules were listed. */
function compareIds(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

function startOfDate(isoDate: string, zone: string): EpochMs {
  return calendarOf(zone).startOf(dayNumber(DateTime.fromISO(isoDate, { zone: "UTC" })));
}
