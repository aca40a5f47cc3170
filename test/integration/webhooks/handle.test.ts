import { beforeEach, describe, expect, it, vi } from "vitest";
import { withShop } from "~/db.server";
import { openAlerts } from "~/domain/alerts/index.server";
import { recordUninstall } from "~/domain/shops/index.server";
import {
  makeHandleDelivery,
  type DeliveryEffect,
  type DeliveryEnd,
} from "~/domain/webhooks/index.server";
import { MAX_ATTEMPTS } from "~/domain/webhooks/model";
import { enqueue } from "~/jobs/queue.server";
import { AppError } from "~/lib/errors";
import { shopDomain, type ShopDomain } from "~/lib/ids";
import { receiveWebhook } from "~/server/receive-webhook.server";
import { buildShop } from "../../factories/build-shop";
import { buildWebhook, dataRequestPayload } from "../../factories/build-webhook";
import { asOwner } from "../../setup/as-owner";

const SHIFT = Symbol.for("kept.clock.offset");
let shiftMs = 0;
Reflect.set(globalThis, SHIFT, () => shiftMs);

const HANDLED: DeliveryEnd = { state: "handled" };
let shop: ShopDomain;
let count = 0;

beforeEach(async () => {
  shiftMs = 0;
  count += 1;
  shop = await buildShop(`handled-${count}.myshopify.com`);
});

interface Row {
  id: string;
  state: string;
  payload: string | null;
  caseKeyId: string | null;
  attempts: number;
  problem: string | null;
  dueAt: Date | null;
}

async function received(
  payload: object = dataRequestPayload(shop),
  topic = "customers/data_request",
): Promise<string> {
  await receiveWebhook(buildWebhook({ topic, shop, payload }));
  const rows = await asOwner<Row>(
    `SELECT * FROM "WebhookDelivery" WHERE shop = $1 ORDER BY id DESC`,
    [shop],
  );
  return rows[0]?.id ?? "";
}

const row = async (id: string) =>
  (
    await asOwner<Row>(`SELECT * FROM "WebhookDelivery" WHERE shop = $1 AND id = $2`, [shop, id])
  )[0];
const caseKeys = () => asOwner(`SELECT 1 FROM "CaseKey" WHERE shop = $1`, [shop]);
const handlerWith = (effect: DeliveryEffect) =>
  makeHandleDelivery({ effectOf: () => effect, enqueue });

describe("a stored delivery", () => {
  it("is carried out once, emptied, and its key destroyed", async () => {
    const id = await received();
    const effect = vi.fn<DeliveryEffect>(() => Promise.resolve(HANDLED));
    const handle = handlerWith(effect);
    await handle({ shop, id });
    await handle({ shop, id });
    expect(effect).toHaveBeenCalledTimes(1);
    expect(JSON.parse(effect.mock.calls[0]?.[0].payload ?? "")).toEqual(dataRequestPayload(shop));
    expect(await row(id)).toMatchObject({ state: "handled", payload: null, caseKeyId: null });
    expect(await caseKeys()).toEqual([]);
  });

  it("is carried out by one of several jobs that come at once", async () => {
    const id = await received();
    const effect = vi.fn<DeliveryEffect>(
      () => new Promise((done) => setTimeout(() => done(HANDLED), 50)),
    );
    const handle = handlerWith(effect);
    await Promise.all(Array.from({ length: 8 }, () => handle({ shop, id })));
    expect(effect).toHaveBeenCalledTimes(1);
  });

  it("is taken over after a crash, but not while its handler may be alive", async () => {
    const id = await received();
    const effect = vi.fn<DeliveryEffect>(() => Promise.resolve(HANDLED));
    // A handler that never comes back: its process was killed.
    void handlerWith(() => new Promise(() => undefined))({ shop, id });
    await vi.waitFor(async () => expect((await row(id))?.attempts).toBe(1));
    await handlerWith(effect)({ shop, id });
    expect(effect).not.toHaveBeenCalled();
    shiftMs = 61_000;
    await handlerWith(effect)({ shop, id });
    expect(effect).toHaveBeenCalledTimes(1);
    expect(await row(id)).toMatchObject({ state: "handled", attempts: 2 });
  });

  it("stays sealed while it is tried again, and is left to a person in the end", async () => {
    const id = await received();
    const handle = handlerWith(() =>
      Promise.reject(new AppError("host-unavailable", "mia@canary.example is away")),
    );
    for (let attempt = 1; attempt <= MAX_ATTEMPTS; attempt++) {
      await handle({ shop, id });
      const now = await row(id);
      expect(now).toMatchObject({ attempts: attempt, problem: "host-unavailable" });
      expect(now?.payload).toMatch(/^k1\./);
      expect(now?.state).toBe(attempt < MAX_ATTEMPTS ? "received" : "failed");
      shiftMs += 5 * 3600_000;
    }
    const alerts = await withShop(shop, (tx) => openAlerts(tx, shop));
    expect(alerts.map(({ kind }) => kind)).toEqual(["webhook-failed"]);
    expect(JSON.stringify(alerts)).not.toContain("canary");
    expect(await caseKeys()).toHaveLength(1);
    shiftMs += 31 * 24 * 3600_000;
    await handle({ shop, id });
    expect(await row(id)).toMatchObject({ state: "failed", payload: null, dueAt: null });
    expect(await caseKeys()).toEqual([]);
  });

  it("that is malformed raises an alert and is kept for thirty days", async () => {
    await receiveWebhook(
      buildWebhook({ topic: "customers/redact", shop, text: '{"mia@canary.example"' }),
    );
    const [stored] = await asOwner<Row>(`SELECT * FROM "WebhookDelivery" WHERE shop = $1`, [shop]);
    const id = stored?.id ?? "";
    const effect = vi.fn<DeliveryEffect>(() => Promise.resolve(HANDLED));
    await handlerWith(effect)({ shop, id });
    await handlerWith(effect)({ shop, id });
    const alerts = await withShop(shop, (tx) => openAlerts(tx, shop));
    expect(alerts.map(({ kind }) => kind)).toEqual(["webhook-malformed"]);
    expect((await row(id))?.payload).toMatch(/^k1\./);
    shiftMs = 31 * 24 * 3600_000;
    await handlerWith(effect)({ shop, id });
    expect(await row(id)).toMatchObject({ state: "malformed", payload: null, dueAt: null });
    expect(effect).not.toHaveBeenCalled();
  });

  it("is closed in the transaction of its effect, or not at all", async () => {
    const id = await received({ id: 1, myshopify_domain: shop }, "app/uninstalled");
    const handle = handlerWith(async (delivery, close) => {
      await withShop(shop, async (tx) => {
        await recordUninstall(tx, shop);
        await close(tx, HANDLED);
        throw new Error("crash before the commit");
      });
      return HANDLED;
    });
    await handle({ shop, id });
    const [known] = await asOwner<{ uninstalledAt: Date | null }>(
      `SELECT "uninstalledAt" FROM "Shop" WHERE shop = $1`,
      [shopDomain(shop)],
    );
    expect(known?.uninstalledAt).toBeNull();
    expect(await row(id)).toMatchObject({ state: "received", attempts: 1 });
  });
});
