import { describe, expect, it } from "vitest";
import { buildShop } from "../../../../test/factories/build-shop";
import { buildStaff, OWNER } from "../../../../test/factories/build-staff";
import { fakeBannerHost } from "../../../../test/factories/fake-banner-host";
import { withShop } from "~/db.server";
import { recentAudit } from "~/domain/audit/index.server";
import type { ShopDomain } from "~/lib/ids";
import type { BannerConfig } from "../banner-config";
import {
  changeBannerDraft,
  compareBanners,
  dropBannerDraft,
  makePublishBanner,
  makePublishDraft,
  readBannerDesk,
  readCookieTable,
  restoreBanner,
  saveBannerDraft,
} from "../index.server";
import { knownTracker } from "../trackers/known-trackers";
import { classifySeen, setLifetime } from "./edit-vendors";
import { vendorFromTracker } from "./vendor-from-tracker";

const host = fakeBannerHost();
const { given } = host;
const { publishBanner, ensureBanner } = makePublishBanner(host);
const publishDraft = makePublishDraft(publishBanner);

async function shopWithBanner(domain: string): Promise<ShopDomain> {
  const shop = await buildShop(domain);
  await ensureBanner(shop, { locale: "en" });
  return shop;
}

const withText = (config: BannerConfig, key: string, text: string): BannerConfig => ({
  ...config,
  texts: { ...config.texts, en: { ...config.texts["en"], [key]: text } as never },
});

async function save(shop: ShopDomain, config: unknown, revision?: number) {
  const desk = await readBannerDesk(shop);
  return saveBannerDraft(shop, { staffId: OWNER, config, revision: revision ?? desk.revision });
}

