/** Months, counts and the end of keeping. */
import { describe, expect, it } from "vitest";
import { buildBeacon, buildRefusal } from "../../../test/factories/build-beacon";
import { buildShop } from "../../../test/factories/build-shop";
import { fakeBannerHost } from "../../../test/factories/fake-banner-host";
import { asOwner, moveClock } from "../../../test/factories/raw-database";
import { withShop } from "~/db.server";
import {
  exportLog,
  pruneAudit,
  publicKeys,
  sealAudit,
  verifyLog,
} from "~/domain/audit/index.server";
import type { ShopDomain } from "~/lib/ids";
import {
  addUpCounts,
  makePublishBanner,
  readReceipt,
  recordDecision,
  tidyConsent,
  verifyReceipt,
} from "./index.server";
import { limitationPeriods, keptUntil } from "./record-retention";
import { regionRules, strictestRule } from "./regions";
import { talliesSince } from "./tally.store.server";

const { ensureBanner } = makePublishBanner(fakeBannerHost());
const DAY_MS = 86_400_000;

async function shopWithBanner(domain: string): Promise<ShopDomain> {
  const shop = await buildShop(domain);
  await ensureBanner(shop, { locale: "en" });
  return shop;
}

const send = (shop: ShopDomain, body: unknown) =>
  recordDecision({ shop, body, userAgent: null, customerGid: undefined });

const partitions = async () =>
  (
    await asOwner<{ name: string }>(
      `SELECT c.relname AS name FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid
        WHERE i.inhparent = '"ConsentDecision"'::regclass ORDER BY 1`,
    )
  ).map(({ name }) => name);

const partitionOf = async (decisionId: string) => {
  const rows = await asOwner<{ name: string }>(
    `SELECT tableoid::regclass::text AS name FROM "ConsentDecision" WHERE "decisionId" = $1`,
    [decisionId],
  );
  return rows.map(({ name }) => name);
};

/** As if it had been recorded years ago: the database refuses to prune what is young by its clock. */
const age = (shop: ShopDomain, days: number) =>
  asOwner(
    `UPDATE "ConsentDecision" SET "receivedAt" = "receivedAt" - make_interval(days => $2)
      WHERE shop = $1`,
    [shop, days],
  );

describe("the months of decisions", () => {
  it("are made ahead, and take over what came before they were there", async () => {
    const shop = await shopWithBanner("months.myshopify.com");
    const back = moveClock(400 * DAY_MS);
    try {
      const beacon = await buildBeacon();
      await send(shop, beacon);
      expect(await partitionOf(beacon.decisionId)).toEqual(['kept_months."ConsentDecision_other"']);
      const before = (await partitions()).length;
      await tidyConsent(shop);
      const [own = ""] = await partitionOf(beacon.decisionId);
      expect(own).toMatch(/ConsentDecision_\d{4}_\d\d/);
      expect((await partitions()).length).toBe(before + 4);
      await tidyConsent(shop);
      expect((await partitions()).length).toBe(before + 4);
    } finally {
      back();
    }
  });

  it("cannot be entered by the application but through the fenced table", async () => {
    const shop = await shopWithBanner("fenced.myshopify.com");
    const beacon = await buildBeacon();
    await send(shop, beacon);
    const [own = ""] = await partitionOf(beacon.decisionId);
    await expect(
      withShop(shop, (tx) => tx.$queryRawUnsafe(`SELECT * FROM ${own}`)),
    ).rejects.toThrow(/permission denied/);
  });
});

