import type { Purpose } from "~/domain/consent/model";
import type { ShopperLanguage } from "~/lib/language";

export interface ReceiptPageTexts {
  readonly title: string;
  readonly intro: string;
  readonly allowed: string;
  readonly refused: string;
  readonly your: string;
  readonly purpose: Readonly<Record<Purpose, string>>;
  readonly purposeHead: string;
  readonly choice: string;
  readonly data: string;
  readonly who: string;
  readonly nobody: string;
  readonly about: string;
  readonly decided: string;
  readonly validUntil: string;
  readonly keptUntil: string;
  readonly number: string;
  readonly language: string;
  readonly region: string;
  readonly unknown: string;
  readonly signal: string;
  readonly yes: string;
  readonly no: string;
  readonly shown: string;
  readonly proof: string;
  readonly sealed: (place: number, when: string) => string;
  readonly waiting: string;
  readonly download: string;
  readonly check: string;
  readonly change: string;
  readonly remarks: string;
  readonly remark: Readonly<Record<string, string>>;
  /** Kinds of data as the record names them. */
  readonly kind: Readonly<Record<string, string>>;
  readonly goneTitle: string;
  readonly gone: string;
}

export const receiptPageTexts: Readonly<Record<ShopperLanguage, ReceiptPageTexts>> = {
  en: {
    title: "Receipt for your choice",
    intro:
      "This is what this shop recorded when you decided about cookies and trackers. It names no person: who has this address sees this page.",
    allowed: "Allowed",
    refused: "Not allowed",
    your: "Your choice",
    purpose: {
      preferences: "Preferences",
      analytics: "Analytics",
      marketing: "Marketing",
      saleOfData: "Sale or sharing of data",
    },
    purposeHead: "Purpose",
    choice: "Choice",
    data: "Data",
    who: "Recipients named",
    nobody: "none",
    about: "About this record",
    decided: "Decided",
    validUntil: "You are asked again after",
    keptUntil: "The record is kept until",
    number: "Number",
    language: "Language shown",
    region: "Region and rule",
    unknown: "unknown",
    signal: "Opt-out signal of the browser (GPC)",
    yes: "sent, and honoured",
    no: "not sent",
    shown: "The texts you were shown",
    proof: "Proof",
    sealed: (place, when) =>
      `This record is part of entry ${place} of the shop’s sealed log. The seal was signed on ${when}. A changed record would no longer fit it.`,
    waiting:
      "This record is stored and waits to be sealed; that takes a few minutes. Open this page again for the proof.",
    download: "Download the receipt with its proof (JSON)",
    check:
      "The file can be checked years from now on any computer, without this shop: it holds the record, the exact texts, and the way to the signed seal. The shop’s public key is on its promises page.",
    change: "Change your choice",
    remarks: "Remarks",
    remark: {
      "clock-skewed":
        "The clock of the browser was off by days. This record does not count as consent.",
      "text-unknown":
        "The texts shown could not be matched with published ones. This record does not count as consent.",
      "regime-weaker":
        "The question was milder than the law of the place requires. This record does not count as consent.",
      superseded:
        "The banner had been replaced by one that asks for more. This record does not count as consent.",
    },
    kind: {},
    goneTitle: "There is no such receipt",
    gone: "The address is wrong, or the time for which the record was kept is over.",
  },
  de: {
    title: "Beleg für Ihre Auswahl",
    intro:
      "Das hat dieser Shop festgehalten, als Sie über Cookies und Tracker entschieden haben. Es nennt keine Person: Wer diese Adresse hat, sieht diese Seite.",
    allowed: "Erlaubt",
    refused: "Nicht erlaubt",
    your: "Ihre Auswahl",
    purpose: {
      preferences: "Einstellungen",
      analytics: "Statistik",
      marketing: "Werbung",
      saleOfData: "Verkauf oder Weitergabe von Daten",
    },
    purposeHead: "Zweck",
    choice: "Auswahl",
    data: "Daten",
    who: "Genannte Empfänger",
    nobody: "keine",
    about: "Zu diesem Eintrag",
    decided: "Entschieden",
    validUntil: "Wir fragen erneut nach dem",
    keptUntil: "Der Eintrag wird aufbewahrt bis",
    number: "Nummer",
    language: "Gezeigte Sprache",
    region: "Region und Regel",
    unknown: "unbekannt",
    signal: "Widerspruchssignal des Browsers (GPC)",
    yes: "gesendet und beachtet",
    no: "nicht gesendet",
    shown: "Die Texte, die Sie gesehen haben",
    proof: "Nachweis",
    sealed: (place, when) =>
      `Dieser Eintrag gehört zu Zeile ${place} des versiegelten Protokolls dieses Shops. Das Siegel wurde am ${when} unterschrieben. Ein veränderter Eintrag würde nicht mehr dazu passen.`,
    waiting:
      "Dieser Eintrag ist gespeichert und wird in wenigen Minuten versiegelt. Öffnen Sie diese Seite dann noch einmal für den Nachweis.",
    download: "Beleg mit Nachweis herunterladen (JSON)",
    check:
      "Die Datei lässt sich auch nach Jahren auf jedem Rechner prüfen, ohne diesen Shop: Sie enthält den Eintrag, die genauen Texte und den Weg zum unterschriebenen Siegel. Der öffentliche Schlüssel des Shops steht auf der Seite seiner Versprechen.",
    change: "Auswahl ändern",
    remarks: "Anmerkungen",
    remark: {
      "clock-skewed":
        "Die Uhr des Browsers ging um Tage falsch. Dieser Eintrag gilt nicht als Einwilligung.",
      "text-unknown":
        "Die gezeigten Texte ließen sich keinen veröffentlichten zuordnen. Dieser Eintrag gilt nicht als Einwilligung.",
      "regime-weaker":
        "Es wurde milder gefragt, als das Recht des Ortes verlangt. Dieser Eintrag gilt nicht als Einwilligung.",
      superseded:
        "Das Banner war durch eines ersetzt, das nach mehr fragt. Dieser Eintrag gilt nicht als Einwilligung.",
    },
    kind: {
      "settings of the shop": "Einstellungen des Shops",
      "products looked at": "angesehene Produkte",
      "pages visited": "besuchte Seiten",
      "device and browser kind": "Art des Geräts und Browsers",
      "time of visit": "Zeit des Besuchs",
      "random browser id": "zufällige Kennung des Browsers",
      "products looked at and bought": "angesehene und gekaufte Produkte",
      "advertising and browser ids": "Kennungen für Werbung und Browser",
    },
    goneTitle: "Diesen Beleg gibt es nicht",
    gone: "Die Adresse ist falsch, oder die Aufbewahrungszeit des Eintrags ist vorüber.",
  },
};
