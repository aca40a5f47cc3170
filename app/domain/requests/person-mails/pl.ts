import type { RequestKind } from "../model";
import type { PersonMails } from "./person-mails";

const kinds: Record<RequestKind, string> = {
  access: "dostęp do przechowywanych danych",
  erasure: "usunięcie danych",
  history: "usunięcie historii przeglądania i zapisów z obsługi klienta",
  correction: "sprostowanie danych",
  withdrawal: "wycofanie zgody",
  complaint: "skarga",
};

export const pl: PersonMails = {
  kinds,
  confirm: ({ store, kind, link }) => ({
    subject: `Potwierdź swój wniosek do sklepu ${store}`,
    before: [
      `Ktoś, mamy nadzieję, że Ty, złożył wniosek do sklepu ${store}, podając ten adres. Przedmiot wniosku: ${kinds[kind]}.`,
      "Potwierdź, że to Twój wniosek:",
    ],
    link: { href: link, label: "Potwierdź wniosek" },
    after: [
      "Link jest ważny 7 dni. Jeśli to nie Twój wniosek, nie musisz nic robić: zostanie on usunięty i nikt się nie dowie, czy sklep zna ten adres.",
    ],
  }),
  received: ({ store, due, link }) => ({
    subject: `Sklep ${store} otrzymał Twój wniosek`,
    before: [`Dziękujemy. Sklep ${store} odpowie do ${due}. Tutaj możesz śledzić swój wniosek:`],
    link: { href: link, label: "Śledź swój wniosek" },
    after: [
      "Zachowaj ten link dla siebie: każdy, kto go zna, może zobaczyć, co dzieje się z wnioskiem.",
    ],
  }),
  released: ({ store, link }) => ({
    subject: `Twoje dane ze sklepu ${store} są gotowe`,
    before: [`Sklep ${store} zebrał dane, które ma o Tobie. Możesz je pobrać jeden raz:`],
    link: { href: link, label: "Pobierz swoje dane" },
    after: ["Plik można pobrać w ciągu 30 dni od jego utworzenia; potem zostanie usunięty."],
  }),
  answered: ({ store, link }) => ({
    subject: `Sklep ${store} odpowiedział na Twój wniosek`,
    before: [`Sklep ${store} rozpatrzył Twój wniosek. Wynik znajdziesz tutaj:`],
    link: { href: link, label: "Zobacz wynik" },
    after: ["Jeśli się z nim nie zgadzasz, możesz wnieść skargę do organu nadzorczego."],
  }),
  refused: ({ store, link }) => ({
    subject: `Sklep ${store} nie może spełnić Twojego wniosku`,
    before: [`Sklep ${store} rozpatrzył Twój wniosek i go nie spełni. Zobacz tutaj:`],
    link: { href: link, label: "Zobacz wynik" },
    after: [
      "Zapytaj sklep o powody, jeśli ich nie podał. Możesz wnieść skargę do organu nadzorczego i zwrócić się do sądu.",
    ],
  }),
  erased: ({ store, hostAsked }) => ({
    subject: `Sklep ${store} usunął Twoje dane`,
    before: [
      `To, co aplikacja do ochrony prywatności sklepu ${store} przechowywała o Tobie, zostało usunięte, a kontrola niczego już nie znalazła.`,
      hostAsked
        ? "Platforma sklepu została poproszona o usunięcie Twojego konta klienta i danych osobowych z Twoich zamówień. Zrobi to, gdy Twoje ostatnie zamówienie będzie wystarczająco stare; do tego czasu pozostaje to, czego wymaga prawo podatkowe."
        : "Sklep sam usuwa Twoje konto klienta na swojej platformie. To, co musi przechowywać zgodnie z prawem podatkowym, na przykład faktury, pozostaje przez okres określony w ustawie.",
    ],
    after: ["To ostatnia wiadomość w tej sprawie: nie znamy już tego adresu."],
  }),
};
