import { numberOfGid } from "../admin-api/gid";
import { readJson } from "../http/json";
import type { Customer } from "../state/customer";
import type { Order } from "../state/order";
import type { ShopState } from "../state/shop-state";
import type { Standin } from "../standin";
import { customerPayload } from "../webhooks/payloads/customer-payload";
import { eventsOf } from "../webhooks/payloads/order-events";
import { orderPayload } from "../webhooks/payloads/order-payload";
import type { Control } from "./control";
import { gid } from "./read-state";
import { shopNamed } from "./shop-named";

/**
 * `POST orders/:id`: what the merchant, a bank or the buyer does to an order; sends orders/updated,
 * and the topics of disputes and returns where they were changed.
 */
export const changeOrder: Control = async (request, standin, { id }) => {
  const change = await readJson<Order>(request);
  const shop = shopWith(standin, ({ orders }) => orders.has(gid("Order", id)));
  const order = shop?.orders.get(gid("Order", id));
  if (!shop || !order) return undefined;
  const changed = { ...order, ...change, id: order.id, updatedAt: now(standin) };
  shop.orders.set(changed);
  standin.announce(shop, "orders/updated", orderPayload(shop, changed));
  for (const [topic, payload] of eventsOf(order, changed, standin.clock.now())) {
    standin.announce(shop, topic, payload);
  }
  return changed;
};

/** `POST customers/:id`: a change made in the admin or by the person; sends customers/update. */
export const changeCustomer: Control = async (request, standin, { id }) => {
  const change = await readJson<Customer>(request);
  const { shop, customer } = find(standin, id);
  if (!shop || !customer) return undefined;
  const changed = { ...customer, ...change, id: customer.id, updatedAt: now(standin) };
  shop.customers.set(changed);
  standin.announce(shop, "customers/update", customerPayload(changed));
  return changed;
};

/** `DELETE customers/:id`: gone from the shop, orders kept without them; sends customers/delete. */
export const deleteCustomer: Control = (_request, standin, { id }) => {
  const { shop, customer } = find(standin, id);
  if (!shop || !customer) return undefined;
  moveOrders(shop, customer, null);
  shop.customers.delete(customer.id);
  const payload = { id: numberOfGid(customer.id), phone: null, addresses: [] };
  standin.announce(shop, "customers/delete", {
    ...payload,
    admin_graphql_api_id: customer.id,
  });
  return { deleted: customer.id };
};

/** `POST merge {shop?, keep, remove}`: two customers become one; sends customers/merge. */
export const mergeCustomers: Control = async (request, standin) => {
  const given = await readJson<{ shop: string; keep: string; remove: string }>(request);
  const shop = shopNamed(standin, given.shop);
  const kept = shop.customers.get(gid("Customer", given.keep ?? ""));
  const removed = shop.customers.get(gid("Customer", given.remove ?? ""));
  if (!kept || !removed) throw new RangeError("keep and remove must be customers of the shop");
  moveOrders(shop, removed, kept.id);
  shop.customers.delete(removed.id);
  standin.announce(shop, "customers/merge", {
    admin_graphql_api_customer_kept_id: kept.id,
    admin_graphql_api_customer_deleted_id: removed.id,
    admin_graphql_api_job_id: null,
    status: "completed",
    errors: [],
  });
  return kept;
};

function moveOrders(shop: ShopState, from: Customer, customerId: string | null): void {
  for (const order of shop.ordersOfCustomer(from.id)) shop.orders.set({ ...order, customerId });
}

function find(standin: Standin, id: string) {
  const shop = shopWith(standin, ({ customers }) => customers.has(gid("Customer", id)));
  return { shop, customer: shop?.customers.get(gid("Customer", id)) };
}

function shopWith({ state }: Standin, has: (shop: ShopState) => boolean): ShopState | undefined {
  return [...state.shops.values()].find(has);
}

function now({ clock }: Standin): string {
  return clock.now().toISOString();
}
