import { writtenLocale, type ShopperLanguage } from "~/lib/language";

/** "a, b and c", as the language does it. */
export function listed(parts: readonly string[], language: ShopperLanguage): string {
  return new Intl.ListFormat(writtenLocale(language)).format(parts);
}
