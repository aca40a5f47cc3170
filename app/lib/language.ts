/** Which language a shopper reads. */

/** Languages that every page for shoppers is written in. Adding one is adding its texts. */
export const shopperLanguages = ["en", "de"] as const;
export type ShopperLanguage = (typeof shopperLanguages)[number];

/** Those of the banner, of the pages about what was decided in it, and of all about a person's request. */
export const choiceLanguages = [
  ...shopperLanguages,
  ...(["da", "es", "fr", "it", "ja", "nl", "pl", "pt", "sv"] as const),
] as const;
export type ChoiceLanguage = (typeof choiceLanguages)[number];

export function isShopperLanguage(text: string): text is ShopperLanguage {
  return shopperLanguages.some((language) => language === text);
}

export function isChoiceLanguage(text: string): text is ChoiceLanguage {
  return choiceLanguages.some((language) => language === text);
}

interface LanguageClues {
  readonly url: URL;
  readonly acceptLanguage?: string | null;
  readonly shopLocale?: string | null;
}

/**
 * The first we know of: an explicit `?locale=`, the storefront's path prefix (`/de/apps/…`), what the
 * browser asks for, the shop's own language, English.
 */
export function chooseLanguage(clues: LanguageClues): ShopperLanguage {
  return firstKnown(shopperLanguages, clues) ?? "en";
}

/** The same, for the pages that are there in every language of the banner. */
export function chooseChoiceLanguage(clues: LanguageClues): ChoiceLanguage {
  return firstKnown(choiceLanguages, clues) ?? "en";
}

function firstKnown<Language extends string>(
  known: readonly Language[],
  { url, acceptLanguage, shopLocale }: LanguageClues,
): Language | undefined {
  const prefix = /^\/([a-z]{2})(?:-[A-Za-z]{2,4})?\//.exec(
    url.searchParams.get("path_prefix") ?? "",
  );
  const accepted = (acceptLanguage ?? "").split(",").map((part) => part.split(";")[0]);
  const candidates = [url.searchParams.get("locale"), prefix?.[1], ...accepted, shopLocale];
  for (const candidate of candidates) {
    const language = (candidate ?? "").trim().slice(0, 2).toLowerCase();
    const found = known.find((each) => each === language);
    if (found) return found;
  }
  return undefined;
}
