/** What shoppers and merchants read in mails. No mail to staff names a person. */
import type { ShopperLanguage } from "~/lib/language";
import type { RequestKind } from "./model";

export interface MailText {
  readonly subject: string;
  /** Paragraphs; a link stands between `before` and `after`. */
  readonly before: readonly string[];
  readonly link?: { readonly href: string; readonly label: string };
  readonly after: readonly string[];
}

interface About {
  readonly store: string;
  readonly kind: RequestKind;
  /** Written out in the reader's language. */
  readonly due: string;
  readonly link: string;
}

interface MailTexts {
  readonly kind: Record<RequestKind, string>;
  confirm(about: About): MailText;
  received(about: About): MailText;
  released(about: About): MailText;
  answered(about: About): MailText;
  refused(about: About): MailText;
  erased(about: Pick<About, "store"> & { readonly hostAsked: boolean }): MailText;
  merchantOpened(about: About & { readonly byForm: boolean }): MailText;
  merchantDueSoon(about: About): MailText;
  merchantOverdue(about: About): MailText;
}

const en: MailTexts = {
  kind: {
    access: "see your data",
    erasure: "have your data deleted",
    history: "have your browsing history and service records cleared",
    correction: "have your data corrected",
    withdrawal: "withdraw a consent",
    complaint: "make a complaint",
  },
  confirm: ({ store, kind, link }) => ({
    subject: `Please confirm your request to ${store}`,
    before: [
      `Somebody, we hope you, asked ${store} to ${en.kind[kind].replaceAll("your", "their")} and gave this address.`,
      "Please confirm that it was you:",
    ],
    link: { href: link, label: "Confirm the request" },
    after: [
      "The link works for 7 days. If it was not you, do nothing: the request is then deleted, and nobody learns whether the store knows this address.",
    ],
  }),
  received: ({ store, due, link }) => ({
    subject: `${store} has received your request`,
    before: [`Thank you. ${store} will answer by ${due}. You can follow it here:`],
    link: { href: link, label: "Follow your request" },
    after: ["Keep this link to yourself: whoever has it can see how far the request has got."],
  }),
  released: ({ store, link }) => ({
    subject: `Your data from ${store} is ready`,
    before: [`${store} has put together the data it holds about you. You can download it once:`],
    link: { href: link, label: "Download your data" },
    after: ["The file can be fetched for 30 days after it was made and is deleted then."],
  }),
  answered: ({ store, link }) => ({
    subject: `${store} has answered your request`,
    before: [`${store} has dealt with your request. The outcome is shown here:`],
    link: { href: link, label: "See the outcome" },
    after: ["If you do not agree, you may complain to your data protection authority."],
  }),
  refused: ({ store, link }) => ({
    subject: `${store} could not do what you asked`,
    before: [`${store} has looked at your request and does not carry it out. See here:`],
    link: { href: link, label: "See the outcome" },
    after: [
      "Please ask the store for its reasons if it has not told you. You may complain to your data protection authority and go to court.",
    ],
  }),
  erased: ({ store, hostAsked }) => ({
    subject: `${store} has deleted your data`,
    before: [
      `What the privacy app of ${store} held about you is deleted, and a check found nothing left.`,
      hostAsked
        ? "The store’s platform has been asked to erase your customer account and the personal data of your orders. It does so once your last order is old enough; what tax law requires is kept until then."
        : "The store deletes your customer account on its platform itself. What tax law requires it to keep, such as invoices, stays for the time the law names.",
    ],
    after: ["This is the last message about it: this address is no longer known to us."],
  }),
  merchantOpened: ({ kind, due, link, byForm }) => ({
    subject: `A customer asks to ${en.kind[kind].replaceAll("your", "their")}: answer by ${due}`,
    before: [
      byForm
        ? `A customer used the privacy form of your store and confirmed their address. They ask to ${en.kind[kind].replaceAll("your", "their")}.`
        : "The platform passed on a customer’s request for their data. Kept is collecting what the store and the app hold.",
      `An answer is due by ${due}. Open the request in the app:`,
    ],
    link: { href: link, label: "Open the request" },
    after: ["For the customer’s sake this mail names nobody."],
  }),
  merchantDueSoon: ({ due, link }) => ({
    subject: `A customer’s request is due by ${due}`,
    before: [`A customer’s privacy request is still open. An answer is due by ${due}.`],
    link: { href: link, label: "Open the request" },
    after: [],
  }),
  merchantOverdue: ({ due, link }) => ({
    subject: "A customer’s request is overdue",
    before: [`A customer’s privacy request should have been answered by ${due}.`],
    link: { href: link, label: "Open the request" },
    after: ["Please answer it now, and tell the customer why it took longer."],
  }),
};

const deAbout: Record<RequestKind, string> = {
  access: "Auskunft über gespeicherte Daten",
  erasure: "Löschung von Daten",
  history: "Löschung von Verlauf und Serviceaufzeichnungen",
  correction: "Berichtigung von Daten",
  withdrawal: "Widerruf einer Einwilligung",
  complaint: "Beschwerde",
};

