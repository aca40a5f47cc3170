/** What the soak's orders must look like in the end: slow, obvious, and not from the app. */
import { DateTime } from "luxon";
import type { Order } from "../../standin/state/order";

const PAGE = 5_000;

export interface Comparison {
  /** Orders that had to be cleared. */
  readonly expected: number;
  /** Orders that nothing may touch. */
  readonly others: number;
  readonly wronglyTouched: number;
  readonly leftBehind: number;
}

interface Of {
  readonly control: <T>(path: string) => Promise<T>;
  readonly shop: string;
  readonly years: number;
  /** When the orders were judged. */
  readonly at: number;
}

/**
 * Every order of the seed was changed by the app alone, and the stand-in's timeline keeps what a
 * field held before. So the order as it is now tells both what it was and what was done to it.
 */
export async function compareOrders({ control, shop, years, at }: Of): Promise<Comparison> {
  const counts = { expected: 0, others: 0, wronglyTouched: 0, leftBehind: 0 };
  for (let offset = 0; ; offset += PAGE) {
    const path = `orders?shop=${shop}&limit=${PAGE}&offset=${offset}`;
    const { orders } = await control<{ orders: Order[] }>(path);
    for (const order of orders) count(counts, order, mayBeTouched(order, years, at));
    if (orders.length < PAGE) return counts;
  }
}

function count(
  counts: { -readonly [name in keyof Comparison]: number },
  order: Order,
  allowed: boolean,
): void {
  const touched = order.timeline.some(({ text }) => text.startsWith("An app changed"));
  const holds = Boolean(order.note) || Boolean(order.phone) || order.customAttributes.length > 0;
  if (allowed && (touched || holds)) counts.expected += 1;
  else counts.others += 1;
  if (touched && !allowed) counts.wronglyTouched += 1;
  if (allowed && holds) counts.leftBehind += 1;
}

/** Closed for good, nothing open about it, and the years since are over. */
function mayBeTouched(order: Order, years: number, now: number): boolean {
  const settled = ["WON", "LOST", "ACCEPTED"];
  if (order.disputes.some(({ status }) => !settled.includes(status))) return false;
  if (order.returns.some(({ status }) => status === "OPEN" || status === "REQUESTED")) return false;
  const cancelled = order.cancelledAt !== null;
  if (!cancelled && order.fulfillmentStatus !== "FULFILLED") return false;
  const paid = ["PAID", "REFUNDED", "PARTIALLY_REFUNDED"];
  if (!cancelled && !paid.includes(order.financialStatus)) return false;
  if (!cancelled && order.closedAt === null) return false;
  const shipped = order.fulfillments.flatMap(({ updatedAt, deliveredAt }) => [
    updatedAt,
    deliveredAt,
  ]);
  const moments = [order.createdAt, order.closedAt, order.cancelledAt, ...shipped];
  const last = Math.max(...moments.map((each) => (each === null ? 0 : Date.parse(each))));
  // The limit runs to the end of its last day where the shop is.
  const limit = DateTime.fromMillis(last, { zone: "Europe/Berlin" }).plus({ years });
  return now > limit.endOf("day").toMillis();
}
