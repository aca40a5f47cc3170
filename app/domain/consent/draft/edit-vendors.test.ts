import { describe, expect, it } from "vitest";
import { bannerConfigSchema, defaultBanner } from "../banner-config";
import { addKnownVendor, changeVendor, classifySeen, removeVendor } from "./edit-vendors";

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
