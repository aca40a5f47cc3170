import { describe, expect, it } from "vitest";
import { defaultBanner } from "../banner-config";
import { bannerMetafield } from "../banner-metafield";
import { sameBanner, versionNamed } from "./host-banner";

const wanted = bannerMetafield(defaultBanner("en"), { version: 3, fingerprint: "0123abcd" });
const copy = (): typeof wanted => JSON.parse(JSON.stringify(wanted)) as typeof wanted;

/** The same members the other way round, at every depth. */
function turnedAround(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turnedAround);
  if (typeof value !== "object" || value === null) return value;
  const members = Object.entries(value).reverse();
  return Object.fromEntries(members.map(([key, each]) => [key, turnedAround(each)]));
}

describe("the host's copy of the banner", () => {
  it("is ours in whatever order its members come", () => {
    expect(sameBanner(copy(), wanted)).toBe(true);
    expect(JSON.stringify(turnedAround(copy()))).not.toBe(JSON.stringify(wanted));
    expect(sameBanner(turnedAround(copy()), wanted)).toBe(true);
  });

  it("is another where anything was changed, added or taken", () => {
    const { page, languages, rules } = copy();
    for (const other of [
      { ...copy(), page: { ...page, h: [...page.h, "other.example"] } },
      { ...copy(), page: { ...page, v: 2 } },
      { ...copy(), languages: languages.slice(1) },
      { ...copy(), more: null },
      { page, languages, rules },
      JSON.stringify(wanted),
      {},
      null,
      undefined,
    ]) {
      expect(sameBanner(other, wanted)).toBe(false);
    }
  });

  it("names its version where it is one at all", () => {
    expect(versionNamed(copy())).toBe(3);
    for (const other of [undefined, null, "3", {}, { page: { v: "3" } }, { page: { v: -1 } }]) {
      expect(versionNamed(other)).toBeNull();
    }
  });
});
