/**
 * What shoppers are told about a control: what exactly is promised and how it is checked, no more
 * than the control measures. A control without a statement here is the merchant's business only.
 */
import type { ShopperLanguage } from "~/lib/language";

export interface PublicText {
  /** The promise, exactly as wide as the check. */
  readonly says: string;
  readonly how: string;
  /** Label of each published count. */
  readonly counts: Readonly<Record<string, string>>;
}

export interface PublicStatement {
  readonly control: string;
  /** Facts that are counts over all shoppers; small ones are never shown as a number. */
  readonly counts: readonly string[];
  readonly texts: Readonly<Record<ShopperLanguage, PublicText>>;
}

export const publicStatements: readonly PublicStatement[] = [
  {
    control: "requests.answered-in-time",
    counts: ["answeredInTime", "open"],
    texts: {
      en: {
        says: "A request for a copy of your data that reaches us through the shop’s platform is answered within its time.",
        how: "Each such request gets a due date when it arrives. Kept looks at all of them, counts those answered after their date or still open past it, and calls this promise broken when there is one.",
        counts: { answeredInTime: "Requests answered in time", open: "Requests being worked on" },
      },
      de: {
        says: "Eine Anfrage nach einer Kopie Ihrer Daten, die uns über die Plattform des Shops erreicht, wird innerhalb ihrer Frist beantwortet.",
        how: "Jede solche Anfrage erhält beim Eingang ein Fälligkeitsdatum. Kept sieht alle durch, zählt, was zu spät beantwortet wurde oder überfällig offen ist, und nennt die Zusage gebrochen, sobald es eine davon gibt.",
        counts: { answeredInTime: "Rechtzeitig beantwortete Anfragen", open: "Anfragen in Arbeit" },
      },
    },
  },
  {
    control: "erasure.residue-clean",
    counts: ["checks"],
    texts: {
      en: {
        says: "When your data in the privacy app of this shop is erased, nothing of you is left in it.",
        how: "After every erasure Kept searches all its tables for the person and records what it found. One find breaks this promise.",
        counts: { checks: "Erasures searched for afterwards" },
      },
      de: {
        says: "Werden Ihre Daten in der Datenschutz-App dieses Shops gelöscht, bleibt dort nichts von Ihnen zurück.",
        how: "Nach jeder Löschung durchsucht Kept alle eigenen Tabellen nach der Person und hält das Ergebnis fest. Ein einziger Fund bricht diese Zusage.",
        counts: { checks: "Nachgeprüfte Löschungen" },
      },
    },
  },
  {
    control: "requests.history-cleared",
    counts: ["cleared"],
    texts: {
      en: {
        says: "When you ask us to clear your browsing history and service records, everybody who may hold them is gone through, one by one.",
        how: "Such a request can only be marked as done once the shop has said for each of them what came of it. Kept keeps these answers in its sealed log, and calls this promise broken when a request is overdue or an answer is missing. It has not seen the records of others itself.",
        counts: { cleared: "Requests gone through" },
      },
      de: {
        says: "Bitten Sie uns, Ihren Verlauf und die Serviceaufzeichnungen über Sie zu löschen, gehen wir alle durch, die davon etwas haben können, einen nach dem anderen.",
        how: "Erledigt ist eine solche Anfrage erst, wenn der Shop zu jedem von ihnen gesagt hat, was dabei herauskam. Kept hält diese Antworten im versiegelten Protokoll fest und nennt die Zusage gebrochen, sobald eine Anfrage überfällig ist oder eine Antwort fehlt. Die Aufzeichnungen anderer hat es nicht selbst gesehen.",
        counts: { cleared: "Durchgegangene Anfragen" },
      },
    },
  },
  {
    control: "policy.archive-unchanged",
    counts: [],
    texts: {
      en: {
        says: "Our privacy policy can be read at any time, and earlier versions stay as they were.",
        how: "Every version is stored with a fingerprint of its text. Kept reads all of them again and compares.",
        counts: {},
      },
      de: {
        says: "Unsere Datenschutzerklärung ist jederzeit zu lesen, und frühere Fassungen bleiben, wie sie waren.",
        how: "Jede Fassung wird mit einem Fingerabdruck ihres Textes gespeichert. Kept liest alle erneut und vergleicht.",
        counts: {},
      },
    },
  },
  {
    control: "protection.sealed-columns",
    counts: [],
    texts: {
      en: {
        says: "What you write in a request, your address in it and the copy made for you are stored encrypted.",
        how: "The database refuses to store these as readable text. Kept checks that none of these rules is missing.",
        counts: {},
      },
      de: {
        says: "Was Sie in einer Anfrage schreiben, Ihre Adresse darin und die Kopie für Sie werden verschlüsselt gespeichert.",
        how: "Die Datenbank weigert sich, sie lesbar zu speichern. Kept prüft, dass keine dieser Regeln fehlt.",
        counts: {},
      },
    },
  },
  {
    control: "audit.sealed",
    counts: [],
    texts: {
      en: {
        says: "What staff and software do with your data in the privacy app is recorded, and a later change of the record is found.",
        how: "Events are sealed within minutes: a signed checkpoint stands for all of them. Anybody may keep the newest one, at /apps/privacy/promises/checkpoint, and compare.",
        counts: {},
      },
      de: {
        says: "Was Personal und Software in der Datenschutz-App mit Ihren Daten tun, wird festgehalten, und eine spätere Änderung der Aufzeichnung fällt auf.",
        how: "Einträge werden binnen Minuten versiegelt: Ein unterschriebener Prüfpunkt steht für alle. Jeder darf den neuesten unter /apps/privacy/promises/checkpoint aufbewahren und vergleichen.",
        counts: {},
      },
    },
  },
];
