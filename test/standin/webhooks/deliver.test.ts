import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { SHOP, startLibrary, type LibraryUnderTest } from "../testing/library";
import { startReceiver, type WebhookReceiver } from "../testing/webhook-receiver";
import type { DeliveryReport, WebhookRequest } from "./delivery-report";
import { SAMPLE_TOPICS } from "./payloads/sample-payload";

let library: LibraryUnderTest;
let receiver: WebhookReceiver;

beforeAll(async () => {
  receiver = await startReceiver();
  library = await startLibrary({ orders: 200, appUrl: receiver.url });
});
afterAll(async () => {
  await library.stop();
  await receiver.stop();
});
beforeEach(async () => {
  receiver.received.length = 0;
  receiver.status = 200;
  await library.standin.control("faults", { reset: true });
});

function send(webhook: WebhookRequest): Promise<DeliveryReport[]> {
  return library.standin.control<DeliveryReport[]>("webhooks", webhook);
}

/** What the platform's library makes of the last delivery. */
async function validated() {
  const last = receiver.received.at(-1);
  return library.api.webhooks.validate({
    rawBody: last?.body ?? "",
    rawRequest: { method: "POST", url: "/", headers: Object.fromEntries(last?.headers ?? []) },
  });
}

describe("a delivery", () => {
  it.each(["classic", "events", "both"] as const)(
    "is accepted by the platform's library with %s headers",
    async (headers) => {
      const [report] = await send({ topic: "customers/redact", headers });
      expect(report).toMatchObject({ status: 200 });
      expect(await validated()).toMatchObject({
        valid: true,
        topic: "CUSTOMERS_REDACT",
        domain: SHOP,
        webhookId: report?.webhookId,
      });
    },
  );

  it.each(["hmac", "body"] as const)("is refused by it with a spoilt %s", async (tamper) => {
    await send({ topic: "customers/redact", tamper });
    expect(await validated()).toMatchObject({ valid: false, reason: "invalid_hmac" });
  });

  it("is refused by it without a webhook id", async () => {
    await send({ topic: "customers/redact", tamper: "header" });
    expect(await validated()).toMatchObject({ valid: false, reason: "missing_headers" });
  });

  it("names the shop in the body of compliance topics only", async () => {
    for (const topic of SAMPLE_TOPICS) {
      await send({ topic });
      const body = JSON.parse(receiver.received.at(-1)?.body ?? "") as object;
      const compliance = ["customers/data_request", "customers/redact", "shop/redact"];
      expect([topic, "shop_domain" in body]).toEqual([topic, compliance.includes(topic)]);
    }
  });

  it("is about a different person each time and twice the same under one id on request", async () => {
    const reports = await send({ topic: "customers/redact", count: 3, duplicate: 2 });
    expect(new Set(reports.map(({ webhookId }) => webhookId)).size).toBe(3);
    expect(receiver.received).toHaveLength(6);
    expect(new Set(receiver.received.map(({ body }) => body)).size).toBe(3);
  });
});

describe("a failed delivery", () => {
  it("is tried again under the same id until it is accepted", async () => {
    await library.standin.control("faults", { webhookRetryDelaysMs: [10, 10, 10] });
    receiver.status = 503;
    const [report] = await send({ topic: "shop/redact" });
    expect(report).toMatchObject({ status: 503 });
    receiver.status = 200;
    await expect.poll(() => receiver.received.length, { timeout: 3000 }).toBe(2);
    expect(receiver.received[1]?.webhookId).toBe(receiver.received[0]?.webhookId);
  });

  it("counts as failed when the reply was lost, and comes again", async () => {
    await library.standin.control("faults", { dropWebhookReplies: 1, webhookRetryDelaysMs: [10] });
    const [report] = await send({ topic: "app/uninstalled" });
    expect(report).toMatchObject({ status: 0 });
    await expect.poll(() => receiver.received.length, { timeout: 3000 }).toBe(2);
  });
});
