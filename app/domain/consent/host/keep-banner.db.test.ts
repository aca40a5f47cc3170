import { describe, expect, it } from "vitest";
import { buildShop } from "../../../../test/factories/build-shop";
import { OWNER } from "../../../../test/factories/build-staff";
import { fakeBannerHost } from "../../../../test/factories/fake-banner-host";
import { asOwner, moveClock } from "../../../../test/factories/raw-database";
import { withShop } from "~/db.server";
import { openAlerts } from "~/domain/alerts/index.server";
import { recentAudit } from "~/domain/audit/index.server";
import { readControls } from "~/domain/evidence/index.server";
import { domainNow } from "~/lib/clock.server";
import { AppError } from "~/lib/errors";
import type { ShopDomain } from "~/lib/ids";
import { defaultBanner, type BannerConfig } from "../banner-config";
import { makeKeepBanner, makePublishBanner } from "../index.server";
import { bannerInStep } from "./banner-in-step-control.server";

const host = fakeBannerHost();
const { check } = makeKeepBanner(host);
const { ensureBanner, publishBanner } = makePublishBanner(host);

const away = new AppError("host-unavailable", "away", { retryable: true });
const notGranted = new AppError("scope-missing", "not granted");
const refused = new AppError("host-refused", "metafieldsSet refused: INVALID_TYPE");
const HOUR_MS = 3_600_000;

async function shopWithBanner(name: string): Promise<ShopDomain> {
  const shop = await buildShop(`in-step-${name}.myshopify.com`);
  await ensureBanner(shop, { locale: "en" });
  return shop;
}

async function failing<T>(how: typeof host.failing, act: () => Promise<T>): Promise<T> {
  Object.assign(host.failing, how);
  try {
    return await act();
  } finally {
    delete host.failing.read;
    delete host.failing.put;
  }
}

const measure = (shop: ShopDomain, now = domainNow()) =>
  withShop(shop, (tx) => bannerInStep.measure(tx, shop, now));

/** The control as pages show it: as it was last measured and kept. */
async function shown(shop: ShopDomain): Promise<string | undefined> {
  const readings = await withShop(shop, (tx) => readControls(tx, shop, [bannerInStep]));
  return readings[0]?.state;
}

const alarms = async (shop: ShopDomain) =>
  (await withShop(shop, (tx) => openAlerts(tx, shop))).map(({ kind }) => kind);

/** What was told of the host's copy, oldest first. */
async function told(shop: ShopDomain): Promise<unknown[]> {
  const audit = await withShop(shop, (tx) => recentAudit(tx, shop));
  const ours = audit.filter(({ type }) => type.startsWith("host-banner."));
  return ours.map(({ type, detail }) => [type, detail]).reverse();
}

const worded = (accept: string): BannerConfig => {
  const config = defaultBanner("en");
  const { en } = config.texts;
  if (!en) throw new Error("no English");
  return { ...config, source: "merchant", texts: { ...config.texts, en: { ...en, accept } } };
};

/** Something else than ours, as an older version of the app may have left it. */
const other = { page: { v: 1 }, note: "canary" };

