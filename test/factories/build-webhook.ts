/** A webhook as the platform sends it, signed; each part can be spoiled. */
import { createHmac, randomUUID } from "node:crypto";
import { testEnvironment } from "../setup/test-environment";

export interface BuiltWebhook {
  readonly method: string;
  readonly headers: Record<string, string>;
  readonly body: Buffer;
}

export interface WebhookParts {
  readonly topic: string;
  readonly shop?: string;
  readonly payload?: unknown;
  /** Sent instead of the payload's JSON. */
  readonly text?: string;
  readonly webhookId?: string | null;
  readonly triggeredAt?: Date | null;
  readonly secret?: string;
  /** Which of the platform's two header sets. */
  readonly headerSet?: "x-shopify" | "shopify";
}

export const LUMEN = "lumen-home.myshopify.com";

export function buildWebhook({
  topic,
  shop = LUMEN,
  payload = {},
  text,
  webhookId = randomUUID(),
  triggeredAt = new Date(),
  secret = testEnvironment.SHOPIFY_API_SECRET,
  headerSet = "x-shopify",
}: WebhookParts): BuiltWebhook {
  const body = Buffer.from(text ?? JSON.stringify(payload));
  const named: Record<string, string | null> = {
    topic,
    "shop-domain": shop,
    "hmac-sha256": createHmac("sha256", secret).update(body).digest("base64"),
    "webhook-id": webhookId,
    "triggered-at": triggeredAt?.toISOString() ?? null,
  };
  const headers = Object.entries(named).flatMap(([name, value]): [string, string][] =>
    value === null ? [] : [[`${headerSet}-${name}`, value]],
  );
  const all = Object.fromEntries<string>([["content-type", "application/json"], ...headers]);
  return { method: "POST", headers: all, body };
}

/** A person asks for their data; `orders` sets the size. */
export function dataRequestPayload(shop = LUMEN, over: object = {}, orders = 3): object {
  return {
    shop_id: 954889,
    shop_domain: shop,
    orders_requested: Array.from({ length: orders }, (_, n) => 4500000000000 + n),
    customer: { id: 191167, email: "mia@canary.example", phone: "+49 30 5550134" },
    data_request: { id: 9999 },
    ...over,
  };
}

export function customerRedactPayload(shop = LUMEN, over: object = {}): object {
  return {
    shop_id: 954889,
    shop_domain: shop,
    customer: { id: 191167, email: "mia@canary.example", phone: "+49 30 5550134" },
    orders_to_redact: [4500000000000],
    ...over,
  };
}
