import { describe, expect, it } from "vitest";
import { defaultBanner, type BannerConfig } from "../banner-config";
import type { BannerTexts } from "../banner-texts";
import { builtInTexts, languageCodes } from "../texts/all";
import { blocksPublishing, checkBanner } from "./check-banner";
import { contrast } from "./contrast";
import { findingCodes, reasons } from "./finding";

function own(language: string, over: Partial<BannerTexts>): BannerConfig {
  const config = defaultBanner("en");
  const ours = builtInTexts[language] as BannerTexts;
  return { ...config, texts: { ...config.texts, [language]: { ...ours, ...over } } };
}

const check = (config: BannerConfig) => checkBanner(config, { locale: "en" });
const codes = (config: BannerConfig) =>
  check(config).map(({ code, severity }) => `${severity} ${code}`);

describe("a banner's check", () => {
  it("has nothing against our own texts, in any of the languages", () => {
    for (const language of languageCodes) expect(check(defaultBanner(language))).toEqual([]);
  });

  it("says for every kind of finding why, and where that is written", () => {
    for (const code of findingCodes) {
      expect(reasons[code].why.length, code).toBeGreaterThan(20);
      expect(reasons[code].source.length, code).toBeGreaterThan(5);
    }
  });

  it("finds consent by browsing in every language", () => {
    const said: Readonly<Record<string, string>> = {
      en: "We use cookies to count visits. By continuing to browse this site you agree to cookies. Change it any time.",
      de: "Wir verwenden Cookies. Wenn Sie weiter auf unserer Seite surfen, stimmen Sie zu. Jederzeit zu ändern.",
      fr: "Nous utilisons des cookies. En poursuivant votre navigation, vous acceptez leur dépôt. À changer à tout moment.",
      es: "Usamos cookies. Al continuar navegando, usted acepta su uso. Puede cambiar esto en cualquier momento.",
      it: "Usiamo cookie. Proseguendo la navigazione accetta il loro uso. Può cambiare idea in ogni momento.",
      nl: "Wij gebruiken cookies. Door verder te surfen gaat u akkoord. U kunt dit altijd wijzigen.",
      pt: "Usamos cookies. Ao continuar a navegar, aceita a sua utilização. Pode mudar a qualquer momento.",
      pl: "Używamy plików cookie. Korzystając ze strony, zgadzasz się na nie. Możesz to zmienić w każdej chwili.",
      da: "Vi bruger cookies. Ved at fortsætte accepterer du dem. Du kan ændre det når som helst.",
      sv: "Vi använder kakor. Genom att fortsätta godkänner du dem. Du kan ändra det när som helst.",
      ja: "Cookieを使用します。閲覧を続けることで同意したものとみなします。いつでも変更できます。",
    };
    expect(Object.keys(said).sort()).toEqual([...languageCodes].sort());
    for (const [language, optIn] of Object.entries(said)) {
      const [first] = check(own(language, { optIn }));
      expect(first, language).toMatchObject({
        ...{ code: "consent-by-browsing", severity: "error", language, text: "optIn" },
        safer: builtInTexts[language]?.optIn,
      });
    }
  });

  it("finds a refusal that does not say so, in every language", () => {
    for (const language of languageCodes) {
      const accept = builtInTexts[language]?.accept ?? "";
      expect(codes(own(language, { reject: accept })), language).toContain("error missing-reject");
    }
    expect(codes(own("en", { reject: "Settings" }))).toEqual(["error missing-reject"]);
  });

  it("finds ticked boxes, purposes that are none, and a yes to nothing in particular", () => {
    expect(codes(own("en", { dialogIntro: "Untick what you do not want." }))).toEqual([
      "error pre-ticked",
    ]);
    const optIn = "We use cookies to improve your experience. You can change this at any time.";
    expect(codes(own("en", { optIn }))).toEqual(["warning vague-purpose"]);
    expect(codes(own("en", { optIn: "Cookies? Change later." }))).toEqual(["error vague-purpose"]);
    expect(codes(own("en", { accept: "Got it" }))).toEqual(["warning bare-yes"]);
  });

  it("finds answers that are not equal", () => {
    expect(codes(own("en", { accept: "✓ Accept all" }))).toEqual(["error unequal-buttons"]);
    expect(codes(own("en", { accept: "ACCEPT ALL" }))).toEqual(["error unequal-buttons"]);
    const reject = "No, I would rather not have any of the above used for me at all";
    expect(codes(own("en", { reject }))).toEqual(["warning unequal-buttons"]);
  });

  it("finds what hides the way back, or the withdrawal", () => {
    expect(codes(own("en", { reopen: "…" }))).toEqual(["error hidden-way-back"]);
    const optIn = "We would like to use cookies to count visits and to show advertising.";
    expect(codes(own("en", { optIn }))).toEqual(["error no-withdrawal"]);
    expect(codes(own("en", { refuseSale: "More" }))).toEqual(["error no-sale-refusal"]);
  });

  it("refuses markup, Liquid, scripts and signs nobody sees, in every text", () => {
    const hostile = [
      "<script>alert(1)</script>",
      '" onmouseover="alert(1)" <b>',
      "{{ shop.email }}",
      "{% include 'x' %}",
      "javascript:alert(1)",
      "&lt;img src=x&gt;",
      "Accept\u200b all",
      "\u202eeject",
    ];
    for (const text of hostile) {
      for (const key of Object.keys(builtInTexts["en"] ?? {})) {
        const found = check(own("en", { [key]: text }));
        const about = found.filter((each) => each.text === key && each.severity === "error");
        expect(
          about.map(({ code }) => code),
          `${key}: ${text}`,
        ).toEqual(expect.arrayContaining([expect.stringMatching(/^(markup|unseen-text)$/)]));
      }
    }
  });

  it("finds languages that are missing or not translated", () => {
    const config = defaultBanner("en");
    const one = { ...config, languages: ["de"] };
    expect(checkBanner(one, { locale: "fr" })).toMatchObject([
      { code: "missing-language", severity: "error", language: "fr" },
    ]);
    const english = builtInTexts["en"] as BannerTexts;
    const found = check(own("de", english));
    expect(found.map(({ code }) => code)).toContain("untranslated");
  });

  it("measures the contrast of own colours", () => {
    expect(contrast("#000000", "#ffffff")).toBeCloseTo(21);
    expect(contrast("#777777", "#ffffff")).toBeCloseTo(4.48, 1);
    const config = defaultBanner("en");
    const colours = (background: string, button: string): BannerConfig => ({
      ...config,
      look: { ...config.look, colours: { kind: "own", background, button } },
    });
    expect(codes(colours("#ffffff", "#eeeeee"))).toEqual(["error contrast"]);
    expect(codes(colours("#ffffff", "#1f5f4a"))).toEqual([]);
  });

  it("blocks a place that is weaker than its law, with the statute, and lets a stricter one be", () => {
    const config = defaultBanner("en");
    const weaker = { ...config, regions: { DE: { regime: "opt-out" as const } } };
    expect(check(weaker)).toMatchObject(
      [{ code: "weaker-region", severity: "error", place: "DE", source: /2002\/58/ }].map(
        (each) => ({ ...each, source: expect.stringMatching(each.source) as string }),
      ),
    );
    expect(blocksPublishing(check(weaker))).toBe(true);
    expect(check({ ...config, regions: { US: { regime: "opt-in" } } })).toEqual([]);
  });

  it("does not take a known tracker for necessary", () => {
    const config = defaultBanner("en");
    const vendor = {
      ...{ id: "google-analytics", name: "Google Analytics", purpose: "necessary" as const },
      ...{ use: null, addresses: [], stores: [], grade: "none" as const, policy: null },
    };
    expect(codes({ ...config, vendors: [vendor] })).toEqual(["error necessary-tracker"]);
    const hostile = { ...vendor, id: "x", name: "<b>{{ x }}</b>", purpose: "marketing" as const };
    expect(codes({ ...config, vendors: [hostile] })).toEqual(["error markup"]);
    const renamed = { ...vendor, id: "mine", addresses: ["google-analytics.com"] };
    expect(codes({ ...config, vendors: [renamed] })).toEqual(["error necessary-tracker"]);
  });
});
