import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  effectiveBits,
  offeredBits,
  presumedBits,
  RegimeCode,
  regimeCode,
  regimes,
  rejectedBits,
  restingBits,
} from "./regime";
import { bitsOf, choicesOf, PurposeBit, purposes } from "./purposes";
import {
  lawfulParts,
  marketRules,
  placeOf,
  regimeFor,
  ruleFor,
  type OwnRegimes,
} from "./regime-for";
import { regionRules } from "./regions";
import { shouldAsk, stillCounts } from "./stored-choice";

const anyRegime = fc.constantFrom(...regimes.map(regimeCode));
const anyBits = fc.integer({ min: 0, max: 15 });
const DAY_MS = 86_400_000;

describe("what may happen", () => {
  it("is nothing where consent is needed and none was given", () => {
    for (const gpc of [true, false]) {
      expect(effectiveBits(presumedBits(RegimeCode.OptIn), RegimeCode.OptIn, gpc)).toBe(0);
    }
  });

  it("is never more than was chosen", () => {
    fc.assert(
      fc.property(anyBits, anyRegime, fc.boolean(), (bits, regime, gpc) => {
        expect(effectiveBits(bits, regime, gpc) & ~bits).toBe(0);
      }),
    );
  });

  it("is no sale and no advertising under an opt-out signal where the law heeds it", () => {
    fc.assert(
      fc.property(anyBits, (bits) => {
        const left = choicesOf(effectiveBits(bits, RegimeCode.OptOut, true));
        expect(left).toMatchObject({ saleOfData: false, marketing: false });
      }),
    );
  });

  it("is no sale after a no, and none where it was not even offered", () => {
    for (const regime of regimes.map(regimeCode)) {
      expect(rejectedBits(regime) & PurposeBit.SaleOfData).toBe(0);
      expect(rejectedBits(regime) & ~offeredBits(regime)).toBe(0);
    }
    expect(choicesOf(offeredBits(RegimeCode.OptIn)).saleOfData).toBe(false);
  });

  it("reads the same from bits as from choices", () => {
    fc.assert(fc.property(anyBits, (bits) => bitsOf(choicesOf(bits)) === bits));
    expect(purposes.map((purpose) => choicesOf(1 << purposes.indexOf(purpose))[purpose])).toEqual([
      ...[true, true, true, true],
    ]);
  });
});

describe("the regime of a place", () => {
  it("is the strictest where nothing is known of the place", () => {
    for (const country of ["", "ZZ", "AQ"]) expect(regimeFor({ country })).toBe("opt-in");
  });

  it.each([
    [{ country: "DE" }, "opt-in"],
    [{ country: "GB" }, "opt-in"],
    [{ country: "BR" }, "opt-in"],
    [{ country: "US", subdivision: "CA" }, "opt-out"],
    [{ country: "US", subdivision: "WY" }, "notice"],
    [{ country: "US" }, "opt-out"],
  ])("is for %o %s", (place, regime) => {
    expect(regimeFor(place)).toBe(regime);
  });

  it("is for a whole country never weaker than for any part of it", () => {
    for (const name of Object.keys(regionRules)) {
      const [country = "", subdivision = ""] = name.split("-");
      const part = regimeCode(regimeFor({ country, subdivision }));
      expect(regimeCode(regimeFor({ country }))).toBeGreaterThanOrEqual(part);
    }
  });

  it("has a statute, a date of review and an age for every entry", () => {
    for (const [name, rule] of Object.entries(regionRules)) {
      expect(rule.statute, name).not.toBe("");
      expect(rule.lastReviewed, name).toMatch(/^\d{4}-\d\d-\d\d$/);
      expect(rule.renewDays, name).toBeLessThanOrEqual(730);
    }
    expect(ruleFor({ country: "FR" }).renewDays).toBe(182);
  });

  it("names every state of LAW.md whose law requires the signal to be honoured", () => {
    const heeding = Object.entries(regionRules).filter(([, { gpc }]) => gpc);
    expect(
      heeding
        .map(([name]) => name.slice(3))
        .sort()
        .join(" "),
    ).toBe("CA CO CT DE MD MN MT NE NH NJ OR TX");
  });

  it("reads the platform's names of regions", () => {
    expect(placeOf("USCA")).toEqual({ country: "US", subdivision: "CA" });
    expect(placeOf("FR")).toEqual({ country: "FR" });
    expect(regimeFor(placeOf(""))).toBe("opt-in");
  });

  it("reaches pages as numbers, with a rule for countries nobody listed", () => {
    const rules = marketRules();
    expect(rules["DE"]).toEqual({ r: 3, x: 365 });
    expect(rules["US"]).toEqual({ r: 2, x: 365 });
    expect(lawfulParts()).toEqual({ US: "1 CA2 CO2 CT2 DE2 MD2 MN2 MT2 NE2 NH2 NJ2 OR2 TX2" });
    expect(rules["*"]).toEqual({ r: 3, x: 182 });
  });

  it("follows the merchant, who can't weaken a part of a country by a rule for all of it", () => {
    const own = { JP: { regime: "notice" }, US: { regime: "none" }, "US-WY": { regime: "opt-in" } };
    const regions = own as OwnRegimes;
    expect(regimeFor({ country: "JP" }, regions)).toBe("notice");
    expect(regimeFor({ country: "US", subdivision: "CA" }, regions)).toBe("opt-out");
    expect(regimeFor({ country: "US", subdivision: "UT" }, regions)).toBe("none");
    expect(regimeFor({ country: "US" }, regions)).toBe("opt-in");
    const rules = marketRules({ regions, gpc: "everywhere" });
    expect(rules["JP"]).toEqual({ r: 1, x: 182, g: 1 });
    expect(rules["US"]?.d).toMatch(/^0 CA2 .* WY3$/);
  });
});

