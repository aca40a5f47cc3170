import { describe, expect, it } from "vitest";
import { buildOrderFacts } from "../../../test/factories/build-order-facts";
import { buildPlan, buildRule } from "../../../test/factories/build-retention-rule";
import { FORECAST_MONTHS, startForecast } from "./forecast";
import type { OrderFacts } from "./order-facts";
import type { RetentionPlan } from "./retention-plan";
import { estimateRun } from "./run-cost";

const now = Date.parse("2026-11-20T12:00:00Z");
const placed = (iso: string, over: Partial<OrderFacts> = {}): OrderFacts => {
  const at = Date.parse(iso);
  return buildOrderFacts({
    ...{ createdAt: at, processedAt: at, paidAt: at, closedAt: at, lastFulfilledAt: at },
    ...over,
  });
};
const forecast = (plan: RetentionPlan, orders: readonly OrderFacts[]) => {
  const maker = startForecast({ plan, planFor: () => plan }, now);
  for (const order of orders) maker.add(order);
  return maker.result();
};

describe("the forecast", () => {
  const notes = buildRule({ actions: [{ do: "clear", fields: ["note"] }] });
  const addresses = buildRule({
    when: { age: { years: 1, months: 0, days: 0 }, from: "last-activity", roundTo: "day" },
    actions: [{ do: "coarsen", field: "shippingAddress", to: "generalise" }],
  });

  it("counts each order in the month in which each rule first may act", () => {
    const { months, byRule, orders } = forecast(buildPlan([notes]), [
      placed("2020-03-01T10:00:00Z"),
      placed("2024-12-15T10:00:00Z"),
      placed("2024-12-31T23:30:00Z"),
      placed("2026-11-01T10:00:00Z"),
      placed("2027-11-20T10:00:00Z"),
    ]);
    expect(months).toHaveLength(FORECAST_MONTHS);
    expect([months[0], months.at(-1)]).toEqual(["2026-11", "2028-10"]);
    expect(byRule["r0"]?.slice(0, 3)).toEqual([1, 1, 1]);
    expect(orders.reduce((sum, count) => sum + count)).toBe(3);
  });

  it("waits for the law where a minimum is longer than the rule", () => {
    const { byRule } = forecast(buildPlan([addresses]), [
      placed("2018-06-01T10:00:00Z", { filled: ["shippingAddress"] }),
      placed("2019-06-01T10:00:00Z", { filled: ["shippingAddress"] }),
    ]);
    expect(byRule["r0"]?.flatMap((count, month) => (count ? [month] : []))).toEqual([2, 14]);
  });

  it("counts nothing for orders that hold nothing", () => {
    const { orders } = forecast(buildPlan([notes]), [placed("2020-01-01", { filled: [] })]);
    expect(orders.every((count) => count === 0)).toBe(true);
  });
});

describe("what a run costs", () => {
  const limit = { maximum: 1_000, restoreRate: 50 };

  it("waits for the points that the bucket does not hold, at the shop's own rate", () => {
    const { single } = estimateRun(10_000, { limit });
    expect(single.seconds).toBe(Math.ceil((single.points - limit.maximum) / limit.restoreRate));
    const twice = estimateRun(10_000, { limit: { ...limit, restoreRate: 100 } });
    expect(twice.single.seconds).toBeLessThan(single.seconds);
  });

  it("takes a bulk mutation for many orders, and no time for none", () => {
    expect(estimateRun(100_000, { limit }).cheapest).toBe("bulk");
    expect(estimateRun(0, { limit }).single.seconds).toBe(0);
  });
});
