/** The mail that tells a store that the host's own rules no longer are its own. */
import type { MerchantLanguage } from "~/lib/language";

const texts: Readonly<
  Record<MerchantLanguage, { subject: string; says: (places: string) => string }>
> = {
  en: {
    subject: "Shopify’s pixels no longer wait where your banner does",
    says: (places) =>
      `The consent rules in Shopify are not those of your banner any more, in: ${places}. Somebody, or another app, has changed them there.\n\nOpen Kept under “Consent › Regions” and write them to Shopify again.\n`,
  },
  de: {
    subject: "Shopifys Pixel warten nicht mehr, wo Ihr Banner wartet",
    says: (places) =>
      `Die Einwilligungsregeln in Shopify sind nicht mehr die Ihres Banners, und zwar in: ${places}. Jemand oder eine andere App hat sie dort geändert.\n\nÖffnen Sie in Kept „Consent › Regions“ und schreiben Sie sie erneut an Shopify.\n`,
  },
};

export function hostConsentMail(
  language: MerchantLanguage,
  places: readonly string[],
): { readonly subject: string; readonly text: string } {
  const { subject, says } = texts[language];
  return { subject, text: says(places.join(", ")) };
}
