/** What a person may ask for (GDPR Art. 15–17, 7(3), 77; promises 24–29). */
export const requestKinds = ["access", "erasure", "correction", "withdrawal", "complaint"] as const;
export type RequestKind = (typeof requestKinds)[number];
