/** What must hold for any shop, rules, holds and clock. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  anyWorld,
  planInputOf,
  type RetentionWorld,
} from "../../../test/factories/any-retention-world";
import { alteredFields, applyWork } from "../../../test/factories/apply-work";
import { anyOrder } from "../../../test/factories/build-order-facts";
import { workWords } from "../../../test/reference/agree";
import { lawKeeps } from "../../../test/reference/reference-judge";
import { judgeOrder } from "./judge-order";
import { holdsAt, holdsOf } from "./holds";
import type { OrderFacts } from "./order-facts";
import { makePlan } from "./retention-plan";
import type { Rule } from "./rule-schema";
import { statutoryMinimums } from "./statutory-minimums";
import type { OrderWork } from "./verdict";

const RUNS = { numRuns: 4_000 };

function workOn(world: RetentionWorld, order: OrderFacts): OrderWork | undefined {
  const verdict = judgeOrder(makePlan(planInputOf(world)), order, world.now);
  return verdict.kind === "due" ? verdict.work : undefined;
}

/** Whether everything in `less` is in `more` too, or swallowed by something bigger there. */
function isWithin(less: OrderWork | undefined, more: OrderWork | undefined): boolean {
  if (!less) return true;
  if (!more) return false;
  if (more.delete) return true;
  const done = new Set(workWords(more));
  return workWords(less).every(
    (thing) => done.has(thing) || done.has(thing.replace("generalise", "placeholder")),
  );
}

function withRules(world: RetentionWorld, change: (rule: Rule) => Rule): RetentionWorld {
  return { ...world, rules: world.rules.map((each) => ({ ...each, rule: change(each.rule) })) };
}

describe("any order, under any rules", () => {
  it("loses no field that a minimum covers, unless an override was approved for it", () => {
    let altered = 0;
    fc.assert(
      fc.property(anyWorld, anyOrder, (world, order) => {
        const work = workOn(world, order);
        if (!work) return;
        const granted = world.rules
          .flatMap(({ rule }) => rule.overrides)
          .filter(({ approvalId }) => world.approvedOverrides.has(approvalId))
          .flatMap(({ fields }) => fields);
        for (const field of alteredFields(order, work)) {
          if (granted.includes(field)) continue;
          expect(lawKeeps(field, order, { world, statutes: statutoryMinimums }), field).toBe(false);
          altered += 1;
        }
      }),
      RUNS,
    );
    expect(altered).toBeGreaterThan(100);
  });

  it("is never altered under a hold, or while something can't be seen", () => {
    fc.assert(
      fc.property(anyWorld, anyOrder, (world, order) => {
        if (!workOn(world, order)) return;
        const { holds } = makePlan(planInputOf(world));
        const placed = [order.createdAt, order.processedAt].filter((at) => at !== null);
        const { id, customer } = order;
        const on = holdsOf(holds, { id, customer, placed });
        expect(on.filter((hold) => holdsAt(hold, world.now))).toEqual([]);
        expect(order.openDisputes).toEqual({ seen: true, value: 0 });
        expect(order.openReturns).toEqual({ seen: true, value: 0 });
        expect(order.openSubscription).toEqual({ seen: true, value: false });
        expect(order.refunds).toMatchObject({ seen: true, value: { pending: 0 } });
        expect(order.payment.seen && order.fulfilled.seen).toBe(true);
        const isOver = order.fulfilled.seen && order.fulfilled.value;
        expect(isOver || order.cancelledAt !== null).toBe(true);
      }),
      RUNS,
    );
  });

  it("asks for nothing more once it was done: twice is once", () => {
    fc.assert(
      fc.property(anyWorld, anyOrder, (world, order) => {
        const work = workOn(world, order);
        const after = work && applyWork(order, work);
        if (!work || !after) return;
        const asked = work.requestErasure && order.customer ? [order.customer] : [];
        const erasureAsked = new Set([...world.erasureAsked, ...asked]);
        expect(workOn({ ...world, erasureAsked }, after)).toBeUndefined();
      }),
      RUNS,
    );
  });

  it("is touched no more by a longer limit, a limit to the year's end or fewer actions", () => {
    const stricter = fc.constantFrom<(rule: Rule) => Rule>(
      (rule) => ({ ...rule, when: { ...rule.when, age: longer(rule.when.age, { years: 1 }) } }),
      (rule) => ({ ...rule, when: { ...rule.when, age: longer(rule.when.age, { months: 5 }) } }),
      (rule) => ({ ...rule, when: { ...rule.when, age: longer(rule.when.age, { days: 3 }) } }),
      (rule) => ({ ...rule, when: { ...rule.when, roundTo: yearEnd(rule.when.roundTo) } }),
      (rule) => ({ ...rule, actions: rule.actions.slice(0, 1) }),
      (rule) => ({ ...rule, overrides: [] }),
    );
    fc.assert(
      fc.property(anyWorld, anyOrder, stricter, (world, order, change) => {
        const less = workOn(withRules(world, change), order);
        expect(isWithin(less, workOn(world, order))).toBe(true);
      }),
      RUNS,
    );
  });

  it("is touched no more by another hold", () => {
    fc.assert(
      fc.property(anyWorld, anyOrder, (world, order) => {
        const holds = [
          ...world.holds,
          {
            ...{ id: "more", kind: "manual" as const, reason: "", by: null, since: 0, until: null },
            target: { on: "orders" as const, orders: [order.id] },
          },
        ];
        expect(workOn({ ...world, holds }, order)).toBeUndefined();
      }),
      { numRuns: 1_000 },
    );
  });

  it("is judged the same in whatever order the rules are listed", () => {
    fc.assert(
      fc.property(anyWorld, anyOrder, fc.infiniteStream(fc.nat()), (world, order, random) => {
        const shuffled = world.rules
          .map((rule) => ({ rule, at: random.next().value as number }))
          .sort((a, b) => a.at - b.at)
          .map(({ rule }) => rule);
        const judged = (rules: RetentionWorld["rules"]) =>
          judgeOrder(makePlan(planInputOf({ ...world, rules })), order, world.now);
        expect(judged(shuffled)).toEqual(judged(world.rules));
      }),
      RUNS,
    );
  });

  it("stays due as time goes by", () => {
    fc.assert(
      fc.property(anyWorld, anyOrder, fc.nat(5_000), (world, order, days) => {
        const lasting = withRules(world, ({ effectiveFrom: _, ...rule }) => rule);
        const later = { ...lasting, now: lasting.now + days * 86_400_000 };
        expect(isWithin(workOn(lasting, order), workOn(later, order))).toBe(true);
      }),
      RUNS,
    );
  });
});

function longer(age: Rule["when"]["age"], by: Partial<Rule["when"]["age"]>): Rule["when"]["age"] {
  return {
    years: age.years + (by.years ?? 0),
    months: age.months + (by.months ?? 0),
    days: age.days + (by.days ?? 0),
  };
}

function yearEnd(roundTo: Rule["when"]["roundTo"]): Rule["when"]["roundTo"] {
  return roundTo === "day" ? "calendar-year" : roundTo;
}
