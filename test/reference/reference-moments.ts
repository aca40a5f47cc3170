/** Dates for the reference judge. */
import type { OrderFacts } from "~/domain/retention/model";

export type Moment = number | null;

export function lastMoment(order: OrderFacts): Moment {
  const { createdAt, processedAt, paidAt, closedAt, cancelledAt, lastFulfilledAt } = order;
  const refundedAt = order.refunds.seen ? order.refunds.value.lastAt : null;
  return latest([
    ...[createdAt, processedAt, paidAt, closedAt, cancelledAt, lastFulfilledAt],
    refundedAt,
  ]);
}

export function latest(moments: readonly Moment[]): Moment {
  const known = moments.filter((at) => at !== null);
  return known.length === 0 ? null : Math.max(...known);
}
