/** What the headers of a delivery say. */
export interface HeaderFacts {
  topic: string;
  shop: string;
  hmac: string;
  apiVersion: string;
  webhookId: string;
  eventId: string;
  triggeredAt: string;
}

export type HeaderSet = "classic" | "events" | "both";

/** The platform's headers in their two spellings; shopify-api 15 reads either. */
export function webhookHeaders(facts: HeaderFacts, set: HeaderSet): Record<string, string> {
  const classic = {
    "X-Shopify-Topic": facts.topic,
    "X-Shopify-Hmac-Sha256": facts.hmac,
    "X-Shopify-Shop-Domain": facts.shop,
    "X-Shopify-API-Version": facts.apiVersion,
    "X-Shopify-Webhook-Id": facts.webhookId,
    "X-Shopify-Event-Id": facts.eventId,
    "X-Shopify-Triggered-At": facts.triggeredAt,
  };
  const events = {
    "shopify-topic": facts.topic,
    "shopify-hmac-sha256": facts.hmac,
    "shopify-shop-domain": facts.shop,
    "shopify-api-version": facts.apiVersion,
    "shopify-webhook-id": facts.webhookId,
    "shopify-event-id": facts.eventId,
    "shopify-triggered-at": facts.triggeredAt,
  };
  return {
    "content-type": "application/json",
    "user-agent": "Shopify-Captain-Hook",
    ...(set !== "events" && classic),
    ...(set !== "classic" && events),
  };
}
