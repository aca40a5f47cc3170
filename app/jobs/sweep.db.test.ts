import { beforeAll, describe, expect, it } from "vitest";
import { buildShop } from "../../test/factories/build-shop";
import { buildWebhook, dataRequestPayload } from "../../test/factories/build-webhook";
import { asOwner } from "../../test/setup/as-owner";
import type { ShopDomain } from "~/lib/ids";
import { receiveWebhook } from "~/server/receive-webhook.server";
import type { JobName } from "./contract";
import type { DueRow } from "./due-rows.store.server";
import { createSweep } from "./sweep.server";
import { makeAddJobs } from "./worker.server";
import { queueSender } from "./queue.server";

let shiftMs = 0;
Reflect.set(globalThis, Symbol.for("kept.clock.offset"), () => shiftMs);
const MINUTE_MS = 60_000;
let shop: ShopDomain;

beforeAll(async () => {
  shop = await buildShop();
  await buildShop("second-shop.myshopify.com");
});

function watchedSweep() {
  const added: [JobName, readonly DueRow[]][] = [];
  const sweep = createSweep((name, rows) => {
    added.push([name, rows]);
    return Promise.resolve();
  });
  const of = (name: JobName) => added.filter(([kind]) => kind === name).flatMap(([, rows]) => rows);
  return { sweep, of, forget: () => added.splice(0) };
}

const waiting = () =>
  asOwner<{ id: string }>(
    `SELECT data->>'id' AS id FROM pgboss.job WHERE name = 'webhook.handle' AND state = 'created'`,
  );

describe("the sweep", () => {
  it("finds a delivery whose job was lost, in any shop, when it is due and not before", async () => {
    for (const domain of [shop, "second-shop.myshopify.com"]) {
      const payload = dataRequestPayload(domain);
      await receiveWebhook(
        buildWebhook({ topic: "customers/data_request", shop: domain, payload }),
      );
    }
    await asOwner(`DELETE FROM pgboss.job`);
    const { sweep, of } = watchedSweep();
    await sweep.run();
    expect(of("webhook.handle")).toEqual([]);
    shiftMs = 3 * MINUTE_MS;
    await sweep.run();
    expect(
      of("webhook.handle")
        .map((row) => row.shop)
        .sort(),
    ).toEqual(["lumen-home.myshopify.com", "second-shop.myshopify.com"]);
  });

  it("adds no second job for what waits already", async () => {
    await asOwner(`DELETE FROM pgboss.job`);
    const sweep = createSweep(makeAddJobs(await queueSender()));
    for (let minute = 0; minute < 5; minute++) await sweep.run();
    const rows = await waiting();
    expect(rows).toHaveLength(2);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(2);
  });

  it("has every installed shop looked at in its time, and no other", async () => {
    const { sweep, of, forget } = watchedSweep();
    await asOwner(`UPDATE "Shop" SET "uninstalledAt" = now() WHERE shop LIKE 'second%'`);
    await sweep.run();
    expect(of("control.measure")).toEqual([{ shop, id: shop }]);
    forget();
    shiftMs += 30 * MINUTE_MS;
    await sweep.run();
    expect(of("control.measure")).toEqual([]);
    shiftMs += 31 * MINUTE_MS;
    await sweep.run();
    expect(of("control.measure")).toEqual([{ shop, id: shop }]);
    expect(of("shop.refresh")).toEqual([]);
  });

  it("forgets the jobs of a shop that has been forgotten, and no other's", async () => {
    const kept = await buildShop("kept-jobs.myshopify.com");
    const add = (shop: string) =>
      asOwner(
        `INSERT INTO pgboss.job (name, data) VALUES ('shop.refresh', jsonb_build_object('shop', $1::text, 'id', $1::text))`,
        [shop],
      );
    await add(kept);
    await add("forgotten-jobs.myshopify.com");
    await createSweep(() => Promise.resolve()).run();
    const left = await asOwner<{ shop: string }>(
      `SELECT data->>'shop' AS shop FROM pgboss.job WHERE data->>'shop' LIKE '%-jobs.myshopify.com'`,
    );
    expect(left).toEqual([{ shop: kept }]);
  });
});
