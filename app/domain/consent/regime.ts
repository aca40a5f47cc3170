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
 * What may happen now, given what was chosen or may be presumed.
 *
 * In an opt-out regime Global Privacy Control refuses the sale whatever was chosen earlier (CCPA
 * Regulations § 7025), and without sale there is no advertising that shares data (§ 1798.140(ah)).
 */
export function effectiveBits(bits: number, regime: RegimeCode, gpc: boolean): number {
  if (regime !== RegimeCode.OptOut || (!gpc && bits & PurposeBit.SaleOfData)) return bits;
  return bits & ~(PurposeBit.SaleOfData | PurposeBit.Marketing);
}

/** What is presumed before any choice; an opt-out signal is still to be heeded (`effectiveBits`). */
export function presumedBits(regime: RegimeCode): number {
  return regime === RegimeCode.OptIn ? 0 : PurposeBit.All;
}
