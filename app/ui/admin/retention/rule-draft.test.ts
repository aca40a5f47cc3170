import { describe, expect, it } from "vitest";
import { presetFor, readRule } from "~/domain/retention/model";
import { definitionOf, draftOf } from "./rule-draft";

const terms = {
  ...{ country: "DE", oneStopShop: null, zones: ["Europe/Berlin"] },
  financialYear: { month: 1, day: 1 },
};

describe("a rule in the editor", () => {
  it("comes out as it went in, for every preset", () => {
    for (const { id, rule } of presetFor(terms).lines) {
      const reading = readRule(definitionOf(draftOf(rule)));
      expect(reading, id).toEqual({ ok: true, rule });
    }
  });

  it("keeps every condition and action it can hold", () => {
    const full = {
      ...{ version: 2, name: "All", scope: "orders", zone: "Europe/Berlin", rank: 3 },
      when: { age: { years: 2, months: 1, days: 4 }, from: "paid", roundTo: "financial-year" },
      only: {
        countries: { only: ["DE", "AT"], except: ["CH"] },
        ...{ states: ["closed"], channels: ["web"], business: false },
        amount: { currency: "EUR", from: 10, below: 99.5 },
        tags: { any: ["a"], none: ["b"] },
      },
      actions: [
        { do: "clear", fields: ["note", "phone"] },
        { do: "coarsen", field: "email", to: "placeholder" },
        { do: "coarsen", field: "shippingAddress", to: "generalise" },
        { do: "detach-customer" },
        { do: "tag", tag: "tidied" },
        { do: "report" },
      ],
      why: { purpose: "x", basis: "contract" },
      ...{ effectiveFrom: "2027-01-01", overrides: [] },
    };
    const reading = readRule(full);
    if (!reading.ok) throw new Error(reading.problems.map(({ message }) => message).join());
    expect(definitionOf(draftOf(reading.rule))).toEqual(full);
  });

  it("hands what is no number on, to be refused", () => {
    const line = presetFor(terms).lines[0];
    if (!line) throw new Error("no preset");
    const reading = readRule(definitionOf({ ...draftOf(line.rule), years: "soon" }));
    expect(reading).toMatchObject({ ok: false, problems: [{ on: "when.age.years" }] });
  });
});
