import type { Control } from "./control";
import { shopNamed } from "./shop-named";

const LISTED = 50;
const MOST_LISTED = 5000;

/** `?shop=`, `?limit=` (50), `?offset=`, `?reverse=1`: `{total, orders: […]}`, oldest first. */
export const listOrders: Control = (_request, standin, { url }) => {
  const { orders } = shopNamed(standin, url.searchParams.get("shop"));
  return { total: orders.size, orders: slice(orders.values(directionOf(url)), url) };
};

/** `?shop=`, `?limit=`, `?offset=`, `?reverse=1`: `{total, customers: […]}`. */
export const listCustomers: Control = (_request, standin, { url }) => {
  const { customers } = shopNamed(standin, url.searchParams.get("shop"));
  return { total: customers.size, customers: slice(customers.values(directionOf(url)), url) };
};

/** By global id or its number, in any shop. */
export const oneOrder: Control = (_request, { state }, { id }) =>
  [...state.shops.values()].flatMap(({ orders }) => orders.get(gid("Order", id)) ?? [])[0];

/** By global id or its number, in any shop, with the ids of the customer's orders. */
export const oneCustomer: Control = (_request, { state }, { id }) =>
  [...state.shops.values()].flatMap((shop) => {
    const customer = shop.customers.get(gid("Customer", id));
    if (!customer) return [];
    return { ...customer, orderIds: shop.ordersOfCustomer(customer.id).map((order) => order.id) };
  })[0];

function directionOf(url: URL): { reverse?: boolean } {
  return url.searchParams.get("reverse") === "1" ? { reverse: true } : {};
}

function slice<T>(items: Iterable<T>, url: URL): T[] {
  const limit = Math.min(Number(url.searchParams.get("limit") ?? LISTED), MOST_LISTED);
  let skip = Number(url.searchParams.get("offset") ?? 0);
  const found: T[] = [];
  for (const item of items) {
    if (skip-- > 0) continue;
    if (found.length >= limit) break;
    found.push(item);
  }
  return found;
}

export function gid(type: string, id: string): string {
  return id.startsWith("gid://") ? id : `gid://shopify/${type}/${id}`;
}
