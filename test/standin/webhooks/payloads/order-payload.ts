import { numberOfGid } from "../../admin-api/gid";
import type { Attribute } from "../../state/address";
import type { Order } from "../../state/order";
import type { ShopState } from "../../state/shop-state";
import { addressPayload } from "./address-payload";
import { customerPayload } from "./customer-payload";

/** An order as orders/updated sends it: the bare resource, without the shop's domain. */
export function orderPayload(shop: ShopState, order: Order) {
  const customer = order.customerId === null ? undefined : shop.customers.get(order.customerId);
  return {
    id: numberOfGid(order.id),
    admin_graphql_api_id: order.id,
    name: order.name,
    created_at: order.createdAt,
    processed_at: order.processedAt,
    updated_at: order.updatedAt,
    closed_at: order.closedAt,
    cancelled_at: order.cancelledAt,
    cancel_reason: order.cancelReason?.toLowerCase() ?? null,
    test: order.test,
    source_name: order.sourceName,
    email: order.email,
    contact_email: order.email,
    phone: order.phone,
    note: order.note,
    tags: order.tags.join(", "),
    note_attributes: attributes(order.customAttributes),
    browser_ip: order.clientIp,
    currency: order.currencyCode,
    total_price: order.totalPrice,
    financial_status: order.financialStatus.toLowerCase(),
    fulfillment_status:
      order.fulfillmentStatus === "FULFILLED"
        ? "fulfilled"
        : order.fulfillmentStatus === "PARTIALLY_FULFILLED"
          ? "partial"
          : null,
    billing_address: order.billingAddress && addressPayload(order.billingAddress),
    shipping_address: order.shippingAddress && addressPayload(order.shippingAddress),
    customer: customer ? customerPayload(customer) : null,
    line_items: order.lineItems.map((line) => ({
      id: numberOfGid(line.id),
      title: line.title,
      quantity: line.quantity,
      price: line.price,
      sku: line.sku,
      properties: attributes(line.customAttributes),
    })),
  };
}

function attributes(list: readonly Attribute[]) {
  return list.map(({ key, value }) => ({ name: key, value }));
}
