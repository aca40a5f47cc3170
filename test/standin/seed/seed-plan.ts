/** How one shop is seeded. The same plan always makes the same shop. */
export interface SeedPlan {
  domain: string;
  /** Added to every id of this shop, so that no id exists in two shops. */
  idBase: number;
  orders: number;
  customers: number;
  currency: string;
  /** Start of the day on which the shop was made: everything is dated before it. */
  today: string;
  years: number;
  productIds: readonly string[];
  company: { id: string; name: string; contactId: string; locationId: string; location: string };
}

const DAY = 86_400_000;

/** First moment of the seeded history. */
export function historyStart(plan: SeedPlan): number {
  return Date.parse(plan.today) - plan.years * 365.25 * DAY;
}

/** Length of the seeded history in milliseconds. */
export function historyLength(plan: SeedPlan): number {
  return Date.parse(plan.today) - historyStart(plan);
}
