import { describe, expect, it } from "vitest";
import { bannerConfigSchema, defaultBanner, type BannerConfig } from "../banner-config";
import { askedAbout } from "../asked-about";
import { lifetimeOf } from "../lifetime";
import { diffBanner } from "./diff-banner";
import {
  addKnownVendor,
  addOwnVendor,
  changeVendor,
  classifySeen,
  lifetimesToSay,
  removeVendor,
  setLifetime,
} from "./edit-vendors";

const config = defaultBanner("en");
const seen = { vendor: "Our helper", purpose: "preferences" as const };

describe("vendors of a banner", () => {
  it("come from our data by one click, once", () => {
    const one = addKnownVendor(addKnownVendor(config, "meta"), "meta");
    expect(one.vendors).toMatchObject([{ id: "meta", purpose: "marketing", grade: "parser" }]);
    expect(one.vendors[0]?.stores).toContainEqual(
      expect.objectContaining({ name: "_fbp", lifetimeDays: 90 }),
    );
    expect(addKnownVendor(config, "nobody")).toBe(config);
    expect(removeVendor(one, "meta").vendors).toEqual([]);
  });

  it("are made of what was seen, by the merchant's word", () => {
    const cookie = classifySeen(config, { ...seen, kind: "cookie", name: "helper_*" });
    const both = classifySeen(cookie, { ...seen, kind: "script", name: "cdn.helper.example" });
    expect(both.vendors).toMatchObject([
      {
        ...{ id: "our-helper", name: "Our helper", purpose: "preferences", grade: "parser" },
        ...{ addresses: ["cdn.helper.example"], stores: [{ name: "helper_*", kind: "cookie" }] },
      },
    ]);
    expect(bannerConfigSchema.safeParse(both).success).toBe(true);
    const other = classifySeen(both, {
      ...seen,
      vendor: "Öur-helper!",
      kind: "storage",
      name: "x",
    });
    expect(other.vendors.map(({ id }) => id)).toEqual(["our-helper", "our-helper-2"]);
  });

  it("leave to a tool we know its own id, whatever the merchant calls another", () => {
    const own = addOwnVendor(config, { vendor: "Meta", purpose: "analytics", addresses: [] });
    expect(own.vendors.map(({ id }) => id)).toEqual(["meta-2"]);
    const both = addKnownVendor(own, "meta");
    expect(both.vendors.map(({ id }) => id)).toEqual(["meta-2", "meta"]);
    // What is known of a tool is said of it alone.
    const seen = { kind: "cookie", name: "_fbp", vendor: "Meta", purpose: "analytics" } as const;
    const [named] = classifySeen(own, seen).vendors;
    expect(named && lifetimesToSay(named).map(({ name }) => name)).toEqual(["_fbp"]);
  });

  it("with hostile names are not saved", () => {
    const bad = [
      { ...seen, kind: "cookie" as const, name: "*" },
      { ...seen, kind: "cookie" as const, name: "a;b" },
      { ...seen, kind: "script" as const, name: "<img src=x>" },
      { ...seen, kind: "script" as const, name: "a.example/?q={{x}}" },
      { ...seen, vendor: "x".repeat(90), kind: "cookie" as const, name: "a" },
      { ...seen, vendor: "  ", kind: "cookie" as const, name: "a" },
    ];
    for (const each of bad) {
      expect(bannerConfigSchema.safeParse(classifySeen(config, each)).success).toBe(false);
    }
  });

  it("are held as the merchant says", () => {
    const one = addKnownVendor(config, "meta");
    expect(changeVendor(one, "meta", { grade: "tagged" }).vendors[0]?.grade).toBe("tagged");
  });
});

