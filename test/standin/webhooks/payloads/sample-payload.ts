import { numberOfGid } from "../../admin-api/gid";
import type { Customer } from "../../state/customer";
import type { Order } from "../../state/order";
import type { ShopState } from "../../state/shop-state";
import { customerPayload } from "./customer-payload";
import { FoundSoFar } from "./found-so-far";
import { disputePayload, returnPayload } from "./order-events";
import { orderPayload } from "./order-payload";

type Sample = (shop: ShopState, at: { number: number; now: Date }) => object;

/** Real-shaped payloads, each about resources that exist. Only compliance topics name the shop. */
const SAMPLES: Record<string, Sample> = {
  "app/uninstalled": (shop) => shopPayload(shop),
  "app/scopes_update": (shop, { now }) => ({
    id: 4_000_001,
    shop_id: numberOfGid(shop.id),
    previous: [],
    current: shop.install.grantedScopes,
    updated_at: now.toISOString(),
  }),
  "customers/data_request": (shop, { number }) => {
    const customer = personOf(shop, number);
    return {
      ...compliance(shop),
      orders_requested: orderNumbers(shop, customer),
      customer: identity(customer),
      data_request: { id: 7_000_000 + number },
    };
  },
  "customers/redact": (shop, { number }) => {
    const customer = personOf(shop, number);
    return {
      ...compliance(shop),
      customer: identity(customer),
      orders_to_redact: orderNumbers(shop, customer),
    };
  },
  "shop/redact": (shop) => compliance(shop),
  "customers/update": (shop, { number }) => customerPayload(personOf(shop, number)),
  "customers/delete": (shop, { number }) => {
    const { id } = personOf(shop, number);
    return { id: numberOfGid(id), admin_graphql_api_id: id, phone: null, addresses: [] };
  },
  "customers/merge": (shop, { number }) => ({
    admin_graphql_api_customer_kept_id: personOf(shop, number).id,
    admin_graphql_api_customer_deleted_id: personOf(shop, number + 1).id,
    admin_graphql_api_job_id: null,
    status: "completed",
    errors: [],
  }),
  "orders/updated": (shop, { number }) => orderPayload(shop, orderOf(shop, number)),
  "orders/delete": (shop, { number }) => ({ id: numberOfGid(orderOf(shop, number).id) }),
  "disputes/create": disputeSample,
  "disputes/update": disputeSample,
  "returns/approve": (shop, { number }) => returnSample(shop, number, "OPEN"),
  "returns/reopen": (shop, { number }) => returnSample(shop, number, "OPEN"),
  "returns/request": (shop, { number }) => returnSample(shop, number, "REQUESTED"),
  "themes/publish": (shop) => themePayload(shop),
  "themes/update": (shop) => themePayload(shop),
  "bulk_operations/finish": (shop, { number, now }) => ({
    admin_graphql_api_id: `gid://shopify/BulkOperation/${numberOfGid(shop.id) + number}`,
    completed_at: now.toISOString(),
    created_at: now.toISOString(),
    error_code: null,
    status: "completed",
    type: "query",
  }),
};

function disputeSample(shop: ShopState, { number, now }: { number: number; now: Date }): object {
  const order = disputedOrderOf(shop, number);
  return disputePayload(order, order.disputes[0], now);
}

function returnSample(shop: ShopState, number: number, status: "OPEN" | "REQUESTED"): object {
  const order = orderOf(shop, number);
  const id = `gid://shopify/Return/${numberOfGid(order.id)}`;
  return returnPayload(order, { id, status });
}

/** Topics a payload can be made for. */
export const SAMPLE_TOPICS: readonly string[] = Object.keys(SAMPLES);

/** A realistic payload; throws RangeError for a topic the stand-in has none for. */
export function samplePayload(
  shop: ShopState,
  topic: string,
  at: { number: number; now: Date },
): object {
  const sample = SAMPLES[topic];
  if (!sample) throw new RangeError(`the stand-in has no payload for the topic ${topic}: give one`);
  return sample(shop, at);
}

export function compliance(shop: ShopState) {
  return { shop_id: numberOfGid(shop.id), shop_domain: shop.domain };
}

/** The payload of customers/redact for a person the platform has just erased. */
export function redactPayload(shop: ShopState, customer: Customer) {
  return {
    ...compliance(shop),
    customer: identity(customer),
    orders_to_redact: orderNumbers(shop, customer),
  };
}

export function themePayload(shop: ShopState) {
  const theme = shop.themes.find(({ role }) => role === "MAIN");
  return {
    id: numberOfGid(theme?.id ?? "/0"),
    admin_graphql_api_id: theme?.id,
    name: theme?.name,
    role: "main",
    created_at: theme?.createdAt,
    updated_at: theme?.updatedAt,
    theme_store_id: null,
    previewable: true,
    processing: false,
  };
}

function shopPayload(shop: ShopState) {
  return {
    id: numberOfGid(shop.id),
    name: shop.name,
    email: shop.email,
    domain: shop.domain,
    myshopify_domain: shop.domain,
    country_code: shop.country,
    currency: shop.currency,
    iana_timezone: shop.timezone,
    primary_locale: shop.locales[0],
    plan_name: "basic",
  };
}

function identity({ id, email, phone }: Customer) {
  return { id: numberOfGid(id), email, phone };
}

function orderNumbers(shop: ShopState, { id }: Customer): number[] {
  return shop.ordersOfCustomer(id).map((order) => numberOfGid(order.id));
}

const people = new WeakMap<ShopState, FoundSoFar<string>>();
const newest = new WeakMap<ShopState, FoundSoFar<string>>();
const disputed = new WeakMap<ShopState, FoundSoFar<string>>();

/** The n-th person who has orders and is not redacted. */
function personOf(shop: ShopState, number: number): Customer {
  const found = people.get(shop) ?? new FoundSoFar(peopleWithOrders(shop));
  people.set(shop, found);
  const id = found.at(number, (each) => typeof shop.customers.get(each)?.email === "string");
  const person = shop.customers.get(id ?? "");
  if (!person) throw new RangeError("no customer with orders is left");
  return person;
}

function* peopleWithOrders(shop: ShopState): Generator<string> {
  for (const { id } of shop.customers.values()) {
    if (shop.ordersOfCustomer(id).length > 0) yield id;
  }
}

/** The n-th newest order. */
function orderOf(shop: ShopState, number: number): Order {
  return pick(newest, shop, { number, wanted: () => true });
}

function disputedOrderOf(shop: ShopState, number: number): Order {
  return pick(disputed, shop, { number, wanted: ({ disputes }) => disputes.length > 0 });
}

function pick(
  memory: WeakMap<ShopState, FoundSoFar<string>>,
  shop: ShopState,
  { number, wanted }: { number: number; wanted: (order: Order) => boolean },
): Order {
  const found = memory.get(shop) ?? new FoundSoFar(wantedOrders(shop, wanted));
  memory.set(shop, found);
  const order = shop.orders.get(found.at(number, (id) => shop.orders.has(id)) ?? "");
  if (!order) throw new RangeError("no such order is left");
  return order;
}

function* wantedOrders(shop: ShopState, wanted: (order: Order) => boolean): Generator<string> {
  for (const order of shop.orders.values({ reverse: true })) if (wanted(order)) yield order.id;
}
