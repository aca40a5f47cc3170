import type { Order } from "../../state/order";
import type { SearchFields } from "../match-search";

/** The filters of `orders(query:)` that the stand-in knows. */
export const ORDER_SEARCH: SearchFields<Order> = {
  id: (order) => Number(order.id.split("/").at(-1)),
  name: (order) => order.name,
  created_at: (order) => new Date(order.createdAt),
  processed_at: (order) => new Date(order.processedAt),
  updated_at: (order) => new Date(order.updatedAt),
  closed_at: (order) => order.closedAt && new Date(order.closedAt),
  cancelled_at: (order) => order.cancelledAt && new Date(order.cancelledAt),
  status: statusOf,
  financial_status: (order) => order.financialStatus,
  fulfillment_status: (order) => [
    order.fulfillmentStatus,
    order.fulfillmentStatus === "FULFILLED" ? "shipped" : "unshipped",
  ],
  return_status: (order) => returnStatus(order),
  email: (order) => order.email,
  customer_id: (order) => (order.customerId ? Number(order.customerId.split("/").at(-1)) : null),
  tag: (order) => order.tags,
  test: (order) => order.test,
  source_name: (order) => order.sourceName,
  po_number: (order) => order.poNumber,
};

/** Every order is `any`; a cancelled one is not open, even when it was never closed. */
function statusOf(order: Order): string[] {
  if (order.cancelledAt !== null) return ["any", "cancelled"];
  return ["any", order.closedAt === null ? "open" : "closed"];
}

/** The platform's `OrderReturnStatus`. */
export function returnStatus(order: Order): string {
  const statuses = order.returns.map((each) => each.status);
  if (statuses.includes("OPEN")) return "IN_PROGRESS";
  if (statuses.includes("REQUESTED")) return "RETURN_REQUESTED";
  return statuses.includes("CLOSED") ? "RETURNED" : "NO_RETURN";
}
