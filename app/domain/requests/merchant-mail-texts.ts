/** What merchants read in mails about requests. None names a person. */
import type { MerchantLanguage } from "~/lib/language";
import type { MailText } from "./mail-text";
import type { RequestKind } from "./model";

interface About {
  readonly kind: RequestKind;
  /** Written out in the store's language. */
  readonly due: string;
  /** The request in the app. */
  readonly link: string;
}

interface MerchantMails {
  opened(about: About & { readonly byForm: boolean }): MailText;
  dueSoon(about: About): MailText;
  overdue(about: About): MailText;
}

const enKinds: Record<RequestKind, string> = {
  access: "see their data",
  erasure: "have their data deleted",
  history: "have their browsing history and service records cleared",
  correction: "have their data corrected",
  withdrawal: "withdraw a consent",
  complaint: "make a complaint",
};

const en: MerchantMails = {
  opened: ({ kind, due, link, byForm }) => ({
    subject: `A customer asks to ${enKinds[kind]}: answer by ${due}`,
    before: [
      byForm
        ? `A customer used the privacy form of your store and confirmed their address. They ask to ${enKinds[kind]}.`
        : "The platform passed on a customer’s request for their data. Kept is collecting what the store and the app hold.",
      `An answer is due by ${due}. Open the request in the app:`,
    ],
    link: { href: link, label: "Open the request" },
    after: ["For the customer’s sake this mail names nobody."],
  }),
  dueSoon: ({ due, link }) => ({
    subject: `A customer’s request is due by ${due}`,
    before: [`A customer’s privacy request is still open. An answer is due by ${due}.`],
    link: { href: link, label: "Open the request" },
    after: [],
  }),
  overdue: ({ due, link }) => ({
    subject: "A customer’s request is overdue",
    before: [`A customer’s privacy request should have been answered by ${due}.`],
    link: { href: link, label: "Open the request" },
    after: ["Please answer it now, and tell the customer why it took longer."],
  }),
};

const deKinds: Record<RequestKind, string> = {
  access: "Auskunft über gespeicherte Daten",
  erasure: "Löschung von Daten",
  history: "Löschung von Verlauf und Serviceaufzeichnungen",
  correction: "Berichtigung von Daten",
  withdrawal: "Widerruf einer Einwilligung",
  complaint: "Beschwerde",
};

const de: MerchantMails = {
  opened: ({ kind, due, link, byForm }) => ({
    subject: `Kundenanfrage (${deKinds[kind]}): Antwort bis ${due}`,
    before: [
      byForm
        ? `Über das Datenschutzformular Ihres Shops ging eine bestätigte Anfrage ein: ${deKinds[kind]}.`
        : "Die Plattform hat eine Datenanfrage weitergeleitet. Kept stellt zusammen, was Shop und App gespeichert haben.",
      `Die Antwort ist bis ${due} fällig. Die Anfrage in der App:`,
    ],
    link: { href: link, label: "Anfrage öffnen" },
    after: ["Aus Rücksicht auf die Person nennt diese Nachricht niemanden."],
  }),
  dueSoon: ({ due, link }) => ({
    subject: `Eine Kundenanfrage ist bis ${due} fällig`,
    before: [`Eine Datenschutzanfrage ist noch offen. Die Antwort ist bis ${due} fällig.`],
    link: { href: link, label: "Anfrage öffnen" },
    after: [],
  }),
  overdue: ({ due, link }) => ({
    subject: "Eine Kundenanfrage ist überfällig",
    before: [`Eine Datenschutzanfrage hätte bis ${due} beantwortet werden müssen.`],
    link: { href: link, label: "Anfrage öffnen" },
    after: ["Bitte antworten Sie jetzt und erklären Sie die Verspätung."],
  }),
};

export const merchantMails: Readonly<Record<MerchantLanguage, MerchantMails>> = { en, de };
