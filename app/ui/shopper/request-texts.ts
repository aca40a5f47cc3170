/** The words of the pages on which shoppers ask for their data and follow their request. */
import type { FormProblem, RequestKind, RequestState } from "~/domain/requests/model";
import type { ShopperLanguage } from "~/lib/language";

export interface RequestTexts {
  readonly title: string;
  readonly lead: string;
  readonly kindLegend: string;
  readonly kinds: Record<RequestKind, string>;
  readonly email: string;
  readonly emailHint: string;
  readonly message: string;
  readonly messageHint: string;
  readonly trap: string;
  readonly send: string;
  readonly problemsTitle: string;
  readonly problems: Record<FormProblem, string>;
  readonly policy: string;
  readonly sentTitle: string;
  readonly sent: readonly string[];
  readonly busyTitle: string;
  readonly busy: string;
  readonly confirmTitle: string;
  readonly confirmLead: (kind: string, address: string) => string;
  readonly confirmButton: string;
  readonly confirmNot: string;
  readonly confirmedAlready: string;
  readonly toFollow: string;
  readonly goneTitle: string;
  readonly gone: string;
  readonly again: string;
  readonly followTitle: string;
  readonly asked: string;
  readonly received: string;
  readonly due: string;
  readonly stands: string;
  readonly next: string;
  readonly states: Record<RequestState, { readonly stands: string; readonly next: string }>;
  readonly outcomes: Readonly<Record<string, string>>;
  readonly download: string;
  readonly downloadOnce: string;
  readonly downloadTaken: string;
  readonly downloadGone: string;
  readonly keepLink: string;
}

const en: RequestTexts = {
  title: "Your data, your rights",
  lead: "Ask this store what it knows about you, or to delete it. You need no account. We write to the address you give to make sure that it is yours.",
  kindLegend: "What would you like to do?",
  kinds: {
    access: "See my data",
    erasure: "Have my data deleted",
    history: "Clear my browsing history and service records",
    correction: "Have my data corrected",
    withdrawal: "Withdraw a consent",
    complaint: "Complain about the use of my data",
  },
  email: "Your e-mail address",
  emailHint: "The one you used in this store.",
  message: "Anything we should know (optional)",
  messageHint: "For a correction: what is wrong, and what is right. Up to 2,000 characters.",
  trap: "Leave this field empty",
  send: "Send the request",
  problemsTitle: "Please check your entries",
  problems: {
    kind: "Choose what you would like to do.",
    email: "Enter your e-mail address, such as name@example.com.",
    message: "The message is too long: 2,000 characters at most.",
  },
  policy: "How this store handles data",
  sentTitle: "Please look into your mailbox",
  sent: [
    "We have written to the address you gave. Please follow the link in that message within 7 days: your request counts from today, and work on it begins once you have confirmed it.",
    "No message? Look into your spam folder. If you have asked several times today, one of the earlier messages holds for all.",
  ],
  busyTitle: "Too many requests at the moment",
  busy: "This store is getting unusually many requests. Please try again in an hour, or write to the store directly.",
  confirmTitle: "Confirm your request",
  confirmLead: (kind, address) => `“${kind}”, asked with the address ${address}.`,
  confirmButton: "Yes, that was me",
  confirmNot: "If it was not you, close this page. The request is then deleted by itself.",
  confirmedAlready: "This request is confirmed already.",
  toFollow: "Follow the request",
  goneTitle: "This link leads nowhere",
  gone: "It was used up, has expired, or is not complete. If you copied it, check that nothing is missing at its end.",
  again: "Ask again",
  followTitle: "Your request",
  asked: "You asked",
  received: "Received",
  due: "Answer by",
  stands: "Where it stands",
  next: "What happens next",
  states: {
    unconfirmed: { stands: "Not confirmed yet", next: "Please follow the link in our message." },
    collecting: {
      stands: "Your data is being collected.",
      next: "The store looks at it and sends it to you.",
    },
    ready: {
      stands: "Your data has been collected.",
      next: "The store looks at it and sends you a message when you can download it.",
    },
    deciding: {
      stands: "The store is looking at your request.",
      next: "You get a message when it is answered.",
    },
    erasing: { stands: "Your data is being deleted.", next: "You get a last message about it." },
    answered: {
      stands: "Your request has been answered.",
      next: "What we keep about it is deleted 30 days later.",
    },
    erased: {
      stands: "Your data has been deleted.",
      next: "Nothing: only the fact that there was this request is kept.",
    },
  },
  outcomes: {
    "handed-to-store": "The store has your data in hand to send it to you.",
    "released-to-person": "Your data is ready for you.",
    "answered-by-staff": "The store has done what you asked, or answered you directly.",
    refused:
      "The store does not do what you asked. You may ask for its reasons and complain to your data protection authority.",
    erased: "What the store’s privacy app held about you is deleted.",
    "already-erased": "Your data had been deleted before.",
  },
  download: "Download my data",
  downloadOnce: "For your safety the file can be downloaded once.",
  downloadTaken: "The file was downloaded. If that was not you, or it failed, tell the store.",
  downloadGone: "The file has been deleted: it is kept for 30 days. You may ask again.",
  keepLink: "Keep this page’s address to yourself: whoever has it can see this page.",
};

