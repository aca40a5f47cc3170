import { describe, expect, it } from "vitest";
import { buildShop } from "../../../../test/factories/build-shop";
import { fakeBannerHost } from "../../../../test/factories/fake-banner-host";
import { asOwner, moveClock } from "../../../../test/factories/raw-database";
import { withShop, type Tx } from "~/db.server";
import { openAlerts } from "~/domain/alerts/index.server";
import { recentAudit } from "~/domain/audit/index.server";
import type { Control } from "~/domain/evidence/model";
import { sealField } from "~/domain/protection/index.server";
import { domainNow } from "~/lib/clock.server";
import type { ShopDomain } from "~/lib/ids";
import { defaultBanner } from "../banner-config";
import { addKnownVendor } from "../draft/edit-vendors";
import { consentControls } from "../controls.server";
import {
  areToolsNamed,
  makePublishBanner,
  makeWatchLeaks,
  readWatch,
  recordObservation,
} from "../index.server";
import { PageState } from "./page-state";
import { refusalsHold } from "./refusals-control.server";
import { tagsWait } from "./tags-control.server";

const { ensureBanner, publishBanner } = makePublishBanner(fakeBannerHost());
const watchLeaks = makeWatchLeaks({ enqueue: () => Promise.resolve() });
const DAY_MS = 86_400_000;

const page = (over: object = {}) => ({
  ...{ v: 1, pageType: "product", bits: 0, version: 1, storage: [], hosts: [] },
  cookies: ["_shopify_essential"],
  ...over,
});
const meta = page({
  cookies: ["_fbp"],
  hosts: [{ host: "connect.facebook.net", kind: "script", before: true }],
});

async function shopWithBanner(domain: string): Promise<ShopDomain> {
  const shop = await buildShop(domain);
  await withShop(shop, async (tx) => {
    const contactEmail = await sealField(
      tx,
      { shop, model: "Shop", field: "contactEmail", row: shop },
      "owner@canary.example",
    );
    await tx.shop.update({ where: { shop }, data: { contactEmail } });
  });
  await ensureBanner(shop, { locale: "en" });
  return shop;
}

async function observe(shop: ShopDomain, times: number, body: unknown = page()): Promise<void> {
  const all = await Promise.all(Array.from({ length: times }, () => recordObservation(shop, body)));
  expect(all.every(({ kind }) => kind === "counted")).toBe(true);
}

const alarms = async (shop: ShopDomain) =>
  (await withShop(shop, (tx) => openAlerts(tx, shop)))
    .filter(({ kind }) => kind === "tracker-leak")
    .map(({ key }) => key);

const tagsWaiting = (shop: ShopDomain) =>
  withShop(shop, (tx) => tagsWait.measure(tx, shop, domainNow()));

const measured = (shop: ShopDomain, control: Control<Tx>) =>
  withShop(shop, (tx) => control.measure(tx, shop, domainNow()));

const count = async (table: string, shop: ShopDomain): Promise<number> => {
  const rows = await asOwner<{ n: number }>(
    `SELECT count(*)::int AS n FROM "${table}" WHERE "shop" = $1`,
    [shop],
  );
  return rows[0]?.n ?? 0;
};

