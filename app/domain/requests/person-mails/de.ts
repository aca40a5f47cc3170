import type { RequestKind } from "../model";
import type { PersonMails } from "./person-mails";

const kinds: Record<RequestKind, string> = {
  access: "Auskunft über gespeicherte Daten",
  erasure: "Löschung von Daten",
  history: "Löschung von Verlauf und Serviceaufzeichnungen",
  correction: "Berichtigung von Daten",
  withdrawal: "Widerruf einer Einwilligung",
  complaint: "Beschwerde",
};

export const de: PersonMails = {
  kinds,
  confirm: ({ store, kind, link }) => ({
    subject: `Bitte bestätigen Sie Ihre Anfrage an ${store}`,
    before: [
      `Jemand, hoffentlich Sie, hat bei ${store} mit dieser Adresse eine Anfrage gestellt: ${kinds[kind]}.`,
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
};
