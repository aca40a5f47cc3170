import { describe, expect, it } from "vitest";
import { buildShop } from "../../../test/factories/build-shop";
import { OWNER } from "../../../test/factories/build-staff";
import { fakeBannerHost } from "../../../test/factories/fake-banner-host";
import { asOwner, moveClock } from "../../../test/factories/raw-database";
import { withShop } from "~/db.server";
import { openAlerts } from "~/domain/alerts/index.server";
import { recentAudit } from "~/domain/audit/index.server";
import { readControls } from "~/domain/evidence/index.server";
import { AppError } from "~/lib/errors";
import { customerGid, type ShopDomain } from "~/lib/ids";
import { defaultBanner } from "./banner-config";
import { textHash } from "./banner-texts";
import {
  bannerStatus,
  consentControls,
  makeCheckEmbed,
  makePublishBanner,
  readConsent,
  recordDecision,
} from "./index.server";
import type { HostThemes } from "./ports";
import { RegimeCode } from "./regime";
import { talliesSince } from "./tally.store.server";
import { en } from "./texts/en";
import type { Vendor } from "./vendor";

const host = fakeBannerHost();
const { given } = host;
const { publishBanner, ensureBanner } = makePublishBanner(host);

const firefox = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";

async function beacon(over: object = {}) {
  return {
    decisionId: crypto.randomUUID(),
    visitor: crypto.randomUUID(),
    version: 1,
    textHash: await textHash(en, RegimeCode.OptIn),
    language: "en",
    region: "DEBE",
    regime: "opt-in",
    choices: { preferences: true, analytics: true, marketing: true, saleOfData: false },
    method: "accept",
    gpc: false,
    decidedAt: new Date().toISOString(),
    ...over,
  };
}

const send = (shop: ShopDomain, body: unknown, customer?: number) =>
  recordDecision({
    ...{ shop, body, userAgent: firefox },
    customerGid: customer === undefined ? undefined : customerGid(customer),
  });

const rows = (shop: ShopDomain) =>
  asOwner<Record<string, unknown>>(`SELECT * FROM "ConsentDecision" WHERE "shop" = $1`, [shop]);

async function states(shop: ShopDomain): Promise<Record<string, string>> {
  const entries: [string, string][] = [];
  for (const control of consentControls) {
    const { state } = await withShop(shop, (tx) => control.measure(tx, shop, new Date()));
    entries.push([control.id, state]);
  }
  return Object.fromEntries(entries);
}

async function shopWithBanner(domain: string): Promise<ShopDomain> {
  const shop = await buildShop(domain);
  await ensureBanner(shop, { locale: "en" });
  return shop;
}

describe("a banner", () => {
  it("is archived, audited and given to the theme once, and given again when repeated", async () => {
    const shop = await shopWithBanner("publish.myshopify.com");
    const before = given.length;
    expect(await ensureBanner(shop, { locale: "en" })).toBe(1);
    expect(given.length).toBe(before + 1);
    expect(given.at(-1)).toMatchObject({ page: { v: 1 }, texts: {} });
    expect(given.at(-1)?.languages[0]).toBe("en");
    const audit = await withShop(shop, (tx) => recentAudit(tx, shop));
    expect(audit.map(({ type }) => type)).toEqual(["banner.published"]);
  });

  it("keeps what was asked when only the words change", async () => {
    const shop = await shopWithBanner("words.myshopify.com");
    const first = given.at(-1);
    const config = { ...defaultBanner("en"), source: "merchant" as const };
    const texts = { ...config.texts, en: { ...en, accept: "Fine by me" } };
    expect(await publishBanner(shop, { config: { ...config, texts }, staffId: OWNER })).toBe(2);
    expect(given.at(-1)?.page.f).toBe(first?.page.f);
    expect(await ensureBanner(shop, { locale: "en" })).toBe(2);
    expect(given.at(-1)?.texts).toEqual({ en: { accept: "Fine by me" } });
  });

  it("that did not reach the theme is archived all the same, and reaches it with the next try", async () => {
    const shop = await buildShop("unreached.myshopify.com");
    const failing = makePublishBanner({
      ...host,
      putBanner: () => Promise.reject(new AppError("host-unavailable", "away")),
    });
    await expect(failing.ensureBanner(shop, { locale: "en" })).rejects.toThrow("away");
    expect(await ensureBanner(shop, { locale: "en" })).toBe(1);
  });
});

