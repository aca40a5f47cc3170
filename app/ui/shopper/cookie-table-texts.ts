import type { VendorPurpose } from "~/domain/consent/model";
import type { ShopperLanguage } from "~/lib/language";

export interface CookieTableTexts {
  readonly heading: string;
  readonly lead: string;
  readonly choices: string;
  readonly purposes: Readonly<Record<VendorPurpose, string>>;
  readonly columns: { readonly name: string; readonly vendor: string; readonly lifetime: string };
  readonly session: string;
  readonly untilDeleted: string;
  readonly nothing: string;
  readonly policy: string;
}

export const cookieTableTexts: Readonly<Record<ShopperLanguage, CookieTableTexts>> = {
  en: {
    heading: "Cookies and similar",
    lead: "What may be stored in your browser here, by whom, and for how long. What is not necessary waits for your choice.",
    choices: "Change your choice",
    purposes: {
      necessary: "Necessary",
      preferences: "Preferences",
      analytics: "Analytics",
      marketing: "Marketing",
      saleOfData: "Sale and sharing of data",
    },
    columns: { name: "Name", vendor: "By whom, and what for", lifetime: "How long" },
    session: "until you close the browser",
    untilDeleted: "until you delete it",
    nothing: "nothing known",
    policy: "Privacy policy",
  },
  de: {
    heading: "Cookies und Ähnliches",
    lead: "Was hier in Ihrem Browser gespeichert werden kann, von wem und wie lange. Was nicht notwendig ist, wartet auf Ihre Wahl.",
    choices: "Auswahl ändern",
    purposes: {
      necessary: "Notwendig",
      preferences: "Präferenzen",
      analytics: "Statistik",
      marketing: "Marketing",
      saleOfData: "Verkauf und Weitergabe von Daten",
    },
    columns: { name: "Name", vendor: "Von wem und wofür", lifetime: "Wie lange" },
    session: "bis Sie den Browser schließen",
    untilDeleted: "bis Sie es löschen",
    nothing: "nichts bekannt",
    policy: "Datenschutzerklärung",
  },
};
