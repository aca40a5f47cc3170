import { numberOfGid } from "../admin-api/gid";
import { readJson } from "../http/json";
import type { Order } from "../state/order";
import type { ShopState } from "../state/shop-state";
import type { Control } from "./control";
import { shopNamed } from "./shop-named";

/** Adds an order: fulfilled and paid unless told otherwise. `{shop?, …any field of the order}` */
export const addOrder: Control = async (request, standin) => {
  const { shop: domain, ...given } = await readJson<Partial<Order> & { shop: string }>(request);
  const shop = shopNamed(standin, domain);
  const at = given.createdAt ?? standin.clock.now().toISOString();
  const { id, number } = nextOrder(shop);
  const order: Order = {
    id,
    name: `#${number}`,
    createdAt: at,
    processedAt: at,
    updatedAt: at,
    closedAt: at,
    cancelledAt: null,
    cancelReason: null,
    test: false,
    sourceName: "web",
    draftOrderId: null,
    customerId: null,
    company: null,
    email: null,
    phone: null,
    note: null,
    poNumber: null,
    tags: [],
    customAttributes: [],
    billingAddress: null,
    shippingAddress: null,
    clientIp: null,
    customerLocale: null,
    currencyCode: shop.currency,
    totalPrice: "0.00",
    financialStatus: "PAID",
    fulfillmentStatus: "FULFILLED",
    lineItems: [],
    fulfillments: [],
    refunds: [],
    returns: [],
    disputes: [],
    metafields: [],
    timeline: [],
    ...given,
  };
  shop.orders.set(order);
  return order;
};

/** Above every id of the seed and of what was added. */
function nextOrder(shop: ShopState): { id: string; number: number } {
  const base = numberOfGid(shop.id) - 1 + 200_000_000;
  let number = shop.orders.size + 1001;
  while (shop.orders.has(`gid://shopify/Order/${base + number}`)) number += 1;
  return { id: `gid://shopify/Order/${base + number}`, number };
}
