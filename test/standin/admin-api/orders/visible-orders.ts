import type { Order } from "../../state/order";
import type { Call } from "../call";
import { holds } from "../required-access";

const DAY = 86_400_000;
const WINDOW_DAYS = 60;

/**
 * Oldest moment of an order the app can see: without `read_all_orders` older ones do not exist
 * for it (shopify.dev, "Orders permissions"). Undefined when it sees all.
 */
export function oldestVisible(call: Call): string | undefined {
  if (holds(call.scopes, "read_all_orders")) return undefined;
  return new Date(call.standin.clock.now().getTime() - WINDOW_DAYS * DAY).toISOString();
}

export function visibleOrder(call: Call, id: string): Order | undefined {
  const order = call.shop.orders.get(id);
  return order && isVisible(call, order) ? order : undefined;
}

export function visibleOrdersOf(call: Call, customerId: string): Order[] {
  return call.shop.ordersOfCustomer(customerId).filter((order) => isVisible(call, order));
}

function isVisible(call: Call, order: Order): boolean {
  const oldest = oldestVisible(call);
  return oldest === undefined || order.createdAt >= oldest;
}
