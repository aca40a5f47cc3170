import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyRule, anyShop } from "../../../test/factories/any-retention-world";
import { buildOrderFacts } from "../../../test/factories/build-order-facts";
import { buildPlan, buildRule, buildShopTerms } from "../../../test/factories/build-retention-rule";
import { describeRule } from "./describe-rule";
import { findCuts } from "./find-cuts";
import { judgeOrder } from "./judge-order";
import { minimumsFor } from "./minimum-set";
import { narrowRule } from "./narrow-rule";

const shop = buildShopTerms();
const address = buildRule({
  actions: [
    { do: "clear", fields: ["note", "poNumber"] },
    { do: "coarsen", field: "shippingAddress", to: "generalise" },
  ],
});
const inGermany = { ...address, only: { countries: { only: ["DE"] } } };

describe("a rule that would cut into a minimum", () => {
  it("is found with the field, the longest statute and what it is about", () => {
    const cuts = findCuts(inGermany, shop).map(({ field, minimum }) => [field, minimum.statute]);
    expect(cuts).toEqual([
      ["poNumber", "§ 147 AO, § 14b UStG, § 257 HGB"],
      ["shippingAddress", "§ 147 AO, § 14b UStG, § 257 HGB"],
    ]);
  });

  it("counts countries it does not name as covered by the longest known", () => {
    expect(findCuts(address, shop).map(({ minimum }) => minimum.years)).toEqual([10, 10]);
  });

  it("is narrowed to what may go ahead, and to the rest once the law lets go", () => {
    const { now, later } = narrowRule(inGermany, shop);
    expect(now && describeRule(now)).toBe(
      "Two years after an order is completed, its note is removed. Only orders to DE.",
    );
    expect(later.map(({ rule }) => describeRule(rule))).toEqual([
      "Eight years after an order last changed and the end of that calendar year, its purchase-order number is removed and its delivery address is reduced to country, region and the start of the postcode. Only orders to DE.",
    ]);
  });

  it("is kept to the minimum even when it was saved as it is", () => {
    const order = buildOrderFacts({ filled: ["note", "shippingAddress"] });
    const plan = buildPlan([inGermany]);
    const verdict = judgeOrder(plan, order, Date.parse("2026-11-20T12:00:00Z"));
    expect(verdict).toMatchObject({
      work: { clear: ["note"], coarsen: {} },
      kept: [{ field: "shippingAddress", years: 8, until: Date.parse("2028-12-31T23:00:00Z") }],
    });
  });

  it("cuts only with an approved override, and only what that names", () => {
    const overrides = [
      { fields: ["shippingAddress" as const], reason: "court order", approvalId: "a1" },
    ];
    const order = buildOrderFacts({ filled: ["poNumber", "shippingAddress"] });
    const judged = (approved: readonly string[]) =>
      judgeOrder(
        buildPlan([{ ...inGermany, overrides }], { approvedOverrides: new Set(approved) }),
        order,
        Date.parse("2026-11-20T12:00:00Z"),
      );
    expect(judged([])).toMatchObject({ kind: "kept" });
    expect(judged(["a1"])).toMatchObject({
      kind: "due",
      work: { clear: [], coarsen: { shippingAddress: "generalise" } },
      kept: [{ field: "poNumber" }],
    });
    expect(findCuts({ ...inGermany, overrides }, shop).map(({ overridden }) => overridden)).toEqual(
      [false, true],
    );
  });
});

describe("any rule", () => {
  it("cuts into nothing once it was narrowed", () => {
    fc.assert(
      fc.property(anyRule, anyShop, (rule, anyTerms) => {
        const { now, later } = narrowRule(rule, anyTerms);
        const parts = [...(now ? [now] : []), ...later.map((part) => part.rule)];
        expect(parts.length).toBeGreaterThan(0);
        for (const part of parts) expect(findCuts(part, anyTerms)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});

describe("minimums of an order", () => {
  const years = (country: string | null, sentTo: string | null, oneStopShop: boolean | null) =>
    Math.max(...minimumsFor({ country, oneStopShop }, sentTo).map((each) => each.years));

  it("are those of the seller's country and of the one it was sent to", () => {
    const places = minimumsFor({ country: "NL", oneStopShop: false }, "PL");
    expect(places.map(({ jurisdiction }) => jurisdiction)).toEqual(["NL", "PL"]);
    expect(years("CN", "CN", false)).toBe(3);
  });

  it("hold the One-Stop-Shop's ten years for goods sent within the Union, unless it is not used", () => {
    expect(years("NL", "PL", true)).toBe(10);
    expect(years("NL", "PL", null)).toBe(10);
    expect(years("NL", "PL", false)).toBe(7);
    expect(years("NL", "NL", true)).toBe(7);
    expect(years("PL", "GB", true)).toBe(6);
  });

  it("are all there are where a country is unknown or has none in the data", () => {
    const all = minimumsFor({ country: null, oneStopShop: false }, "DE").length;
    expect(minimumsFor({ country: "CN", oneStopShop: false }, null)).toHaveLength(all);
    expect(minimumsFor({ country: "CN", oneStopShop: false }, "SE")).toHaveLength(all);
    expect(years("CN", "ZZ", false)).toBe(10);
  });
});
