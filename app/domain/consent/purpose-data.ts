/** What data each purpose is about, and why it may be used: for records and receipts. Data. */
import type { Purpose } from "./purposes";
import type { Regime } from "./regime";

/** Kinds of data, in the words of the inventory that the policy shows. */
export const purposeData: Readonly<Record<Purpose, readonly string[]>> = {
  preferences: ["settings of the shop", "products looked at"],
  analytics: ["pages visited", "device and browser kind", "time of visit", "random browser id"],
  marketing: ["pages visited", "products looked at and bought", "advertising and browser ids"],
  saleOfData: ["pages visited", "products looked at and bought", "advertising and browser ids"],
};

/** What a use rests on under a regime; before a choice, too, where the law lets it begin. */
export function basisOf(regime: Regime): string {
  return regime === "opt-in"
    ? "consent (GDPR Art. 6(1)(a); ePrivacy Directive Art. 5(3))"
    : "notice with the right to opt out";
}
