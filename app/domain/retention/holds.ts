/** What keeps an order as it is, whatever the rules say (GDPR Art. 17(3)(b) and (e)). */
import type { CustomerGid, OrderGid } from "~/lib/ids";
import type { EpochMs } from "./order-facts";

/**
 * `dispute-open` to `unpaid` and `subscription-open` are seen on the order, `invoice-open` on a
 * draft. `request-open` and `complaint-open` come from this app's cases, the rest from people.
 */
export const holdReasons = [
  "dispute-open",
  "return-open",
  "refund-pending",
  "refund-outstanding",
  "unfulfilled",
  "unpaid",
  "subscription-open",
  "invoice-open",
  "request-open",
  "complaint-open",
  "authority-demand",
  "manual",
] as const;
export type HoldReason = (typeof holdReasons)[number];

/** What a hold is put on. A range holds every order placed in it. */
export type HoldTarget =
  | { readonly on: "orders"; readonly orders: readonly OrderGid[] }
  | {
      readonly on: "customer";
      readonly customer: CustomerGid;
      /** Their orders when the hold was put on: it outlives a deletion of the customer. */
      readonly orders: readonly OrderGid[];
    }
  | { readonly on: "range"; readonly from: EpochMs; readonly to: EpochMs }
  /** Drafts without a customer: whose they are can't be told. */
  | { readonly on: "nobodys-drafts" };

/** A hold that a person put on, or that follows from a case. */
export interface Hold {
  readonly id: string;
  readonly kind: Extract<
    HoldReason,
    "manual" | "authority-demand" | "request-open" | "complaint-open"
  >;
  readonly target: HoldTarget;
  readonly reason: string;
  /** Staff id; null for one that a case put on. */
  readonly by: string | null;
  readonly since: EpochMs;
  /** The moment it ends by itself; null: until somebody lifts it. */
  readonly until: EpochMs | null;
}

/** Holds by what they are on, so that asking about one order costs no search. */
export interface HoldIndex {
  readonly isEmpty: boolean;
  readonly byOrder: ReadonlyMap<OrderGid, readonly Hold[]>;
  readonly byCustomer: ReadonlyMap<CustomerGid, readonly Hold[]>;
  readonly ranges: readonly Hold[];
  readonly onNobodysDrafts: readonly Hold[];
  /** A customer who was merged into another, and into whom. */
  readonly mergedInto: ReadonlyMap<CustomerGid, CustomerGid>;
}

export function indexHolds(
  holds: readonly Hold[],
  mergedInto: ReadonlyMap<CustomerGid, CustomerGid> = new Map(),
): HoldIndex {
  const byOrder = new Map<OrderGid, Hold[]>();
  const byCustomer = new Map<CustomerGid, Hold[]>();
  const ranges: Hold[] = [];
  const onNobodysDrafts: Hold[] = [];
  for (const hold of holds) {
    const { target } = hold;
    if (target.on === "range") ranges.push(hold);
    else if (target.on === "nobodys-drafts") onNobodysDrafts.push(hold);
    else for (const order of target.orders) push(byOrder, order, hold);
    if (target.on === "customer") push(byCustomer, survivor(target.customer, mergedInto), hold);
  }
  const isEmpty = holds.length === 0;
  return { isEmpty, byOrder, byCustomer, ranges, onNobodysDrafts, mergedInto };
}

/** The holds on an order, whether or not they have run out. */
export function holdsOf(
  index: HoldIndex,
  order: {
    readonly id: OrderGid;
    readonly customer: CustomerGid | null;
    /** The first and the last moment that speak for its being placed. */
    readonly placed: readonly EpochMs[];
  },
): readonly Hold[] {
  const onOrder = index.byOrder.get(order.id) ?? none;
  const onCustomer = order.customer
    ? (index.byCustomer.get(survivor(order.customer, index.mergedInto)) ?? none)
    : none;
  if (index.ranges.length === 0) {
    if (onCustomer.length === 0) return onOrder;
    if (onOrder.length === 0) return onCustomer;
  }
  const inRange = index.ranges.filter(({ target }) => coversPlacing(target, order.placed));
  return [...new Set([...onOrder, ...onCustomer, ...inRange])];
}

/** Whether a hold still holds. */
export function holdsAt(hold: Hold, now: EpochMs): boolean {
  return hold.until === null || now < hold.until;
}

const none: readonly Hold[] = [];

/** An order without any date may have been placed in every range: it is held. */
function coversPlacing(target: HoldTarget, placed: readonly EpochMs[]): boolean {
  if (target.on !== "range") return false;
  return placed.length === 0 || placed.some((at) => at >= target.from && at <= target.to);
}

/** Follows merges to the customer that is left. All members of a circle count as the same one. */
function survivor(
  customer: CustomerGid,
  mergedInto: ReadonlyMap<CustomerGid, CustomerGid>,
): CustomerGid {
  const path = [customer];
  let last = customer;
  for (let next = mergedInto.get(last); next; next = mergedInto.get(last)) {
    const circle = path.indexOf(next);
    if (circle >= 0) return path.slice(circle).sort()[0] ?? customer;
    path.push(next);
    last = next;
  }
  return last;
}

function push<K>(map: Map<K, Hold[]>, key: K, hold: Hold): void {
  const list = map.get(key);
  if (list) list.push(hold);
  else map.set(key, [hold]);
}
