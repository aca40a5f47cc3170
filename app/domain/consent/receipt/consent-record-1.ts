/**
 * The record as receipts of the first kind have it: they stay valid. It called a decision given wherever
 * anything was allowed, an opt-out that left statistics on too. Pure.
 */
import type { DecisionLeaf } from "../decision-leaf";
import { purposes, type Choices } from "../purposes";
import { expiry, recordFields } from "./consent-record";

export function consentRecord1(
  decision: DecisionLeaf,
  of: Parameters<typeof recordFields>[1],
): object {
  const { choices, regime, decidedAt, method, gpc } = decision;
  const state = stateOf(choices);
  return {
    ...recordFields(decision, of),
    events: [
      { type: eventType(choices, regime), at: decidedAt, state, method, gpc },
      { type: "recorded", at: decision.receivedAt, state },
      ...expiry(decision, of.at),
    ],
    countsAsConsent: decision.flags.length === 0,
  };
}

function stateOf(choices: Choices): string {
  const allowed = purposes.filter((purpose) => choices[purpose]);
  return allowed.length > 0 ? `allowed: ${allowed.join(", ")}` : "nothing allowed";
}

function eventType(choices: Choices, regime: string): string {
  if (regime === "notice") return "informed";
  return purposes.some((purpose) => choices[purpose]) ? "given" : "refused";
}
