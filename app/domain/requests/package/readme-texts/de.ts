import type { ReadmeTexts } from "./readme-texts";

export const de: ReadmeTexts = {
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
