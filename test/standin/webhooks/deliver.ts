import { randomUUID } from "node:crypto";
import { DEFAULT_WEBHOOK_PATH } from "../app-config";
import { MAIN_SHOP, SECOND_SHOP } from "../seed/plans";
import type { Standin } from "../standin";
import type { DeliveryReport, WebhookRequest } from "./delivery-report";
import { webhookHeaders } from "./headers";
import { samplePayload } from "./payloads/sample-payload";
import type { PendingWebhook } from "./pending";
import { post } from "./post";
import { planRetry } from "./plan-retry";

/** Signs and delivers what was asked for, so many at a time, each as often as asked. */
export async function deliverWebhooks(
  standin: Standin,
  wanted: WebhookRequest,
): Promise<DeliveryReport[]> {
  const count = wanted.count ?? 1;
  const jobs = Array.from({ length: count }, (_, number) => newDelivery(standin, wanted, number));
  const repeated = jobs.flatMap((job) => Array.from({ length: wanted.duplicate ?? 1 }, () => job));
  const reports = new Array<DeliveryReport>(repeated.length);
  let next = 0;
  const worker = async () => {
    for (let place = next++; place < repeated.length; place = next++) {
      const job = repeated[place];
      if (job) reports[place] = await deliver(standin, job, wanted);
    }
  };
  await Promise.all(Array.from({ length: wanted.concurrency ?? 1 }, worker));
  return reports;
}

function newDelivery(standin: Standin, wanted: WebhookRequest, number: number): PendingWebhook {
  const domain = wanted.shop ?? MAIN_SHOP;
  const shop = standin.state.shops.get(domain);
  if (!shop) throw new RangeError(`no such shop: ${domain}`);
  const payload =
    wanted.payload ?? samplePayload(shop, wanted.topic, { number, now: standin.clock.now() });
  return {
    shop: domain,
    topic: wanted.topic,
    webhookId: (number === 0 ? wanted.webhookId : undefined) ?? randomUUID(),
    eventId: randomUUID(),
    triggeredAt: new Date().toISOString(),
    body: JSON.stringify(payload),
    attempts: 0,
    dueAt: standin.clock.now().toISOString(),
  };
}

/** One try; a failed one is planned again unless it was tampered with or must not be. */
export async function deliver(
  standin: Standin,
  job: PendingWebhook,
  wanted: Partial<WebhookRequest> = {},
): Promise<DeliveryReport> {
  const { tamper, retry = tamper === undefined } = wanted;
  const { headers, body } = signed(standin, job, wanted);
  const path = standin.appConfig().subscriptions.get(job.topic) ?? DEFAULT_WEBHOOK_PATH;
  const answer = await post(new URL(path, standin.options.appUrl).href, headers, body);
  const lost = answer.status > 0 && standin.faults.strikes("dropWebhookReplies");
  const status = lost ? 0 : answer.status;
  if (retry && (status < 200 || status > 299)) planRetry(standin, job);
  return { webhookId: job.webhookId, status, ms: answer.ms };
}

function signed(
  standin: Standin,
  job: PendingWebhook,
  { tamper, headers: set = "both" }: Partial<WebhookRequest>,
): { headers: Record<string, string>; body: string } {
  const body = tamper === "json" ? `{"shop_id": ${job.body.length},,}` : job.body;
  const facts = {
    topic: tamper === "topic" ? "nothing/known" : job.topic,
    shop: tamper === "shop" ? otherShop(job.shop) : job.shop,
    hmac: standin.sign.webhook(tamper === "hmac" ? `${body} ` : body),
    apiVersion: standin.options.apiVersion,
    webhookId: job.webhookId,
    eventId: job.eventId,
    triggeredAt: job.triggeredAt,
  };
  const headers = webhookHeaders(facts, set);
  if (tamper === "header") {
    delete headers["X-Shopify-Webhook-Id"];
    delete headers["shopify-webhook-id"];
  }
  return { headers, body: tamper === "body" ? body.replace("{", "{ ") : body };
}

function otherShop(domain: string): string {
  return domain === MAIN_SHOP ? SECOND_SHOP : MAIN_SHOP;
}
