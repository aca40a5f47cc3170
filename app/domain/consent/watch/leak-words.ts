/** A leak in plain words, and how to hold it back. Safe in a browser. */
import type { MerchantLanguage } from "~/lib/language";
import { mainSighting, type Leak } from "./judge-leaks";
import type { PageType } from "./observation";

export interface LeakWords {
  /** "_fbp was set before consent, seen on 3 % of 412 product pages." */
  readonly what: string;
  /** By which script; empty where none was seen. */
  readonly by: string;
  readonly how: readonly string[];
}

const pageWords: Readonly<Record<MerchantLanguage, Readonly<Record<PageType, string>>>> = {
  en: {
    index: "home pages",
    product: "product pages",
    collection: "collection pages",
    cart: "cart pages",
    search: "search pages",
    page: "content pages",
    article: "blog articles",
    blog: "blog pages",
    policy: "policy pages",
    account: "account pages",
    other: "other pages",
  },
  de: {
    index: "Startseiten",
    product: "Produktseiten",
    collection: "Kategorieseiten",
    cart: "Warenkorbseiten",
    search: "Suchseiten",
    page: "Inhaltsseiten",
    article: "Blogbeiträgen",
    blog: "Blogseiten",
    policy: "Richtlinienseiten",
    account: "Kontoseiten",
    other: "anderen Seiten",
  },
};

export function leakWords(leak: Leak, language: MerchantLanguage = "en"): LeakWords {
  const main = mainSighting(leak);
  const name = main?.name ?? leak.name;
  const isSet = main?.kind === "cookie" || main?.kind === "storage";
  const { percent, samples } = leak;
  const pages = pageWords[language][leak.pageType];
  if (language === "de") {
    const did = isSet ? "wurde vor der Einwilligung gesetzt" : "wurde vor der Einwilligung geladen";
    return {
      what: `${name} (${leak.name}) ${did}: gesehen auf ${percent} % von ${samples} geprüften ${pages}.`,
      by: leak.script ? `Durch ein Skript von ${leak.script}.` : "",
      how: howToHold(leak).de,
    };
  }
  const did = isSet ? "was set before consent" : "was loaded before consent";
  return {
    what: `${name} (${leak.name}) ${did}: seen on ${percent} % of ${samples} sampled ${pages}.`,
    by: leak.script ? `By a script from ${leak.script}.` : "",
    how: howToHold(leak).en,
  };
}

/** The platform's own names are not set by a tag in the theme. */
const ofPlatform = /^shopify-/;

function howToHold(leak: Leak): Readonly<Record<MerchantLanguage, readonly string[]>> {
  if (ofPlatform.test(leak.id)) {
    return {
      en: [
        "Shopify sets it by its own rules. Write your regions to Shopify (Consent › Regions), so that it waits where your banner waits.",
      ],
      de: [
        "Shopify setzt es nach eigenen Regeln. Schreiben Sie Ihre Regionen an Shopify (Consent › Regions), dann wartet es, wo Ihr Banner wartet.",
      ],
    };
  }
  const { category, script } = leak;
  const from = script ? `https://${script}/…` : "…";
  const tag = `<script type="text/plain" data-kept="${attribute(category)}" data-src="${from}">`;
  return {
    en: [
      `If the tag stands in your theme, write it as ${tag}: then not even its request leaves before consent.`,
      "If an app or Google Tag Manager loads it, add the vendor to your banner under Vendors & cookies: scripts inserted from its address then wait.",
      "If it comes from a pixel under Settings › Customer events, set that pixel to require consent.",
    ],
    de: [
      `Steht das Tag in Ihrem Theme, schreiben Sie es so: ${tag}. Dann geht vor der Einwilligung nicht einmal seine Anfrage hinaus.`,
      "Lädt es eine App oder der Google Tag Manager, nehmen Sie den Anbieter unter Vendors & cookies in Ihr Banner auf: Skripte von seiner Adresse warten dann.",
      "Kommt es aus einem Pixel unter Einstellungen › Kundenereignisse, stellen Sie dieses Pixel auf „Einwilligung erforderlich“.",
    ],
  };
}

/** As tags in the theme name it. */
function attribute(category: Leak["category"]): string {
  return category === "saleOfData" ? "sale_of_data" : category;
}
