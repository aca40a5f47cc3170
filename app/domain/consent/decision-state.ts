/** What a decision comes to under the law that it was made under: for records and receipts. Pure. */
import { bitsOf, type Choices } from "./purposes";
import { offeredBits, regimeCode, type Regime } from "./regime";
import { isAboutVendor } from "./vendor-consent";

/**
 * given, partly-given, refused: a consent was asked for, and this was the answer. not-opted-out,
 * opted-out: use may begin without consent, and nothing was objected to, or something. informed: a
 * notice was read. signalled: nobody was asked, because the browser's opt-out signal had said it all.
 * vendor-allowed: one vendor's content was, whatever was said of the purposes.
 */
export const decisionStates = [
  "given",
  "partly-given",
  "refused",
  "not-opted-out",
  "opted-out",
  "informed",
  "signalled",
  "vendor-allowed",
] as const;
export type DecisionState = (typeof decisionStates)[number];

/** Of a recorded decision: its method and regime are known ones, checked when it came. */
export function decisionState({
  method,
  regime,
  choices,
}: {
  readonly method: string;
  readonly regime: string;
  readonly choices: Choices;
}): DecisionState {
  if (method === "signal") return "signalled";
  if (isAboutVendor(method)) return "vendor-allowed";
  if (method === "acknowledge") return "informed";
  const bits = bitsOf(choices);
  const isAll = bits === offeredBits(regimeCode(regime as Regime));
  if (regime !== "opt-in") return isAll ? "not-opted-out" : "opted-out";
  if (bits === 0) return "refused";
  return isAll ? "given" : "partly-given";
}

/** Whether somebody consented to something. A record with a remark is no proof of that. */
export function countsAsConsent(state: DecisionState, flags: readonly string[]): boolean {
  return flags.length === 0 && consents.includes(state);
}

const consents: readonly DecisionState[] = ["given", "partly-given", "vendor-allowed"];
