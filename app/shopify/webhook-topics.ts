/**
 * The webhook topics this app takes. `shopify.app.toml` subscribes to exactly these (a test
 * compares them): a topic listed in one place only would be refused, or never come.
 */

/** Mandatory for every app: a person or a shop asks through the platform (GDPR Art. 15, 17). */
export const complianceTopics = [
  "customers/data_request",
  "customers/redact",
  "shop/redact",
] as const;
export type ComplianceTopic = (typeof complianceTopics)[number];

/** Hints: what they say is read again with the shop's own token before anything follows from it. */
export const hintTopics = [
  "app/scopes_update",
  "app/uninstalled",
  "bulk_operations/finish",
  "customers/delete",
  "customers/merge",
  "customers/update",
  "orders/updated",
  "themes/publish",
  "themes/update",
] as const;
export type HintTopic = (typeof hintTopics)[number];

export type WebhookTopic = ComplianceTopic | HintTopic;

const known: ReadonlySet<string> = new Set([...complianceTopics, ...hintTopics]);
const compliance: ReadonlySet<string> = new Set(complianceTopics);

export function isWebhookTopic(text: string): text is WebhookTopic {
  return known.has(text);
}

export function isComplianceTopic(topic: string): topic is ComplianceTopic {
  return compliance.has(topic);
}
