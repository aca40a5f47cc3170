import type { ReadmeTexts } from "./readme-texts";

export const sv: ReadmeTexts = {
  title: "Dina uppgifter",
  about: (store, day) => `Det som ${store} har sparat om dig, sammanställt den ${day}.`,
  machine:
    "Samma sak i maskinläsbar form finns i data.json; checksums.txt innehåller filernas SHA-256-värden.",
  looked: "Var vi har letat",
  where: "Plats",
  result: "Resultat",
  parts: {
    "host.customer": "Kundkonto i butiken",
    "host.orders": "Beställningar",
    "host.older-orders": "Beställningar äldre än 60 dagar",
    "app.consent": "Val om kakor och användning av uppgifter",
    "app.requests": "Begäranden om personuppgifter",
  },
  gaps: {
    "scope-missing": "appen har inte behörighet att läsa detta",
    "needs-read-all-orders": "appen har inte behörighet att läsa beställningar äldre än 60 dagar",
    "customer-gone": "butiken har inte längre den här kunden",
    "person-not-named": "begäran anger ingen person att leta efter",
    "no-access-token": "appen har för närvarande inte åtkomst till butiken",
    "host-refused": "butikens plattform vägrade att svara",
  },
  states: {
    found: "hittat",
    none: "letat, inget där",
    unreachable: "gick inte att nå: paketet är ofullständigt här",
  },
};
