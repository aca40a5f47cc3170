/** Every topic through the receiver and the real handlers: twice, late and out of order. */
import { beforeEach, describe, expect, it, vi } from "vitest";
import { withShop } from "~/db.server";
import { handle } from "~/jobs/handlers/webhook-handle.server";
import type { ShopDomain } from "~/lib/ids";
import { receiveWebhook } from "~/server/receive-webhook.server";
import { hintTopics } from "~/shopify/webhook-topics";
import { buildShop } from "../../factories/build-shop";
import {
  buildWebhook,
  customerRedactPayload,
  dataRequestPayload,
  type WebhookParts,
} from "../../factories/build-webhook";
import { asOwner } from "../../setup/as-owner";

let shop: ShopDomain;
let count = 0;

beforeEach(async () => {
  count += 1;
  shop = await buildShop(`topics-${count}.myshopify.com`);
});

/** Delivers, and works on whatever waits for this shop. */
async function deliver(parts: Omit<WebhookParts, "shop">): Promise<void> {
  expect((await receiveWebhook(buildWebhook({ shop, ...parts }))).status).toBe(200);
  await workOff();
}

async function workOff(): Promise<void> {
  const rows = await asOwner<{ id: string }>(
    `SELECT id FROM "WebhookDelivery" WHERE shop = $1 AND state = 'received'`,
    [shop],
  );
  for (const { id } of rows) await handle({ shop, id });
}

const states = async () =>
  (
    await asOwner<{ outcome: string }>(
      `SELECT topic || ' ' || state || coalesce(' ' || problem, '') AS outcome
         FROM "WebhookDelivery" WHERE shop = $1 ORDER BY id`,
      [shop],
    )
  ).map(({ outcome }) => outcome);
const rowsOf = (table: string) => asOwner(`SELECT 1 FROM "${table}" WHERE shop = $1`, [shop]);
const jobs = (name: string) =>
  asOwner(`SELECT 1 FROM pgboss.job WHERE name = $1 AND data->>'shop' = $2`, [name, shop]);
const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000);
const uninstalled = (triggeredAt = new Date()) =>
  ({
    ...{ topic: "app/uninstalled", triggeredAt },
    payload: { id: 1, myshopify_domain: shop, email: "owner@canary.example" },
  }) as const;
const shopRedact = (triggeredAt: Date) =>
  ({ topic: "shop/redact", triggeredAt, payload: { shop_id: 1, shop_domain: shop } }) as const;
const installAt = (at: Date) =>
  withShop(shop, (tx) => tx.shop.update({ where: { shop }, data: { installedAt: at } }));

describe("a person's request for their data", () => {
  it("becomes one case, however often and under whatever id it is delivered", async () => {
    const payload = dataRequestPayload(shop);
    await deliver({ topic: "customers/data_request", payload, webhookId: "one" });
    await deliver({ topic: "customers/data_request", payload, webhookId: "one" });
    await deliver({ topic: "customers/data_request", payload, webhookId: "another" });
    expect(await rowsOf("PrivacyRequest")).toHaveLength(1);
    expect(await states()).toEqual(Array(2).fill("customers/data_request handled"));
  });

  it("that comes after the person's erasure does not write them down again", async () => {
    const erase = { topic: "customers/redact", payload: customerRedactPayload(shop) };
    await deliver(erase);
    await deliver({ topic: "customers/data_request", payload: dataRequestPayload(shop) });
    await deliver(erase);
    const dump = await asOwner<{ row: string }>(
      `SELECT to_jsonb(r)::text AS row FROM "PrivacyRequest" r WHERE shop = $1`,
      [shop],
    );
    expect(JSON.stringify(dump)).not.toContain("191167");
    expect(await rowsOf("CaseKey")).toHaveLength((await openCaseKeys()).length);
  });
});

const openCaseKeys = () =>
  asOwner(
    `SELECT 1 FROM "CaseKey" k WHERE shop = $1 AND (
       EXISTS (SELECT FROM "PrivacyRequest" r WHERE r."caseKeyId" = k.id)
       OR EXISTS (SELECT FROM "OutgoingMail" m WHERE m."caseKeyId" = k.id))`,
    [shop],
  );

describe("a hint", () => {
  it("of any kind is acknowledged and leaves nothing but its trace", async () => {
    for (const topic of hintTopics.filter((name) => name !== "app/uninstalled")) {
      const payload = {
        id: 1,
        admin_graphql_api_id: "gid://shopify/X/1",
        email: "a@canary.example",
      };
      await deliver({ topic, payload });
    }
    expect((await states()).every((state) => state.endsWith(" handled"))).toBe(true);
    expect(await rowsOf("CaseKey")).toEqual([]);
    expect(await jobs("shop.refresh")).toHaveLength(1);
    expect((await jobs("embed.check")).length).toBeGreaterThan(0);
  });
});

describe("an uninstall", () => {
  it("counts once, and not when it is older than the install", async () => {
    await installAt(minutesAgo(10));
    await deliver(uninstalled(minutesAgo(60)));
    await deliver(uninstalled(minutesAgo(5)));
    await deliver(uninstalled(minutesAgo(4)));
    expect(await states()).toEqual([
      "app/uninstalled ignored older-install",
      "app/uninstalled handled",
      "app/uninstalled ignored older-install",
    ]);
  });
});

describe("a shop/redact", () => {
  it("after the uninstall leaves nothing of the shop, also when it comes twice", async () => {
    await deliver({ topic: "customers/data_request", payload: dataRequestPayload(shop) });
    await deliver(uninstalled());
    const redact = shopRedact(new Date());
    await deliver(redact);
    expect(await rowsOf("Shop")).toEqual([]);
    expect(await rowsOf("WebhookDelivery")).toEqual([]);
    expect(await rowsOf("AuditEvent")).toEqual([]);
    await deliver(redact);
    expect(await rowsOf("Shop")).toEqual([]);
  });

  it("older than the latest install does not touch the shop that came back", async () => {
    await deliver({ topic: "customers/data_request", payload: dataRequestPayload(shop) });
    await deliver(uninstalled(minutesAgo(50)));
    await withShop(shop, (tx) =>
      tx.shop.update({ where: { shop }, data: { installedAt: new Date(), uninstalledAt: null } }),
    );
    // The shop has no token here, so nothing but the times can protect it.
    await deliver(shopRedact(minutesAgo(2)));
    expect(await rowsOf("Shop")).toHaveLength(1);
    expect(await rowsOf("PrivacyRequest")).toHaveLength(1);
    expect((await states()).at(-1)).toBe("shop/redact ignored older-install");
  });

  it("that overtakes its uninstall is carried out when the uninstall has come", async () => {
    await installAt(minutesAgo(60));
    const answers = await import("~/services.server");
    const { shops } = answers.services();
    // The host still let us in when the first of the two was worked on.
    const host = vi.spyOn(shops, "acceptShopRedact").mockResolvedValueOnce("still-installed");
    await deliver(shopRedact(minutesAgo(1)));
    host.mockRestore();
    expect(await states()).toEqual(["shop/redact ignored still-installed"]);
    await deliver(uninstalled(minutesAgo(30)));
    await workOff();
    expect(await rowsOf("Shop")).toEqual([]);
  });

  it("is carried out for a shop whose uninstall escaped us, when the host refuses us", async () => {
    await installAt(minutesAgo(60));
    await deliver(shopRedact(minutesAgo(1)));
    expect(await rowsOf("Shop")).toEqual([]);
  });
});
