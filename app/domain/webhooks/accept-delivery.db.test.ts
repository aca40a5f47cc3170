import { beforeAll, describe, expect, it } from "vitest";
import { asOwner } from "../../../test/setup/as-owner";
import { buildShop } from "../../../test/factories/build-shop";
import { sealedPayload } from "../../../test/integration/webhooks/sealed-payload";
import { withShop } from "~/db.server";
import { recordUninstall } from "~/domain/shops/index.server";
import { enqueueMany } from "~/jobs/queue.server";
import type { ShopDomain } from "~/lib/ids";
import { makeAcceptDelivery } from "./index.server";
import type { IncomingDelivery } from "./model";

const accept = makeAcceptDelivery({ enqueueMany });
let shop: ShopDomain;

beforeAll(async () => {
  shop = await buildShop();
});

function delivery(webhookId: string, over: Partial<IncomingDelivery> = {}): IncomingDelivery {
  return {
    ...{ shop, webhookId, topic: "customers/redact", triggeredAt: undefined },
    payload: `{"n":"${webhookId}"}`,
    ...over,
  };
}

const take = (one: IncomingDelivery) => accept(one, { evenForUnknownShop: false });
const ids = async (of: ShopDomain) =>
  (
    await asOwner<{ webhookId: string }>(
      `SELECT "webhookId" FROM "WebhookDelivery" WHERE shop = $1 ORDER BY "webhookId"`,
      [of],
    )
  ).map(({ webhookId }) => webhookId);

describe("taking deliveries in", () => {
  it("lets a poisoned one fail alone, in the middle of its group", async () => {
    await take(delivery("warm"));
    const poisoned = delivery("poison \u0000");
    const all = [delivery("a"), delivery("b"), poisoned, delivery("c"), delivery("d")];
    const results = await Promise.allSettled(all.map(take));
    expect(results.map(({ status }) => status)).toEqual([
      ...["fulfilled", "fulfilled", "rejected", "fulfilled", "fulfilled"],
    ]);
    expect(await ids(shop)).toEqual(["a", "b", "c", "d", "warm"]);
    const jobs = await asOwner(`SELECT 1 FROM pgboss.job WHERE name = 'webhook.handle'`);
    expect(jobs).toHaveLength(5);
  });

  it("writes groups of any size, each row with its own payload", async () => {
    const third = await buildShop("third-shop.myshopify.com");
    const many = Array.from({ length: 75 }, (_, n) =>
      delivery(`many-${String(n).padStart(2, "0")}`, { shop: third }),
    );
    expect(new Set(await Promise.all(many.map(take)))).toEqual(new Set(["stored"]));
    expect(await ids(third)).toEqual(many.map(({ webhookId }) => webhookId));
    for (const { webhookId } of many) {
      expect(await sealedPayload(third, webhookId)).toEqual({ n: webhookId });
    }
    const jobs = await asOwner<{ id: string }>(
      `SELECT jsonb_array_elements_text(jsonb_build_array(data->'id') || coalesce(data->'more', '[]'))
         AS id FROM pgboss.job WHERE name = 'webhook.handle' AND data->>'shop' = $1`,
      [third],
    );
    expect(new Set(jobs.map(({ id }) => id)).size).toBe(75);
  });

  it("shares commits between shops and keeps their rows apart", async () => {
    const other = await buildShop("second-shop.myshopify.com");
    const both = [0, 1, 2].flatMap((n) => [
      delivery(`shared-${n}`),
      delivery(`shared-${n}`, { shop: other }),
    ]);
    expect(new Set(await Promise.all(both.map(take)))).toEqual(new Set(["stored"]));
    expect(await ids(other)).toEqual(["shared-0", "shared-1", "shared-2"]);
    expect(await sealedPayload(other, "shared-1")).toEqual({ n: "shared-1" });
  });

  it("never seals under a key of a shop that was forgotten and came back", async () => {
    const back = await buildShop("comes-back.myshopify.com");
    await take(delivery("before", { shop: back }));
    // In another process, as far as this one knows: its own memory of the key stays.
    await withShop(back, async (tx) => {
      await recordUninstall(tx, back);
      await tx.$executeRaw`SELECT kept_forget_shop(${back})`;
    });
    expect(await take(delivery("gone", { shop: back }))).toBe("unknown-shop");
    await buildShop(back);
    expect(await take(delivery("known again", { shop: back }))).toBe("stored");
    expect(await sealedPayload(back, "known again")).toEqual({ n: "known again" });
  });

  it("seals under the new key at once when the shop comes back between two deliveries", async () => {
    const back = await buildShop("comes-back-at-once.myshopify.com");
    await take(delivery("before", { shop: back }));
    await withShop(back, async (tx) => {
      await recordUninstall(tx, back);
      await tx.$executeRaw`SELECT kept_forget_shop(${back})`;
    });
    await buildShop(back);
    expect(await take(delivery("after", { shop: back }))).toBe("stored");
    expect(await sealedPayload(back, "after")).toEqual({ n: "after" });
  });
});
