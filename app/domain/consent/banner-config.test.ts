import { describe, expect, it } from "vitest";
import { askedAbout, asksForMore } from "./asked-about";
import { bannerConfigSchema, defaultBanner, textKeys, type BannerConfig } from "./banner-config";
import { textHash } from "./banner-texts";
import { vendorFromTracker } from "./draft/vendor-from-tracker";
import { RegimeCode } from "./regime";
import { de } from "./texts/de";
import { en } from "./texts/en";
import { knownTracker } from "./trackers/known-trackers";
import type { Tracker } from "./trackers/tracker";
import type { Vendor } from "./vendor";

const metrix: Vendor = {
  id: "metrix",
  name: "Metrix",
  purpose: "analytics",
  use: "statistics",
  addresses: ["t.metrix.example"],
  stores: [{ name: "_mx_*", kind: "cookie", party: "first", lifetimeDays: 390 }],
  grade: "inserted",
  policy: "https://metrix.example/privacy",
};

const banner = (over: Partial<BannerConfig> = {}): BannerConfig => ({
  ...defaultBanner("en"),
  ...over,
});
const accepts = (config: unknown): boolean => bannerConfigSchema.safeParse(config).success;

describe("a banner's configuration", () => {
  it("is read in the schema it was first published with, and its texts keep their hash", async () => {
    const firstKeys = textKeys.slice(0, textKeys.indexOf("cancel") + 1);
    const pick = (texts: typeof en) =>
      Object.fromEntries(firstKeys.map((key) => [key, `${texts[key]}!`]));
    const old = {
      schema: 1,
      source: "default",
      texts: { en: pick(en), de: pick(de) },
      languages: ["en", "de"],
    };
    const read = bannerConfigSchema.parse(old);
    expect(read).toMatchObject({ schema: 2, vendors: [], look: { layout: "bar" } });
    expect(read.texts["de"]?.alwaysAllow).toBe(de.alwaysAllow);
    const said = read.texts["en"];
    const own = { ...en, ...(pick(en) as Partial<typeof en>) };
    expect(said && (await textHash(said, RegimeCode.OptIn))).toBe(
      await textHash(own, RegimeCode.OptIn),
    );
  });

  it("published before a text was there has ours, and its own texts keep their hash", async () => {
    const { clear: _clear, cleared: _cleared, ...before } = { ...de, title: "Ihre Daten hier" };
    const old = { ...defaultBanner("de"), texts: { de: before }, languages: ["de"] };
    const said = bannerConfigSchema.parse(old).texts["de"];
    expect(said).toEqual({ ...de, title: "Ihre Daten hier" });
    const hash = await textHash({ ...before, clear: "", cleared: "" }, RegimeCode.OptIn);
    expect(said && (await textHash(said, RegimeCode.OptIn))).toBe(hash);
    const { title: _title, ...untitled } = before;
    expect(accepts({ ...old, texts: { de: untitled } })).toBe(false);
  });

  it("published when session cookies had no lifetime gets theirs from our data, and no other's", () => {
    const stores = (vendor: Vendor | undefined) =>
      vendor?.stores.map(({ name, lifetimeDays }) => [name, lifetimeDays]);
    const impact = vendorFromTracker(knownTracker("impact") as Tracker);
    const cookie = { kind: "cookie", party: "first", lifetimeDays: null } as const;
    const old: Vendor = {
      ...impact,
      stores: [
        { ...cookie, name: "IR_gbd" },
        { ...cookie, name: "helper_id" },
        { ...cookie, name: "IR_gbd", kind: "local" },
      ],
    };
    const own: Vendor = { ...metrix, stores: [{ ...cookie, name: "_mx_id" }] };
    const { vendors } = bannerConfigSchema.parse(banner({ vendors: [old, own] }));
    expect(stores(vendors[0])).toEqual([
      ["IR_gbd", 0],
      ["helper_id", null],
      ["IR_gbd", null],
    ]);
    expect(stores(vendors[1])).toEqual([["_mx_id", null]]);
    expect(stores(impact)).toContainEqual(["IR_gbd", 0]);
  });

  it("may be stricter than the law's data, and weaker only with a reason", () => {
    expect(accepts(banner({ regions: { "US-WY": { regime: "opt-in" } } }))).toBe(true);
    expect(accepts(banner({ regions: { DE: { regime: "notice" } } }))).toBe(false);
    expect(accepts(banner({ regions: { US: { regime: "notice" } } }))).toBe(false);
    const reason = "Counsel's opinion of 3 March: no consent needed here";
    expect(accepts(banner({ regions: { DE: { regime: "notice", reason } } }))).toBe(true);
  });

  it("takes only what can be shown and held", () => {
    const vendor = (over: Partial<Record<keyof Vendor, unknown>>) => ({
      ...banner(),
      vendors: [{ ...metrix, ...over }],
    });
    expect(accepts(vendor({}))).toBe(true);
    expect(accepts(vendor({ addresses: ["javascript:alert(1)"] }))).toBe(false);
    expect(accepts(vendor({ addresses: ["metrix.example/|.*"] }))).toBe(false);
    expect(accepts(vendor({ policy: "javascript:alert(1)" }))).toBe(false);
    expect(accepts(vendor({ stores: [{ ...metrix.stores[0], name: "*" }] }))).toBe(false);
    expect(accepts({ ...banner(), vendors: [metrix, metrix] })).toBe(false);
    const look = {
      ...banner().look,
      colours: { kind: "own", background: "red", button: "#000000" },
    };
    expect(accepts({ ...banner(), look })).toBe(false);
  });
});

describe("what a consent is about", () => {
  const asked = (vendors: readonly Vendor[]) => askedAbout({ vendors: [...vendors] });

  it("grows with a vendor or a wider purpose, and asks again", () => {
    expect(asksForMore(asked([metrix]), asked([]))).toBe(true);
    expect(asksForMore(asked([{ ...metrix, purpose: "marketing" }]), asked([metrix]))).toBe(true);
  });

  it("does not grow with a look, a lifetime, a leaving vendor, or one that needs no consent", () => {
    const longer = { ...metrix, stores: [], policy: null, name: "Metrix Ltd" };
    expect(asksForMore(asked([longer]), asked([metrix]))).toBe(false);
    expect(asksForMore(asked([]), asked([metrix]))).toBe(false);
    expect(asksForMore(asked([{ ...metrix, purpose: "necessary" }]), asked([]))).toBe(false);
  });
});