describe("a publication", () => {
  it("is read back at once, and then in step", async () => {
    const shop = await buildShop("in-step-publish.myshopify.com");
    expect(await measure(shop)).toMatchObject({
      state: "unknown",
      because: "No banner is published yet.",
    });
    await ensureBanner(shop, { locale: "en" });
    expect(await measure(shop)).toMatchObject({
      state: "kept",
      facts: { bannerVersion: 1, comparedVersion: 1, lastGivenAgain: null },
    });
    expect(await told(shop)).toEqual([]);
  });

  it("stands where it can't be read back, and is not known to be in step", async () => {
    const shop = await shopWithBanner("unread");
    for (const read of [away, notGranted]) {
      await failing({ read }, () => ensureBanner(shop, { locale: "en" }));
      expect(await measure(shop)).toMatchObject({ state: "unknown" });
    }
    expect(await told(shop)).toEqual([
      ["host-banner.changed", { version: 1, from: "in-step", to: "unreachable" }],
    ]);
    expect(await alarms(shop)).toEqual([]);
  });

  it("that the host takes and does not have is broken", async () => {
    const shop = await buildShop("in-step-lost.myshopify.com");
    const forgetful = makePublishBanner({ ...host, putBanner: async () => undefined });
    await forgetful.ensureBanner(shop, { locale: "en" });
    expect(await shown(shop)).toBe("broken");
    expect(await alarms(shop)).toEqual(["host-banner-differs"]);
    await ensureBanner(shop, { locale: "en" });
    expect(await shown(shop)).toBe("kept");
    expect(await alarms(shop)).toEqual([]);
  });

  it("that does not reach the host leaves what was found of the one before, and nothing is known", async () => {
    const shop = await shopWithBanner("unreached");
    const config = worded("Fine by me");
    const publish = () => publishBanner(shop, { config, staffId: OWNER });
    await expect(failing({ put: away }, publish)).rejects.toThrow("away");
    expect(await measure(shop)).toMatchObject({
      state: "unknown",
      facts: { bannerVersion: 2, comparedVersion: 1 },
    });
    expect(await check(shop)).toBe("in-step");
    expect(await measure(shop)).toMatchObject({ state: "kept", facts: { comparedVersion: 2 } });
    expect(await told(shop)).toEqual([
      ["host-banner.put-again", { version: 2, found: 1, to: "in-step" }],
    ]);
  });

  it("is not undone by a slower one of the edition before", async () => {
    const shop = await shopWithBanner("race");
    let isFirst = true;
    const slow = makeKeepBanner({
      ...host,
      // The second edition is published and given while the first is under way to the host.
      putBanner: async (domain, banner) => {
        if (isFirst) {
          isFirst = false;
          await publishBanner(shop, { config: worded("Fine by me"), staffId: OWNER });
        }
        await host.putBanner(domain, banner);
      },
    });
    host.copies.delete(shop);
    expect(await slow.check(shop)).toBe("in-step");
    expect(host.copies.get(shop)).toMatchObject({ page: { v: 2 } });
    expect(await measure(shop)).toMatchObject({ state: "kept", facts: { comparedVersion: 2 } });
  });
});