const de: RequestTexts = {
  title: "Ihre Daten, Ihre Rechte",
  lead: "Fragen Sie diesen Shop, was er über Sie gespeichert hat, oder lassen Sie es löschen. Ein Konto brauchen Sie nicht. Wir schreiben an die angegebene Adresse, um sicherzugehen, dass sie Ihnen gehört.",
  kindLegend: "Was möchten Sie tun?",
  kinds: {
    access: "Meine Daten einsehen",
    erasure: "Meine Daten löschen lassen",
    history: "Meinen Verlauf und Serviceaufzeichnungen löschen lassen",
    correction: "Meine Daten berichtigen lassen",
    withdrawal: "Eine Einwilligung widerrufen",
    complaint: "Mich über die Nutzung meiner Daten beschweren",
  },
  email: "Ihre E-Mail-Adresse",
  emailHint: "Die Adresse, die Sie in diesem Shop verwendet haben.",
  message: "Was wir wissen sollten (freiwillig)",
  messageHint: "Bei einer Berichtigung: was falsch und was richtig ist. Bis zu 2.000 Zeichen.",
  trap: "Dieses Feld bitte leer lassen",
  send: "Anfrage senden",
  problemsTitle: "Bitte prüfen Sie Ihre Angaben",
  problems: {
    kind: "Wählen Sie aus, was Sie tun möchten.",
    email: "Geben Sie Ihre E-Mail-Adresse an, etwa name@example.com.",
    message: "Die Nachricht ist zu lang: höchstens 2.000 Zeichen.",
  },
  policy: "Wie dieser Shop mit Daten umgeht",
  sentTitle: "Bitte sehen Sie in Ihr Postfach",
  sent: [
    "Wir haben an die angegebene Adresse geschrieben. Bitte folgen Sie dem Link in der Nachricht binnen 7 Tagen: Die Frist läuft ab heute, bearbeitet wird die Anfrage nach Ihrer Bestätigung.",
    "Keine Nachricht? Sehen Sie im Spam-Ordner nach. Haben Sie heute schon mehrmals gefragt, gilt eine der früheren Nachrichten.",
  ],
  busyTitle: "Zurzeit zu viele Anfragen",
  busy: "Dieser Shop erhält gerade ungewöhnlich viele Anfragen. Versuchen Sie es in einer Stunde erneut oder schreiben Sie dem Shop direkt.",
  confirmTitle: "Anfrage bestätigen",
  confirmLead: (kind, address) => `„${kind}“, gestellt mit der Adresse ${address}.`,
  confirmButton: "Ja, das war ich",
  confirmNot: "Waren Sie es nicht, schließen Sie diese Seite. Die Anfrage wird dann gelöscht.",
  confirmedAlready: "Diese Anfrage ist bereits bestätigt.",
  toFollow: "Anfrage verfolgen",
  goneTitle: "Dieser Link führt nirgendwohin",
  gone: "Er ist verbraucht, abgelaufen oder unvollständig. Falls Sie ihn kopiert haben, prüfen Sie, ob am Ende etwas fehlt.",
  again: "Neue Anfrage",
  followTitle: "Ihre Anfrage",
  asked: "Ihr Anliegen",
  received: "Eingegangen",
  due: "Antwort bis",
  stands: "Stand",
  next: "Wie es weitergeht",
  states: {
    unconfirmed: {
      stands: "Noch nicht bestätigt",
      next: "Bitte folgen Sie dem Link in unserer Nachricht.",
    },
    collecting: {
      stands: "Ihre Daten werden zusammengestellt.",
      next: "Der Shop prüft sie und schickt sie Ihnen.",
    },
    ready: {
      stands: "Ihre Daten sind zusammengestellt.",
      next: "Der Shop prüft sie und schreibt Ihnen, sobald Sie sie herunterladen können.",
    },
    deciding: {
      stands: "Der Shop bearbeitet Ihre Anfrage.",
      next: "Sie erhalten eine Nachricht, sobald sie beantwortet ist.",
    },
    erasing: {
      stands: "Ihre Daten werden gelöscht.",
      next: "Sie erhalten eine letzte Nachricht dazu.",
    },
    answered: {
      stands: "Ihre Anfrage ist beantwortet.",
      next: "Was dazu gespeichert ist, wird nach 30 Tagen gelöscht.",
    },
    erased: {
      stands: "Ihre Daten sind gelöscht.",
      next: "Nichts mehr: Es bleibt nur vermerkt, dass es diese Anfrage gab.",
    },
  },
  outcomes: {
    "handed-to-store": "Der Shop hat Ihre Daten vorliegen, um sie Ihnen zu schicken.",
    "released-to-person": "Ihre Daten liegen für Sie bereit.",
    "answered-by-staff": "Der Shop hat Ihre Anfrage erfüllt oder Ihnen direkt geantwortet.",
    refused:
      "Der Shop kommt Ihrer Anfrage nicht nach. Sie können nach den Gründen fragen und sich bei der Aufsichtsbehörde beschweren.",
    erased: "Was die Datenschutz-App des Shops über Sie gespeichert hatte, ist gelöscht.",
    "already-erased": "Ihre Daten waren bereits gelöscht.",
  },
  download: "Meine Daten herunterladen",
  downloadOnce: "Zu Ihrer Sicherheit lässt sich die Datei nur einmal herunterladen.",
  downloadTaken:
    "Die Datei wurde heruntergeladen. Waren Sie das nicht oder ging etwas schief, sagen Sie es dem Shop.",
  downloadGone:
    "Die Datei ist gelöscht: Sie wird 30 Tage aufbewahrt. Sie können erneut darum bitten.",
  keepLink: "Behalten Sie die Adresse dieser Seite für sich: Wer sie hat, sieht diese Seite.",
};

export const requestTexts: Record<ShopperLanguage, RequestTexts> = { en, de };
