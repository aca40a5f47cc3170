/** Words of the readable part of a package. */
import type { ShopperLanguage } from "~/lib/language";
import type { Finding, GapReason, PackagePart } from "../model";

interface ReadmeTexts {
  readonly title: string;
  readonly about: (store: string, day: string) => string;
  readonly machine: string;
  readonly looked: string;
  readonly where: string;
  readonly result: string;
  readonly parts: Record<PackagePart, string>;
  readonly gaps: Record<GapReason, string>;
  readonly states: Record<Finding["state"], string>;
}

const en: ReadmeTexts = {
  title: "Your data",
  about: (store, day) => `What ${store} holds about you, put together on ${day}.`,
  machine: "The same for machines is in data.json; checksums.txt holds the files’ SHA-256 values.",
  looked: "Where we looked",
  where: "Place",
  result: "Result",
  parts: {
    "host.customer": "Customer account of the store",
    "host.orders": "Orders",
    "host.older-orders": "Orders older than 60 days",
    "app.consent": "Choices about cookies and data use",
    "app.requests": "Privacy requests",
  },
  gaps: {
    "scope-missing": "the app has no permission to read this",
    "needs-read-all-orders": "the app has no permission to read orders older than 60 days",
    "customer-gone": "the store no longer has this customer",
    "person-not-named": "the request names no person to look for",
    "no-access-token": "the app has no access to the store at present",
    "host-refused": "the store’s platform refused to answer",
  },
  states: {
    found: "found",
    none: "looked, nothing there",
    unreachable: "could not be reached: this package is not complete here",
  },
};

const de: ReadmeTexts = {
  title: "Ihre Daten",
  about: (store, day) => `Was ${store} über Sie gespeichert hat, zusammengestellt am ${day}.`,
  machine:
    "Dasselbe in maschinenlesbarer Form steht in data.json; checksums.txt enthält die SHA-256-Werte der Dateien.",
  looked: "Wo gesucht wurde",
  where: "Ort",
  result: "Ergebnis",
  parts: {
    "host.customer": "Kundenkonto des Shops",
    "host.orders": "Bestellungen",
    "host.older-orders": "Bestellungen, die älter als 60 Tage sind",
    "app.consent": "Entscheidungen zu Cookies und Datennutzung",
    "app.requests": "Datenschutzanfragen",
  },
  gaps: {
    "scope-missing": "die App darf dies nicht lesen",
    "needs-read-all-orders": "die App darf Bestellungen nicht lesen, die älter als 60 Tage sind",
    "customer-gone": "der Shop führt diese Kundin oder diesen Kunden nicht mehr",
    "person-not-named": "die Anfrage nennt keine Person, nach der gesucht werden kann",
    "no-access-token": "die App hat derzeit keinen Zugang zum Shop",
    "host-refused": "die Plattform des Shops hat die Antwort verweigert",
  },
  states: {
    found: "gefunden",
    none: "gesucht, nichts vorhanden",
    unreachable: "nicht erreichbar: hier ist das Paket unvollständig",
  },
};

export const readmeTexts: Record<ShopperLanguage, ReadmeTexts> = { en, de };
