/**
 * What a person may ask for (GDPR Art. 15–17, 7(3), 77; promises 9 and 24–29).
 *
 * `history` is less than an erasure: what was recorded while they browsed and were served goes, their
 * account and orders stay (GDPR Art. 17(1), 21(1); CCPA § 1798.105).
 */
export const requestKinds = [
  "access",
  "erasure",
  "history",
  "correction",
  "withdrawal",
  "complaint",
] as const;
export type RequestKind = (typeof requestKinds)[number];
