import { describe, expect, it } from "vitest";
import { defaultBanner } from "../banner-config";
import { visitOutlook } from "./visit-outlook";

const config = defaultBanner("en");
const visit = { gpc: false, returning: false, language: "en" };

describe("what a visitor will see", () => {
  it("is a question with equal answers where consent comes first", () => {
    expect(visitOutlook(config, { ...visit, place: "DE" })).toMatchObject({
      ...{ regime: "opt-in", shows: "banner", allowed: [] },
      buttons: ["Accept all", "Reject all", "Choose"],
      effective: "2018-05-25",
    });
    expect(visitOutlook(config, { ...visit, place: "FR" }).renewDays).toBe(182);
  });

  it("is a way out in California, and no banner over an opt-out signal", () => {
    const california = visitOutlook(config, { ...visit, place: "US-CA" });
    expect(california).toMatchObject({ regime: "opt-out", shows: "banner" });
    expect(california.buttons).toContain("Do not sell or share my data");
    expect(california.allowed).toContain("marketing");
    const signalled = visitOutlook(config, { ...visit, place: "US-CA", gpc: true });
    expect(signalled).toMatchObject({ shows: "way-back", signalHonoured: true, buttons: [] });
    expect(signalled.allowed).toEqual(["preferences", "analytics"]);
    expect(signalled.statute).toContain("1798.135");
  });

  it("is the strictest of a country whose part is not known, and the strictest of all elsewhere", () => {
    expect(visitOutlook(config, { ...visit, place: "US" }).regime).toBe("opt-out");
    expect(visitOutlook(config, { ...visit, place: "US-OH" }).regime).toBe("notice");
    expect(visitOutlook(config, { ...visit, place: "IN" }).regime).toBe("opt-in");
  });

  it("is nothing to answer for who has answered", () => {
    expect(visitOutlook(config, { ...visit, place: "DE", returning: true })).toMatchObject({
      ...{ shows: "way-back", buttons: [], allowed: [] },
    });
    const californian = visitOutlook(config, { ...visit, place: "US-CA", returning: true });
    expect(californian).toMatchObject({ shows: "way-back", allowed: ["preferences", "analytics"] });
  });

  it("follows the merchant's stricter rule, and says so", () => {
    const stricter = { ...config, regions: { "US-OH": { regime: "opt-in" as const } } };
    const outlook = visitOutlook(stricter, { ...visit, place: "US-OH" });
    expect(outlook).toMatchObject({ regime: "opt-in", own: true });
    expect(outlook.why.join(" ")).toContain("your own rule");
  });
});