describe("retention of decisions", () => {
  it("removes those at the end of validity and limitation period, and every other proof still holds", async () => {
    const shop = await shopWithBanner("pruned.myshopify.com");
    const [german, british] = [await buildBeacon(), await buildBeacon({ region: "GB" })];
    await Promise.all([send(shop, german), send(shop, british)]);
    await sealAudit(shop);
    await age(shop, 200);
    // § 199 BGB: three years from the end of the year; Limitation Act: six.
    const back = moveClock(5.5 * 365 * DAY_MS);
    try {
      expect((await tidyConsent(shop)).pruned).toBe(1);
      expect(await readReceipt(shop, german.decisionId)).toBeUndefined();
      await age(shop, -200);
      const receipt = await readReceipt(shop, british.decisionId);
      expect(receipt && verifyReceipt(receipt)).toEqual([]);
      const kept = await asOwner<{ hashes: Buffer }>(
        `SELECT hashes FROM "ConsentBatch" WHERE shop = $1`,
        [shop],
      );
      expect(kept.map(({ hashes }) => hashes.length).reduce((sum, bytes) => sum + bytes, 0)).toBe(
        64,
      );
      const keys = await withShop(shop, (tx) => publicKeys(tx, shop));
      expect(await verifyLog(exportLog(shop), { publicKeys: keys })).toMatchObject({ ok: true });
    } finally {
      back();
    }
  });

  it("takes the content of its seal after the last of its decisions, and no sooner", async () => {
    const shop = await shopWithBanner("seal-content.myshopify.com");
    const beacon = await buildBeacon();
    await send(shop, beacon);
    const sealed = new Date("2024-01-01T00:00:00Z");
    await sealAudit(shop, { now: sealed });
    await asOwner(`UPDATE "AuditSeal" SET "storedAt" = $2 WHERE shop = $1`, [shop, sealed]);
    const until = new Date("2024-06-01T00:00:00Z");
    const contents = async () =>
      (
        await asOwner<{ type: string }>(
          `SELECT type FROM "AuditEvent" e JOIN "AuditLeaf" l ON l.shop = e.shop
             AND l."eventId" = e.id WHERE e.shop = $1`,
          [shop],
        )
      ).map(({ type }) => type);
    expect(await contents()).toContain("banner.published");
    await pruneAudit(shop, until);
    expect(await contents()).toEqual(["consent.recorded"]);
    const receipt = await readReceipt(shop, beacon.decisionId);
    expect(receipt && verifyReceipt(receipt)).toEqual([]);
    await age(shop, 200);
    const back = moveClock(20 * 365 * DAY_MS);
    try {
      expect((await tidyConsent(shop)).pruned).toBe(1);
    } finally {
      back();
    }
    expect(await pruneAudit(shop, until)).toBe(1);
    expect(await contents()).toEqual([]);
  });

  it("never removes one that is still valid, nor one younger than half a year by the database's clock", async () => {
    const shop = await shopWithBanner("kept.myshopify.com");
    await send(shop, await buildBeacon());
    expect((await tidyConsent(shop)).pruned).toBe(0);
    const back = moveClock(20 * 365 * DAY_MS);
    try {
      expect((await tidyConsent(shop)).pruned).toBe(0);
    } finally {
      back();
    }
  });

  it("drops a month as a whole only when it is over for every shop", async () => {
    const [one, two] = [
      await shopWithBanner("drop-one.myshopify.com"),
      await shopWithBanner("drop-two.myshopify.com"),
    ];
    await asOwner(`SELECT kept_consent_months('2019-03-01', 0)`);
    const insert = (shop: string, until: string) =>
      asOwner(
        `INSERT INTO "ConsentDecision" ("shop", "decisionId", "month", "visitor", "decidedAt",
           "receivedAt", "bannerVersion", "textHash", "language", "region", "regime", "keptUntil",
           "method", "gpc", "preferences", "analytics", "marketing", "saleOfData", "batchId")
         VALUES ($1, gen_random_uuid(), '2019-03-01', gen_random_uuid(), '2019-03-05', '2019-03-05',
           1, '', 'en', 'DE', 'opt-in', $2, 'reject', false, false, false, false, false, 'none')`,
        [shop, until],
      );
    await insert(one, "2022-01-01");
    await insert(two, "2099-01-01");
    await tidyConsent(one);
    expect(await partitions()).toContain("ConsentDecision_2019_03");
    await asOwner(`UPDATE "ConsentDecision" SET "keptUntil" = '2022-01-01' WHERE shop = $1`, [two]);
    await tidyConsent(one);
    expect(await partitions()).not.toContain("ConsentDecision_2019_03");
  });

  it("is data: every period with its statute, its date and its last review", () => {
    for (const { years, statute, effective, lastReviewed } of Object.values(limitationPeriods)) {
      expect(years).toBeGreaterThanOrEqual(3);
      expect(statute.length).toBeGreaterThan(5);
      expect(Date.parse(effective)).not.toBeNaN();
      expect(Date.parse(lastReviewed)).not.toBeNaN();
    }
    for (const { renewDays, statute, lastReviewed } of [
      ...Object.values(regionRules),
      strictestRule,
    ]) {
      expect(renewDays).toBeGreaterThan(100);
      expect(statute).not.toBe("");
      expect(Date.parse(lastReviewed)).not.toBeNaN();
    }
    const decided = new Date("2026-11-20T12:00:00Z");
    const until = (country: string) =>
      keptUntil(decided, { country, validDays: 365 }).toISOString();
    expect(until("DE")).toBe("2031-01-01T00:00:00.000Z");
    expect(until("FR")).toBe("2032-11-20T12:00:00.000Z");
    expect(until("")).toBe("2033-11-20T12:00:00.000Z");
  });
});

