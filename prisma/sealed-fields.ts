/**
 * The columns that hold ciphertext, and nothing else, declared once.
 *
 * The database refuses clear text in them (a CHECK per column, see the `fence` migration), the
 * client refuses it before (`app/db.server.ts`), and a test compares this list with both.
 */
export const sealedFields = {
  Shop: ["contactEmail", "policyFacts"],
  ShopKey: ["wrapped"],
  CaseKey: ["wrapped"],
  HostSession: ["sealed"],
  WebhookDelivery: ["payload"],
  PolicyVersion: ["content"],
  PrivacyRequest: ["contact", "message", "followSecret"],
  RequestPackage: ["content"],
  OutgoingMail: ["message"],
  Incident: ["description"],
  IncidentEntry: ["text"],
  Approval: ["reason"],
  RetentionHold: ["reason"],
  Attestation: ["text"],
} as const;

export type SealedModel = keyof typeof sealedFields;
export type SealedFieldOf<M extends SealedModel> = (typeof sealedFields)[M][number];
