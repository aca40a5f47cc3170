import { describe, expect, it } from "vitest";
import {
  faultsOf,
  inEveryLanguage,
  placedTexts,
  sharedSentences,
} from "../../../../test/setup/shopper-texts";
import { publicTexts } from "~/domain/evidence/model";
import { shopperLanguages, type ShopperLanguage } from "~/lib/language";
import { policyPagesTexts } from "./all";

const texts = inEveryLanguage((language) => {
  const { policy, cookies, promises } = policyPagesTexts[language];
  const { few, ...rest } = promises;
  const promised = { ...rest, few: few(10), statements: publicTexts[language] };
  return placedTexts({ policy, cookies, promised });
});
const places = (language: ShopperLanguage) => texts[language].map(([place]) => place).sort();

describe("the words around policy, promises and cookies", () => {
  it.each(shopperLanguages)("are all there in %s, plain and well set", (language) => {
    expect(places(language)).toEqual(places("en"));
    expect(texts[language].flatMap(([, text]) => faultsOf(language, text))).toEqual([]);
    expect(policyPagesTexts[language].promises.few(10)).toContain("10");
  });

  it("are each language's own", () => {
    expect(sharedSentences(texts)).toEqual([]);
  });

  it("send to the checkpoint's address in every language", () => {
    for (const language of shopperLanguages) {
      expect(publicTexts[language]["audit.sealed"].how).toContain(
        "/apps/privacy/promises/checkpoint",
      );
    }
  });
});
