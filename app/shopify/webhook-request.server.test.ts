import type * as Crypto from "node:crypto";
import { createHmac } from "node:crypto";
import { describe, expect, it, vi } from "vitest";

const compared = vi.hoisted(() => ({ pairs: [] as [string, string][] }));
vi.mock("node:crypto", async (original) => {
  const crypto = await original<typeof Crypto>();
  return {
    ...crypto,
    timingSafeEqual: (a: Buffer, b: Buffer) => {
      compared.pairs.push([a.toString(), b.toString()]);
      return crypto.timingSafeEqual(a, b);
    },
  };
});
const { isSignedByHost, readWebhookHeaders } = await import("./webhook-request.server");

const secret = "kept-demo-secret-0123456789abcdef";
const body = Buffer.from('{"id":1}');
const right = createHmac("sha256", secret).update(body).digest("base64");

describe("a webhook's signature", () => {
  it("is compared whole and in constant time, also when its first byte is wrong", () => {
    const wrong = `${right.startsWith("A") ? "B" : "A"}${right.slice(1)}`;
    expect(isSignedByHost(secret, body, wrong)).toBe(false);
    expect(isSignedByHost(secret, body, right)).toBe(true);
    expect(compared.pairs).toEqual([
      [wrong, right],
      [right, right],
    ]);
  });

  it("has one spelling only", () => {
    for (const text of [`${right}AAAA`, right.replace("=", ""), ` ${right}`, ""]) {
      expect(isSignedByHost(secret, body, text), text).toBe(false);
    }
  });
});

describe("a webhook's headers", () => {
  it("are read from either set, the newer one first", () => {
    const headers = {
      "x-shopify-topic": "orders/updated",
      "x-shopify-shop-domain": "Lumen-Home.myshopify.com",
      "shopify-topic": "customers/redact",
      "x-shopify-triggered-at": "2026-11-20T18:00:27.877041743Z",
    };
    expect(readWebhookHeaders(headers)).toEqual({
      hmac: "",
      topic: "customers/redact",
      shop: "lumen-home.myshopify.com",
      webhookId: undefined,
      triggeredAt: new Date("2026-11-20T18:00:27.877Z"),
    });
  });

  it("may be missing or nonsense without an error", () => {
    expect(readWebhookHeaders({ "x-shopify-triggered-at": "soon" })).toEqual({
      hmac: "",
      topic: "",
      shop: undefined,
      webhookId: undefined,
      triggeredAt: undefined,
    });
    const endless = { "x-shopify-webhook-id": "x".repeat(201) };
    expect(readWebhookHeaders(endless).webhookId).toBeUndefined();
  });
});
