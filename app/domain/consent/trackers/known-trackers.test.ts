import { describe, expect, it } from "vitest";
import { z } from "zod";
import { fits, knownTrackers, recogniseHost, recogniseName } from "./known-trackers";
import { trackerPurposes, trackerSchema } from "./tracker";

describe("the data of well-known trackers", () => {
  it("is well formed, names at least sixty vendors' tools, each once", () => {
    expect(z.array(trackerSchema).safeParse(knownTrackers).error).toBeUndefined();
    const ids = knownTrackers.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(knownTrackers.map(({ vendor }) => vendor)).size).toBeGreaterThanOrEqual(60);
  });

  it("gives no host and no name to two trackers", () => {
    const all = knownTrackers.flatMap(({ id, hosts }) => hosts.map((host) => [host, id] as const));
    expect(all.filter(([host], at) => all.findIndex(([other]) => other === host) !== at)).toEqual(
      [],
    );
    const names = knownTrackers.flatMap(({ stores }) =>
      stores.filter(({ party }) => party === "first").map(({ name, kind }) => `${kind} ${name}`),
    );
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  });

  it("leaves something to be recognised of each, and uses every purpose", () => {
    for (const { id, hosts, stores } of knownTrackers) {
      expect(hosts.length + stores.length, id).toBeGreaterThan(0);
    }
    const used = new Set(knownTrackers.map(({ purpose }) => purpose));
    expect(trackerPurposes.filter((purpose) => !used.has(purpose))).toEqual([]);
  });

  it("tells the platform's necessary names from those that count visits", () => {
    const category = (name: string) => recogniseName(name, "cookie")?.category;
    expect(category("_shopify_essential")).toBe("necessary");
    expect(category("cart")).toBe("necessary");
    expect(category("_shopify_y")).toBe("analytics");
    expect(category("_shopify_s")).toBe("analytics");
    expect(category("_shopify_marketing")).toBe("marketing");
    expect(recogniseName("kept", "storage")?.tracker.id).toBe("kept");
  });

  it("is asked by name and by host, and knows nothing of others", () => {
    const named = (name: string) => recogniseName(name, "cookie")?.tracker.id;
    expect(named("_ga_9XQMZ2E7TH")).toBe("google-analytics");
    expect(named("_ga")).toBe("google-analytics");
    expect(named("_gat_UA-1")).toBe("google-analytics");
    expect(named("_fbp")).toBe("meta");
    expect(named("_hjSessionUser_123")).toBe("hotjar");
    expect(named("our_own_cookie")).toBeUndefined();
    expect(recogniseName("_ga", "storage")).toBeUndefined();
    expect(recogniseHost("www.googletagmanager.com")?.id).toBe("google-tag-manager");
    expect(recogniseHost("googletagmanager.com.evil.example")).toBeUndefined();
    expect(recogniseHost("notfacebook.net")).toBeUndefined();
    expect(recogniseHost("www.youtube-nocookie.com")?.id).toBe("youtube");
  });

  it("says what one name is for where it differs from its vendor's", () => {
    expect(recogniseName("__hs_opt_out", "cookie")?.category).toBe("necessary");
    expect(recogniseName("__hstc", "cookie")?.category).toBe("marketing");
  });
});

describe("a pattern", () => {
  it("matches any characters where it has a star, in time that grows with the name only", () => {
    expect(fits("_ga_*", "_ga_X")).toBe(true);
    expect(fits("_ga_*", "_ga")).toBe(false);
    expect(fits("mp_*_mixpanel", "mp_abc_mixpanel")).toBe(true);
    expect(fits("mp_*_mixpanel", "mp_mixpanel")).toBe(false);
    expect(fits("a*b*c", "aXbYc")).toBe(true);
    expect(fits("a*b*c", "aXc")).toBe(false);
    const started = performance.now();
    expect(fits("*a*a*a*a*a*b", "a".repeat(50_000))).toBe(false);
    expect(performance.now() - started).toBeLessThan(500);
  });
});
