/** A webhook as it arrives: its headers, in either of the platform's two sets, and its signature. */
import { createHmac, timingSafeEqual } from "node:crypto";
import { parseShopDomain, type ShopDomain } from "~/lib/ids";

/** As Node gives them: names in lower case. */
export type RawHeaders = Readonly<Record<string, string | readonly string[] | undefined>>;

export interface WebhookHeaders {
  /** Base64 HMAC-SHA256 of the body. The headers themselves are not signed. */
  readonly hmac: string;
  readonly topic: string;
  readonly shop: ShopDomain | undefined;
  readonly webhookId: string | undefined;
  readonly triggeredAt: Date | undefined;
}

const MAX_ID_LENGTH = 200;

/**
 * Reads `shopify-*` (the newer set) before `X-Shopify-*`, as the platform's own library does. The
 * API version is not needed and its absence does not matter.
 */
export function readWebhookHeaders(headers: RawHeaders): WebhookHeaders {
  const read = (name: string) =>
    text(headers[`shopify-${name}`]) ?? text(headers[`x-shopify-${name}`]);
  const webhookId = read("webhook-id");
  return {
    hmac: read("hmac-sha256") ?? "",
    topic: (read("topic") ?? "").toLowerCase(),
    shop: parseShopDomain(read("shop-domain")),
    webhookId: webhookId && webhookId.length <= MAX_ID_LENGTH ? webhookId : undefined,
    triggeredAt: readDate(read("triggered-at")),
  };
}

/**
 * Whether the body was signed with the app's secret; takes the same time however wrong it is. The
 * texts are compared, not what they decode to: Node's decoder takes many texts for the same bytes.
 */
export function isSignedByHost(secret: string, body: Buffer, hmac: string): boolean {
  const expected = Buffer.from(createHmac("sha256", secret).update(body).digest("base64"));
  const given = Buffer.from(hmac);
  return given.length === expected.length && timingSafeEqual(given, expected);
}

function text(value: string | readonly string[] | undefined): string | undefined {
  const first = typeof value === "string" ? value : value?.[0];
  return first?.trim() || undefined;
}

function readDate(value: string | undefined): Date | undefined {
  if (value === undefined) return undefined;
  const date = new Date(value);
  return Number.isNaN(date.getTime()) ? undefined : date;
}
