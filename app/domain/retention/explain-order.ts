/** "Why this order?": every rule, limit, minimum and hold that spoke, and the verdict. */
import type { Hold, HoldReason } from "./holds";
import { isLeftOf, judgeOrder, keptField } from "./judge-order";
import type { Answer } from "./match-rule";
import type { Blindness, EpochMs, OrderFacts, OrderField } from "./order-facts";
import { documentedAt, placedAt, startOf } from "./order-moments";
import { blindSpots, putHolds, seenHolds } from "./order-obstacles";
import type { PlannedRule, RetentionPlan } from "./retention-plan";
import type { Conditions } from "./rule-schema";
import { speakingRules } from "./speaking-rules";
import { touchedFields, type Touch } from "./touch";
import type { KeptField, RuleRef, Verdict } from "./verdict";

export interface OrderExplanation {
  readonly verdict: Verdict;
  readonly rules: readonly RuleSpoke[];
  /** Of every field that a rule is about: what the law says now. */
  readonly fields: readonly FieldSpoke[];
  /** Holds the order itself shows. */
  readonly seenHolds: readonly HoldReason[];
  /** Holds of people and cases. */
  readonly putHolds: readonly Hold[];
  readonly blind: readonly Blindness[];
  readonly placedAt: EpochMs | null;
  readonly documentedAt: EpochMs | null;
}

export interface RuleSpoke {
  readonly ref: RuleRef;
  /**
   * speaks · outranked (a rule of a higher rank does) · doubtful (it can't be told whether it
   * applies) · not-met (a condition says no) · not-in-force (before its first day)
   */
  readonly part: "speaks" | "outranked" | "doubtful" | "not-met" | "not-in-force";
  readonly conditions: readonly { readonly on: keyof Conditions; readonly answer: Answer }[];
  readonly startedAt: EpochMs | "absent" | "not-started";
  /** When its limit passes; null where its clock has not started or its start is unknown. */
  readonly dueAt: EpochMs | null;
  readonly passed: boolean;
  readonly touches: readonly {
    readonly touch: Touch;
    /** False: there is nothing (more) to do. */
    readonly left: boolean;
    readonly fields: readonly OrderField[];
  }[];
}

export interface FieldSpoke {
  readonly field: OrderField;
  /** The minimum that still keeps it; undefined where none does. */
  readonly kept: KeptField | undefined;
  /** Rules that may touch it although a minimum covers it, as was approved. */
  readonly overriddenBy: readonly RuleRef[];
}

/** As `judgeOrder`, with everything that led there; for one order at a time. */
export function explainOrder(
  plan: RetentionPlan,
  order: OrderFacts,
  now: EpochMs,
): OrderExplanation {
  const { speaking, doubtful } = speakingRules(plan, order, now);
  const part = (planned: PlannedRule): RuleSpoke["part"] => {
    if (now < planned.effectiveFrom) return "not-in-force";
    if (speaking.includes(planned)) return "speaks";
    if (doubtful.includes(planned)) return "doubtful";
    const refused = planned.conditions.some((condition) => condition.ask(order) === "no");
    return refused ? "not-met" : "outranked";
  };
  const rules = plan.ranked.map((planned) => spoke(plan, order, { planned, now, part }));
  const about = new Set(rules.flatMap(({ touches }) => touches.flatMap(({ fields }) => fields)));
  return {
    verdict: judgeOrder(plan, order, now),
    rules,
    fields: [...about].map((field) => ({
      field,
      kept: keptField(plan, order, { field, now }),
      overriddenBy: plan.ranked.flatMap(({ ref, mayCut }) => (mayCut.has(field) ? [ref] : [])),
    })),
    seenHolds: seenHolds(order, now),
    putHolds: putHolds(plan.holds, order, now),
    blind: blindSpots(order, now),
    placedAt: placedAt(order),
    documentedAt: documentedAt(order),
  };
}

function spoke(
  plan: RetentionPlan,
  order: OrderFacts,
  {
    planned,
    now,
    part,
  }: {
    readonly planned: PlannedRule;
    readonly now: EpochMs;
    readonly part: (planned: PlannedRule) => RuleSpoke["part"];
  },
): RuleSpoke {
  const startedAt = startOf(planned.rule.when.from, order);
  const dueAt = typeof startedAt === "number" ? planned.clock.endFor(startedAt) : null;
  return {
    ref: planned.ref,
    part: part(planned),
    conditions: planned.conditions.map((each) => ({ on: each.on, answer: each.ask(order) })),
    startedAt,
    dueAt,
    passed: dueAt !== null && dueAt <= now,
    touches: planned.touches.map((touch) => ({
      touch,
      left: isLeftOf(plan, touch, order),
      fields: touchedFields(touch, order),
    })),
  };
}