describe("the daily look", () => {
  it.each([
    ["reads the new banner", undefined],
    ["fails", notGranted],
  ])("that %s while another is published reports no drift", async (how, read) => {
    const shop = await shopWithBanner(`meanwhile-${how.replace(/\W/g, "-")}`);
    let isFirst = true;
    const slow = makeKeepBanner({
      ...host,
      readBanner: async (domain) => {
        if (!isFirst) return host.readBanner(domain);
        isFirst = false;
        await publishBanner(shop, { config: worded("Fine by me"), staffId: OWNER });
        if (read) throw read;
        return host.readBanner(domain);
      },
    });
    await slow.check(shop);
    expect(await told(shop)).toEqual([]);
    expect(await measure(shop)).toMatchObject({ state: "kept", facts: { comparedVersion: 2 } });
  });

  it("has nothing to compare before there is a banner", async () => {
    const shop = await buildShop("in-step-none.myshopify.com");
    expect(await check(shop)).toBeUndefined();
    expect(await measure(shop)).toMatchObject({ state: "unknown" });
  });

  it("changes nothing and tells nothing while all is well", async () => {
    const shop = await shopWithBanner("well");
    const before = host.given.length;
    expect(await check(shop)).toBe("in-step");
    expect(await check(shop)).toBe("in-step");
    expect(host.given.length).toBe(before);
    expect(await told(shop)).toEqual([]);
  });

  it.each([
    ["changed", other, 1],
    ["missing", undefined, null],
    ["no banner at all", ["?"], null],
  ])("gives ours again where the host's is %s, and says so", async (kind, copy, found) => {
    const shop = await shopWithBanner(`mend-${kind.replace(/\W/g, "-")}`);
    const ours = host.copies.get(shop);
    if (copy === undefined) host.copies.delete(shop);
    else host.copies.set(shop, copy);
    expect(await check(shop)).toBe("in-step");
    expect(host.copies.get(shop)).toEqual(ours);
    const measured = await measure(shop);
    expect(measured.state).toBe("kept");
    expect(measured.facts["lastGivenAgain"]).toBe(measured.facts["lastLook"]);
    expect(await told(shop)).toEqual([
      ["host-banner.put-again", { version: 1, found, to: "in-step" }],
    ]);
    expect(JSON.stringify(await told(shop))).not.toContain("canary");
    expect(await alarms(shop)).toEqual([]);
  });

  it("is broken, with one alarm, while ours is not taken, and well again once it is", async () => {
    const shop = await shopWithBanner("refused");
    host.copies.set(shop, other);
    const refusing = () => failing({ put: refused }, () => check(shop));
    expect(await refusing()).toBe("differs");
    expect(await refusing()).toBe("differs");
    expect(await measure(shop)).toMatchObject({ state: "broken", facts: { comparedVersion: 1 } });
    expect(await shown(shop)).toBe("broken");
    expect(await alarms(shop)).toEqual(["host-banner-differs"]);
    expect(await check(shop)).toBe("in-step");
    expect(await shown(shop)).toBe("kept");
    expect(await alarms(shop)).toEqual([]);
    const again = (to: string) => ["host-banner.put-again", { version: 1, found: 1, to }];
    const turned = (from: string, to: string) => ["host-banner.changed", { version: 1, from, to }];
    expect(await told(shop)).toEqual([
      again("differs"),
      turned("in-step", "differs"),
      again("differs"),
      again("in-step"),
      turned("differs", "in-step"),
    ]);
  });

  it("is broken where the host says yes and still has another", async () => {
    const shop = await shopWithBanner("deaf");
    host.copies.set(shop, other);
    const deaf = makeKeepBanner({ ...host, putBanner: async () => undefined });
    expect(await deaf.check(shop)).toBe("differs");
    expect(await measure(shop)).toMatchObject({ state: "broken" });
  });

  it("comes back for a difference that could not be mended because the host went away", async () => {
    const shop = await shopWithBanner("went-away");
    host.copies.set(shop, other);
    await expect(failing({ put: away }, () => check(shop))).rejects.toThrow("away");
    expect(await measure(shop)).toMatchObject({ state: "broken" });
    expect(await check(shop)).toBe("in-step");
  });

  it("knows nothing without the scope, and needs no second try for that", async () => {
    const shop = await shopWithBanner("scope");
    expect(await failing({ read: notGranted }, () => check(shop))).toBe("unreachable");
    expect(await measure(shop)).toMatchObject({
      state: "unknown",
      because: expect.stringContaining("could not be read") as string,
    });
    expect(await shown(shop)).toBe("unknown");
    expect(await alarms(shop)).toEqual([]);
  });

  it("knows nothing while the host is down, and comes back", async () => {
    const shop = await shopWithBanner("down");
    await expect(failing({ read: away }, () => check(shop))).rejects.toThrow("away");
    expect(await shown(shop)).toBe("unknown");
    expect(await check(shop)).toBe("in-step");
    expect(await shown(shop)).toBe("kept");
  });

  it("does not take a bug for a host that is away", async () => {
    const shop = await shopWithBanner("bug");
    const bug = new TypeError("undefined is not a function");
    await expect(failing({ read: bug }, () => check(shop))).rejects.toBe(bug);
    expect(await measure(shop)).toMatchObject({ state: "kept" });
  });

  it("counts for a bit over a day", async () => {
    const shop = await shopWithBanner("old");
    const back = moveClock(25 * HOUR_MS);
    try {
      expect(await measure(shop)).toMatchObject({ state: "kept" });
      const later = new Date(domainNow().getTime() + 2 * HOUR_MS);
      expect(await measure(shop, later)).toMatchObject({
        state: "unknown",
        because: expect.stringContaining("too long ago") as string,
      });
    } finally {
      back();
    }
  });

  it("that was never made says nothing", async () => {
    const shop = await shopWithBanner("never");
    await asOwner(`DELETE FROM "Upkeep" WHERE shop = $1`, [shop]);
    expect(await measure(shop)).toMatchObject({
      state: "unknown",
      because: expect.stringContaining("not looked at yet") as string,
    });
  });

  it("of one shop says nothing of another", async () => {
    const [one, two] = [await shopWithBanner("one"), await shopWithBanner("two")];
    host.copies.set(one, other);
    await failing({ put: refused }, () => check(one));
    expect(await measure(one)).toMatchObject({ state: "broken" });
    expect(await measure(two)).toMatchObject({ state: "kept" });
  });
});
