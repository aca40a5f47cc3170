/** Every kind there is. The admin has words for each (a missing one does not compile). */
export const securityEventKinds = [
  "webhook-wrong-method",
  "webhook-too-large",
  "webhook-bad-signature",
  "webhook-unknown-topic",
  "webhook-unknown-shop",
  "webhook-foreign-shop",
  "webhook-malformed",
  "proxy-bad-signature",
  "token-unknown",
  "identity-failed",
  "limit-reached",
  "permission-refused",
] as const;
export type SecurityEventKind = (typeof securityEventKinds)[number];