describe("what sampled pages report", () => {
  it("is counted by day and page type, in rows that are about no visitor", async () => {
    const shop = await shopWithBanner("watch-count.myshopify.com");
    await observe(shop, 40);
    await observe(shop, 3, meta);
    await observe(shop, 1, page({ cookies: ["cart_99887766"], bits: 7 }));
    const rows = await asOwner<Record<string, unknown>>(
      `SELECT "pageType", "bits", "kind", "name", "before", "pages" FROM "TrackerSighting"
       WHERE "shop" = $1 ORDER BY "name"`,
      [shop],
    );
    expect(rows).toEqual([
      { pageType: "product", bits: 0, kind: "cookie", name: "_fbp", before: false, pages: 3 },
      expect.objectContaining({ name: "_shopify_essential", pages: 40 }),
      expect.objectContaining({ name: "cart_*", bits: 7, pages: 1 }),
      expect.objectContaining({ kind: "script", name: "connect.facebook.net", before: true }),
    ]);
    expect(await readWatch(shop)).toMatchObject({ sampled: 44 });
  });

  it("is refused where it is not as expected, and not counted from an older banner", async () => {
    const shop = await shopWithBanner("watch-bad.myshopify.com");
    const bad = { ...page(), cookies: [{ name: "_ga", value: "GA1.1.mia@canary.example" }] };
    const outcome = await recordObservation(shop, bad);
    expect(outcome).toEqual({ kind: "refused", why: "Not as expected: cookies.0" });
    expect(await recordObservation(shop, page({ version: 0 }))).toEqual({ kind: "outdated" });
    expect(await recordObservation(shop, page({ version: 2 }))).toEqual({ kind: "outdated" });
    expect(await count("WatchSample", shop)).toBe(0);
  });

  it("is counted from the moment its banner is published, however lately an older one was", async () => {
    const shop = await shopWithBanner("watch-new.myshopify.com");
    await observe(shop, 1);
    await publishBanner(shop, { config: { ...defaultBanner("en"), watch: 50 } });
    await observe(shop, 1, page({ version: 2 }));
    expect(await recordObservation(shop, page())).toEqual({ kind: "outdated" });
  });

  it("can't fill the database with invented names", async () => {
    const shop = await shopWithBanner("watch-flood.myshopify.com");
    const letters = (at: number): string => {
      const places = [17_576, 676, 26, 1].map((size) => Math.floor(at / size) % 26);
      return String.fromCharCode(...places.map((place) => 97 + place));
    };
    for (let batch = 0; batch < 60; batch++) {
      const names = Array.from({ length: 100 }, (_, at) => letters(batch * 100 + at));
      await observe(shop, 1, page({ cookies: names }));
    }
    expect(await count("TrackerSighting", shop)).toBeLessThanOrEqual(4000);
    await observe(shop, 1, page({ cookies: ["aaaa"] }));
    const [row] = await asOwner<{ pages: number }>(
      `SELECT "pages" FROM "TrackerSighting" WHERE "shop" = $1 AND "name" = 'aaaa'`,
      [shop],
    );
    expect(row?.pages).toBe(2);
  });
});

describe("a no in the storefront", () => {
  const { Answered, Signal } = PageState;
  /** Preferences and analytics allowed by an answer, marketing and sale not. */
  const bits = Answered | 3;
  const later = [{ host: "connect.facebook.net", kind: "script", before: false }];
  const hold = (shop: ShopDomain) => measured(shop, refusalsHold);

  it("holds while nothing refused is seen, and not once a tracker is", async () => {
    const shop = await shopWithBanner("watch-refusal.myshopify.com");
    await observe(shop, 40); // nobody has answered there
    await observe(shop, 40, page({ bits: Answered | 15 })); // nothing was refused there
    expect(await hold(shop)).toMatchObject({
      state: "unknown",
      facts: { sampledPagesWithARefusal: 0 },
    });
    await observe(shop, 40, page({ bits, cookies: ["_ga"] }));
    expect(await hold(shop)).toMatchObject({
      state: "kept",
      facts: { sampledPagesWithARefusal: 40, trackersDespiteIt: 0 },
    });
    await observe(shop, 4, page({ bits, cookies: ["_fbp"], hosts: later }));
    expect(await hold(shop)).toMatchObject({
      state: "broken",
      facts: {
        sampledPagesWithARefusal: 44,
        worstTracker: "Meta Pixel (Facebook, Instagram)",
        worstPercent: 9,
      },
    });
  });

  it("is not broken by what a page had loaded before it was said", async () => {
    const shop = await shopWithBanner("watch-refusal-late.myshopify.com");
    await observe(shop, 40, page({ bits }));
    await observe(
      shop,
      10,
      page({ bits, hosts: later.map((each) => ({ ...each, before: true })) }),
    );
    expect(await hold(shop)).toMatchObject({ state: "kept", facts: { trackersDespiteIt: 0 } });
  });

  it("holds again when days were clean", async () => {
    const shop = await shopWithBanner("watch-refusal-over.myshopify.com");
    await observe(shop, 40, page({ bits, cookies: ["_fbp"] }));
    await watchLeaks(shop);
    expect(await hold(shop)).toMatchObject({ state: "broken" });
    const back = moveClock(5 * DAY_MS);
    try {
      await observe(shop, 40, page({ bits }));
      await watchLeaks(shop);
      expect(await hold(shop)).toMatchObject({ state: "kept" });
    } finally {
      back();
    }
  });

  it("of a browser's signal is broken by advertising, not by what it doesn't speak of", async () => {
    const shop = await shopWithBanner("watch-signal.myshopify.com");
    const signal = consentControls.find(({ id }) => id === "consent.gpc-honoured");
    if (!signal) throw new Error("no control");
    await observe(shop, 40, page({ bits: Signal }));
    await observe(shop, 10, page({ bits: Signal, cookies: ["_ga"] }));
    expect(await measured(shop, signal)).toMatchObject({
      state: "kept",
      facts: { sampledPagesWithSignal: 50, worstTrackerDespiteIt: null },
    });
    await observe(shop, 5, page({ bits: Signal, hosts: later }));
    expect(await measured(shop, signal)).toMatchObject({
      state: "broken",
      facts: { worstTrackerDespiteIt: "Meta Pixel (Facebook, Instagram)" },
    });
  });
});