describe("a draft of the banner", () => {
  it("is seen by nobody until it is published, and then archived as a version", async () => {
    const shop = await shopWithBanner("draft-publish.myshopify.com");
    const { config } = await readBannerDesk(shop);
    const before = given.length;
    expect(await save(shop, withText(config, "accept", "Allow all"))).toEqual({
      kind: "saved",
      revision: 1,
    });
    expect(given.length).toBe(before);
    const desk = await readBannerDesk(shop);
    expect(desk).toMatchObject({ publishedVersion: 1, draft: { basedOn: 1, savedBy: OWNER } });
    expect(desk.diff).toEqual({
      asksAgain: false,
      changes: [
        { what: "Button that accepts (English)", before: "Accept all", after: "Allow all" },
      ],
    });
    const published = await publishDraft(shop, { staffId: OWNER, revision: 1 });
    expect(published).toEqual({ kind: "published", version: 2 });
    expect(given.at(-1)).toMatchObject({ page: { v: 2 }, texts: { en: { accept: "Allow all" } } });
    const after = await readBannerDesk(shop);
    expect(after).toMatchObject({ draft: undefined, revision: 0, publishedVersion: 2 });
    expect(after.history).toMatchObject([
      { version: 2, publishedBy: OWNER },
      { version: 1, publishedBy: null },
    ]);
    expect(after.config.source).toBe("merchant");
    const types = (await withShop(shop, (tx) => recentAudit(tx, shop))).map(({ type }) => type);
    expect(types.filter((type) => type === "banner.published")).toHaveLength(2);
    expect(types).toContain("banner.draft-saved");
  });

  it("with an error in its check is not published, whatever the page allowed", async () => {
    const shop = await shopWithBanner("draft-blocked.myshopify.com");
    const { config } = await readBannerDesk(shop);
    await save(shop, withText(config, "optIn", "By continuing you accept cookies. Change later."));
    const outcome = await publishDraft(shop, { staffId: OWNER, revision: 1 });
    expect(outcome).toMatchObject({
      kind: "blocked",
      findings: [{ code: "consent-by-browsing", severity: "error" }],
    });
    expect((await readBannerDesk(shop)).publishedVersion).toBe(1);
  });

  it("with hostile text is never published", async () => {
    const shop = await shopWithBanner("draft-hostile.myshopify.com");
    const { config } = await readBannerDesk(shop);
    for (const text of ["</script><script>alert(1)</script>", "{{ 'x' | asset_url }}", '"><img>']) {
      await save(shop, withText(config, "title", text));
      const { revision } = await readBannerDesk(shop);
      expect(await publishDraft(shop, { staffId: OWNER, revision })).toMatchObject({
        kind: "blocked",
      });
    }
  });

  it("that is no banner is refused with the places that are wrong", async () => {
    const shop = await shopWithBanner("draft-invalid.myshopify.com");
    const { config } = await readBannerDesk(shop);
    const bad: unknown[] = [
      undefined,
      "{}",
      { ...config, languages: [] },
      {
        ...config,
        look: { ...config.look, colours: { kind: "own", background: "red;}", button: "#000000" } },
      },
      { ...config, regions: { "DE'; DROP": { regime: "opt-in" } } },
      { ...config, vendors: [{ id: "<x>", name: "x" }] },
      { ...config, extra: true },
    ];
    for (const each of bad) {
      const outcome = await save(shop, each);
      expect(outcome).toMatchObject({ kind: "invalid" });
    }
    expect((await readBannerDesk(shop)).draft).toBeUndefined();
  });

  it("of two people is saved once: the second learns of the first", async () => {
    const shop = await shopWithBanner("draft-two.myshopify.com");
    const { config } = await readBannerDesk(shop);
    const results = await Promise.all([
      saveBannerDraft(shop, { staffId: OWNER, config, revision: 0 }),
      saveBannerDraft(shop, { staffId: OWNER, config, revision: 0 }),
    ]);
    expect(results.map(({ kind }) => kind).sort()).toEqual(["conflict", "saved"]);
    expect(await publishDraft(shop, { staffId: OWNER, revision: 7 })).toEqual({ kind: "conflict" });
  });

  it("stays as it is while any two archived versions are compared", async () => {
    const shop = await shopWithBanner("draft-compare.myshopify.com");
    const { config } = await readBannerDesk(shop);
    for (const title of ["Second title", "Third title"]) {
      await save(shop, withText(config, "title", title));
      const { revision } = await readBannerDesk(shop);
      await publishDraft(shop, { staffId: OWNER, revision });
    }
    await save(shop, withText(config, "accept", "Allow all"));
    const before = await readBannerDesk(shop);
    const heading = "Heading (English)";
    const first = "Your privacy in this shop";
    expect(await compareBanners(shop, { from: 1, to: 3 })).toEqual({
      ...{ from: 1, to: 3 },
      diff: {
        asksAgain: false,
        changes: [{ what: heading, before: first, after: "Third title" }],
      },
    });
    expect((await compareBanners(shop, { from: 3, to: 2 })).diff?.changes).toEqual([
      { what: heading, before: "Third title", after: "Second title" },
    ]);
    expect((await compareBanners(shop, { from: 1, to: 4 })).diff).toBeUndefined();
    expect(await readBannerDesk(shop)).toEqual(before);
    const other = await buildShop("draft-compare-other.myshopify.com");
    expect((await compareBanners(other, { from: 1, to: 3 })).diff).toBeUndefined();
  });

  it("can be begun from an old version, and thrown away", async () => {
    const shop = await shopWithBanner("draft-restore.myshopify.com");
    const { config } = await readBannerDesk(shop);
    await save(shop, withText(config, "title", "Second title"));
    await publishDraft(shop, { staffId: OWNER, revision: 1 });
    await restoreBanner(shop, { staffId: OWNER, version: 1 });
    const desk = await readBannerDesk(shop);
    expect(desk.diff.changes).toEqual([
      {
        ...{ what: "Heading (English)", before: "Second title" },
        after: config.texts["en"]?.title,
      },
    ]);
    await expect(restoreBanner(shop, { staffId: OWNER, version: 99 })).rejects.toThrow("99");
    await dropBannerDraft(shop, OWNER);
    expect((await readBannerDesk(shop)).draft).toBeUndefined();
  });

  it("that names a new vendor says that visitors are asked again", async () => {
    const shop = await shopWithBanner("draft-vendor.myshopify.com");
    const meta = vendorFromTracker(knownTracker("meta") as never);
    const add = (config: BannerConfig) => ({ ...config, vendors: [...config.vendors, meta] });
    expect(await changeBannerDraft(shop, OWNER, add)).toMatchObject({ kind: "saved" });
    const { diff, revision } = await readBannerDesk(shop);
    expect(diff.asksAgain).toBe(true);
    expect(diff.changes[0]).toMatchObject({ what: "Vendor Meta Pixel (Facebook, Instagram)" });
    const asked = given.at(-1)?.page.f;
    await publishDraft(shop, { staffId: OWNER, revision });
    expect(given.at(-1)?.page.f).not.toBe(asked);
  });

  it("that says how long a cookie stays asks nobody again, and the cookie table then shows it", async () => {
    const shop = await shopWithBanner("draft-lifetime.myshopify.com");
    const publish = async () => {
      const { revision } = await readBannerDesk(shop);
      return publishDraft(shop, { staffId: OWNER, revision });
    };
    const seen = { kind: "cookie", name: "helper_id", purpose: "marketing" } as const;
    await changeBannerDraft(shop, OWNER, (config) =>
      classifySeen(config, { ...seen, vendor: "Our helper" }),
    );
    await publish();
    const asked = given.at(-1)?.page.f;
    const item = { kind: "cookie", name: "helper_id", lifetimeDays: 30 } as const;
    await changeBannerDraft(shop, OWNER, (config) => setLifetime(config, "our-helper", item));
    expect((await readBannerDesk(shop)).diff).toEqual({
      asksAgain: false,
      changes: [
        { what: "How long helper_id of Our helper stays", before: "not known", after: "30 days" },
      ],
    });
    expect(await publish()).toEqual({ kind: "published", version: 3 });
    expect(given.at(-1)?.page).toMatchObject({ v: 3, f: asked });
    const { groups } = await readCookieTable(shop, "en");
    expect(groups.flatMap(({ vendors }) => vendors)).toContainEqual(
      expect.objectContaining({ name: "Our helper", stores: [{ ...item, party: "first" }] }),
    );
  });

  it("with a lifetime that is none is refused", async () => {
    const shop = await shopWithBanner("draft-lifetime-none.myshopify.com");
    const seen = { kind: "cookie", name: "helper_id", purpose: "marketing" } as const;
    for (const lifetimeDays of [-1, 4001, Number.NaN]) {
      const outcome = await changeBannerDraft(shop, OWNER, (config) =>
        classifySeen(config, { ...seen, vendor: "Our helper", lifetimeDays }),
      );
      expect(outcome).toMatchObject({ kind: "invalid" });
    }
  });

  it("is for those who may manage the banner only", async () => {
    const shop = await shopWithBanner("draft-roles.myshopify.com");
    const viewer = await buildStaff(shop, "7002", "viewer");
    const { config } = await readBannerDesk(shop);
    const by = { staffId: viewer, config, revision: 0 };
    await expect(saveBannerDraft(shop, by)).rejects.toThrow();
    await expect(publishDraft(shop, { staffId: viewer, revision: 0 })).rejects.toThrow();
    await expect(restoreBanner(shop, { staffId: viewer, version: 1 })).rejects.toThrow();
    await expect(dropBannerDraft(shop, viewer)).rejects.toThrow();
  });

  it("takes every well-known tracker as a vendor", async () => {
    const shop = await shopWithBanner("draft-all.myshopify.com");
    const { knownTrackers } = await import("../trackers/known-trackers");
    for (let at = 0; at < knownTrackers.length; at += 50) {
      const vendors = knownTrackers.slice(at, at + 50).map(vendorFromTracker);
      const outcome = await changeBannerDraft(shop, OWNER, (config) => ({ ...config, vendors }));
      expect(outcome).toMatchObject({ kind: "saved" });
      const errors = (await readBannerDesk(shop)).findings;
      expect(errors).toEqual([]);
    }
  });
});
