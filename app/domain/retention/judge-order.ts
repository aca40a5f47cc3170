import { DateTime } from "luxon";
import type { Blindness, ClearableField, OrderFacts } from "./order-facts";
import type { RetentionRule } from "./rule";

/** What keeps an order as it is, whatever the rules say. */
export const holdReasons = [
  "dispute-open",
  "return-open",
  "refund",
  "refund-outstanding",
  "unfulfilled",
  "unpaid",
] as const;
export type HoldReason = (typeof holdReasons)[number];

export type Verdict =
  | {
      readonly kind: "due";
      readonly fields: readonly ClearableField[];
      readonly completedAt: Date;
      readonly dueAt: Date;
    }
  | { readonly kind: "not-yet"; readonly dueAt: Date }
  | { readonly kind: "held"; readonly reasons: readonly HoldReason[] }
  | { readonly kind: "unknown"; readonly reasons: readonly Blindness[] }
  | { readonly kind: "nothing-to-do" };
export type VerdictKind = Verdict["kind"];

/**
 * Decides what one rule does to one order, and why.
 *
 * Pure: the clock is an input, so a verdict can be replayed. A hold beats the rule
 * (GDPR Art. 17(3)(e): claims that are still open), and what can't be seen counts as unknown and
 * blocks: what is removed from an order can't be brought back.
 *
 * Holds and blind spots are looked at only once the limit has passed and there is something to
 * clear, so that their numbers are the orders that are really kept back by them.
 */
export function judgeOrder(
  order: OrderFacts,
  rule: RetentionRule,
  at: { readonly now: Date },
): Verdict {
  const fields = rule.fields.filter((field) => order.filled.includes(field));
  if (fields.length === 0) return { kind: "nothing-to-do" };
  const placedAt = latest([order.createdAt, order.processedAt]);
  const earliest = placedAt && limitEnd(placedAt, rule);
  if (earliest && at.now < earliest) return { kind: "not-yet", dueAt: earliest };
  const holds = holdsOn(order);
  if (holds.length > 0) return { kind: "held", reasons: holds };
  const completed = completedAt(order);
  const blind = blindSpots(order, completed);
  if (blind.length > 0 || !completed) return { kind: "unknown", reasons: blind };
  const dueAt = limitEnd(completed, rule);
  if (at.now < dueAt) return { kind: "not-yet", dueAt };
  return { kind: "due", fields, completedAt: completed, dueAt };
}

/**
 * When a limit of whole years has passed: the start of the day after the anniversary, in the rule's
 * time zone. The anniversary of a 29 February in a common year is 28 February (as § 188(3) BGB and
 * Regulation 1182/71 Art. 3(2)(c) have it).
 */
export function limitEnd(from: Date, rule: Pick<RetentionRule, "years" | "zone">): Date {
  return DateTime.fromJSDate(from, { zone: rule.zone })
    .plus({ years: rule.years })
    .plus({ days: 1 })
    .startOf("day")
    .toJSDate();
}

/**
 * When nothing more was to be done for an order: cancelled, or fulfilled and closed.
 *
 * The latest of all moments that speak for it, never before it was placed: too late keeps a note a
 * little longer, too early would lose it for ever.
 */
export function completedAt(order: OrderFacts): Date | null {
  const ended = order.cancelledAt
    ? latest([order.cancelledAt, order.closedAt])
    : latest([order.closedAt, order.lastFulfilledAt]);
  return ended && latest([ended, order.createdAt, order.processedAt]);
}

function holdsOn(order: OrderFacts): HoldReason[] {
  const holds: HoldReason[] = [];
  if (order.openDisputes.seen && order.openDisputes.value > 0) holds.push("dispute-open");
  if (order.openReturns.seen && order.openReturns.value > 0) holds.push("return-open");
  if (order.refunds > 0) holds.push("refund");
  const payment = order.payment.seen ? order.payment.value : undefined;
  if (order.cancelledAt) {
    const owed = payment === "paid" || payment === "partly-paid";
    if (owed && order.refunds === 0) holds.push("refund-outstanding");
    return holds;
  }
  if (order.fulfilled.seen && !order.fulfilled.value) holds.push("unfulfilled");
  if (payment !== undefined && payment !== "paid") holds.push("unpaid");
  return holds;
}

function blindSpots(order: OrderFacts, completed: Date | null): Blindness[] {
  const sources = [order.openDisputes, order.openReturns, order.payment, order.fulfilled];
  const blind = sources.flatMap((source) => (source.seen ? [] : [source.because]));
  const placed = order.createdAt ?? order.processedAt;
  return completed && placed ? blind : [...blind, "dates-absent"];
}

function latest(moments: readonly (Date | null)[]): Date | null {
  const known = moments.filter((moment) => moment !== null);
  return known.reduce<Date | null>((late, each) => (late && late >= each ? late : each), null);
}
