/** Holds and blind spots for the reference judge: one `if` each, in a row. */
import type { RetentionWorld } from "../factories/any-retention-world";
import { lastMoment } from "./reference-moments";
import type { Hold, OrderFacts } from "~/domain/retention/model";

// eslint-disable-next-line complexity -- obvious means that every case stands here
export function allHolds(order: OrderFacts, world: RetentionWorld): Set<string> {
  const holds = new Set<string>();
  const { openDisputes, openReturns, refunds, openSubscription, payment, fulfilled } = order;
  if (openDisputes.seen && openDisputes.value > 0) holds.add("dispute-open");
  if (openReturns.seen && openReturns.value > 0) holds.add("return-open");
  if (refunds.seen && refunds.value.pending > 0) holds.add("refund-pending");
  if (openSubscription.seen && openSubscription.value) holds.add("subscription-open");
  const isCancelled = order.cancelledAt !== null;
  if (!isCancelled && fulfilled.seen && !fulfilled.value) holds.add("unfulfilled");
  if (!isCancelled && payment.seen && payment.value !== "paid") holds.add("unpaid");
  const moneyTaken = payment.seen && ["paid", "partly-paid"].includes(payment.value);
  const nothingBack = refunds.seen && refunds.value.settled === 0 && refunds.value.pending === 0;
  if (isCancelled && moneyTaken && nothingBack) holds.add("refund-outstanding");
  for (const hold of world.holds) if (isOn(hold, order, world)) holds.add(hold.kind);
  return holds;
}

function isOn({ target, until }: Hold, order: OrderFacts, world: RetentionWorld): boolean {
  if (until !== null && until <= world.now) return false;
  if (target.on === "range") {
    const dates = [order.createdAt, order.processedAt].filter((at) => at !== null);
    return dates.length === 0 || dates.some((at) => target.from <= at && at <= target.to);
  }
  if (target.on === "nobodys-drafts") return false; // the reference judges orders
  if (target.orders.includes(order.id)) return true;
  if (target.on === "orders" || order.customer === null) return false;
  const ends = (from: string): Set<string> => {
    const path: string[] = [from];
    for (;;) {
      const next = world.mergedInto.get(path.at(-1) as never);
      if (!next) return new Set(path.slice(-1));
      // A circle: whoever is in it, or leads to it, is everybody in it.
      if (path.includes(next)) return new Set(path.slice(path.indexOf(next)));
      path.push(next);
    }
  };
  const [one, two] = [ends(target.customer), ends(order.customer)];
  return [...one].some((each) => two.has(each));
}

export function allUnseen(order: OrderFacts, now: number): Set<string> {
  const unseen = new Set<string>();
  const { openDisputes, openReturns, refunds, payment, fulfilled, openSubscription } = order;
  const all = [openDisputes, openReturns, refunds, payment, fulfilled, openSubscription];
  for (const each of all) if (!each.seen) unseen.add(each.because);
  const last = lastMoment(order);
  const isRecent = last === null || now - last < 730 * 24 * 60 * 60 * 1000;
  if (order.outsideGateway && isRecent) unseen.add("chargebacks-unseen");
  return unseen;
}
