import { describe, expect, it } from "vitest";
import { buildShop } from "../../../test/factories/build-shop";
import { asOwner } from "../../../test/factories/raw-database";
import { withShop } from "~/db.server";
import { recentAudit } from "~/domain/audit/index.server";
import type { ShopDomain } from "~/lib/ids";
import { tidyShop, upkeepControls } from "./index.server";

const addresses = { app: "https://kept.example", database: "", mail: "" };

const age = (days: number) => `now() - interval '${days} days'`;

async function traces(shop: ShopDomain): Promise<void> {
  await asOwner(
    `INSERT INTO "SecurityEvent" (id, shop, kind, at) SELECT gen_random_uuid(), $1, 'token-unknown', ${age(200)} FROM generate_series(1, 25)`,
    [shop],
  );
  await asOwner(
    `INSERT INTO "SecurityEvent" (id, shop, kind, at) SELECT gen_random_uuid(), $1, 'token-unknown', ${age(100)} FROM generate_series(1, 3)`,
    [shop],
  );
  await asOwner(
    `INSERT INTO "WebhookDelivery" (shop, id, "webhookId", topic, "receivedAt", state, "handledAt")
     SELECT $1, n::text, n::text, 'orders/updated', ${age(40)}, state::"DeliveryState", ${age(40)}
     FROM generate_series(1, 12) n, unnest(ARRAY[CASE WHEN n <= 10 THEN 'handled' ELSE 'failed' END]) state`,
    [shop],
  );
}
const left = (shop: ShopDomain) =>
  withShop(shop, async (tx) => ({
    events: await tx.securityEvent.count({ where: { shop } }),
    deliveries: await tx.webhookDelivery.count({ where: { shop } }),
  }));
const tidied = async (shop: ShopDomain) => {
  const control = upkeepControls(() => addresses).find(({ id }) => id === "upkeep.tidied");
  return withShop(shop, async (tx) => (await control?.measure(tx, shop, new Date()))?.state);
};

describe("tidying up", () => {
  it("removes what is over its time in batches, records it, and leaves the rest and the neighbour", async () => {
    const shop = await buildShop("tidy-one.myshopify.com");
    const other = await buildShop("tidy-two.myshopify.com");
    await traces(shop);
    await traces(other);
    expect(await tidied(shop)).toBe("broken");
    expect(await tidyShop(shop, { batch: 4 })).toMatchObject({
      securityEvents: 25,
      deliveries: 10,
    });
    expect(await left(shop)).toEqual({ events: 3, deliveries: 2 });
    expect(await left(other)).toEqual({ events: 28, deliveries: 12 });
    const [event] = await withShop(shop, (tx) => recentAudit(tx, shop));
    expect(event).toMatchObject({ type: "upkeep.tidied", detail: { securityEvents: 25 } });
    expect(await tidied(shop)).toBe("kept");
    expect(await tidyShop(shop)).toMatchObject({ securityEvents: 0, deliveries: 0 });
  });

  it("cannot be asked for young security events, or for another shop's, nor be gone around", async () => {
    const shop = await buildShop("tidy-three.myshopify.com");
    await traces(shop);
    const young = withShop(
      shop,
      (tx) =>
        tx.$queryRaw`SELECT * FROM kept_prune_security(${shop}, now() - interval '29 days', 10)`,
    );
    await expect(young).rejects.toThrow(/at least 30 days/);
    const foreign = withShop(
      shop,
      (tx) =>
        tx.$queryRaw`SELECT * FROM kept_prune_security('tidy-one.myshopify.com', now() - interval '99 days', 10)`,
    );
    await expect(foreign).rejects.toThrow(/another shop is set/);
    const direct = withShop(shop, (tx) => tx.$executeRaw`DELETE FROM "SecurityEvent"`);
    await expect(direct).rejects.toThrow(/permission denied/);
  });
});
