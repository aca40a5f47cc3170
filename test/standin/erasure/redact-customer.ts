import type { Address } from "../state/address";
import type { Customer } from "../state/customer";
import type { Order } from "../state/order";
import type { ShopState } from "../state/shop-state";

/** What the platform leaves of a person in its own records: sums, products and countries. */
export function redactCustomer(shop: ShopState, customer: Customer, now: string): void {
  for (const order of shop.ordersOfCustomer(customer.id)) {
    shop.orders.set(redactOrder(order, now));
  }
  shop.customers.set({
    ...customer,
    firstName: null,
    lastName: null,
    email: null,
    phone: null,
    note: null,
    tags: [],
    addresses: [],
    metafields: [],
    emailMarketing: { state: "REDACTED", optInLevel: null, updatedAt: now },
    smsMarketing: null,
    erasure: null,
    redacted: true,
    updatedAt: now,
  });
}

function redactOrder(order: Order, now: string): Order {
  return {
    ...order,
    email: null,
    phone: null,
    note: null,
    clientIp: null,
    customAttributes: [],
    tags: [],
    metafields: [],
    billingAddress: redactAddress(order.billingAddress),
    shippingAddress: redactAddress(order.shippingAddress),
    lineItems: order.lineItems.map((line) => ({ ...line, customAttributes: [] })),
    timeline: [],
    updatedAt: now,
  };
}

function redactAddress(address: Address | null): Address | null {
  return (
    address && {
      ...address,
      firstName: null,
      lastName: null,
      company: null,
      address1: null,
      address2: null,
      zip: null,
      phone: null,
    }
  );
}
