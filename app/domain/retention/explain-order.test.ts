import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyWorld, planInputOf } from "../../../test/factories/any-retention-world";
import { anyOrder, buildOrderFacts } from "../../../test/factories/build-order-facts";
import { buildRule, buildShopTerms } from "../../../test/factories/build-retention-rule";
import { customerGid } from "~/lib/ids";
import { explainOrder } from "./explain-order";
import { explanationSentences } from "./explain-sentences";
import { indexHolds, type Hold } from "./holds";
import { judgeOrder } from "./judge-order";
import { makePlan } from "./retention-plan";

const now = Date.parse("2026-11-20T12:00:00Z");
const rules = [
  buildRule({ name: "Notes" }),
  buildRule({
    name: "Addresses",
    when: { age: { years: 5, months: 0, days: 0 }, from: "ordered", roundTo: "day" },
    actions: [{ do: "coarsen", field: "shippingAddress", to: "generalise" }],
  }),
  buildRule({ name: "Companies", only: { business: true }, rank: 1 }),
  buildRule({ name: "Later", effectiveFrom: "2030-01-01" }),
].map((rule, place) => ({ id: `r${place}`, version: 3, rule }));
const hold: Hold = {
  ...{ id: "h1", kind: "authority-demand", reason: "Tax office", by: "staff-1", since: 0 },
  target: { on: "customer", customer: customerGid(7), orders: [] },
  until: Date.parse("2027-01-31T00:00:00Z"),
};
const explained = (holds: readonly Hold[]) =>
  explainOrder(
    makePlan({ rules, shop: buildShopTerms(), holds: indexHolds(holds) }),
    buildOrderFacts({ customer: customerGid(7), filled: ["note", "shippingAddress"] }),
    now,
  );

describe("why this order", () => {
  it("is told with every rule, limit and law that spoke", () => {
    const sentences = explanationSentences(explained([]), { rules, zone: "Europe/Berlin" });
    expect(sentences).toEqual([
      "Due since 11 March 2022.",
      "Rule “Companies” (version 3) does not apply: business.",
      "Rule “Notes” (version 3) applies: the limit two years after the order is completed (10 March 2020) passed on 11 March 2022.",
      "Rule “Addresses” (version 3) applies: the limit five years after the order is placed (1 March 2020) passed on 2 March 2025.",
      "Rule “Later” (version 3) is not in force yet.",
      "§ 147 AO, § 14b UStG, § 257 HGB (DE, 8 years) keeps the delivery address until 1 January 2029.",
    ]);
  });

  it("is told with the hold that beats them all", () => {
    const explanation = explained([hold]);
    expect(explanation.putHolds).toEqual([hold]);
    const sentences = explanationSentences(explanation, { rules, zone: "Europe/Berlin" });
    expect(sentences[0]).toBe("Held back: demand of an authority.");
    expect(sentences).toContain("Held: demand of an authority, until 31 January 2027.");
  });

  it("never tells another verdict than the one that counts, and always something", () => {
    fc.assert(
      fc.property(anyWorld, anyOrder, (world, order) => {
        const plan = makePlan(planInputOf(world));
        const explanation = explainOrder(plan, order, world.now);
        expect(explanation.verdict).toEqual(judgeOrder(plan, order, world.now));
        expect(explanation.rules).toHaveLength(world.rules.length);
        const sentences = explanationSentences(explanation, { rules: world.rules, zone: "UTC" });
        expect(sentences.length).toBeGreaterThan(world.rules.length);
        if (explanation.verdict.kind !== "due") return;
        const { rules: acting } = explanation.verdict;
        for (const { id } of acting) {
          const spoke = explanation.rules.find(({ ref }) => ref.id === id);
          expect(spoke).toMatchObject({ part: "speaks", passed: true });
        }
      }),
      { numRuns: 1_000 },
    );
  });
});
