/** A banner as the theme block reads it: `app.metafields.kept.banner`. */
import { textKeys, type BannerConfig } from "./banner-config";
import type { BannerTexts } from "./banner-texts";
import { marketRules } from "./regime-for";
import type { MarketRule } from "./stored-choice";
import { builtInTexts } from "./texts/all";

export interface BannerMetafield {
  readonly v: number;
  readonly f: string;
  readonly languages: readonly string[];
  readonly rules: Readonly<Record<string, MarketRule>>;
  /** By language: what differs from the texts that the scripts have inside. */
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
    rules: marketRules(config),
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
