import { describe, expect, it } from "vitest";
import { buildShopTerms } from "../../../../test/factories/build-retention-rule";
import { findContradictions } from "../find-contradictions";
import { findCuts } from "../find-cuts";
import { readRule } from "../rule";
import { presetCountries, presetFor } from "./preset-for";

describe.each([...presetCountries(), "ZZ"])("the starting points for %s", (country) => {
  const shop = buildShopTerms({ country, oneStopShop: true, financialYear: { month: 4, day: 6 } });
  const { lines } = presetFor(shop);

  it("name their statute, since when it is law and when that was last reviewed", () => {
    for (const { statute, effective, lastReviewed } of lines) {
      expect(statute.length).toBeGreaterThan(5);
      expect(effective).toMatch(/^\d{4}-\d\d-\d\d$/);
      expect(lastReviewed >= effective).toBe(true);
    }
  });

  it("can be saved as they are: sound, within the law and without contradictions", () => {
    const rules = lines.map(({ id, rule }) => ({ id, version: 1, rule }));
    for (const { rule } of lines) {
      expect(readRule(rule)).toEqual({ ok: true, rule });
      expect(findCuts(rule, shop)).toEqual([]);
    }
    expect(findContradictions(rules, shop).filter(({ severity }) => severity === "error")).toEqual(
      [],
    );
  });
});

describe("the starting points for Germany", () => {
  it("wait eight years for orders within the country and ten for all others", () => {
    const { lines } = presetFor(buildShopTerms({ oneStopShop: true }));
    const documents = lines.filter(({ id }) => id.startsWith("documents"));
    expect(documents.map(({ rule }) => [rule.when.age.years, rule.only.countries?.only])).toEqual([
      [8, ["DE"]],
      [6, undefined],
      [10, undefined],
    ]);
  });
});
