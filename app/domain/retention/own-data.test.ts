import { describe, expect, it } from "vitest";
import { buildRule, buildShopTerms } from "../../../test/factories/build-retention-rule";
import { ownCutoffs } from "./own-data";
import type { Rule } from "./rule-schema";

const now = Date.parse("2026-11-20T12:00:00Z");
const cutoffs = (over: Partial<Rule>) =>
  ownCutoffs(
    [{ id: "r0", version: 2, rule: buildRule({ actions: [{ do: "delete" }], ...over }) }],
    buildShopTerms(),
    now,
  );
const days = (count: number) => ({ years: 0, months: 0, days: count });

describe("the app's own data", () => {
  it("goes by day: what was recorded before the cut-off has passed its limit", () => {
    const when = { age: days(30), from: "recorded" as const, roundTo: "day" as const };
    expect(cutoffs({ scope: "webhook-payloads", when })).toEqual([
      {
        ...{ kind: "webhook-payloads", from: "recorded", deletes: true },
        before: Date.parse("2026-10-20T22:00:00Z"),
        rule: { id: "r0", version: 2 },
      },
    ]);
  });

  it("is kept as proof whatever a rule says", () => {
    const when = { age: days(30), from: "ended" as const, roundTo: "day" as const };
    const [cutoff] = cutoffs({ scope: "cases", when });
    expect(cutoff?.before).toBe(Date.parse("2022-12-31T23:00:00Z"));
  });

  it("is left alone before a rule's first day, and by rules about the store", () => {
    const when = { age: days(30), from: "recorded" as const, roundTo: "day" as const };
    expect(cutoffs({ scope: "mail", when, effectiveFrom: "2026-11-21" })).toEqual([]);
    expect(cutoffs({ scope: "mail", when, effectiveFrom: "2026-11-20" })).toHaveLength(1);
    expect(cutoffs({ scope: "orders" })).toEqual([]);
  });
});
