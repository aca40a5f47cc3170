import type { ReadmeTexts } from "./readme-texts";

export const nl: ReadmeTexts = {
  title: "Je gegevens",
  about: (store, day) => `Wat ${store} over je bewaart, verzameld op ${day}.`,
  machine:
    "Hetzelfde in machineleesbare vorm staat in data.json; checksums.txt bevat de SHA-256-waarden van de bestanden.",
  looked: "Waar we hebben gezocht",
  where: "Plaats",
  result: "Resultaat",
  parts: {
    "host.customer": "Klantaccount van de winkel",
    "host.orders": "Bestellingen",
    "host.older-orders": "Bestellingen ouder dan 60 dagen",
    "app.consent": "Keuzes over cookies en gebruik van gegevens",
    "app.requests": "Privacyverzoeken",
  },
  gaps: {
    "scope-missing": "de app mag dit niet lezen",
    "needs-read-all-orders": "de app mag geen bestellingen lezen die ouder zijn dan 60 dagen",
    "customer-gone": "de winkel heeft deze klant niet meer",
    "person-not-named": "het verzoek noemt geen persoon om naar te zoeken",
    "no-access-token": "de app heeft op dit moment geen toegang tot de winkel",
    "host-refused": "het platform van de winkel weigerde te antwoorden",
  },
  states: {
    found: "gevonden",
    none: "gezocht, er is niets",
    unreachable: "niet bereikbaar: hier is dit pakket onvolledig",
  },
};