describe("a tracker that runs before consent", () => {
  it("raises one alarm and one mail, and ends when days were clean", async () => {
    const shop = await shopWithBanner("watch-leak.myshopify.com");
    await observe(shop, 20);
    await observe(shop, 4, meta);
    await watchLeaks(shop);
    expect(await alarms(shop)).toEqual([]); // too few pages to speak of
    await observe(shop, 80);
    await watchLeaks(shop);
    await watchLeaks(shop);
    expect(await alarms(shop)).toEqual(["meta"]);
    expect(await count("OutgoingMail", shop)).toBe(1);
    const { leaks } = await readWatch(shop);
    expect(leaks).toMatchObject([{ id: "meta", percent: 4, samples: 104, pages: 4 }]);
    expect(await tagsWaiting(shop)).toMatchObject({ state: "broken" });

    const back = moveClock(2 * DAY_MS);
    try {
      await observe(shop, 40);
      await watchLeaks(shop);
      expect(await alarms(shop)).toEqual(["meta"]); // seen within the last three days
    } finally {
      back();
    }
    const later = moveClock(6 * DAY_MS);
    try {
      await watchLeaks(shop);
      expect(await alarms(shop), "nobody looked: that is not clean").toEqual(["meta"]);
      expect(await tagsWaiting(shop)).toMatchObject({ state: "broken" });
      await observe(shop, 40);
      await watchLeaks(shop);
      expect(await alarms(shop)).toEqual([]);
      expect((await readWatch(shop)).leaks).toEqual([]);
      expect(await tagsWaiting(shop)).toMatchObject({ state: "kept" });
      await watchLeaks(shop);
      expect(await alarms(shop)).toEqual([]);
    } finally {
      later();
    }
    const audit = await withShop(shop, (tx) => recentAudit(tx, shop));
    const types = audit.map(({ type }) => type).filter((type) => type.startsWith("leak."));
    expect(types.sort()).toEqual(["leak.ended", "leak.noticed"]);
  });

  it("is forgotten with its counts after a month", async () => {
    const shop = await shopWithBanner("watch-prune.myshopify.com");
    await observe(shop, 5, meta);
    const back = moveClock(40 * DAY_MS);
    try {
      expect(domainNow().getTime()).toBeGreaterThan(Date.now());
      await watchLeaks(shop);
      expect(await count("TrackerSighting", shop)).toBe(0);
      expect(await count("WatchSample", shop)).toBe(0);
    } finally {
      back();
    }
  });

  it("is suggested to be named in the banner, and the unknown is left to the merchant", async () => {
    const shop = await shopWithBanner("watch-sort.myshopify.com");
    await observe(shop, 3, { ...meta, cookies: ["_fbp", "my_app_flag", "_shopify_essential"] });
    const { suggestions, unknown } = await readWatch(shop);
    expect(suggestions).toMatchObject([{ id: "meta", company: "Meta", category: "marketing" }]);
    expect(unknown).toEqual([{ kind: "cookie", name: "my_app_flag", pages: 3 }]);
  });

  it("is done when the banner names one, or when many pages had nothing to name", async () => {
    const [plain, tracked] = [
      await shopWithBanner("watch-plain.myshopify.com"),
      await shopWithBanner("watch-tracked.myshopify.com"),
    ];
    const named = (shop: ShopDomain) => withShop(shop, (tx) => areToolsNamed(tx, shop));
    expect(await named(plain)).toBe(false);
    await observe(plain, 299);
    expect(await named(plain)).toBe(false);
    await observe(plain, 1);
    expect(await named(plain)).toBe(true);
    await observe(tracked, 299);
    await observe(tracked, 1, meta);
    expect(await named(tracked)).toBe(false);
    await publishBanner(tracked, { config: addKnownVendor(defaultBanner("en"), "meta") });
    expect(await named(tracked)).toBe(true);
  });
});
