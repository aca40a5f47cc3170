/**
 * The webhook topics this app takes. `shopify.app.toml` subscribes to the compliance topics and the
 * hints (a test compares them): a topic listed in one place only would be refused, or never come.
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

/**
 * Hints whose scope is optional. The platform refuses a whole version of the app for a topic whose
 * scope is not asked for at install ("Missing scope for webhook topic"), so each shop is subscribed
 * to these by the API once it has granted the scope (`followTopics`).
 */
export const scopedTopics = {
  "disputes/create": "read_shopify_payments_disputes",
  "disputes/update": "read_shopify_payments_disputes",
  "returns/approve": "read_returns",
  "returns/reopen": "read_returns",
  "returns/request": "read_returns",
} as const;
export type ScopedTopic = keyof typeof scopedTopics;
export const scopedTopicNames = Object.keys(scopedTopics) as ScopedTopic[];

export type WebhookTopic = ComplianceTopic | HintTopic | ScopedTopic;

const known: ReadonlySet<string> = new Set([
  ...complianceTopics,
  ...hintTopics,
  ...scopedTopicNames,
]);
const compliance: ReadonlySet<string> = new Set(complianceTopics);

export function isWebhookTopic(text: string): text is WebhookTopic {
  return known.has(text);
}

export function isComplianceTopic(topic: string): topic is ComplianceTopic {
  return compliance.has(topic);
}
