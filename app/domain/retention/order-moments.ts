/** The moments of an order that start clocks. In doubt the later one: too late can be put right. */
import type { EpochMs, OrderFacts, Seen } from "./order-facts";
import type { Trigger } from "./rule-terms";

/** `absent`: it has happened and nobody knows when. `not-started`: it has not happened. */
export type Start = EpochMs | "absent" | "not-started";

/** When an order was placed; nothing else of its life counts as earlier. */
export function placedAt({ createdAt, processedAt }: OrderFacts): EpochMs | null {
  return later(createdAt, processedAt);
}

/** The latest moment known of an order: documents about it may be that young. */
export function documentedAt(order: OrderFacts): EpochMs | null {
  let at = later(placedAt(order), order.paidAt);
  at = later(at, later(order.closedAt, order.cancelledAt));
  at = later(at, order.lastFulfilledAt);
  return order.refunds.seen ? later(at, order.refunds.value.lastAt) : at;
}

/** What starts the clock of a trigger, never before the order was placed. */
export function startOf(trigger: Trigger, order: OrderFacts): Start {
  const placed = placedAt(order);
  const start = rawStart(trigger, order, placed);
  if (typeof start !== "number") return start;
  return placed === null ? "absent" : Math.max(start, placed);
}

function rawStart(trigger: Trigger, order: OrderFacts, placed: EpochMs | null): Start {
  switch (trigger) {
    case "ordered":
      return placed ?? "absent";
    case "paid":
      return happened(is(order.payment, "paid"), order.paidAt);
    case "fulfilled":
      return happened(is(order.fulfilled, true), order.lastFulfilledAt);
    case "closed":
      return order.closedAt ?? "not-started";
    case "completed":
      return completedAt(order) ?? "absent";
    case "refunded":
      return refundedAt(order);
    case "last-activity":
      return documentedAt(order) ?? "absent";
    case "recorded":
    case "ended":
      return "not-started"; // of the app's own data; the schema keeps them out of orders
  }
}

function is<T>(what: Seen<T>, wanted: T): boolean {
  return what.seen && what.value === wanted;
}

function refundedAt({ refunds }: OrderFacts): Start {
  const { settled, lastAt } = refunds.seen ? refunds.value : { settled: 0, lastAt: null };
  return happened(settled > 0, lastAt);
}

function happened(has: boolean, at: EpochMs | null): Start {
  return has ? (at ?? "absent") : "not-started";
}

/** When nothing more was to be done for an order: cancelled, or fulfilled and closed. */
export function completedAt(order: OrderFacts): EpochMs | null {
  return order.cancelledAt === null
    ? later(order.closedAt, order.lastFulfilledAt)
    : later(order.cancelledAt, order.closedAt);
}

function later(a: EpochMs | null, b: EpochMs | null): EpochMs | null {
  if (a === null) return b;
  return b === null || a >= b ? a : b;
}
