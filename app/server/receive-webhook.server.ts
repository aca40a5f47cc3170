/**
 * The one receiver of the host's webhooks, for every topic, called before Remix.
 *
 * 200 means: stored, encrypted, with a job, and committed. The platform retries anything else, and
 * never again after a 200, so a crash at any point must not be able to lose what was acknowledged.
 */
import { recordSecurityEvent } from "~/domain/security/index.server";
import { PEER_HEADER, type SecurityEvent } from "~/domain/security/model";
import { makeAcceptDelivery } from "~/domain/webhooks/index.server";
import { enqueueMany } from "~/jobs/queue.server";
import { env } from "~/lib/env.server";
import type { ShopDomain } from "~/lib/ids";
import { logger } from "~/lib/logger.server";
import { buildLimitsServices } from "~/services/limits.server";
import { readWebhook } from "~/shopify/read-webhook.server";
import {
  isSignedByHost,
  readWebhookHeaders,
  type RawHeaders,
  type WebhookHeaders,
} from "~/shopify/webhook-request.server";
import { isComplianceTopic, isWebhookTopic, type WebhookTopic } from "~/shopify/webhook-topics";
import { MAX_BODY_BYTES } from "./read-body.server";

export interface RawWebhook {
  readonly method: string;
  readonly headers: RawHeaders;
  /** "too-large" when reading was stopped at `MAX_BODY_BYTES`. */
  readonly body: Buffer | "too-large";
}

export interface WebhookAnswer {
  readonly status: number;
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

const acceptDelivery = makeAcceptDelivery({ enqueueMany });
const limits = buildLimitsServices();

/** Answers one request. Never throws: what the database refuses to take is a 503, to be retried. */
export async function receiveWebhook(request: RawWebhook): Promise<WebhookAnswer> {
  if (request.method !== "POST") {
    return refuse(405, { kind: "webhook-wrong-method" }, { Allow: "POST" });
  }
  if (request.body === "too-large" || request.body.length > MAX_BODY_BYTES) {
    // What is left of an unread body cannot be told from a next request: the connection ends.
    return refuse(413, { kind: "webhook-too-large" }, { Connection: "close" });
  }
  const headers = readWebhookHeaders(request.headers);
  if (!isSignedByHost(env().SHOPIFY_API_SECRET, request.body, headers.hmac)) {
    const claimed = headers.shop ?? "none";
    const event = { kind: "webhook-bad-signature", detail: { claimed } } as const;
    return refuse(401, event, await answerToFlood(request.headers));
  }
  try {
    return await takeSigned(headers, request.body);
  } catch (error) {
    logger().error({ err: error, topic: headers.topic, shop: headers.shop }, "webhook not stored");
    return { status: 503, headers: { "Retry-After": "10" } };
  }
}

/**
 * What is added to the refusal of somebody who keeps forging. It stays a 401, which the platform
 * asks for; only those who were refused are counted, and never before the signature was looked at:
 * the platform's own addresses also carry what other apps' owners make it send us.
 */
async function answerToFlood(
  headers: RawHeaders,
): Promise<Readonly<Record<string, string>> | undefined> {
  const wait = await limits.knock({ door: "refused", headers: headersOf(headers) });
  return wait > 0 ? { "Retry-After": String(wait), Connection: "close" } : undefined;
}

function headersOf(raw: RawHeaders): Headers {
  const headers = new Headers();
  for (const name of [PEER_HEADER, "x-forwarded-for"]) {
    const value = raw[name];
    if (value !== undefined) headers.set(name, typeof value === "string" ? value : value.join(","));
  }
  return headers;
}

/** From here on the host has signed the body. The headers are still anybody's. */
async function takeSigned(headers: WebhookHeaders, body: Buffer): Promise<WebhookAnswer> {
  const { topic, shop } = headers;
  if (!isWebhookTopic(topic)) {
    // Subscribed by an older or newer version of the app: retries would not make it known.
    await recordSecurityEvent({
      kind: "webhook-unknown-topic",
      detail: { topic: topic.slice(0, 60) },
    });
    return { status: 200 };
  }
  if (!shop) {
    return refuse(400, { kind: "webhook-malformed", detail: { topic, why: "header:shop-domain" } });
  }
  const read = readWebhook(topic, body);
  if (read.kind === "sound" && read.shop !== undefined && read.shop !== shop) {
    // Signed for one shop, presented as another's: a replay with changed headers.
    return refuse(400, { kind: "webhook-foreign-shop", detail: { topic, claimed: shop } });
  }
  const webhookId = headers.webhookId ?? `hmac:${headers.hmac}`;
  const common = { shop, topic, webhookId, triggeredAt: headers.triggeredAt };
  if (read.kind === "sound") return store({ ...common, payload: read.payload });
  await recordSecurityEvent({ kind: "webhook-malformed", detail: { topic, why: read.why } });
  await store({ ...common, payload: body.toString("utf8"), malformed: read.why });
  return { status: 400 };
}

interface Sound {
  readonly shop: ShopDomain;
  readonly topic: WebhookTopic;
  readonly webhookId: string;
  readonly triggeredAt: Date | undefined;
  readonly payload: string;
  readonly malformed?: string;
}

async function store(delivery: Sound): Promise<WebhookAnswer> {
  const { topic, shop } = delivery;
  // A person's request is kept even when we have forgotten their shop. A shop that we know nothing
  // of has nothing to erase, and its hints mean nothing.
  const evenForUnknownShop = isComplianceTopic(topic) && topic !== "shop/redact";
  const outcome = await acceptDelivery(delivery, { evenForUnknownShop });
  if (outcome === "unknown-shop" && topic !== "shop/redact") {
    await recordSecurityEvent({ kind: "webhook-unknown-shop", detail: { topic, claimed: shop } });
  }
  return { status: 200 };
}

async function refuse(
  status: number,
  event: SecurityEvent,
  headers?: Readonly<Record<string, string>>,
): Promise<WebhookAnswer> {
  await recordSecurityEvent(event);
  return headers ? { status, headers } : { status };
}
