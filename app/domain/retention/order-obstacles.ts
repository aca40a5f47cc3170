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

/**
 * The platform itself deletes a draft that nothing happened to for a year (its changelog of 24 March
 * 2025): until then an invoice that was sent may still be paid.
 */
export const OPEN_INVOICE_DAYS = 365;

/** Holds that the order itself shows. */
export function seenHolds(order: OrderFacts, now: EpochMs): HoldReason[] {
  const holds: HoldReason[] = [];
  if (order.draft && mayBePaid(order, now)) holds.push("invoice-open");
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

/** Changing a draft also cuts its invoice off from a checkout that is under way. */
function mayBePaid(order: OrderFacts, now: EpochMs): boolean {
  const { status, invoiceSentAt } = order.draft ?? {};
  if (!status?.seen || status.value !== "invoice-sent") return false;
  const last = Math.max(documentedAt(order) ?? now, invoiceSentAt ?? -Infinity);
  return now < last + OPEN_INVOICE_DAYS * DAY_MS;
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
  const holds = holdsOn(index, order);
  return holds.length === 0 ? holds : holds.filter((hold) => holdsAt(hold, now));
}

/** Holds on an order, whether or not they have run out. */
export function holdsOn(index: HoldIndex, order: OrderFacts): readonly Hold[] {
  if (index.isEmpty) return nobody;
  const placed = [order.createdAt, order.processedAt].filter((at) => at !== null);
  return order.draft
    ? holdsOfDraft(index, order, placed)
    : holdsOf(index, { id: order.id, customer: order.customer, placed });
}

/** A draft is held with the order it became; one of nobody's by whatever may be about it. */
function holdsOfDraft(
  index: HoldIndex,
  { id, customer, draft }: OrderFacts,
  placed: readonly EpochMs[],
): readonly Hold[] {
  const own = holdsOf(index, { id, customer, placed });
  const ofOrder = draft?.order ? (index.byOrder.get(draft.order) ?? nobody) : nobody;
  const others = customer === null ? index.onNobodysDrafts : nobody;
  return [...new Set([...own, ...ofOrder, ...others])];
}

const nobody: readonly Hold[] = [];

/** Every reason to leave an order alone, each once. */
export function holdReasonsOn(index: HoldIndex, order: OrderFacts, now: EpochMs): HoldReason[] {
  const reasons = seenHolds(order, now);
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
  const sources: readonly Seen<unknown>[] = [
    ...(order.draft ? [order.draft.status] : []),
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
    !order.outsideGateway &&
    order.draft?.status.seen !== false
  );
}

function mayBeChargedBack(order: OrderFacts, now: EpochMs): boolean {
  const last = documentedAt(order);
  return last === null || now < last + UNSEEN_CHARGEBACK_DAYS * DAY_MS;
}
