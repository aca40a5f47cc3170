import { describe, expect, it } from "vitest";
import {
  faultsOf,
  inEveryLanguage,
  placedTexts,
  sharedSentences,
  sharedTexts,
} from "../../../../../test/setup/shopper-texts";
import { shopperLanguages, type ShopperLanguage } from "~/lib/language";
import { readmeTexts } from "./all";

const texts = inEveryLanguage((language) => {
  const { about, ...rest } = readmeTexts[language];
  return placedTexts({ ...rest, about: about("LUMEN", "DAY") });
});
const places = (language: ShopperLanguage) => texts[language].map(([place]) => place).sort();

describe("the words of the readable part of a package", () => {
  it.each(shopperLanguages)("are all there in %s, plain and well set", (language) => {
    expect(places(language)).toEqual(places("en"));
    expect(texts[language].flatMap(([, text]) => faultsOf(language, text))).toEqual([]);
  });

  it.each(shopperLanguages)(
    "name the store, the day, the files and the 60 days in %s",
    (language) => {
      const { about, machine, parts, gaps } = readmeTexts[language];
      expect(about("LUMEN", "DAY")).toMatch(/LUMEN[^]*DAY/);
      expect(machine).toMatch(/data\.json[^]*checksums\.txt[^]*SHA-256/);
      expect(parts["host.older-orders"]).toContain("60");
      expect(gaps["needs-read-all-orders"]).toContain("60");
    },
  );

  it("are each language's own", () => {
    // The same word in both.
    expect(sharedTexts(texts)).toEqual([
      "/result: Resultat (da sv)",
      "/result: Resultado (es pt)",
      "/states/found: encontrado (es pt)",
    ]);
    expect(sharedSentences(texts)).toEqual([]);
  });
});
