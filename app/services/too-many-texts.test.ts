import { describe, expect, it } from "vitest";
import {
  faultsOf,
  inEveryLanguage,
  placedTexts,
  sharedSentences,
  sharedTexts,
} from "../../test/setup/shopper-texts";
import { shopperLanguages } from "~/lib/language";
import { tooManyTexts } from "./too-many-texts";

const texts = inEveryLanguage((language) => {
  const { title, wait } = tooManyTexts[language];
  return placedTexts({ title, one: wait(1), many: wait(7) });
});

describe("the words for one visit too many", () => {
  it.each(shopperLanguages)("are plain in %s, and say how long to wait", (language) => {
    const { wait } = tooManyTexts[language];
    expect(texts[language].flatMap(([, text]) => faultsOf(language, text))).toEqual([]);
    expect(wait(7)).toContain("7");
    // Where the word has a form for one, it is not the number with the form for many.
    expect(wait(1) === wait(7).replace("7", "1")).toBe(["ja", "pl"].includes(language));
  });

  it("are each language's own", () => {
    expect(sharedTexts(texts)).toEqual([]);
    expect(sharedSentences(texts)).toEqual([]);
  });
});
