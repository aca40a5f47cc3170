import { describe, expect, it } from "vitest";
import { askedAbout, bannerConfigSchema, bannerMetafield, defaultBanner } from "./banner-config";
import { shownTexts, textHash } from "./banner-texts";
import { RegimeCode } from "./regime";
import { de } from "./texts/de";
import { en } from "./texts/en";

describe("the texts of a banner", () => {
  it("are all there in every language", () => {
    expect(Object.keys(de)).toEqual(Object.keys(en));
    for (const text of [de, en].flatMap((texts) => Object.values<string>({ ...texts }))) {
      expect(text).not.toBe("");
    }
  });

  it("have a hash that changes with any text shown, and with no other", async () => {
    const before = await textHash(en, RegimeCode.OptIn);
    expect(before).toMatch(/^[0-9a-f]{64}$/);
    expect(await textHash({ ...en, accept: "OK" }, RegimeCode.OptIn)).not.toBe(before);
    expect(await textHash({ ...en, optOut: "Other" }, RegimeCode.OptIn)).toBe(before);
    expect(shownTexts(en, RegimeCode.OptIn)).not.toContain(en.saleOfData);
  });

  it("travel with a page only where the merchant changed them", () => {
    const config = defaultBanner("en");
    const at = { version: 3, fingerprint: "00000000" };
    expect(bannerMetafield(config, at).texts).toEqual({});
    const own = { ...config, texts: { ...config.texts, en: { ...en, accept: "Fine by me" } } };
    expect(bannerMetafield(own, at).texts).toEqual({ en: { accept: "Fine by me" } });
  });

  it("may hold anything a person can read, but not without end", () => {
    const config = defaultBanner("en");
    const with_ = (accept: string) => ({
      ...config,
      texts: { ...config.texts, en: { ...en, accept } },
    });
    expect(bannerConfigSchema.safeParse(with_("<b>{{ shop }}</b>")).success).toBe(true);
    expect(bannerConfigSchema.safeParse(with_("")).success).toBe(false);
    expect(bannerConfigSchema.safeParse(with_("x".repeat(601))).success).toBe(false);
  });

  it("say nothing of what is asked: a new wording asks nobody again", () => {
    expect(askedAbout()).toContain("saleOfData");
    expect(askedAbout()).not.toContain(en.accept);
  });
});