describe("a visitor's decision", () => {
  it("is recorded with what proves it, and without what is none of our business", async () => {
    const shop = await shopWithBanner("record.myshopify.com");
    expect(await send(shop, await beacon())).toEqual({ kind: "recorded" });
    const [row] = await rows(shop);
    expect(row).toMatchObject({
      ...{ bannerVersion: 1, language: "en", region: "DEBE", regime: "opt-in", method: "accept" },
      ...{ analytics: true, saleOfData: false, device: "desktop", customerGid: null, flags: [] },
    });
    expect(JSON.stringify(row)).not.toContain("Firefox");
    expect(await states(shop)).toMatchObject({ "consent.records-complete": "kept" });
  });

  it("sent again, or replayed with other contents, stays what it was", async () => {
    const shop = await shopWithBanner("replay.myshopify.com");
    const first = await beacon();
    const none = { preferences: false, analytics: false, marketing: false, saleOfData: false };
    const replies = await Promise.all([first, first, first].map((each) => send(shop, each)));
    expect(replies.every(({ kind }) => kind === "recorded")).toBe(true);
    await send(shop, { ...first, method: "reject", choices: none });
    expect(await rows(shop)).toHaveLength(1);
    expect((await rows(shop))[0]).toMatchObject({ method: "accept", analytics: true });
  });

  it("belongs to a customer only when the platform says that one is logged in", async () => {
    const shop = await shopWithBanner("customer.myshopify.com");
    await send(shop, await beacon(), 4711);
    expect((await rows(shop))[0]).toMatchObject({ customerGid: "gid://shopify/Customer/4711" });
  });

  it("is refused, with a reason and without a row, when no banner can have sent it", async () => {
    const shop = await shopWithBanner("forged.myshopify.com");
    const bad: [unknown, string][] = [
      [undefined, "malformed"],
      ["", "malformed"],
      [[], "malformed"],
      [await beacon({ choices: { analytics: true, soul: true } }), "malformed"],
      [await beacon({ language: "<img src=x onerror=alert(1)>" }), "malformed"],
      [await beacon({ region: "{% assign x = 1 %}" }), "malformed"],
      [await beacon({ version: 99 }), "unknown-version"],
      [await beacon({ method: "reject" }), "contradictory"],
    ];
    for (const [body, code] of bad) {
      const outcome = await send(shop, body);
      expect(outcome).toMatchObject({ kind: "refused", code });
      expect(JSON.stringify(outcome)).not.toMatch(/onerror|assign|soul/);
    }
    expect(await rows(shop)).toEqual([]);
  });

  it("with a clock off by days is recorded at its arrival, and marked", async () => {
    const shop = await shopWithBanner("clock.myshopify.com");
    await send(shop, await beacon({ decidedAt: "2019-01-01T00:00:00.000Z" }));
    const [row] = await rows(shop);
    expect(row).toMatchObject({ flags: ["clock-skewed"] });
    expect(row?.["decidedAt"]).toEqual(row?.["receivedAt"]);
  });

  it("keeps its distance to its arrival when the domain's clock was moved", async () => {
    const shop = await shopWithBanner("moved.myshopify.com");
    const back = moveClock(40 * 86_400_000);
    try {
      await send(shop, await beacon({ decidedAt: new Date(Date.now() - 60_000).toISOString() }));
    } finally {
      back();
    }
    const [row] = await rows(shop);
    const [decided, received] = [row?.["decidedAt"] as Date, row?.["receivedAt"] as Date];
    expect(row).toMatchObject({ flags: [] });
    expect(Math.round((received.getTime() - decided.getTime()) / 1000)).toBe(60);
  });

  it("counts for its own shop only, and on its own shop's banner only", async () => {
    const one = await shopWithBanner("one-of-two.myshopify.com");
    const other = await buildShop("without-banner.myshopify.com");
    await send(one, await beacon());
    expect(await send(other, await beacon())).toMatchObject({ code: "unknown-version" });
    const seen = await readConsent(other, { timeZone: "UTC" });
    expect(seen).toMatchObject({ decisions: [], counts: { days: [] }, banner: undefined });
    expect(await states(other)).toMatchObject({ "consent.records-complete": "broken" });
  });

  it("that proves no choice is recorded, counted apart, and never as consent", async () => {
    const shop = await shopWithBanner("uncounted.myshopify.com");
    const vendor: Vendor = {
      ...{ id: "new-vendor", name: "New vendor", purpose: "marketing", use: null, policy: null },
      ...{ addresses: ["new.example"], stores: [], grade: "inserted" },
    };
    const config = { ...defaultBanner("en"), source: "merchant" as const, vendors: [vendor] };
    expect(await publishBanner(shop, { config, staffId: OWNER })).toBe(2);
    const longAgo = "2019-01-01T00:00:00.000Z";
    await send(shop, await beacon({ version: 2, decidedAt: longAgo }));
    await send(shop, await beacon({ version: 2, textHash: "a".repeat(64) }));
    const back = moveClock(25 * 3_600_000);
    try {
      await send(shop, await beacon({ version: 1 }));
    } finally {
      back();
    }
    const flags = (await rows(shop)).map((row) => row["flags"]);
    expect(flags.sort()).toEqual([["clock-skewed"], ["superseded"], ["text-unknown"]]);
    const tallies = await withShop(shop, (tx) => talliesSince(tx, shop, "2026-01-01"));
    const kinds = tallies.flatMap(({ kind, count }) => Array<string>(count).fill(kind));
    expect(kinds).toEqual(["uncounted", "uncounted", "uncounted"]);
  });

  it("is shown in counts that name no few", async () => {
    const shop = await shopWithBanner("counts.myshopify.com");
    for (let sent = 0; sent < 6; sent++) await send(shop, await beacon());
    const none = { preferences: false, analytics: false, marketing: false, saleOfData: false };
    await send(shop, await beacon({ method: "reject", choices: none }));
    const { counts, decisions } = await readConsent(shop, { timeZone: "Europe/Berlin" });
    // Told the six, and that there were seven, everybody would know the one.
    expect(counts.totals).toMatchObject({ accepted: undefined, rejected: undefined, partial: 0 });
    expect(decisions).toHaveLength(7);
    expect(JSON.stringify(decisions)).not.toContain("visitor");
  });
});

