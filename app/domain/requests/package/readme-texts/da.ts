import type { ReadmeTexts } from "./readme-texts";

export const da: ReadmeTexts = {
  title: "Dine data",
  about: (store, day) => `Det, ${store} har gemt om dig, samlet den ${day}.`,
  machine:
    "Det samme i maskinlæsbar form findes i data.json; checksums.txt indeholder filernes SHA-256-værdier.",
  looked: "Hvor vi har ledt",
  where: "Sted",
  result: "Resultat",
  parts: {
    "host.customer": "Kundekonto i butikken",
    "host.orders": "Ordrer",
    "host.older-orders": "Ordrer, der er ældre end 60 dage",
    "app.consent": "Valg om cookies og brug af data",
    "app.requests": "Anmodninger om personoplysninger",
  },
  gaps: {
    "scope-missing": "appen har ikke tilladelse til at læse dette",
    "needs-read-all-orders":
      "appen har ikke tilladelse til at læse ordrer, der er ældre end 60 dage",
    "customer-gone": "butikken har ikke længere denne kunde",
    "person-not-named": "anmodningen nævner ingen person at lede efter",
    "no-access-token": "appen har ikke adgang til butikken for tiden",
    "host-refused": "butikkens platform nægtede at svare",
  },
  states: {
    found: "fundet",
    none: "søgt, intet der",
    unreachable: "kunne ikke nås: her er pakken ufuldstændig",
  },
};
