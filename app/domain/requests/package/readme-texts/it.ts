import type { ReadmeTexts } from "./readme-texts";

export const it: ReadmeTexts = {
  title: "I tuoi dati",
  about: (store, day) => `Ciò che ${store} conserva su di te. Data della raccolta: ${day}.`,
  machine:
    "Gli stessi dati in formato leggibile da una macchina sono in data.json; checksums.txt contiene i valori SHA-256 dei file.",
  looked: "Dove abbiamo cercato",
  where: "Luogo",
  result: "Risultato",
  parts: {
    "host.customer": "Account cliente del negozio",
    "host.orders": "Ordini",
    "host.older-orders": "Ordini di oltre 60 giorni fa",
    "app.consent": "Scelte su cookie e uso dei dati",
    "app.requests": "Richieste sulla privacy",
  },
  gaps: {
    "scope-missing": "l’app non ha il permesso di leggere questi dati",
    "needs-read-all-orders": "l’app non ha il permesso di leggere gli ordini di oltre 60 giorni fa",
    "customer-gone": "il negozio non ha più questo cliente",
    "person-not-named": "la richiesta non indica alcuna persona da cercare",
    "no-access-token": "al momento l’app non ha accesso al negozio",
    "host-refused": "la piattaforma del negozio ha rifiutato di rispondere",
  },
  states: {
    found: "trovato",
    none: "cercato, nessun dato",
    unreachable: "non raggiungibile: qui il pacchetto è incompleto",
  },
};
