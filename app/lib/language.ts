/** Which language a shopper reads. */

/** Languages the shopper's pages are written in. Adding one is adding its texts. */
export const shopperLanguages = ["en", "de"] as const;
export type ShopperLanguage = (typeof shopperLanguages)[number];

export function isShopperLanguage(text: string): text is ShopperLanguage {
  return shopperLanguages.some((language) => language === text);
}

/**
 * The first we know of: an explicit `?locale=`, the storefront's path prefix (`/de/apps/…`), what the
 * browser asks for, the shop's own language, English.
 */
export function chooseLanguage(from: {
  readonly url: URL;
  readonly acceptLanguage?: string | null;
  readonly shopLocale?: string | null;
}): ShopperLanguage {
  const prefix = /^\/([a-z]{2})(?:-[A-Za-z]{2,4})?\//.exec(
    from.url.searchParams.get("path_prefix") ?? "",
  );
  const accepted = (from.acceptLanguage ?? "").split(",").map((part) => part.split(";")[0] ?? "");
  const candidates = [
    from.url.searchParams.get("locale"),
    prefix?.[1],
    ...accepted,
    from.shopLocale,
  ];
  for (const candidate of candidates) {
    const language = (candidate ?? "").trim().slice(0, 2).toLowerCase();
    if (isShopperLanguage(language)) return language;
  }
  return "en";
}
