/** What the editor's preview has to know to show a banner as the storefront would. Pure. */
import { bannerDetails, type BannerDetails } from "../banner-details";
import { bannerMetafield, changedTexts } from "../banner-metafield";
import type { BannerConfig } from "../banner-config";
import type { BannerTexts } from "../banner-texts";
import { regimeCode, rejectedBits, type Regime } from "../regime";
import { purposeWords } from "../trackers/purpose-words/purpose-words";

export interface PreviewMessage {
  readonly kind: "kept-preview";
  readonly language: string;
  /** Address of the script that the theme block prints after the gate. */
  readonly core: string;
  /** As the theme block prints it. */
  readonly page: Readonly<Record<string, unknown>>;
  readonly details: BannerDetails;
  readonly gpc: boolean;
  /** A choice that counts, as the browser would remember it; absent for a first visit. */
  readonly remembered?: string;
  /** Opens the choices at once. */
  readonly open: boolean;
}

export interface PreviewVisit {
  readonly language: string;
  readonly regime: Regime;
  readonly country: string;
  readonly gpc: boolean;
  readonly returning: boolean;
  readonly open: boolean;
}

const FINGERPRINT = "preview0";
const YEAR_DAYS = 365;

export function previewMessage(
  config: BannerConfig,
  { language, regime, country, gpc, returning, open }: PreviewVisit,
): PreviewMessage {
  const { page, texts } = bannerMetafield(config, { version: 1, fingerprint: FINGERPRINT });
  return {
    kind: "kept-preview",
    language,
    core: `/consent-preview/assets/kept-core-${language}.js`,
    page: {
      ...page,
      ...{ r: regimeCode(regime), x: YEAR_DAYS, c: country, n: 0 },
      ...(config.gpc === "everywhere" ? { g: 1 } : {}),
      ...(texts[language] ? { t: texts[language] } : {}),
    },
    details: bannerDetails(config, ownTexts(config, language), purposeWords(language)),
    gpc,
    ...(returning ? { remembered: rememberedChoice(regime) } : {}),
    open,
  };
}

function ownTexts(config: BannerConfig, language: string): Partial<BannerTexts> {
  return changedTexts(config, language);
}

/** All refused that "reject" refuses, a moment ago. The time is the browser's, where this runs. */
function rememberedChoice(regime: Regime): string {
  const bits = rejectedBits(regimeCode(regime));
  return JSON.stringify({ at: 0, bits, asked: FINGERPRINT, visitor: "preview" });
}