describe("how long a name stays", () => {
  const [cookie, storage] = [{ kind: "cookie" as const }, { kind: "storage" as const }];
  const withCookie = classifySeen(config, { ...seen, ...cookie, name: "helper_id" });
  const itemsOf = ({ vendors }: BannerConfig) => vendors.flatMap(({ stores }) => stores);

  it("is said with the classification, and is not known where nothing is said", () => {
    expect(itemsOf(withCookie)).toEqual([
      { name: "helper_id", kind: "cookie", party: "first", lifetimeDays: null },
    ]);
    const lifetimes = [
      [cookie, 30, 30],
      [cookie, 0, "session"],
      [cookie, null, undefined],
      [storage, 30, 30],
      [storage, 0, "session"],
      [storage, null, "untilDeleted"],
    ] as const;
    for (const [kind, lifetimeDays, lifetime] of lifetimes) {
      const classified = classifySeen(config, { ...seen, ...kind, name: "x", lifetimeDays });
      expect(bannerConfigSchema.safeParse(classified).success).toBe(true);
      expect(itemsOf(classified).map(lifetimeOf)).toEqual([lifetime]);
    }
  });

  it("says nothing about which storage a name is in: it is the same entry however it is answered", () => {
    const item = { kind: "local", name: "helper.tab" } as const;
    const tab = classifySeen(config, { ...seen, ...storage, name: item.name, lifetimeDays: 0 });
    expect(itemsOf(tab)).toMatchObject([{ ...item, lifetimeDays: 0 }]);
    const stays = setLifetime(tab, "our-helper", { ...item, lifetimeDays: null });
    expect(itemsOf(stays)).toMatchObject([{ ...item, lifetimeDays: null }]);
    expect(itemsOf(stays).map(lifetimeOf)).toEqual(["untilDeleted"]);
  });

  it("can be told later and corrected, for this name alone", () => {
    const both = classifySeen(withCookie, { ...seen, ...cookie, name: "helper_other" });
    const item = { kind: "cookie", name: "helper_id" } as const;
    const told = setLifetime(both, "our-helper", { ...item, lifetimeDays: 300 });
    const corrected = setLifetime(told, "our-helper", { ...item, lifetimeDays: 30 });
    expect(itemsOf(corrected).map(({ name, lifetimeDays }) => [name, lifetimeDays])).toEqual([
      ["helper_id", 30],
      ["helper_other", null],
    ]);
    expect(setLifetime(both, "another", { ...item, lifetimeDays: 1 })).toEqual(both);
    const gone = { kind: "cookie", name: "gone", lifetimeDays: 1 } as const;
    expect(setLifetime(both, "our-helper", gone)).toEqual(both);
  });

  it("is our data's to say where it knows, and the merchant's beside it", () => {
    const meta = addKnownVendor(config, "meta");
    expect(meta.vendors.flatMap(lifetimesToSay)).toEqual([]);
    const fbp = { kind: "cookie", name: "_fbp", lifetimeDays: 1 } as const;
    expect(setLifetime(meta, "meta", fbp)).toEqual(meta);
    const vendor = meta.vendors[0]?.name ?? "";
    const more = classifySeen(meta, { ...seen, ...cookie, vendor, name: "unheard_of" });
    expect(more.vendors.flatMap(lifetimesToSay)).toMatchObject([{ name: "unheard_of" }]);
    // A storage that stays until it is deleted is known, too.
    const { vendors } = addKnownVendor(config, "refersion");
    expect(vendors.flatMap(lifetimesToSay)).toEqual([]);
  });

  it("asks nobody again, and is told of among the changes", () => {
    const item = { kind: "cookie", name: "helper_id", lifetimeDays: 30 } as const;
    const told = setLifetime(withCookie, "our-helper", item);
    expect(askedAbout(told)).toEqual(askedAbout(withCookie));
    const what = "How long helper_id of Our helper stays";
    expect(diffBanner(withCookie, told)).toEqual({
      asksAgain: false,
      changes: [{ what, before: "not known", after: "30 days" }],
    });
    const tab = classifySeen(config, { ...seen, ...storage, name: "x", lifetimeDays: 0 });
    const stays = setLifetime(tab, "our-helper", { kind: "local", name: "x", lifetimeDays: 1 });
    expect(diffBanner(tab, stays).changes).toMatchObject([
      { before: "until the browser is closed", after: "1 day" },
    ]);
  });
});