describe("the embed", () => {
  const block = (disabled: boolean): string =>
    JSON.stringify({
      current: { blocks: { "1": { type: "shopify://apps/kept/blocks/consent/x", disabled } } },
    });
  const themes = (on: boolean): HostThemes => ({
    appHandle: "kept",
    themes: [
      { id: "t1", name: "Dawn", role: "MAIN", published: true, settings: block(!on) },
      { id: "t2", name: "Draft", role: "UNPUBLISHED", published: false, settings: block(false) },
    ],
  });

  it("raises one alarm while it is off in the published theme, and ends it when it is on", async () => {
    const shop = await buildShop("embed.myshopify.com");
    const kinds = async () =>
      (await withShop(shop, (tx) => openAlerts(tx, shop))).map(({ kind }) => kind);
    let live = false;
    const check = makeCheckEmbed({ readThemes: async () => themes(live) });
    await check(shop);
    await check(shop);
    expect(await kinds()).toEqual(["banner-not-live"]);
    expect(await states(shop)).toMatchObject({ "consent.embed-live": "broken" });
    live = true;
    await check(shop);
    expect(await kinds()).toEqual([]);
    expect(await states(shop)).toMatchObject({ "consent.embed-live": "kept" });
    const audit = await withShop(shop, (tx) => recentAudit(tx, shop));
    const changes = audit.filter(({ type, detail }) => {
      return type === "embed.changed" && JSON.stringify(detail).includes("t1");
    });
    expect(changes.map(({ detail }) => detail)).toEqual([
      { theme: "t1", from: "off", to: "on" },
      { theme: "t1", from: "unknown", to: "off" },
    ]);
  });

  it("is seen by its promise as soon as it is seen", async () => {
    const shop = await buildShop("seen.myshopify.com");
    const stored = async () => {
      const readings = await withShop(shop, (tx) => readControls(tx, shop, consentControls));
      return readings.find(({ id }) => id === "consent.embed-live")?.state;
    };
    await makeCheckEmbed({ readThemes: async () => themes(false) })(shop);
    expect(await stored()).toBe("broken");
    await makeCheckEmbed({ readThemes: async () => themes(true) })(shop);
    expect(await stored()).toBe("kept");
    const blind = makeCheckEmbed({
      readThemes: () => Promise.reject(new AppError("scope-missing", "needs read_themes")),
    });
    await blind(shop);
    expect(await stored()).toBe("unknown");
  });

  it("is unknown, not off, without the scope to look", async () => {
    const shop = await buildShop("blind.myshopify.com");
    await makeCheckEmbed({ readThemes: async () => themes(true) })(shop);
    const check = makeCheckEmbed({
      readThemes: () => Promise.reject(new AppError("scope-missing", "needs read_themes")),
    });
    expect(await check(shop)).toEqual({ kind: "unreachable", without: "read_themes" });
    expect(await withShop(shop, (tx) => bannerStatus(tx, shop))).toMatchObject({
      embed: "unknown",
      themeName: "Dawn",
    });
    expect(await states(shop)).toMatchObject({ "consent.embed-live": "unknown" });
    expect(await withShop(shop, (tx) => openAlerts(tx, shop))).toEqual([]);
  });
});
