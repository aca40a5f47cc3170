import type { DraftOrder } from "../state/shop-state";
import { seedCustomer } from "./seed-customer";
import type { SeedPlan } from "./seed-plan";

const DRAFTS = 3;

/** Drafts that nobody completed: they hold personal data too. */
export function seedDraftOrders(plan: SeedPlan): DraftOrder[] {
  return Array.from({ length: DRAFTS }, (_, place): DraftOrder => {
    const customer = seedCustomer(plan, place);
    const home = customer.addresses[0] ?? null;
    return {
      id: `gid://shopify/DraftOrder/${plan.idBase + 690_000_000 + place}`,
      name: `#D${place + 1}`,
      status: place === 0 ? "INVOICE_SENT" : "OPEN",
      createdAt: plan.today,
      updatedAt: plan.today,
      email: customer.email,
      note: `canary draft ${place}: asked by telephone, call back in the evening`,
      customerId: customer.id,
      shippingAddress: home && { ...home, id: home.id.replace("CustomerAddress", "Address") },
      tags: ["canary-draft"],
    };
  });
}
