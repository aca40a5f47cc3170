import { seededRandom, type Random } from "../random";
import type { Address } from "../state/address";
import type { Customer } from "../state/customer";
import type { LineItem, Order } from "../state/order";
import { orderKind, type OrderKind } from "./order-kinds";
import { orderStates } from "./order-states";
import { customerGid } from "./seed-customer";
import { historyLength, historyStart, type SeedPlan } from "./seed-plan";

export function orderGid(plan: SeedPlan, index: number): string {
  return `gid://shopify/Order/${plan.idBase + 100_000_000 + index}`;
}

/** Place of an order in the seed; -1 for one that is not of the seed. */
export function orderIndex(plan: SeedPlan, id: string): number {
  const number = Number(id.slice("gid://shopify/Order/".length));
  const index = number - plan.idBase - 100_000_000;
  return Number.isInteger(index) && index >= 0 && index < plan.orders ? index : -1;
}

/** Moment of the order at one place: rises with the place, so that ranges need no index. */
export function orderTime(plan: SeedPlan, index: number): number {
  const jitter = seededRandom(plan.domain, "time", index).next();
  return Math.floor(historyStart(plan) + (historyLength(plan) * (index + jitter)) / plan.orders);
}

/** Place of the customer who ordered; -1 for a guest and at the till. */
export function orderingCustomer(plan: SeedPlan, index: number): number {
  const kind = kindOf(plan, index);
  if (kind === "guest" || kind === "pos") return -1;
  // Nobody orders before they became a customer.
  const known = Math.max(1, Math.floor((plan.customers * index) / plan.orders));
  return seededRandom(plan.domain, "buyer", index).below(known);
}

function kindOf(plan: SeedPlan, index: number): OrderKind {
  return orderKind(index, seededRandom(plan.domain, "kind", index));
}

/** The order at one place of the seed, bought by (or looking like) the given customer. */
export function seedOrder(plan: SeedPlan, index: number, buyer: Customer): Order {
  const random = seededRandom(plan.domain, "order", index);
  const kind = kindOf(plan, index);
  const customer = orderingCustomer(plan, index);
  const createdAt = new Date(orderTime(plan, index)).toISOString();
  const lineItems = lines({ plan, index, random, buyer });
  const total = lineItems.reduce((sum, line) => sum + Number(line.price) * line.quantity, 0);
  const home = buyer.addresses[0] ?? null;
  return {
    id: orderGid(plan, index),
    name: `#${1001 + index}`,
    createdAt,
    processedAt: createdAt,
    test: kind === "test",
    sourceName: kind === "pos" ? "pos" : kind === "draft-born" ? "shopify_draft_order" : "web",
    draftOrderId:
      kind === "draft-born" ? `gid://shopify/DraftOrder/${plan.idBase + 700_000 + index}` : null,
    customerId: customer < 0 ? null : customerGid(plan, customer),
    company: kind === "b2b" ? companyOf(plan) : null,
    email: kind === "pos" ? null : buyer.email,
    phone: random.chance(0.6) ? buyer.phone : null,
    poNumber: kind === "b2b" ? `PO-canary-${index}` : null,
    ...wordsOf({ plan, index, random, buyer, createdAt }),
    billingAddress: kind === "pos" ? null : copyOf(home, plan.idBase + 550_000_000 + index),
    shippingAddress: kind === "pos" ? null : copyOf(home, plan.idBase + 560_000_000 + index),
    clientIp: kind === "pos" ? null : `203.0.113.${index % 256}`,
    customerLocale: buyer.locale,
    currencyCode: plan.currency,
    totalPrice: total.toFixed(2),
    lineItems,
    ...orderStates({ kind, plan, index, createdAt, total: total.toFixed(2) }),
  };
}

/** Free text in which people leave personal data. */
function wordsOf(of: {
  plan: SeedPlan;
  index: number;
  random: Random;
  buyer: Customer;
  createdAt: string;
}) {
  const { plan, index, random, buyer, createdAt } = of;
  const note = `canary note ${index}: please ring ${buyer.firstName ?? "me"} before delivery`;
  const gift = { key: "gift_message", value: `canary: happy birthday from ${buyer.email ?? "us"}` };
  return {
    note: random.chance(0.5) ? note : null,
    tags: random.chance(0.4) ? ["gift", `canary-customer-${index % 97}`] : [],
    customAttributes: random.chance(0.5) ? [gift, { key: "source", value: "instagram" }] : [],
    metafields: random.chance(0.3)
      ? [
          {
            id: `gid://shopify/Metafield/${plan.idBase + 540_000_000 + index}`,
            namespace: "delivery",
            key: "instructions",
            type: "multi_line_text_field",
            value: `canary: key under the mat at ${buyer.addresses[0]?.address1 ?? "home"}`,
            createdAt,
            updatedAt: createdAt,
          },
        ]
      : [],
  };
}

function lines(of: { plan: SeedPlan; index: number; random: Random; buyer: Customer }): LineItem[] {
  const { plan, index, random, buyer } = of;
  return Array.from({ length: 1 + random.below(3) }, (_, place) => {
    const product = random.below(plan.productIds.length);
    const engraving = { key: "engraving", value: `canary for ${buyer.firstName ?? "you"}` };
    return {
      id: `gid://shopify/LineItem/${plan.idBase + 300_000_000 + index * 4 + place}`,
      title: `Lamp ${product + 1}`,
      variantTitle: null,
      sku: `LUM-${String(product + 1).padStart(3, "0")}`,
      quantity: 1 + random.below(2),
      price: (19 + random.below(180) + 0.9).toFixed(2),
      productId: plan.productIds[product] ?? null,
      customAttributes: random.chance(0.25) ? [engraving] : [],
    };
  });
}

function copyOf(address: Address | null, id: number): Address | null {
  return address && { ...address, id: `gid://shopify/MailingAddress/${id}?model_name=Address` };
}

function companyOf({ company }: SeedPlan) {
  return {
    companyId: company.id,
    companyName: company.name,
    contactId: company.contactId,
    locationId: company.locationId,
    locationName: company.location,
  };
}
