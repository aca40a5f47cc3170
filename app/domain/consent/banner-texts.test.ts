import { describe, expect, it } from "vitest";
import { bannerConfigSchema, defaultBanner, textKeys } from "./banner-config";
import { bannerMetafield } from "./banner-metafield";
import { shownTexts, textHash } from "./banner-texts";
import { RegimeCode } from "./regime";
import { builtInTexts, languageCodes } from "./texts/all";
import { en } from "./texts/en";

/** Words that promise without saying what: nobody can consent to them. */
const VAGUE: Readonly<Record<string, RegExp>> = {
  en: /\b(experience|improve|enhance|optimi[sz]e|such as|etc|may|might|legitimate|relevant)\b/i,
  de: /\b(Erlebnis|verbessern|optimieren|gegebenenfalls|eventuell|usw|unter anderem|berechtigt)/i,
  fr: /\b(expérience|améliorer|optimiser|notamment|etc|éventuellement|légitime)/i,
  es: /\b(experiencia|mejorar|optimizar|entre otros|etc|legítimo)/i,
  it: /\b(esperienza|migliorare|ottimizzare|tra l’altro|ecc|legittimo)/i,
  nl: /\b(ervaring|verbeteren|optimaliseren|onder andere|enz|eventueel|gerechtvaardigd)/i,
  pt: /\b(experiência|melhorar|otimizar|entre outros|etc|legítimo)/i,
  pl: /(doświadczeni|poprawi|ulepsz|optymaliz|między innymi|itp|uzasadnion)/i,
  da: /\b(oplevelse|forbedre|optimere|blandt andet|osv|eventuelt|legitim)/i,
  sv: /\b(upplevelse|förbättra|optimera|bland annat|osv|eventuellt|berättigad)/i,
  ja: /(体験|向上|改善|最適化|場合があります|など様々|等の目的)/,
};

describe("the texts of a banner", () => {
  it("are complete in eleven languages, with the places for names and numbers", () => {
    expect(languageCodes.join(" ")).toBe("en da de es fr it ja nl pl pt sv");
    const places = (text: string): string => (text.match(/\{\w+\}/g) ?? []).sort().join();
    for (const [language, texts] of Object.entries(builtInTexts)) {
      expect(Object.keys(texts ?? {}), language).toEqual(textKeys);
      for (const key of textKeys) {
        expect(texts?.[key], `${language} ${key}`).toMatch(/\S/);
        expect(places(texts?.[key] ?? ""), `${language} ${key}`).toBe(places(en[key]));
      }
    }
  });

  it("are translated: no sentence is another language's", () => {
    for (const [language, texts] of Object.entries(builtInTexts)) {
      if (language === "en") continue;
      const borrowed = textKeys.filter((key) => texts?.[key] === en[key] && en[key].includes(" "));
      expect(borrowed, language).toEqual([]);
    }
  });

  it("have no vague words", () => {
    for (const [language, texts] of Object.entries(builtInTexts)) {
      for (const [key, text] of Object.entries({ ...texts })) {
        expect(text, `${language} ${key}`).not.toMatch(VAGUE[language] ?? /^$/);
      }
    }
    expect(Object.keys(VAGUE).sort()).toEqual([...languageCodes].sort());
  });

  it("have a hash that changes with any text shown, and with no other", async () => {
    const before = await textHash(en, RegimeCode.OptIn);
    expect(before).toMatch(/^[0-9a-f]{64}$/);
    expect(await textHash({ ...en, accept: "OK" }, RegimeCode.OptIn)).not.toBe(before);
    expect(await textHash({ ...en, optOut: "Other" }, RegimeCode.OptIn)).toBe(before);
    expect(shownTexts(en, RegimeCode.OptIn)).not.toContain(en.saleOfData);
    expect(shownTexts(en, RegimeCode.OptIn)).not.toContain(en.understood);
    const notice = shownTexts(en, RegimeCode.Notice);
    expect(notice).toContain(en.understood);
    expect([en.accept, en.refuseSale].filter((text) => notice.includes(text))).toEqual([]);
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

  it("start with the shop's own language", () => {
    expect(defaultBanner("ja-JP").languages[0]).toBe("ja");
    expect(defaultBanner("cs").languages[0]).toBe("en");
    expect(defaultBanner(null).languages).toHaveLength(11);
  });
});
