/** What an order looks like once a host has done what was asked. Null: it is gone. */
import type { OrderFacts, OrderField, OrderWork } from "~/domain/retention/model";

export function applyWork(order: OrderFacts, work: OrderWork): OrderFacts | null {
  if (work.delete) return null;
  return {
    ...order,
    filled: order.filled.filter((field) => !work.clear.some((cleared) => cleared === field)),
    coarse: { ...order.coarse, ...work.coarsen },
    customer: work.detachCustomer ? null : order.customer,
    tags: [...order.tags, ...work.addTags],
  };
}

/** The fields that lost something by it, and for an erasure those that will. */
export function alteredFields(order: OrderFacts, work: OrderWork): OrderField[] {
  if (work.delete) return [...order.filled, "lineItems", "amounts"];
  const person: OrderField[] = ["email", "phone", "name", "billingAddress", "shippingAddress"];
  const erased = work.requestErasure ? [...person, "ipAddress" as const] : [];
  return [
    ...work.clear,
    ...(["email", "shippingAddress"] as const).filter((field) => work.coarsen[field]),
    ...erased.filter((field) => order.filled.includes(field)),
  ];
}
