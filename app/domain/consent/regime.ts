/**
 * What the law lets a shop do before a visitor has said anything.
 *
 * Numbered by strictness, so that the stricter of two is the larger one; the numbers are what pages
 * carry.
 */
import { PurposeBit } from "./purposes";

/** none: nothing is asked or said · notice: said · opt-out: allowed until refused · opt-in. */
export const regimes = ["none", "notice", "opt-out", "opt-in"] as const;
export type Regime = (typeof regimes)[number];

/** Positions in `regimes`. An enum, because bundles for browsers carry its numbers only. */
export enum RegimeCode {
  None,
  Notice,
  OptOut,
  OptIn,
}

export function regimeCode(regime: Regime): RegimeCode {
  return regimes.indexOf(regime);
}

/**
 * The purposes a visitor is asked about. Where consent is needed the sale of data is not offered:
 * who was not asked has not agreed, so it stays off.
 */
export function offeredBits(regime: RegimeCode): number {
  return regime === RegimeCode.OptIn
    ? PurposeBit.Preferences | PurposeBit.Analytics | PurposeBit.Marketing
    : PurposeBit.All;
}

/** What "reject" leaves: nothing where consent is needed, all but sale and sharing elsewhere. */
export function rejectedBits(regime: RegimeCode): number {
  return regime === RegimeCode.OptIn ? 0 : PurposeBit.Preferences | PurposeBit.Analytics;
}

/**
 * Whether a browser's opt-out signal (Global Privacy Control) is honoured: where the law gives that
 * right (CCPA Regulations § 7025), or everywhere where the merchant says so.
 */
export function honouredSignal(regime: RegimeCode, gpc: boolean, everywhere: boolean): boolean {
  return gpc && (everywhere || regime === RegimeCode.OptOut);
}

/**
 * What may happen now, given what was chosen or may be presumed.
 *
 * An honoured signal refuses the sale whatever was chosen earlier, and without sale there is no
 * advertising that shares data (Cal. Civ. Code § 1798.140(ah)). Where consent is needed the sale was
 * never on offer, and advertising rests on a consent of its own.
 */
export function effectiveBits(bits: number, regime: RegimeCode, signal: boolean): number {
  const isRefused = signal || (regime === RegimeCode.OptOut && !(bits & PurposeBit.SaleOfData));
  return isRefused ? bits & ~(PurposeBit.SaleOfData | PurposeBit.Marketing) : bits;
}

/** What is presumed before any choice; an opt-out signal is still to be heeded (`effectiveBits`). */
export function presumedBits(regime: RegimeCode): number {
  return restingBits(regime, undefined);
}

/**
 * What may happen where no choice counts. `earlier` is what a choice that counts no longer had left:
 * a consent ends with its time, an objection does not (GDPR Art. 21(3); Cal. Civ. Code
 * § 1798.135(c)(4)): where nobody has to consent, what was refused stays refused until it is
 * allowed again.
 */
export function restingBits(regime: RegimeCode, earlier: number = PurposeBit.All): number {
  return regime === RegimeCode.OptIn ? 0 : earlier;
}
