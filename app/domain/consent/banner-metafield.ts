/**
 * A banner as the theme block reads it: `app.metafields.kept.banner`. What every page carries is
 * kept small here, on the server: `page` and the market's rule are printed as they are.
 */
import { textKeys, type BannerConfig } from "./banner-config";
import { defaultLook, readableOn, type Look } from "./banner-look";
import { firstLayerKeys, type BannerTexts } from "./banner-texts";
import { heldAddresses } from "./held-addresses";
import { marketRules } from "./regime-for";
import type { MarketRule } from "./stored-choice";
import { builtInTexts } from "./texts/all";

export interface BannerMetafield {
  /** On every page; the names are those of the storefront's `PageConfig`. */
  readonly page: PageConstants;
  readonly languages: readonly string[];
  readonly rules: Readonly<Record<string, MarketRule>>;
  /** By language: texts of the first layer and of the way back that the merchant has changed. */
  readonly texts: Readonly<Record<string, Partial<BannerTexts>>>;
}

export interface PageConstants {
  readonly v: number;
  readonly f: string;
  readonly h: readonly string[];
  readonly w: { readonly wait_for_update: number };
  readonly o?: Readonly<Record<string, boolean>>;
  readonly l?: readonly unknown[];
  readonly n: number;
  readonly p?: 1;
}

export function bannerMetafield(
  config: BannerConfig,
  { version, fingerprint }: { readonly version: number; readonly fingerprint: string },
): BannerMetafield {
  const { google, look } = config;
  const told = {
    ...(google.urlPassthrough ? { url_passthrough: true } : {}),
    ...(google.adsDataRedaction ? { ads_data_redaction: true } : {}),
  };
  const compact = compactLook(look);
  return {
    page: {
      v: version,
      f: fingerprint,
      h: heldAddresses(config),
      w: { wait_for_update: google.waitForUpdate },
      ...(Object.keys(told).length > 0 ? { o: told } : {}),
      ...(compact ? { l: compact } : {}),
      n: config.watch,
      ...(config.placeholders ? {} : { p: 1 }),
    },
    languages: config.languages,
    rules: marketRules(config),
    texts: byLanguage(config, [...firstLayerKeys, "reopen", "honoured"]),
  };
}

/** As the storefront's `PageLook` has it; undefined for the look that the scripts have inside. */
export function compactLook({
  layout,
  position,
  colours,
  radius,
  font,
}: Look): readonly unknown[] | undefined {
  const declarations = [
    ...(colours.kind === "own"
      ? [
          `--b:${colours.background}`,
          `--t:${readableOn(colours.background)}`,
          `--k:${colours.button}`,
          `--i:${readableOn(colours.button)}`,
        ]
      : []),
    ...(radius === defaultLook.radius ? [] : [`--r:${radius}px`]),
    ...(font === "system" ? ["font-family:system-ui"] : []),
  ];
  const style = declarations.join(";");
  if (colours.kind === "theme") return [`${layout} ${position}`, style, 1];
  return layout === "bar" && position === "bottom" && !style
    ? undefined
    : [`${layout} ${position}`, style];
}

function byLanguage(
  config: BannerConfig,
  keys: readonly (keyof BannerTexts)[],
): Record<string, Partial<BannerTexts>> {
  const own = config.languages.map(
    (language) => [language, changedTexts(config, language, keys)] as const,
  );
  return Object.fromEntries(own.filter(([, texts]) => Object.keys(texts).length > 0));
}

/** Texts of a language that are not those the scripts have inside. */
export function changedTexts(
  config: BannerConfig,
  language: string,
  keys: readonly (keyof BannerTexts)[] = textKeys,
): Partial<BannerTexts> {
  const own = config.texts[language];
  const builtIn = builtInTexts[language];
  if (!own) return {};
  return Object.fromEntries(
    keys.filter((key) => own[key] !== builtIn?.[key]).map((key) => [key, own[key]]),
  );
}
