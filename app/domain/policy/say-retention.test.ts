import { describe, expect, it } from "vitest";
import { shopperLanguages } from "~/lib/language";
import { buildPolicy } from "./build-policy";
import { policyRetentionStarts, type PolicyRetentionRule } from "./retention-fact";
import { sayRetentionRule } from "./say-retention";

const rule = (over: Partial<PolicyRetentionRule> = {}): PolicyRetentionRule => ({
  ...{ start: "orders:fulfilled", age: { years: 2, months: 0, days: 0 }, roundTo: "day" },
  ...{ some: false, outranked: false, acts: [{ do: "clear", fields: ["note"] }] },
  ...over,
});

describe("a retention rule in the policy", () => {
  it("says all it does, in the reader's language", () => {
    const whole = rule({
      age: { years: 10, months: 6, days: 0 },
      roundTo: "calendar-year",
      acts: [
        { do: "clear", fields: ["note", "phone"] },
        { do: "replace", field: "email" },
        { do: "shorten", field: "shippingAddress" },
      ],
    });
    expect(sayRetentionRule(whole, "en")).toBe(
      "10 years and 6 months after an order was delivered, rounded up to the end of the calendar year, we clear your note to the shop and telephone numbers from it, replace the e-mail address in it by a placeholder and shorten the delivery address in it to country, region and the start of the postcode.",
    );
    expect(sayRetentionRule(whole, "de")).toBe(
      "10 Jahre und 6 Monate nach Lieferung einer Bestellung, aufgerundet auf das Ende des Kalenderjahres, löschen wir daraus Ihre Notiz an den Shop und Telefonnummern, ersetzen darin die E-Mail-Adresse durch einen Platzhalter und kürzen darin die Lieferadresse auf Land, Region und den Anfang der Postleitzahl.",
    );
  });

  it("promises no more than the rule's conditions, first day and rank let it do", () => {
    const limited = rule({
      ...{ countries: { only: ["DE", "AT"] }, some: true, outranked: true, from: "2027-01-01" },
    });
    expect(sayRetentionRule(limited, "en")).toBe(
      "2 years after an order was delivered, we clear your note to the shop from it. This applies from 1 January 2027 on. This applies to orders sent to Germany and Austria. This applies to some of our orders only. This does not apply where another of these rules takes precedence.",
    );
    expect(sayRetentionRule(limited, "de")).toContain(
      "Bestellungen nach: Deutschland und Österreich.",
    );
  });

  it("has words for everything that rules can be about, in every language", () => {
    const acts: PolicyRetentionRule["acts"] = [
      ...[{ do: "detach" }, { do: "erase" }, { do: "delete" }, { do: "delete-details" }].map(
        (act) => act as PolicyRetentionRule["acts"][number],
      ),
      { do: "delete-where-possible" },
      { do: "warn", days: 30 },
    ];
    for (const language of shopperLanguages) {
      const said = policyRetentionStarts.map((start) =>
        sayRetentionRule(rule({ start, acts }), language),
      );
      expect(new Set(said).size).toBe(policyRetentionStarts.length);
      expect(said.join(" ")).not.toMatch(/undefined|[{}]/);
    }
  });

  it("stands beside the others, each rule a sentence of its own", () => {
    const years = [2, 8, 10].map((count) =>
      rule({
        age: { years: count, months: 0, days: 0 },
        acts: [{ do: "replace", field: "email" }],
      }),
    );
    const { content } = buildPolicy({ retention: years }, "en");
    const section = content.sections.find(({ id }) => id === "retention");
    const said = section?.sentences.filter(({ id }) => id.startsWith("retention.rule"));
    expect(said?.map(({ id }) => id)).toEqual([
      ...["retention.rule", "retention.rule.2", "retention.rule.3"],
    ]);
    expect(said?.every(({ promises }) => promises.includes(32))).toBe(true);
    expect(section?.sentences.some(({ id }) => id === "retention.open")).toBe(true);
  });
});
