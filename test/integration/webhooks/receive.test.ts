import { beforeAll, describe, expect, it } from "vitest";
import { receiveWebhook } from "~/server/receive-webhook.server";
import { complianceTopics } from "~/shopify/webhook-topics";
import { buildShop } from "../../factories/build-shop";
import {
  buildWebhook,
  customerRedactPayload,
  dataRequestPayload,
  LUMEN,
} from "../../factories/build-webhook";
import { asOwner } from "../../setup/as-owner";

interface DeliveryRow {
  shop: string;
  id: string;
  webhookId: string;
  topic: string;
  state: string;
  payload: string | null;
  problem: string | null;
}

const deliveries = (webhookId: string) =>
  asOwner<DeliveryRow>(`SELECT * FROM "WebhookDelivery" WHERE "webhookId" = $1`, [webhookId]);
const jobsFor = (id: string) =>
  asOwner(`SELECT 1 FROM pgboss.job WHERE name = 'webhook.handle' AND data->>'id' = $1`, [id]);
const events = (kind: string) =>
  asOwner<{ shop: string | null; detail: Record<string, unknown> }>(
    `SELECT shop, detail FROM "SecurityEvent" WHERE kind = $1 ORDER BY at DESC`,
    [kind],
  );

beforeAll(async () => {
  await buildShop();
});

