/** Retention rules and plans with boring defaults: two years after completion, the note goes. */
import type { PlanInput, RetentionPlan, Rule, ShopTerms } from "~/domain/retention/model";
import { CALENDAR_YEAR, makePlan } from "~/domain/retention/model";

export function buildRule(over: Partial<Rule> = {}): Rule {
  return {
    version: 2,
    name: "",
    scope: "orders",
    when: { age: { years: 2, months: 0, days: 0 }, from: "completed", roundTo: "day" },
    only: {},
    actions: [{ do: "clear", fields: ["note"] }],
    why: { purpose: "Answering questions", basis: "storage-limitation" },
    zone: "Europe/Berlin",
    rank: 0,
    overrides: [],
    ...over,
  };
}

export function buildShopTerms(over: Partial<ShopTerms> = {}): ShopTerms {
  return {
    ...{ country: "DE", oneStopShop: false, financialYear: CALENDAR_YEAR },
    zones: ["Europe/Berlin"],
    ...over,
  };
}

/** A plan of rules with the ids r0, r1, … */
export function buildPlan(
  rules: readonly Rule[],
  {
    shop = {},
    ...rest
  }: Partial<Omit<PlanInput, "rules" | "shop">> & { shop?: Partial<ShopTerms> } = {},
): RetentionPlan {
  const inForce = rules.map((rule, place) => ({ id: `r${place}`, version: 1, rule }));
  return makePlan({ ...rest, rules: inForce, shop: buildShopTerms(shop) });
}
