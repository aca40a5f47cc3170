import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CALENDAR_YEAR, limitClock, ownKinds } from "~/domain/retention/model";
import { cutOff } from "./cut-off";
import { ownTerm, refuseOwnRule, usualRule } from "./own-terms";

describe("the cut-off of a term", () => {
  it("lets go exactly what the engine's clock lets go, whatever zone, span and time", () => {
    const zones = fc.constantFrom("Europe/Berlin", "America/New_York", "Pacific/Apia", "UTC");
    const rules = fc.record({
      zone: zones,
      kind: fc.constantFrom(...ownKinds),
      months: fc.integer({ min: 1, max: 80 }),
      roundTo: fc.constantFrom("day" as const, "calendar-year" as const, "financial-year" as const),
    });
    const moments = fc.integer({ min: Date.UTC(2015, 0), max: Date.UTC(2035, 0) });
    fc.assert(
      fc.property(rules, moments, fc.integer({ min: -3, max: 3 }), (of, at, nudge) => {
        const now = new Date(at);
        const financialYear = { month: 4, day: 6 };
        const age = { years: 0, months: of.months, days: 0 };
        const rule = usualRule(of.kind, of.zone);
        const made = { ...rule, when: { ...rule.when, age, roundTo: of.roundTo } };
        const before = cutOff(made, { now, financialYear }).getTime();
        const clock = limitClock({ span: age, roundTo: of.roundTo, financialYear, zone: of.zone });
        const start = before + nudge;
        expect(start < before).toBe(clock.endFor(start) <= at);
      }),
      { numRuns: 400 },
    );
  });

  it("counts cases from the end of the year they ended in", () => {
    const rule = usualRule("cases", "Europe/Berlin");
    const before = (iso: string) =>
      cutOff(rule, { now: new Date(iso), financialYear: CALENDAR_YEAR }).toISOString();
    expect(before("2026-12-31T22:59:59Z")).toBe("2022-12-31T23:00:00.000Z");
    expect(before("2026-12-31T23:00:00Z")).toBe("2023-12-31T23:00:00.000Z");
  });
});

describe("the terms of the app's own records", () => {
  it("name every kind, and are never shorter than what they allow", () => {
    for (const kind of ownKinds) {
      expect(ownTerm(kind).months).toBeGreaterThanOrEqual(ownTerm(kind).leastMonths);
      expect(refuseOwnRule(usualRule(kind, "UTC"))).toBeUndefined();
    }
  });

  it("refuse a rule that cuts into what a record is needed for", () => {
    const rule = usualRule("audit-details", "UTC");
    const short = { ...rule, when: { ...rule.when, age: { years: 0, months: 11, days: 0 } } };
    expect(refuseOwnRule(short)).toContain("at least 12 months");
    const long = { ...rule, when: { ...rule.when, age: { years: 1, months: 0, days: 0 } } };
    expect(refuseOwnRule(long)).toBeUndefined();
  });
});
