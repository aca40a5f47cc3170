/** Which holds keep an account: its own, those of its orders, and those of days it was in use. */
import type { Hold } from "~/domain/retention/model";
import type { CustomerGid, OrderGid } from "~/lib/ids";
import type { ScannedCustomer } from "./ports";

export interface AccountHolds {
  of(customer: ScannedCustomer, orders: readonly OrderGid[]): readonly Hold[];
}

/** Sorted once, because a look over all accounts asks a million times. */
export function accountHoldsOf(holds: readonly Hold[]): AccountHolds {
  const byCustomer = new Map<CustomerGid, Hold[]>();
  const byOrder = new Map<OrderGid, Hold[]>();
  const ranges: Hold[] = [];
  for (const hold of holds) {
    const { target } = hold;
    if (target.on === "range") ranges.push(hold);
    if (target.on === "customer") append(byCustomer, target.customer, hold);
    if (target.on === "orders" || target.on === "customer")
      for (const order of target.orders) append(byOrder, order, hold);
  }
  return {
    of(customer, orders) {
      const found = [
        ...(byCustomer.get(customer.id) ?? []),
        ...orders.flatMap((order) => byOrder.get(order) ?? []),
        ...ranges.filter((hold) => touchesRange(customer, hold)),
      ];
      return [...new Set(found)];
    },
  };
}

/** From the account's beginning to its last order, one of its orders may be from any day. */
function touchesRange({ createdAt, lastOrderAt }: ScannedCustomer, { target }: Hold): boolean {
  if (target.on !== "range") return false;
  const last = lastOrderAt.seen ? lastOrderAt.value : Infinity;
  return (createdAt ?? -Infinity) <= target.to && (last ?? createdAt ?? Infinity) >= target.from;
}

function append<K>(map: Map<K, Hold[]>, key: K, hold: Hold): void {
  const list = map.get(key);
  if (list) list.push(hold);
  else map.set(key, [hold]);
}
