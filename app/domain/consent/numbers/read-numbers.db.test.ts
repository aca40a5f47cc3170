import { describe, expect, it } from "vitest";
import { buildShop } from "../../../../test/factories/build-shop";
import { fakeBannerHost } from "../../../../test/factories/fake-banner-host";
import { moveClock } from "../../../../test/factories/raw-database";
import type { ShopDomain } from "~/lib/ids";
import { makePublishBanner, readNumbers, recordDecision } from "../index.server";

const { ensureBanner } = makePublishBanner(fakeBannerHost());

/** Fourteen hours before UTC. */
const timeZone = "Pacific/Kiritimati";

async function showAt(shop: ShopDomain, { at, times }: { at: string; times: number }) {
  const back = moveClock(Date.parse(at) - Date.now());
  const body = { v: 1, shown: true, version: 1, language: "en", region: "DE", regime: "opt-in" };
  try {
    for (let sent = 0; sent < times; sent++) {
      await recordDecision({ shop, body, userAgent: null, customerGid: undefined });
    }
  } finally {
    back();
  }
}

async function daysAt(shop: ShopDomain, { at, days }: { at: string; days: number }) {
  const back = moveClock(Date.parse(at) - Date.now());
  try {
    const { tables } = await readNumbers(shop, { days, timeZone });
    return tables.day.rows.map(({ name, asked }) => [name, asked]);
  } finally {
    back();
  }
}

describe("the numbers of the last days", () => {
  it("are told by the shop's own days, and by its weeks where there are many", async () => {
    const shop = await buildShop("numbers-days.myshopify.com", { timezone: timeZone });
    await ensureBanner(shop, { locale: "en" });
    // Saturday, 16 January in the shop; Friday in UTC.
    await showAt(shop, { at: "2027-01-15T12:00:00Z", times: 6 });
    await showAt(shop, { at: "2027-01-15T09:59:00Z", times: 7 });
    await showAt(shop, { at: "2027-01-09T10:01:00Z", times: 8 });
    await showAt(shop, { at: "2027-01-09T09:59:00Z", times: 9 });
    const at = "2027-01-15T12:30:00Z";
    expect(await daysAt(shop, { at, days: 7 })).toEqual([
      ["2027-01-16", 6],
      ["2027-01-15", 7],
      ["2027-01-10", 8],
    ]);
    expect(await daysAt(shop, { at, days: 90 })).toEqual([
      ["2027-01-11", 13],
      ["2027-01-04", 17],
    ]);
  });
});
