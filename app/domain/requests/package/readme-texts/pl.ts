import type { ReadmeTexts } from "./readme-texts";

export const pl: ReadmeTexts = {
  title: "Twoje dane",
  about: (store, day) => `Co sklep ${store} przechowuje o Tobie. Data zebrania: ${day}.`,
  machine:
    "To samo w postaci do odczytu maszynowego zawiera plik data.json; plik checksums.txt zawiera wartości SHA-256 plików.",
  looked: "Gdzie szukaliśmy",
  where: "Miejsce",
  result: "Wynik",
  parts: {
    "host.customer": "Konto klienta w sklepie",
    "host.orders": "Zamówienia",
    "host.older-orders": "Zamówienia starsze niż 60 dni",
    "app.consent": "Wybory dotyczące plików cookie i wykorzystania danych",
    "app.requests": "Wnioski dotyczące prywatności",
  },
  gaps: {
    "scope-missing": "aplikacja nie ma uprawnień do odczytu tych danych",
    "needs-read-all-orders": "aplikacja nie ma uprawnień do odczytu zamówień starszych niż 60 dni",
    "customer-gone": "sklep nie ma już tego klienta",
    "person-not-named": "wniosek nie wskazuje osoby, której należy szukać",
    "no-access-token": "aplikacja nie ma obecnie dostępu do sklepu",
    "host-refused": "platforma sklepu odmówiła odpowiedzi",
  },
  states: {
    found: "znaleziono",
    none: "sprawdzono, brak danych",
    unreachable: "brak dostępu: w tym miejscu pakiet jest niekompletny",
  },
};
