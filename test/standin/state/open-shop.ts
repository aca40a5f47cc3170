import { orderGid, orderIndex, orderingCustomer, orderTime, seedOrder } from "../seed/seed-order";
import { customerGid, seedCustomer } from "../seed/seed-customer";
import type { SeedPlan } from "../seed/seed-plan";
import { historyLength, historyStart } from "../seed/seed-plan";
import type { Customer } from "./customer";
import type { Journal } from "./journal";
import type { Order } from "./order";
import { SeededCollection } from "./seeded-collection";
import type { ShopSettings, ShopState } from "./shop-state";

/** Puts a shop's settings, its seed and its journal together. */
export function openShop(settings: ShopSettings, plan: SeedPlan, journal: Journal): ShopState {
  const record = (collection: string) => (id: string, value: unknown) => {
    journal.append({ shop: plan.domain, collection, id, value });
  };
  const customers = new SeededCollection<Customer>(
    {
      size: plan.customers,
      make: (index) => seedCustomer(plan, index),
      timeOf: (index) => historyStart(plan) + (historyLength(plan) * index) / plan.customers,
      indexOf: (id) => customerIndex(plan, id),
    },
    record("customers"),
    journal.entries(plan.domain, "customers"),
  );
  const orders = new SeededCollection<Order>(
    {
      size: plan.orders,
      make: (index) => seedOrder(plan, index, buyerOf(plan, index)),
      timeOf: (index) => orderTime(plan, index),
      indexOf: (id) => orderIndex(plan, id),
    },
    record("orders"),
    journal.entries(plan.domain, "orders"),
  );
  const ordersOfCustomer = orderFinder(plan, orders);
  const changedCustomers = () => customers.changes();
  return Object.assign(settings, { customers, orders, ordersOfCustomer, changedCustomers });
}

function customerIndex(plan: SeedPlan, id: string): number {
  const first = Number(customerGid(plan, 0).split("/").at(-1));
  const index = Number(id.split("/").at(-1)) - first;
  const ours = id.startsWith("gid://shopify/Customer/");
  return ours && Number.isInteger(index) && index >= 0 && index < plan.customers ? index : -1;
}

/** A guest looks like somebody too, but like nobody who is a customer. */
function buyerOf(plan: SeedPlan, index: number): Customer {
  const customer = orderingCustomer(plan, index);
  return seedCustomer(plan, customer < 0 ? plan.customers + index : customer);
}

function orderFinder(plan: SeedPlan, orders: SeededCollection<Order>) {
  let seeded: Map<number, number[]> | undefined;
  return (customerId: string): Order[] => {
    seeded ??= ordersByCustomer(plan);
    const ids = new Set<string>();
    for (const index of seeded.get(customerIndex(plan, customerId)) ?? []) {
      ids.add(orderGid(plan, index));
    }
    for (const order of orders.changes()) if (order.customerId === customerId) ids.add(order.id);
    return [...ids]
      .flatMap((id) => orders.get(id) ?? [])
      .filter((order) => order.customerId === customerId)
      .sort((a, b) => (a.createdAt < b.createdAt ? -1 : 1));
  };
}

function ordersByCustomer(plan: SeedPlan): Map<number, number[]> {
  const found = new Map<number, number[]>();
  for (let index = 0; index < plan.orders; index++) {
    const customer = orderingCustomer(plan, index);
    if (customer < 0) continue;
    const places = found.get(customer);
    if (places) places.push(index);
    else found.set(customer, [index]);
  }
  return found;
}
