/** Which language somebody reads. */

/** Languages of all that shoppers read: the banner, every page, every mail to a person. */
export const shopperLanguages = [
  "en",
  "de",
  "da",
  "es",
  "fr",
  "it",
  "ja",
  "nl",
  "pl",
  "pt",
  "sv",
] as const;
export type ShopperLanguage = (typeof shopperLanguages)[number];

/** Languages of the mails to merchants. The admin is in English. */
export const merchantLanguages = ["en", "de"] as const;
export type MerchantLanguage = (typeof merchantLanguages)[number];

export function isShopperLanguage(text: string): text is ShopperLanguage {
  return shopperLanguages.some((language) => language === text);
}

export function isMerchantLanguage(text: string): text is MerchantLanguage {
  return merchantLanguages.some((language) => language === text);
}

/** For `Intl` and the like: whose spelling we follow where a language has several. */
export function writtenLocale(language: ShopperLanguage): string {
  if (language === "en") return "en-GB";
  return language === "pt" ? "pt-PT" : language;
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
export function chooseLanguage({
  url,
  acceptLanguage,
  shopLocale,
}: LanguageClues): ShopperLanguage {
  const prefix = /^\/([a-z]{2})(?:-[A-Za-z]{2,4})?\//.exec(
    url.searchParams.get("path_prefix") ?? "",
  );
  const accepted = (acceptLanguage ?? "").split(",").map((part) => part.split(";")[0]);
  for (const clue of [url.searchParams.get("locale"), prefix?.[1], ...accepted, shopLocale]) {
    const language = (clue ?? "").trim().slice(0, 2).toLowerCase();
    if (isShopperLanguage(language)) return language;
  }
  return "en";
}

/** "de" → "German": the admin's name of a language. */
export function languageName(code: string): string {
  return new Intl.DisplayNames(["en"], { type: "language" }).of(code) ?? code;
}
