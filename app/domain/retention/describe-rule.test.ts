import { describe, expect, it } from "vitest";
import { buildRule } from "../../../test/factories/build-retention-rule";
import { describeRule, describeRules } from "./describe-rule";
import type { Rule } from "./rule-schema";

const years = (count: number): Rule["when"]["age"] => ({ years: count, months: 0, days: 0 });
const note = buildRule({
  when: { age: years(2), from: "fulfilled", roundTo: "day" },
  actions: [{ do: "clear", fields: ["note", "phone"] }],
});
const documents = buildRule({
  when: { age: years(8), from: "fulfilled", roundTo: "calendar-year" },
  actions: [{ do: "coarsen", field: "shippingAddress", to: "generalise" }],
});

describe("a rule in plain language", () => {
  it.each<[string, Partial<Rule>]>([
    ["Two years after an order is delivered, its note and phone number are removed.", {}],
    [
      "One year, six months and ten days after an order is paid and the end of that financial year, the customer is detached from it.",
      {
        when: { age: { years: 1, months: 6, days: 10 }, from: "paid", roundTo: "financial-year" },
        actions: [{ do: "detach-customer" }],
      },
    ],
    [
      "Two years after an order is delivered, its note is removed, it is tagged “minimised” and it is listed in a report.",
      {
        actions: [
          { do: "clear", fields: ["note"] },
          { do: "tag", tag: "minimised" },
          { do: "report" },
        ],
      },
    ],
    [
      "Two years after an order is delivered, its note and phone number are removed. Only orders that are closed or cancelled, to DE or FR, from web, of 10 to below 50 EUR, tagged “vip”, not tagged “keep” and of companies. From 29 February 2028 on.",
      {
        only: {
          states: ["closed", "cancelled"],
          countries: { only: ["DE", "FR"] },
          channels: ["web"],
          amount: { currency: "EUR", from: 10, below: 50 },
          tags: { any: ["vip"], none: ["keep"] },
          business: true,
        },
        effectiveFrom: "2028-02-29",
      },
    ],
    [
      "Three years after a customer’s last activity, the customer is told by e-mail and has 30 days to stay.",
      {
        scope: "customers",
        when: { age: years(3), from: "last-activity", roundTo: "day" },
        actions: [{ do: "warn", days: 30 }],
      },
    ],
    [
      "Three years after a company contact’s last activity, the customer is told by e-mail and has 30 days to stay.",
      {
        scope: "customers",
        when: { age: years(3), from: "last-activity", roundTo: "day" },
        only: { business: true },
        actions: [{ do: "warn", days: 30 }],
      },
    ],
    [
      "30 days after a webhook’s payload is recorded, it is deleted.",
      {
        scope: "webhook-payloads",
        when: { age: { years: 0, months: 0, days: 30 }, from: "recorded", roundTo: "day" },
        actions: [{ do: "delete" }],
      },
    ],
  ])("says: %s", (sentence, over) => {
    expect(describeRule({ ...note, ...over })).toBe(sentence);
  });

  it("joins rules about the same things, the earlier limit first", () => {
    expect(describeRules([documents, note])).toBe(
      "Two years after an order is delivered, its note and phone number are removed; after eight years and the end of that calendar year, its delivery address is reduced to country, region and the start of the postcode.",
    );
  });

  it("keeps rules about different things apart", () => {
    const abroad = { ...documents, only: { countries: { except: ["DE"] } } };
    expect(describeRules([note, abroad])).toBe(`${describeRule(note)} ${describeRule(abroad)}`);
  });
});
