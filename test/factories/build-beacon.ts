/** A decision as the banner posts it, with the texts of the banner that every shop starts with. */
import { RegimeCode, textHash, type DecisionBeacon } from "~/domain/consent/model";
import { en } from "~/domain/consent/texts/en";

/** Accepted in Berlin, in English, just now. */
export async function buildBeacon(over: Partial<DecisionBeacon> = {}): Promise<DecisionBeacon> {
  return {
    decisionId: crypto.randomUUID(),
    visitor: crypto.randomUUID(),
    version: 1,
    textHash: await textHash(en, RegimeCode.OptIn),
    language: "en",
    region: "DEBE",
    regime: "opt-in",
    choices: { preferences: true, analytics: true, marketing: true, saleOfData: false },
    method: "accept",
    gpc: false,
    decidedAt: new Date().toISOString(),
    ...over,
  };
}

const none = { preferences: false, analytics: false, marketing: false, saleOfData: false };

/** Refused, else as `buildBeacon`. */
export function buildRefusal(over: Partial<DecisionBeacon> = {}): Promise<DecisionBeacon> {
  return buildBeacon({ method: "reject", choices: none, ...over });
}

/** Nobody was asked in California, because the browser's opt-out signal had said it all. */
export function buildSignal(over: Partial<DecisionBeacon> = {}): Promise<DecisionBeacon> {
  return buildBeacon({
    ...{ region: "USCA", regime: "opt-out", method: "signal", gpc: true, textHash: "" },
    choices: { preferences: true, analytics: true, marketing: false, saleOfData: false },
    ...over,
  });
}