describe("a stored choice", () => {
  const asked = { f: "aaaa0000", x: 182, r: RegimeCode.OptIn };
  const at = Date.UTC(2026, 0, 1);
  const choice = { at, bits: 7, asked: asked.f };

  it("counts until it is too old", () => {
    expect(stillCounts(choice, asked, at + 181 * DAY_MS)).toBe(true);
    expect(stillCounts(choice, asked, at + 182 * DAY_MS)).toBe(false);
  });

  it("does not count for something else than what was asked", () => {
    expect(stillCounts(choice, { ...asked, f: "bbbb1111" }, at)).toBe(false);
    expect(stillCounts(undefined, asked, at)).toBe(false);
  });

  it("counts for whatever is asked now where all was refused, as long as it isn't too old", () => {
    const optOut = { f: "bbbb1111", x: 365, r: RegimeCode.OptOut };
    const optIn = { ...asked, f: "bbbb1111" };
    const refused = (regime: RegimeCode) => ({ ...choice, bits: rejectedBits(regime) });
    expect(stillCounts(refused(RegimeCode.OptIn), optIn, at + 181 * DAY_MS)).toBe(true);
    expect(stillCounts(refused(RegimeCode.OptIn), optIn, at + 182 * DAY_MS)).toBe(false);
    expect(stillCounts(refused(RegimeCode.OptOut), optOut, at + 364 * DAY_MS)).toBe(true);
    expect(stillCounts(refused(RegimeCode.OptOut), optOut, at + 365 * DAY_MS)).toBe(false);
    // Analytics and preferences allowed is no refusal where both need consent.
    expect(stillCounts(refused(RegimeCode.OptOut), optIn, at)).toBe(false);
    expect(stillCounts({ ...choice, bits: PurposeBit.All }, optOut, at)).toBe(false);
  });

  it("does not count when it comes from the future", () => {
    expect(stillCounts(choice, asked, at - 2 * DAY_MS)).toBe(false);
    expect(stillCounts({ ...choice, bits: 0 }, asked, at - 2 * DAY_MS)).toBe(false);
  });

  it("stays refused after its time where nobody has to consent, and allows nothing where they do", () => {
    fc.assert(
      fc.property(anyRegime, anyBits, (regime, bits) => {
        expect(restingBits(regime, bits)).toBe(presumedBits(regime) & bits);
      }),
    );
    const california = RegimeCode.OptOut;
    const left = effectiveBits(
      restingBits(california, rejectedBits(california)),
      california,
      false,
    );
    expect(choicesOf(left)).toMatchObject({ saleOfData: false, marketing: false });
  });

  it("is asked for unless it is there, needless, or refused by a signal", () => {
    expect(shouldAsk(RegimeCode.OptIn, false, false)).toBe(true);
    expect(shouldAsk(RegimeCode.OptIn, true, false)).toBe(true);
    expect(shouldAsk(RegimeCode.OptIn, false, true)).toBe(false);
    expect(shouldAsk(RegimeCode.OptOut, true, false)).toBe(false);
    expect(shouldAsk(RegimeCode.None, false, false)).toBe(false);
  });
});
