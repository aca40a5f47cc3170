/**
 * Judges a banner before it is published: wording, design, languages, places, vendors.
 *
 * Pure. Errors keep it from being published, warnings do not; each says why, where that is written,
 * and what would be better. It finds what is known to be wrong, and no more: no legal advice.
 */
import type { BannerConfig } from "../banner-config";
import { lawfulRegime } from "../region-override";
import { regimeCode } from "../regime";
import { placeOf, ruleFor } from "../regime-for";
import { builtInTexts } from "../texts/all";
import { knownTrackers } from "../trackers/known-trackers";
import { checkTexts, markup, unseen } from "./check-texts";
import { contrast } from "./contrast";
import { finding, type Finding } from "./finding";

/** Errors first. `locale` is the shop's own language. */
export function checkBanner(
  config: BannerConfig,
  { locale }: { readonly locale: string | null },
): Finding[] {
  const found = [
    ...config.languages.flatMap((language) => {
      const texts = config.texts[language];
      return texts ? checkTexts({ language, texts, ours: builtInTexts[language] }) : [];
    }),
    ...languages(config, locale),
    ...look(config),
    ...places(config),
    ...vendors(config),
  ];
  return found.sort((a, b) => Number(b.severity === "error") - Number(a.severity === "error"));
}

export function blocksPublishing(findings: readonly Finding[]): boolean {
  return findings.some(({ severity }) => severity === "error");
}

function languages(config: BannerConfig, locale: string | null): Finding[] {
  const found: Finding[] = [];
  const own = locale?.slice(0, 2).toLowerCase();
  if (own && builtInTexts[own] && !config.languages.includes(own)) {
    const says = `Your shop’s own language (${own}) is not among the banner’s languages.`;
    found.push(finding("missing-language", "error", { language: own, says }));
  }
  for (const language of config.languages) {
    const texts = config.texts[language];
    if (!texts) {
      const says = `There are no texts in ${language}.`;
      found.push(finding("missing-language", "error", { language, says }));
      continue;
    }
    const english = builtInTexts["en"]?.optIn;
    if (language !== "en" && texts.optIn === english) {
      const safer = builtInTexts[language]?.optIn;
      const says = `The text in ${language} is still in English.`;
      const about = { language, text: "optIn", says } as const;
      found.push(finding("untranslated", "error", { ...about, ...(safer ? { safer } : {}) }));
    }
  }
  return found;
}

/** WCAG 2.2, 1.4.11: parts of an interface against what is beside them. */
const LEAST_CONTRAST = 3;

function look({ look: { colours } }: BannerConfig): Finding[] {
  if (colours.kind !== "own") return [];
  const ratio = contrast(colours.background, colours.button);
  if (ratio >= LEAST_CONTRAST) return [];
  const says = `The buttons have a contrast of ${ratio.toFixed(1)}:1 to their ground; ${LEAST_CONTRAST}:1 is the least.`;
  return [finding("contrast", "error", { says })];
}

function places({ regions }: BannerConfig): Finding[] {
  return Object.entries(regions).flatMap(([place, { regime }]) => {
    const lawful = lawfulRegime(place);
    if (regimeCode(regime) >= regimeCode(lawful)) return [];
    const { statute } = ruleFor(placeOf(place.replace("-", "")));
    const says = `${place} is set to “${regime}”; the law there asks for “${lawful}” (${statute}).`;
    return [{ ...finding("weaker-region", "error", { place, says }), source: statute }];
  });
}

function vendors(config: BannerConfig): Finding[] {
  return [...namesOfVendors(config), ...notNecessary(config)];
}

/** Vendors are named in the banner and on the policy page. */
function namesOfVendors(config: BannerConfig): Finding[] {
  return config.vendors.flatMap(({ id, name }) => {
    if (unseen.test(name)) {
      const says = "The name of a vendor has signs that can’t be seen.";
      return [finding("unseen-text", "error", { place: id, says })];
    }
    if (!markup.test(name)) return [];
    const says = `The vendor’s name “${name}” looks like HTML or Liquid.`;
    return [finding("markup", "error", { place: id, says })];
  });
}

function notNecessary(config: BannerConfig): Finding[] {
  return config.vendors.flatMap(({ id, name, purpose, addresses }) => {
    if (purpose !== "necessary") return [];
    const known = knownTrackers.find(
      (tracker) =>
        tracker.category !== "necessary" &&
        (tracker.id === id || addresses.some((address) => tracker.hosts.includes(address))),
    );
    if (!known) return [];
    const says = `${name} is said to be necessary; it is known as ${known.category}.`;
    return [finding("necessary-tracker", "error", { place: id, says })];
  });
}
