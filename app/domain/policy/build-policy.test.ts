import { describe, expect, it } from "vitest";
import { shopperLanguages, type ShopperLanguage } from "~/lib/language";
import { buildPolicy } from "./build-policy";
import type { PolicyFacts } from "./policy-facts";
import { policySentences } from "./sentences";
import { policyTexts } from "./texts/all";

const complete: PolicyFacts = {
  shopName: "Lumen Home",
  country: "DE",
  address: "Lichtweg 1, 10115 Berlin",
  contactEmail: "privacy@canary.example",
  officer: "Dr. Ada Beispiel",
  authority: "Berliner Beauftragte für Datenschutz",
  retention: [
    {
      ...{ start: "orders:completed", age: { years: 3, months: 0, days: 0 }, roundTo: "day" },
      ...{ some: false, outranked: false },
      acts: [{ do: "clear", fields: ["note", "customAttributes", "phone"] }],
    },
  ],
};

const said = (facts: PolicyFacts, language: ShopperLanguage = "en") =>
  new Map(
    buildPolicy(facts, language).content.sections.flatMap(({ sentences }) =>
      sentences.map((sentence) => [sentence.id, sentence.text]),
    ),
  );

describe("the policy's text", () => {
  it("says every sentence, in every language, when all facts are known", () => {
    for (const language of shopperLanguages) {
      const { content, unsaid } = buildPolicy(complete, language);
      expect(unsaid).toEqual([]);
      expect(content.sections).toHaveLength(10);
      expect(JSON.stringify(content)).not.toMatch(/\{\w+\}|undefined|null/);
    }
  });

  it("names the shop, its retention rule and its country in the reader's language", () => {
    expect(said(complete, "de").get("retention.rule")).toBe(
      "3 Jahre nach Abschluss einer Bestellung löschen wir daraus Ihre Notiz an den Shop, zusätzliche Angaben und Telefonnummern.",
    );
    expect(said({ ...complete, address: undefined }, "de").get("controller.country")).toBe(
      "Unser Sitz: Deutschland.",
    );
  });

  it("leaves out a sentence whose fact is missing, and says what is missing, instead of a hole", () => {
    const { unsaid } = buildPolicy({ shopName: "Lumen Home", country: "DE" }, "en");
    const texts = said({ shopName: "Lumen Home", country: "DE" });
    expect(texts.has("controller.where")).toBe(false);
    expect(unsaid).toContainEqual({ id: "controller.where", missing: ["address"] });
    expect(unsaid).toContainEqual({ id: "controller.mail", missing: ["contactEmail"] });
    expect([...texts.values()].join(" ")).not.toMatch(/\bundefined\b|[{}]/);
  });

  it("takes braces in a shop's name for text and does not fill them in again", () => {
    const texts = said({ ...complete, shopName: "{address} {{ 7|times:7 }}" });
    expect(texts.get("controller.who")).toContain("{address} {{ 7|times:7 }} runs this shop");
  });

  it("asks in every language for exactly the facts that its sentences use", () => {
    for (const language of shopperLanguages) {
      for (const { id, needs = [] } of policySentences) {
        const slots = [...policyTexts[language].sentences[id].matchAll(/\{(\w+)\}/g)];
        expect(slots.map(([, name]) => name).sort(), `${language} ${id}`).toEqual(
          [...needs].sort(),
        );
      }
    }
  });

  it("writes the same text from the same facts, letter by letter", () => {
    expect(JSON.stringify(buildPolicy({ ...complete }, "en").content)).toBe(
      JSON.stringify(buildPolicy({ ...complete }, "en").content),
    );
  });
});