describe("a record from before decisions were sealed", () => {
  it("is put into the log by the daily care, and then has a proof", async () => {
    const shop = await shopWithBanner("old-record.myshopify.com");
    const beacon = await buildBeacon();
    await send(shop, beacon);
    await asOwner(`UPDATE "ConsentDecision" SET "batchId" = NULL WHERE shop = $1`, [shop]);
    await asOwner(`DELETE FROM "ConsentBatch" WHERE shop = $1`, [shop]);
    expect((await readReceipt(shop, beacon.decisionId))?.batch).toBeNull();
    expect((await tidyConsent(shop)).sealed).toBe(1);
    await sealAudit(shop);
    const receipt = await readReceipt(shop, beacon.decisionId);
    expect(receipt && verifyReceipt(receipt)).toEqual([]);
  });
});

describe("the counts", () => {
  it("hold every answered beacon once, before and after they are added up, by any number of workers", async () => {
    const shop = await shopWithBanner("counted.myshopify.com");
    const shown = {
      v: 1,
      shown: true,
      version: 1,
      language: "de",
      region: "USCA",
      regime: 2,
    };
    const decisions = [
      ...(await Promise.all(Array.from({ length: 40 }, () => buildBeacon()))),
      ...(await Promise.all(Array.from({ length: 20 }, () => buildRefusal({ region: "ZZ" })))),
    ];
    const bodies = [
      ...decisions,
      ...decisions.slice(0, 15),
      ...Array.from({ length: 15 }, () => shown),
      // As pages of an earlier build say it.
      ...Array.from({ length: 15 }, () => ({ ...shown, regime: "opt-out" })),
    ];
    const outcomes = await Promise.all(bodies.map((body) => send(shop, body)));
    expect(outcomes.every(({ kind }) => kind === "recorded")).toBe(true);
    const sums = async () => {
      const tallies = await withShop(shop, (tx) => talliesSince(tx, shop, "2000-01-01"));
      return Object.fromEntries(
        tallies.map(({ kind, region, count }) => [`${kind} ${region}`, count]),
      );
    };
    const expected = { "accepted DE": 40, "rejected ": 20, "shown US-CA": 30 };
    expect(await sums()).toEqual(expected);
    await Promise.all([addUpCounts(shop), addUpCounts(shop), addUpCounts(shop)]);
    expect(await sums()).toEqual(expected);
    expect(await asOwner(`SELECT 1 FROM "ConsentDelta" WHERE shop = $1`, [shop])).toEqual([]);
  });

  it("take no banner that was never published, and nothing that tells two visitors apart", async () => {
    const shop = await shopWithBanner("shown.myshopify.com");
    const shown = { v: 1, shown: true, version: 1, language: "de", region: "DE", regime: "opt-in" };
    expect(await send(shop, { ...shown, version: 9 })).toMatchObject({ code: "unknown-version" });
    expect(await send(shop, { ...shown, visitor: crypto.randomUUID() })).toMatchObject({
      code: "malformed",
    });
  });
});
