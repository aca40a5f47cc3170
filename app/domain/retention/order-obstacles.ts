/** What stands against touching an order: holds, and what can't be seen. */
import { holdsAt, holdsOf, type Hold, type HoldIndex, type HoldReason } from "./holds";
import type { Blindness, EpochMs, OrderFacts, Seen } from "./order-facts";
import { documentedAt } from "./order-moments";

const DAY_MS = 86_400_000;

/**
 * Card schemes and wallets take a chargeback for at most 540 days after the sale, and settle one
 * within about half a year. Until then an order paid outside the platform's payments may have one
 * that no app can see.
 */
export const UNSEEN_CHARGEBACK_DAYS = 730;

/** Holds that the order itself shows. */
export function seenHolds(order: OrderFacts): HoldReason[] {
  const holds: HoldReason[] = [];
  if (isOpen(order.openDisputes)) holds.push("dispute-open");
  if (isOpen(order.openReturns)) holds.push("return-open");
  // A refund whose money is back holds nothing, whether of all or of a part of the order.
  if (order.refunds.seen && order.refunds.value.pending > 0) holds.push("refund-pending");
  if (order.openSubscription.seen && order.openSubscription.value) holds.push("subscription-open");
  if (order.cancelledAt !== null) {
    if (isOwed(order)) holds.push("refund-outstanding");
    return holds;
  }
  if (order.fulfilled.seen && !order.fulfilled.value) holds.push("unfulfilled");
  if (order.payment.seen && order.payment.value !== "paid") holds.push("unpaid");
  return holds;
}

function isOpen(count: Seen<number>): boolean {
  return count.seen && count.value > 0;
}

/** Cancelled, paid, and nothing on its way back. */
function isOwed({ payment, refunds }: OrderFacts): boolean {
  const isTaken = payment.seen && ["paid", "partly-paid"].includes(payment.value);
  return isTaken && refunds.seen && refunds.value.settled + refunds.value.pending === 0;
}

/** Holds of people and cases that are on an order now. */
export function putHolds(index: HoldIndex, order: OrderFacts, now: EpochMs): readonly Hold[] {
  if (index.isEmpty) return nobody;
  const placed = [order.createdAt, order.processedAt].filter((at) => at !== null);
  const holds = holdsOf(index, { id: order.id, customer: order.customer, placed });
  return holds.length === 0 ? holds : holds.filter((hold) => holdsAt(hold, now));
}

const nobody: readonly Hold[] = [];

/** Every reason to leave an order alone, each once. */
export function holdReasonsOn(index: HoldIndex, order: OrderFacts, now: EpochMs): HoldReason[] {
  const reasons = seenHolds(order);
  for (const { kind } of putHolds(index, order, now)) {
    if (!reasons.includes(kind)) reasons.push(kind);
  }
  return reasons;
}

const allSeen: readonly Blindness[] = [];

/** What can't be seen of an order, whatever a rule asks. Dates are the limits' business. */
export function blindSpots(order: OrderFacts, now: EpochMs): readonly Blindness[] {
  if (isSeen(order)) return allSeen;
  const blind: Blindness[] = [];
  const sources = [
    order.openDisputes,
    order.openReturns,
    order.refunds,
    order.payment,
    order.fulfilled,
    order.openSubscription,
  ];
  for (const source of sources) {
    if (!source.seen && !blind.includes(source.because)) blind.push(source.because);
  }
  if (order.outsideGateway && mayBeChargedBack(order, now)) blind.push("chargebacks-unseen");
  return blind;
}

function isSeen(order: OrderFacts): boolean {
  return (
    order.openDisputes.seen &&
    order.openReturns.seen &&
    order.refunds.seen &&
    order.payment.seen &&
    order.fulfilled.seen &&
    order.openSubscription.seen &&
    !order.outsideGateway
  );
}

function mayBeChargedBack(order: OrderFacts, now: EpochMs): boolean {
  const last = documentedAt(order);
  return last === null || now < last + UNSEEN_CHARGEBACK_DAYS * DAY_MS;
}
