import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import type { Receipt } from "~/domain/consent/model";
import { shopperLanguages } from "~/lib/language";
import { choiceTexts } from "./choice-texts/all";
import { ReceiptPage } from "./receipt-page";

const at = "2026-11-20T12:00:00.000Z";
const choices = { preferences: true, analytics: false, marketing: false, saleOfData: false };
const decision = {
  // Without the number of the place in the log, which is looked for.
  ...{
    decisionId: "7a0c5e2d-9b36-4f8a-8d20-6c35e7b90f12",
    language: "en",
    region: "DE",
    regime: "opt-in",
  },
  method: "choose",
  ...{ rule: "EU", validDays: 180, decidedAt: at, keptUntil: at, gpc: false, flags: [], choices },
};
const sealed = {
  proof: { leaf: { index: 40 }, checkpoint: { sealedAt: at } },
  batch: { index: 0, size: 1, path: [] },
};

/** What the page says, of the parts of a receipt that it looks at. */
function said(language: (typeof shopperLanguages)[number], parts: object): string {
  const receipt = {
    ...{ decision, notice: { shown: ["Hello"] }, record: { purposes: [] } },
    ...parts,
  } as unknown as Receipt;
  const markup = renderToStaticMarkup(
    createElement(ReceiptPage, { language, timeZone: "UTC", receipt }),
  );
  return markup.replaceAll("&#x27;", "'");
}

describe("a shopper's receipt", () => {
  it.each(shopperLanguages)(
    "says in %s whose content was allowed alone, and how long",
    (language) => {
      const kind = "kept.consent.decision/2";
      const vendor = { id: "youtube", purpose: "marketing" };
      const record = { purposes: [], allowedVendor: { name: "YouTube" } };
      const { allowedOnce, allowedAlways, purpose, validUntil } = choiceTexts[language].receipt;
      const page = (method: string, validDays: number) =>
        said(language, { record, decision: { ...decision, kind, vendor, method, validDays } });
      const always = page("always-allow", 180);
      expect(always).toContain(allowedAlways("YouTube", purpose.marketing));
      expect(always).toContain(validUntil);
      const once = page("load-once", 0);
      expect(once).toContain(allowedOnce("YouTube", purpose.marketing));
      expect(once).not.toContain(validUntil);
    },
  );

  it.each(shopperLanguages)(
    "says in %s whether it waits, is sealed, or was changed",
    (language) => {
      const { waiting, changed } = choiceTexts[language].receipt;
      const states = {
        sealed: said(language, sealed),
        waiting: said(language, { ...sealed, proof: null }),
        changed: said(language, { ...sealed, batch: null }),
      };
      const read = Object.values(states).map((text) => [
        text.includes("41"),
        text.includes(waiting),
        text.includes(changed),
      ]);
      expect(read).toEqual([
        [true, false, false],
        [false, true, false],
        [false, false, true],
      ]);
    },
  );

  it.each(shopperLanguages)("says in %s that a signal was heard and nobody asked", (language) => {
    const { notAsked } = choiceTexts[language].receipt;
    const signal = { ...decision, method: "signal", gpc: true };
    expect(said(language, { ...sealed, decision: signal, notice: { shown: [] } })).toContain(
      notAsked,
    );
    expect(said(language, sealed)).not.toContain(notAsked);
  });

  it.each(shopperLanguages)("says in %s what the choice comes to under its law", (language) => {
    const { state } = choiceTexts[language].receipt;
    const refusal = { ...choices, preferences: false };
    const told = [
      decision,
      { ...decision, choices: refusal, method: "reject" },
      { ...decision, regime: "opt-out", method: "reject" },
      { ...decision, regime: "notice", method: "acknowledge" },
    ].map((each) => said(language, { ...sealed, decision: each }));
    const expected = [state["partly-given"], state.refused, state["opted-out"], state.informed];
    expect(told.map((text, place) => text.includes(expected[place] ?? "-"))).toEqual(
      expected.map(() => true),
    );
    expect(told[1]).not.toContain(state["partly-given"]);
  });
});
