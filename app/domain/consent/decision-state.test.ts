import { describe, expect, it } from "vitest";
import { methods, type DecisionMethod } from "./decision";
import {
  countsAsConsent,
  decisionState,
  decisionStates,
  type DecisionState,
} from "./decision-state";
import { choicesOf } from "./purposes";
import {
  effectiveBits,
  offeredBits,
  presumedBits,
  regimeCode,
  rejectedBits,
  regimes,
} from "./regime";
import type { Regime } from "./regime";
import { isAboutVendor } from "./vendor-consent";

/** What the button of the banner leaves; "choose": as ticked. */
function pressed(regime: Regime, method: DecisionMethod, ticked = 0): DecisionState {
  const code = regimeCode(regime);
  const bits = {
    ...{ accept: offeredBits(code), reject: rejectedBits(code), choose: ticked },
    ...{ acknowledge: presumedBits(code), signal: presumedBits(code) },
    ...{ "load-once": presumedBits(code), "always-allow": presumedBits(code) },
    "keep-allowing": presumedBits(code),
  }[method];
  const choices = choicesOf(effectiveBits(bits, code, method === "signal"));
  return decisionState({ method, regime, choices });
}

describe("the state of a decision", () => {
  it.each<[Regime, DecisionMethod, DecisionState]>([
    ["opt-in", "accept", "given"],
    ["opt-in", "reject", "refused"],
    ["opt-in", "signal", "signalled"],
    ["opt-out", "accept", "not-opted-out"],
    ["opt-out", "reject", "opted-out"],
    ["opt-out", "signal", "signalled"],
    ["notice", "acknowledge", "informed"],
    ["notice", "accept", "not-opted-out"],
    ["notice", "reject", "opted-out"],
    ["notice", "signal", "signalled"],
    ["none", "accept", "not-opted-out"],
    ["none", "reject", "opted-out"],
    ["none", "signal", "signalled"],
    ["opt-in", "load-once", "vendor-allowed"],
    ["opt-out", "always-allow", "vendor-allowed"],
    ["opt-in", "keep-allowing", "vendor-allowed"],
  ])("where the rule is %s and the answer %s is %s", (regime, method, state) => {
    expect(pressed(regime, method)).toBe(state);
  });

  it("of a choice follows from what was ticked", () => {
    const ticked = (regime: Regime) => [0, 1, 7, 15].map((bits) => pressed(regime, "choose", bits));
    expect(ticked("opt-in").slice(0, 3)).toEqual(["refused", "partly-given", "given"]);
    for (const regime of ["opt-out", "notice", "none"] as const) {
      expect(ticked(regime)).toEqual(["opted-out", "opted-out", "opted-out", "not-opted-out"]);
    }
  });

  it("is a consent where one was asked for and given, and nothing speaks against the proof", () => {
    const consents = decisionStates.filter((state) => countsAsConsent(state, []));
    expect(consents).toEqual(["given", "partly-given", "vendor-allowed"]);
    expect(decisionStates.some((state) => countsAsConsent(state, ["superseded"]))).toBe(false);
    for (const regime of regimes.filter((each) => each !== "opt-in")) {
      for (const method of methods.filter((each) => !isAboutVendor(each))) {
        expect(countsAsConsent(pressed(regime, method, 15), [])).toBe(false);
      }
    }
  });
});
