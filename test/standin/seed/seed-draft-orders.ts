import type { DraftOrder } from "../state/shop-state";
import { seedCustomer } from "./seed-customer";
import type { SeedPlan } from "./seed-plan";

const DAY_MS = 86_400_000;

/** How many days ago each was last touched, and how far it got. */
const DRAFTS = [
  { status: "INVOICE_SENT", days: 0 },
  { status: "OPEN", days: 0 },
  { status: "OPEN", days: 0 },
  { status: "OPEN", days: 500 },
  { status: "OPEN", days: 620 },
  { status: "OPEN", days: 700 },
  { status: "INVOICE_SENT", days: 200 },
  { status: "INVOICE_SENT", days: 800 },
  { status: "COMPLETED", days: 900 },
] as const;

/** Drafts, most of which nobody completed: they hold personal data too. */
export function seedDraftOrders(plan: SeedPlan): DraftOrder[] {
  return DRAFTS.map(({ status, days }, place): DraftOrder => {
    const customer = seedCustomer(plan, place);
    const home = customer.addresses[0] ?? null;
    const address = home && { ...home, id: home.id.replace("CustomerAddress", "Address") };
    const at = new Date(Date.parse(plan.today) - days * DAY_MS).toISOString();
    return {
      id: `gid://shopify/DraftOrder/${plan.idBase + 690_000_000 + place}`,
      name: `#D${place + 1}`,
      status,
      ...{ createdAt: at, updatedAt: at },
      completedAt: status === "COMPLETED" ? at : null,
      invoiceSentAt: status === "INVOICE_SENT" ? at : null,
      orderId: null,
      email: customer.email,
      phone: customer.phone,
      note: `canary draft ${place}: asked by telephone, call back in the evening`,
      poNumber: null,
      customAttributes: place % 2 === 0 ? [] : [{ key: "Delivery", value: "canary, side door" }],
      lineAttributes: [],
      customerId: customer.id,
      ...{ shippingAddress: address, billingAddress: address },
      totalPrice: "49.00",
      tags: ["canary-draft"],
    };
  });
}