const de: MailTexts = {
  kind: deAbout,
  confirm: ({ store, kind, link }) => ({
    subject: `Bitte bestätigen Sie Ihre Anfrage an ${store}`,
    before: [
      `Jemand, hoffentlich Sie, hat bei ${store} mit dieser Adresse eine Anfrage gestellt: ${de.kind[kind]}.`,
      "Bitte bestätigen Sie, dass Sie es waren:",
    ],
    link: { href: link, label: "Anfrage bestätigen" },
    after: [
      "Der Link gilt 7 Tage. Waren Sie es nicht, müssen Sie nichts tun: Die Anfrage wird dann gelöscht, und niemand erfährt, ob der Shop diese Adresse kennt.",
    ],
  }),
  received: ({ store, due, link }) => ({
    subject: `${store} hat Ihre Anfrage erhalten`,
    before: [`Vielen Dank. ${store} antwortet bis zum ${due}. Den Stand sehen Sie hier:`],
    link: { href: link, label: "Anfrage verfolgen" },
    after: ["Bitte behalten Sie den Link für sich: Wer ihn hat, sieht den Stand der Anfrage."],
  }),
  released: ({ store, link }) => ({
    subject: `Ihre Daten von ${store} liegen bereit`,
    before: [
      `${store} hat zusammengestellt, was dort über Sie gespeichert ist. Sie können es einmal herunterladen:`,
    ],
    link: { href: link, label: "Daten herunterladen" },
    after: ["Die Datei ist 30 Tage ab ihrer Erstellung abrufbar und wird dann gelöscht."],
  }),
  answered: ({ store, link }) => ({
    subject: `${store} hat Ihre Anfrage beantwortet`,
    before: [`${store} hat Ihre Anfrage bearbeitet. Das Ergebnis sehen Sie hier:`],
    link: { href: link, label: "Ergebnis ansehen" },
    after: ["Sind Sie nicht einverstanden, können Sie sich bei der Aufsichtsbehörde beschweren."],
  }),
  refused: ({ store, link }) => ({
    subject: `${store} kann Ihrer Anfrage nicht entsprechen`,
    before: [`${store} hat Ihre Anfrage geprüft und führt sie nicht aus. Näheres hier:`],
    link: { href: link, label: "Ergebnis ansehen" },
    after: [
      "Fragen Sie den Shop nach den Gründen, falls er sie nicht genannt hat. Sie können sich bei der Aufsichtsbehörde beschweren und vor Gericht gehen.",
    ],
  }),
  erased: ({ store, hostAsked }) => ({
    subject: `${store} hat Ihre Daten gelöscht`,
    before: [
      `Was die Datenschutz-App von ${store} über Sie gespeichert hatte, ist gelöscht; eine Prüfung fand nichts mehr.`,
      hostAsked
        ? "Die Plattform des Shops ist beauftragt, Ihr Kundenkonto und die persönlichen Angaben Ihrer Bestellungen zu löschen. Das geschieht, sobald Ihre letzte Bestellung alt genug ist; bis dahin bleibt, was das Steuerrecht verlangt."
        : "Ihr Kundenkonto auf der Plattform löscht der Shop selbst. Was er nach Steuerrecht aufbewahren muss, etwa Rechnungen, bleibt so lange, wie das Gesetz es verlangt.",
    ],
    after: ["Dies ist die letzte Nachricht dazu: Diese Adresse ist uns nicht mehr bekannt."],
  }),
  merchantOpened: ({ kind, due, link, byForm }) => ({
    subject: `Kundenanfrage (${de.kind[kind]}): Antwort bis ${due}`,
    before: [
      byForm
        ? `Über das Datenschutzformular Ihres Shops ging eine bestätigte Anfrage ein: ${de.kind[kind]}.`
        : "Die Plattform hat eine Datenanfrage weitergeleitet. Kept stellt zusammen, was Shop und App gespeichert haben.",
      `Die Antwort ist bis ${due} fällig. Die Anfrage in der App:`,
    ],
    link: { href: link, label: "Anfrage öffnen" },
    after: ["Aus Rücksicht auf die Person nennt diese Nachricht niemanden."],
  }),
  merchantDueSoon: ({ due, link }) => ({
    subject: `Eine Kundenanfrage ist bis ${due} fällig`,
    before: [`Eine Datenschutzanfrage ist noch offen. Die Antwort ist bis ${due} fällig.`],
    link: { href: link, label: "Anfrage öffnen" },
    after: [],
  }),
  merchantOverdue: ({ due, link }) => ({
    subject: "Eine Kundenanfrage ist überfällig",
    before: [`Eine Datenschutzanfrage hätte bis ${due} beantwortet werden müssen.`],
    link: { href: link, label: "Anfrage öffnen" },
    after: ["Bitte antworten Sie jetzt und erklären Sie die Verspätung."],
  }),
};

export const mailTexts: Record<ShopperLanguage, MailTexts> = { en, de };
