/**
 * Ways to spoil a delivery: `hmac` a wrong signature, `body` changed after signing, `shop` the
 * header names the other shop, `json` a signed body that is not JSON, `topic` a topic that does
 * not exist, `header` without a webhook id.
 */
export type Tamper = "hmac" | "body" | "shop" | "json" | "topic" | "header";

export interface WebhookRequest {
  /** e.g. "customers/redact" */
  topic: string;
  /** Domain of the shop; the main shop when left out. */
  shop?: string;
  /** A realistic one is made when left out. */
  payload?: unknown;
  webhookId?: string;
  /** How many different deliveries (default 1). */
  count?: number;
  /** Send each of them this many times under the same webhook id (default 1). */
  duplicate?: number;
  /** Deliveries at the same time (default 1). */
  concurrency?: number;
  tamper?: Tamper;
  /** Which spelling of the headers: `X-Shopify-…`, the newer `shopify-…`, or both (default). */
  headers?: "classic" | "events" | "both";
  /** Try again later as the platform does when the answer is not 2xx (default true). */
  retry?: boolean;
}

/** The first answer to one delivery. Status 0: no answer in time. */
export interface DeliveryReport {
  webhookId: string;
  status: number;
  ms: number;
}
