/**
 * What a visitor can allow or refuse, and its compact form.
 *
 * "Necessary" is no choice: it needs no consent (ePrivacy Directive Art. 5(3)) and is always on.
 * The compact form is what browsers store and pages carry: one bit a purpose.
 */
export const purposes = ["preferences", "analytics", "marketing", "saleOfData"] as const;
export type Purpose = (typeof purposes)[number];
export type Choices = Readonly<Record<Purpose, boolean>>;

/** In the order of `purposes`. An enum, because bundles for browsers carry its numbers only. */
export enum PurposeBit {
  Preferences = 1,
  Analytics = 2,
  Marketing = 4,
  SaleOfData = 8,
  All = 15,
}

export function bitsOf(choices: Choices): number {
  return purposes.reduce((bits, purpose, index) => bits | (choices[purpose] ? 1 << index : 0), 0);
}

export function choicesOf(bits: number): Choices {
  const has = (bit: number): boolean => (bits & bit) > 0;
  return {
    preferences: has(PurposeBit.Preferences),
    analytics: has(PurposeBit.Analytics),
    marketing: has(PurposeBit.Marketing),
    saleOfData: has(PurposeBit.SaleOfData),
  };
}