describe("the webhook receiver", () => {
  it("stores a request sealed, with a job, before it answers 200", async () => {
    const request = buildWebhook({
      topic: "customers/data_request",
      payload: dataRequestPayload(),
      webhookId: "stored-1",
    });
    expect(await receiveWebhook(request)).toEqual({ status: 200 });
    const [row, ...others] = await deliveries("stored-1");
    expect(others).toEqual([]);
    expect(row).toMatchObject({ shop: LUMEN, state: "received", topic: "customers/data_request" });
    expect(row?.payload).toMatch(/^k1\./);
    expect(JSON.stringify(row)).not.toContain("canary");
    expect(await jobsFor(row?.id ?? "")).toHaveLength(1);
  });

  it("takes both of the platform's header sets, and needs no API version", async () => {
    for (const headerSet of ["x-shopify", "shopify"] as const) {
      const webhookId = `set-${headerSet}`;
      const request = buildWebhook({
        ...{ topic: "customers/redact", headerSet, webhookId },
        payload: customerRedactPayload(),
      });
      expect(await receiveWebhook(request)).toEqual({ status: 200 });
      expect(await deliveries(webhookId)).toHaveLength(1);
    }
  });

  it("answers a repeat with 200 and does nothing a second time", async () => {
    const request = buildWebhook({
      ...{ topic: "customers/data_request", webhookId: "twice" },
      payload: dataRequestPayload(),
    });
    const answers = [await receiveWebhook(request), await receiveWebhook(request)];
    const together = await Promise.all(Array.from({ length: 20 }, () => receiveWebhook(request)));
    expect([...answers, ...together].map(({ status }) => status)).toEqual(Array(22).fill(200));
    const rows = await deliveries("twice");
    expect(rows).toHaveLength(1);
    expect(await jobsFor(rows[0]?.id ?? "")).toHaveLength(1);
    const [keys] = await asOwner<{ n: number }>(
      `SELECT count(*)::int AS n FROM "CaseKey" k
        WHERE NOT EXISTS (SELECT 1 FROM "WebhookDelivery" d WHERE d."caseKeyId" = k.id)`,
    );
    expect(keys?.n).toBe(0);
  });

  it("knows a repeat without a webhook id by its signature", async () => {
    const request = buildWebhook({
      ...{ topic: "customers/redact", webhookId: null },
      payload: customerRedactPayload(LUMEN, { customer: { id: 77 } }),
    });
    await receiveWebhook(request);
    await receiveWebhook(request);
    const rows = await asOwner(
      `SELECT 1 FROM "WebhookDelivery" WHERE "webhookId" = 'hmac:' || $1`,
      [request.headers["x-shopify-hmac-sha256"]],
    );
    expect(rows).toHaveLength(1);
  });

  it("refuses a wrong, a foreign and a missing signature with 401, and writes that down", async () => {
    const sound = buildWebhook({ topic: "customers/redact", payload: customerRedactPayload() });
    const { "x-shopify-hmac-sha256": hmac = "", ...unsigned } = sound.headers;
    const spoiled = [
      { ...sound, body: Buffer.from(`${sound.body.toString()} `) },
      buildWebhook({ topic: "customers/redact", secret: "another-secret-0123456789" }),
      { ...sound, headers: unsigned },
      { ...sound, headers: { ...unsigned, "x-shopify-hmac-sha256": `${hmac}AAAA` } },
      { ...sound, headers: { ...unsigned, "x-shopify-hmac-sha256": "" } },
    ];
    for (const request of spoiled) {
      expect(await receiveWebhook(request)).toEqual({ status: 401 });
    }
    const written = await events("webhook-bad-signature");
    expect(written).toHaveLength(spoiled.length);
    expect(written[0]).toEqual({ shop: null, detail: { claimed: LUMEN } });
  });

  it("writes down no more than a few of a flood of forgeries", async () => {
    const forged = buildWebhook({ topic: "shop/redact", secret: "another-secret-0123456789" });
    const answers = await Promise.all(Array.from({ length: 300 }, () => receiveWebhook(forged)));
    expect(answers.every(({ status }) => status === 401)).toBe(true);
    expect((await events("webhook-bad-signature")).length).toBeLessThanOrEqual(10);
  });

  it("refuses any other method with 405, and a body over the limit with 413", async () => {
    const sound = buildWebhook({ topic: "customers/redact", payload: customerRedactPayload() });
    for (const method of ["GET", "PUT", "DELETE", "HEAD"]) {
      expect(await receiveWebhook({ ...sound, method })).toEqual({
        status: 405,
        headers: { Allow: "POST" },
      });
    }
    const large = buildWebhook({ topic: "orders/updated", text: " ".repeat(1024 * 1024 + 1) });
    expect((await receiveWebhook(large)).status).toBe(413);
    expect((await receiveWebhook({ ...sound, body: "too-large" })).status).toBe(413);
  });

  it("refuses a signed payload that is presented as another shop's", async () => {
    await buildShop("second-shop.myshopify.com");
    for (const topic of complianceTopics) {
      const request = buildWebhook({
        ...{ topic, shop: "second-shop.myshopify.com", webhookId: `foreign-${topic}` },
        payload: { shop_id: 1, shop_domain: LUMEN },
      });
      expect(await receiveWebhook(request)).toEqual({ status: 400 });
      expect(await deliveries(`foreign-${topic}`)).toEqual([]);
    }
    expect(await events("webhook-foreign-shop")).toHaveLength(complianceTopics.length);
  });

  it("refuses a payload presented under another topic: the topic is a header nobody signs", async () => {
    const cases = [
      ["customers/redact", dataRequestPayload()],
      ["shop/redact", customerRedactPayload()],
      ["shop/redact", dataRequestPayload()],
      ["customers/data_request", customerRedactPayload()],
    ] as const;
    for (const [topic, payload] of cases) {
      expect((await receiveWebhook(buildWebhook({ topic, payload }))).status).toBe(400);
    }
  });

  it("answers 400 to what is signed but malformed, and keeps it, sealed, for a person", async () => {
    const cases: [string, string, string][] = [
      ["not-json", '{"shop_domain": ', "not-json"],
      ["an-array", "[1]", "not-an-object"],
      ["a-word", '"mia@canary.example"', "not-an-object"],
      ["empty", "", "not-json"],
      ["no-shop", '{"customer":{"email":"mia@canary.example"}}', "field:shop_domain"],
      [
        "bad-customer",
        `{"shop_domain":"${LUMEN}","customer":"mia@canary.example"}`,
        "field:customer",
      ],
    ];
    for (const [webhookId, text, problem] of cases) {
      const request = buildWebhook({ topic: "customers/data_request", webhookId, text });
      expect(await receiveWebhook(request), webhookId).toEqual({ status: 400 });
      expect(await receiveWebhook(request), webhookId).toEqual({ status: 400 });
      const rows = await deliveries(webhookId);
      expect(rows).toHaveLength(1);
      expect(rows[0]).toMatchObject({ state: "malformed", problem });
      expect(JSON.stringify(rows)).not.toContain("canary");
    }
    expect(JSON.stringify(await events("webhook-malformed"))).not.toContain("canary");
  });

  it("takes a compliance request that names little or nobody", async () => {
    const payloads = [
      { shop_domain: LUMEN },
      { shop_domain: LUMEN, customer: null, orders_requested: null, data_request: null },
      { shop_domain: LUMEN, customer: { email: "mia@canary.example" } },
      { shop_domain: LUMEN.toUpperCase(), customer: { id: "191167" }, data_request: { id: "12" } },
    ];
    for (const payload of payloads) {
      const request = buildWebhook({ topic: "customers/data_request", payload });
      expect((await receiveWebhook(request)).status, JSON.stringify(payload)).toBe(200);
    }
  });

  it("acknowledges a signed topic it does not know, and stores nothing of it", async () => {
    const request = buildWebhook({
      ...{ topic: "carts/create", webhookId: "unknown-topic" },
      payload: { email: "mia@canary.example" },
    });
    expect(await receiveWebhook(request)).toEqual({ status: 200 });
    expect(await deliveries("unknown-topic")).toEqual([]);
    expect(await events("webhook-unknown-topic")).toEqual([
      { shop: null, detail: { topic: "carts/create" } },
    ]);
  });

  it("keeps of a hint only what it points to", async () => {
    const { sealedPayload } = await import("./sealed-payload");
    const request = buildWebhook({
      ...{ topic: "orders/updated", webhookId: "hint" },
      payload: {
        id: 7,
        admin_graphql_api_id: "gid://shopify/Order/7",
        email: "mia@canary.example",
      },
    });
    expect((await receiveWebhook(request)).status).toBe(200);
    expect(await sealedPayload(LUMEN, "hint")).toEqual({
      id: 7,
      admin_graphql_api_id: "gid://shopify/Order/7",
    });
  });

  it("keeps a person's request although their shop is not known, and ignores the rest", async () => {
    const shop = "never-met.myshopify.com";
    const known = () => asOwner(`SELECT 1 FROM "Shop" WHERE shop = $1`, [shop]);
    const send = (topic: string, payload: object, webhookId: string) =>
      receiveWebhook(buildWebhook({ topic, shop, payload, webhookId }));
    expect((await send("orders/updated", { id: 1 }, "stranger-1")).status).toBe(200);
    expect((await send("shop/redact", { shop_domain: shop }, "stranger-2")).status).toBe(200);
    expect(await known()).toEqual([]);
    expect((await send("customers/redact", { shop_domain: shop }, "stranger-3")).status).toBe(200);
    expect(await known()).toHaveLength(1);
    expect(await deliveries("stranger-3")).toHaveLength(1);
    const [row] = await asOwner<{ installedAt: Date | null }>(
      `SELECT "installedAt" FROM "Shop" WHERE shop = $1`,
      [shop],
    );
    expect(row?.installedAt).toBeNull();
  });

  it("refuses a signed request without a shop", async () => {
    for (const shop of ["", "lumen-home.example.com", "lumen-home.myshopify.com.evil.example"]) {
      const request = buildWebhook({ topic: "orders/updated", shop, payload: { id: 1 } });
      expect((await receiveWebhook(request)).status, shop).toBe(400);
    }
  });
});
