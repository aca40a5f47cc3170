import { describe, expect, it } from "vitest";
import {
  faultsOf,
  inEveryLanguage,
  placedTexts,
  sharedSentences,
  sharedTexts,
} from "../../../../test/setup/shopper-texts";
import type { RequestOutcome } from "~/domain/requests/model";
import { shopperLanguages, type ShopperLanguage } from "~/lib/language";
import { requestTexts } from "./all";

const texts = inEveryLanguage((language) => {
  const { confirmLead, ...rest } = requestTexts[language];
  return placedTexts({ ...rest, confirmLead: confirmLead("KIND", "ADDRESS") });
});
const places = (language: ShopperLanguage) => texts[language].map(([place]) => place).sort();

/** How each language quotes. */
const quoted: Readonly<Record<ShopperLanguage, string>> = {
  ...{ en: "“KIND”", de: "„KIND“", da: "“KIND”", es: "«KIND»", fr: "«\u202fKIND\u202f»" },
  ...{ it: "«KIND»", ja: "「KIND」", nl: "“KIND”", pl: "„KIND”", pt: "«KIND»", sv: "”KIND”" },
};
const outcomes: Readonly<Record<RequestOutcome, true>> = {
  ...{ "handed-to-store": true, "released-to-person": true, "answered-by-staff": true },
  ...{ refused: true, erased: true, "already-erased": true },
};

describe("the words of the pages about a request", () => {
  it.each(shopperLanguages)("are all there in %s, plain and well set", (language) => {
    expect(places(language)).toEqual(places("en"));
    expect(texts[language].flatMap(([, text]) => faultsOf(language, text))).toEqual([]);
    expect(Object.keys(requestTexts[language].outcomes).sort()).toEqual(
      Object.keys(outcomes).sort(),
    );
  });

  it.each(shopperLanguages)("name what was asked and with which address in %s", (language) => {
    const lead = requestTexts[language].confirmLead("KIND", "ADDRESS");
    expect(lead).toContain(quoted[language]);
    expect(lead).toContain("ADDRESS");
  });

  it.each(shopperLanguages)(
    "say in %s the days, the size and an example of an address",
    (language) => {
      const { sent, downloadGone, states, problems, messageHint } = requestTexts[language];
      expect(sent[0]).toContain("7");
      expect(downloadGone).toContain("30");
      expect(states.answered.next).toContain("30");
      expect(problems.email).toContain("name@example.com");
      for (const text of [problems.message, messageHint]) {
        expect(text.replace(/(?<=2)[.,\u00a0\u202f](?=000)/u, "")).toContain("2000");
      }
    },
  );

  it("are each language's own", () => {
    expect(sharedTexts(texts)).toEqual([]);
    expect(sharedSentences(texts)).toEqual([]);
  });
});
