/** The mail that tells a store of something unusual at its doors. */
import type { MerchantLanguage } from "~/lib/language";
import type { WatchAlert } from "./watch-rules";

interface WatchTexts {
  readonly subject: string;
  readonly what: Readonly<Record<WatchAlert, (count: number) => string>>;
  readonly look: string;
}

const texts: Readonly<Record<MerchantLanguage, WatchTexts>> = {
  en: {
    subject: "Kept noticed something unusual",
    what: {
      "security-forged": (count) =>
        `${count} messages within an hour claimed to come from Shopify or your store and were not signed. All were refused.`,
      "security-guessing": (count) =>
        `${count} links to requests were tried within an hour that do not exist. Nobody got in.`,
      "security-identity": (count) =>
        `${count} checks of a person’s identity failed within an hour.`,
      "security-flood": (count) =>
        `Somebody asked for your privacy pages far too often and was made to wait ${count} times within an hour.`,
      "security-exports": (count) =>
        `One member of staff revealed, downloaded or exported personal data ${count} times within an hour.`,
    },
    look: "See what happened, and what was done about it, in Kept under “Security”. If you think that data got out, open an incident there: for most leaks the law gives you 72 hours.",
  },
  de: {
    subject: "Kept hat etwas Ungewöhnliches bemerkt",
    what: {
      "security-forged": (count) =>
        `${count} Nachrichten gaben binnen einer Stunde vor, von Shopify oder Ihrem Shop zu kommen, und waren nicht unterschrieben. Alle wurden abgewiesen.`,
      "security-guessing": (count) =>
        `${count} Verweise auf Anfragen wurden binnen einer Stunde ausprobiert, die es nicht gibt. Niemand kam hinein.`,
      "security-identity": (count) =>
        `${count} Prüfungen, ob jemand ist, wer er sagt, schlugen binnen einer Stunde fehl.`,
      "security-flood": (count) =>
        `Jemand hat Ihre Datenschutzseiten viel zu oft aufgerufen und musste binnen einer Stunde ${count} Mal warten.`,
      "security-exports": (count) =>
        `Ein Mitglied Ihres Teams hat binnen einer Stunde ${count} Mal personenbezogene Daten aufgedeckt, heruntergeladen oder exportiert.`,
    },
    look: "Was geschah und was dagegen getan wurde, sehen Sie in Kept unter „Security“. Glauben Sie, dass Daten abgeflossen sind, dann eröffnen Sie dort einen Vorfall: Für die meisten Lecks gibt das Gesetz Ihnen 72 Stunden.",
  },
};

export function watchMail(
  language: MerchantLanguage,
  { alert, count }: { readonly alert: WatchAlert; readonly count: number },
): { readonly subject: string; readonly text: string } {
  const { subject, what, look } = texts[language];
  return { subject, text: `${what[alert](count)}\n\n${look}\n` };
}
