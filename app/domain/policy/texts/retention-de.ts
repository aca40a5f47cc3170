import { listed } from "../listed";
import type { PolicyRetentionAct, PolicyRetentionRule } from "../retention-fact";
import { isOfAccount, type RetentionPhrases } from "./retention-phrases";

const fields = {
  note: "Ihre Notiz an den Shop",
  customAttributes: "zusätzliche Angaben",
  phone: "Telefonnummern",
  poNumber: "die Bestellnummer Ihres Unternehmens",
  email: "die E-Mail-Adresse",
  shippingAddress: "die Lieferadresse",
  billingAddress: "die Rechnungsadresse",
} as const satisfies RetentionPhrases["fields"];

export const retentionPhrasesDe: RetentionPhrases = {
  limit: ({ age, start, end }) => `${age} nach ${start}${end} `,
  starts: {
    "orders:ordered": "Eingang einer Bestellung",
    "orders:paid": "Bezahlung einer Bestellung",
    "orders:fulfilled": "Lieferung einer Bestellung",
    "orders:closed": "Abschluss der Bearbeitung einer Bestellung",
    "orders:completed": "Abschluss einer Bestellung",
    "orders:refunded": "Erstattung einer Bestellung",
    "orders:last-activity": "dem letzten Vorgang zu einer Bestellung",
    "draft-orders:ordered": "dem Entwurf einer Bestellung für Sie",
    "draft-orders:completed": "der Bestellung aus einem unserer Entwürfe",
    "draft-orders:last-activity": "dem letzten Vorgang zu einem Bestellentwurf für Sie",
    "customers:last-activity": "der letzten Nutzung Ihres Kundenkontos",
    "consent-records:ended": "dem Ende der Gültigkeit Ihrer Einwilligung",
    "cases:ended": "Abschluss Ihrer Anfrage zu Ihren Daten",
    "packages:recorded": "der Bereitstellung einer Kopie Ihrer Daten",
    "packages:ended": "Abholung oder Ablauf einer Kopie Ihrer Daten",
    "webhook-payloads:recorded": "Eingang einer Nachricht unseres Shopsystems über Sie",
    "audit-details:recorded": "einem Eintrag in unserem internen Protokoll",
    "mail:recorded": "einer E-Mail an Sie zu Ihren Daten",
  },
  ends: {
    day: "",
    "calendar-year": ", aufgerundet auf das Ende des Kalenderjahres,",
    "financial-year": ", aufgerundet auf das Ende des Geschäftsjahres,",
  },
  fields,
  act: (act, { rule, isFirst }) => {
    const [verb, rest] = verbs(act, rule);
    return `${verb} ${isFirst ? "wir " : ""}${rest}`;
  },
  from: (date) => `Das gilt ab dem ${date}.`,
  only: (countries) => `Das gilt für Bestellungen nach: ${countries}.`,
  except: (countries) => `Das gilt nicht für Bestellungen nach: ${countries}.`,
  some: "Das gilt nur für einen Teil unserer Bestellungen.",
  outranked: "Das gilt nicht, wo eine andere dieser Regeln vorgeht.",
  stop: ".",
  gap: " ",
};

/** The verb and what follows it: after the limit, "wir" stands between them. */
function verbs(act: PolicyRetentionAct, rule: PolicyRetentionRule): readonly [string, string] {
  switch (act.do) {
    case "clear": {
      const names = listed(
        act.fields.map((field) => fields[field]),
        "de",
      );
      return isOfAccount(rule)
        ? ["löschen", `aus Ihrem Konto ${names}`]
        : ["löschen", `daraus ${names}`];
    }
    case "replace":
      return ["ersetzen", `darin ${fields[act.field]} durch einen Platzhalter`];
    case "shorten":
      return [
        "kürzen",
        `darin ${fields[act.field]} auf Land, Region und den Anfang der Postleitzahl`,
      ];
    case "detach":
      return ["lösen", "Ihr Kundenkonto davon"];
    case "erase":
      return [
        "lassen",
        "von unserem Shopsystem löschen, was es über Sie gespeichert hat, sobald alle Ihre Bestellungen das erlauben",
      ];
    case "delete":
      return ["löschen", "das Gespeicherte ganz"];
    case "delete-where-possible":
      return ["löschen", "sie ganz, wo unser Shopsystem das zulässt"];
    case "delete-details":
      return ["löschen", "die Einzelheiten daraus"];
    case "warn":
      return ["benachrichtigen", `Sie per E-Mail und warten ${act.days} Tage auf Ihre Antwort`];
  }
}
