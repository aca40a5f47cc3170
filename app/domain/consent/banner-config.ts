/** A published banner: what was asked, in which words. */
import { z } from "zod";
import type { BannerTexts } from "./banner-texts";
import { purposes } from "./purposes";
import type { RegimeCode } from "./regime";
import { offeredBits, regimes } from "./regime";
import { marketRules } from "./regime-for";
import type { MarketRule } from "./stored-choice";
import { de } from "./texts/de";
import { en } from "./texts/en";

const text = z.string().trim().min(1).max(600);
const textKeys = Object.keys(en) as (keyof BannerTexts)[];
const bannerTexts = z.strictObject(
  Object.fromEntries(textKeys.map((key) => [key, text])) as Record<keyof BannerTexts, typeof text>,
);

/** Exactly what is stored with a version, so that a decision can be checked years later. */
export const bannerConfigSchema = z.strictObject({
  schema: z.literal(1),
  /** Ours, to be replaced when ours improves; or the merchant's, never touched. */
  source: z.enum(["default", "merchant"]),
  /** By language; the first is what visitors of other languages get. */
  texts: z.record(z.string().regex(/^[a-z]{2}$/), bannerTexts),
  languages: z.array(z.string()).min(1),
});
export type BannerConfig = z.infer<typeof bannerConfigSchema>;

/** The texts that the banner's scripts have inside; only what differs travels with a page. */
export const builtInTexts: Readonly<Record<string, BannerTexts | undefined>> = { en, de };

/** The banner every shop starts with; its own language first. */
export function defaultBanner(locale: string | null): BannerConfig {
  const first = locale?.startsWith("de") ? "de" : "en";
  const languages = first === "de" ? ["de", "en"] : ["en", "de"];
  return { schema: 1, source: "default", texts: { en, de }, languages };
}

/**
 * What a consent is about, and nothing else: when it changes, visitors are asked again; when a
 * wording or a colour changes, they are not.
 */
export function askedAbout(): string {
  const offered = (regime: RegimeCode): readonly string[] =>
    purposes.filter((_, index) => (offeredBits(regime) >> index) & 1);
  return JSON.stringify(regimes.map((_, code) => offered(code)));
}

/** What the theme block reads: `app.metafields.kept.banner`. */
export interface BannerMetafield {
  readonly v: number;
  readonly f: string;
  readonly languages: readonly string[];
  readonly rules: Readonly<Record<string, MarketRule>>;
  readonly texts: Readonly<Record<string, Partial<BannerTexts>>>;
}

export function bannerMetafield(
  config: BannerConfig,
  { version, fingerprint }: { readonly version: number; readonly fingerprint: string },
): BannerMetafield {
  const own = config.languages.map((language) => [language, changedTexts(config, language)]);
  return {
    v: version,
    f: fingerprint,
    languages: config.languages,
    rules: marketRules(),
    texts: Object.fromEntries(
      own.filter(([, texts]) => Object.keys(texts ?? {}).length > 0),
    ) as Record<string, Partial<BannerTexts>>,
  };
}

function changedTexts(config: BannerConfig, language: string): Partial<BannerTexts> {
  const own = config.texts[language];
  const builtIn = builtInTexts[language];
  if (!own) return {};
  return Object.fromEntries(
    textKeys.filter((key) => own[key] !== builtIn?.[key]).map((key) => [key, own[key]]),
  );
}
