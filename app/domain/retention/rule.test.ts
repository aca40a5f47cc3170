import { describe, expect, it } from "vitest";
import { buildRule } from "../../../test/factories/build-retention-rule";
import { describeKeptBack, describeRule } from "./describe-rule";
import { readRule } from "./rule";
import { fromSimple, simpleFields, toSimple, type SimpleField } from "./rule-v1";
import { minimumsCovering, statutoryMinimums } from "./statutory-minimums";

const sound = {
  version: 1,
  trigger: "completed",
  years: 2,
  fields: ["phone", "note"],
  zone: "Europe/Berlin",
};

describe("readRule", () => {
  it("takes a rule over fields that no minimum covers", () => {
    const reading = readRule(sound);
    expect(reading.ok && reading.rule.actions).toEqual([
      { do: "clear", fields: ["note", "phone"] },
    ]);
  });

  it.each([
    ["years", { years: 0 }],
    ["years", { years: 2.5 }],
    ["years", { years: 31 }],
    ["years", { years: "two" }],
    ["fields", { fields: [] }],
    ["fields.0", { fields: ["tags"] }],
    ["zone", { zone: "Berlin" }],
  ])("names what is wrong with %s", (on, change) => {
    const reading = readRule({ ...sound, ...change });
    expect(!reading.ok && reading.problems.map((problem) => problem.on)).toEqual([on]);
  });
});

describe("a rule of the second version", () => {
  const rule = buildRule();
  const problems = (change: object) => {
    const reading = readRule({ ...rule, ...change });
    return reading.ok ? [] : reading.problems.map(({ on }) => on);
  };

  it("is read as it is stored", () => {
    expect(readRule(JSON.parse(JSON.stringify(rule)))).toEqual({ ok: true, rule });
  });

  it("is what one of the first version becomes, and back", () => {
    const old = { years: 2, fields: ["note", "phone"] as const, zone: "Europe/Berlin" };
    expect(toSimple(fromSimple(old))).toEqual(old);
    expect(toSimple({ ...fromSimple(old), rank: 1 })).toBeUndefined();
    expect(readRule(fromSimple(old))).toEqual({ ok: true, rule: fromSimple(old) });
  });

  it.each([
    ["when.age", { when: { ...rule.when, age: { years: 0 } } }],
    ["when.age.years", { when: { ...rule.when, age: { years: 1.5 } } }],
    ["when.age.days", { when: { ...rule.when, age: { years: 2, days: -1 } } }],
    ["when.from", { when: { ...rule.when, from: "recorded" } }],
    ["scope", { scope: "everything" }],
    [
      "only",
      {
        scope: "customers",
        when: { ...rule.when, from: "last-activity" },
        actions: [{ do: "report" }],
        only: { channels: ["web"] },
      },
    ],
    ["only.countries", { only: { countries: { only: ["DE"], except: ["DE"] } } }],
    ["only.countries.only.0", { only: { countries: { only: ["Germany"] } } }],
    ["only.amount", { only: { amount: { currency: "EUR", from: 5, below: 5 } } }],
    ["only.tags", { only: { tags: { any: ["VIP"], none: ["vip"] } } }],
    ["actions", { actions: [] }],
    ["actions.0", { actions: [{ do: "warn", days: 30 }] }],
    ["actions.0", { actions: [{ do: "clear", fields: ["billingAddress"] }] }],
    ["actions.0", { actions: [{ do: "coarsen", field: "email", to: "generalise" }] }],
    ["actions.0.fields", { actions: [{ do: "clear", fields: [] }] }],
    ["effectiveFrom", { effectiveFrom: "1.1.2027" }],
    ["zone", { zone: "Berlin" }],
    ["rank", { rank: 10 }],
    ["overrides.0.reason", { overrides: [{ fields: ["email"], reason: " ", approvalId: "a" }] }],
  ])("is told what is wrong with %s", (on, change) => {
    expect(problems(change)).toEqual([on]);
  });
});

describe("statutory minimums", () => {
  it("cover neither note nor attributes nor phone", () => {
    expect(simpleFields.flatMap(minimumsCovering)).toEqual([]);
  });

  it("say what they cover, since when, and when that was last reviewed", () => {
    for (const minimum of statutoryMinimums) {
      expect(minimum.covers.length).toBeGreaterThan(0);
      expect(minimum.effective).toMatch(/^\d{4}-\d\d-\d\d$/);
      expect(minimum.lastReviewed >= minimum.effective).toBe(true);
    }
  });

  it("put the longest one first", () => {
    expect(minimumsCovering("ipAddress").map(({ years }) => years)).toEqual([10]);
    expect(minimumsCovering("billingAddress")[0]?.years).toBe(10);
  });
});

describe("plain language", () => {
  const simple = (years: number, fields: readonly SimpleField[]) =>
    describeRule(fromSimple({ years, fields, zone: "UTC" }));

  it("says a rule in one sentence", () => {
    expect(simple(2, ["note", "customAttributes", "phone"])).toBe(
      "Two years after an order is completed, its note, additional details and phone number are removed.",
    );
    expect(simple(1, ["phone"])).toBe(
      "One year after an order is completed, its phone number is removed.",
    );
    expect(simple(12, ["customAttributes"])).toBe(
      "12 years after an order is completed, its additional details are removed.",
    );
  });

  it("says how many orders are kept back, and why", () => {
    expect(describeKeptBack("held", 4, { unfulfilled: 3, "dispute-open": 1 })).toBe(
      "4 held: 1 open dispute, 3 not fulfilled",
    );
    expect(describeKeptBack("held", 0, {})).toBeUndefined();
    expect(describeKeptBack("held", 2, { "refund-pending": 2, unpaid: 1 })).toBe(
      "2 held: 2 refunds on their way, 1 not paid (some for several reasons)",
    );
  });
});
