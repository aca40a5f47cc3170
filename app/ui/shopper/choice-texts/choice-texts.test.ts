import { describe, expect, it } from "vitest";
import { languageCodes } from "~/domain/consent/model";
import { shopperLanguages, chooseLanguage } from "~/lib/language";
import { choiceTexts } from "./all";

/** Every text of a language by its place; functions with what they make of fixed values. */
function placed(value: unknown, place = ""): [string, string][] {
  if (typeof value === "string") return [[place, value]];
  if (typeof value === "function") {
    const make = value as (place: number, when: string) => string;
    return [[place, make(7, "…")]];
  }
  return Object.entries(value as object).flatMap(([key, each]) => placed(each, `${place}/${key}`));
}

/** The same word in several languages, and names that are not translated. */
const shared = new Set(["/receipt/data", "/page/signal"]);

describe("the words of the pages about choices", () => {
  it("are there in every language of the banner", () => {
    expect([...shopperLanguages].sort()).toEqual([...languageCodes].sort());
  });

  it.each(shopperLanguages.filter((language) => language !== "en"))(
    "are whole and its own in %s",
    (language) => {
      const english = new Map(placed({ ...choiceTexts.en, kind: {} }));
      const own = placed(choiceTexts[language]);
      const places = own.map(([place]) => place);
      expect(places).toEqual(expect.arrayContaining([...english.keys()]));
      const same = own.filter(([place, text]) => text === english.get(place) && !shared.has(place));
      expect(same).toEqual([]);
      expect(own.filter(([, text]) => text.trim() === "" || text !== text.trim())).toEqual([]);
      // What a sealed receipt names is named in it: the entry of the log, and when it was signed.
      expect(choiceTexts[language].receipt.sealed(41, "WHEN")).toMatch(/41[^]*WHEN|WHEN[^]*41/);
    },
  );

  it("names each kind of data that a record can name, in each language but its own", () => {
    const kinds = Object.keys(choiceTexts.de.receipt.kind).sort();
    for (const language of shopperLanguages) {
      const own = Object.keys(choiceTexts[language].receipt.kind).sort();
      expect(own).toEqual(language === "en" ? [] : kinds);
    }
  });
});

describe("the language of a page about choices", () => {
  const url = (query: string) => new URL(`https://shop.test/apps/privacy/choices${query}`);

  it("is the one that is asked for, before what the browser would like", () => {
    expect(chooseLanguage({ url: url("?locale=fr"), acceptLanguage: "de" })).toBe("fr");
    expect(chooseLanguage({ url: url("?locale=xx"), acceptLanguage: "de" })).toBe("de");
  });

  it("follows the storefront's own path, and English where nothing is known", () => {
    const clues = { url: url("?path_prefix=%2Fja%2Fapps%2Fprivacy"), acceptLanguage: "de" };
    expect(chooseLanguage(clues)).toBe("ja");
    expect(chooseLanguage({ url: url("?locale=xx"), acceptLanguage: null })).toBe("en");
  });
});
