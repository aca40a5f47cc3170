import type { RequestTexts } from "./request-texts";

export const pl: RequestTexts = {
  title: "Twoje dane, Twoje prawa",
  lead: "Zapytaj ten sklep, co o Tobie wie, albo poproś o usunięcie tych danych. Konto nie jest potrzebne. Napiszemy na podany adres, aby upewnić się, że należy do Ciebie.",
  kindLegend: "Co chcesz zrobić?",
  kinds: {
    access: "Zobaczyć moje dane",
    erasure: "Usunąć moje dane",
    history: "Usunąć moją historię przeglądania i zapisy z obsługi klienta",
    correction: "Sprostować moje dane",
    withdrawal: "Wycofać zgodę",
    complaint: "Złożyć skargę na wykorzystanie moich danych",
  },
  email: "Twój adres e-mail",
  emailHint: "Ten, którego używasz w tym sklepie.",
  message: "Co powinniśmy wiedzieć (opcjonalnie)",
  messageHint: "Przy sprostowaniu: co jest błędne, a co prawidłowe. Do 2000 znaków.",
  trap: "Pozostaw to pole puste",
  send: "Wyślij wniosek",
  problemsTitle: "Sprawdź wpisane dane",
  problems: {
    kind: "Wybierz, co chcesz zrobić.",
    email: "Podaj swój adres e-mail, na przykład name@example.com.",
    message: "Wiadomość jest za długa: najwyżej 2000 znaków.",
  },
  policy: "Jak ten sklep postępuje z danymi",
  sentTitle: "Sprawdź swoją skrzynkę",
  sent: [
    "Na podany adres została wysłana wiadomość. Otwórz zawarty w niej link w ciągu 7 dni: termin biegnie od dziś, a wniosek zostanie rozpatrzony po Twoim potwierdzeniu.",
    "Nie ma wiadomości? Zajrzyj do folderu ze spamem. Jeśli to kolejny dzisiejszy wniosek, jedna z wcześniejszych wiadomości dotyczy wszystkich.",
  ],
  busyTitle: "W tej chwili jest zbyt wiele wniosków",
  busy: "Ten sklep otrzymuje wyjątkowo dużo wniosków. Spróbuj ponownie za godzinę albo napisz bezpośrednio do sklepu.",
  confirmTitle: "Potwierdź swój wniosek",
  confirmLead: (kind, address) => `„${kind}”: wniosek złożony z podaniem adresu ${address}.`,
  confirmButton: "Tak, to mój wniosek",
  confirmNot:
    "Jeśli to nie Twój wniosek, zamknij tę stronę. Zostanie on wtedy automatycznie usunięty.",
  confirmedAlready: "Ten wniosek jest już potwierdzony.",
  toFollow: "Śledź wniosek",
  goneTitle: "Ten link donikąd nie prowadzi",
  gone: "Został już użyty, wygasł albo jest niepełny. Jeśli został skopiowany, sprawdź, czy na końcu niczego nie brakuje.",
  again: "Nowy wniosek",
  followTitle: "Twój wniosek",
  asked: "Czego dotyczy",
  received: "Data wpływu",
  due: "Odpowiedź do",
  stands: "Stan",
  next: "Co będzie dalej",
  states: {
    unconfirmed: {
      stands: "Jeszcze niepotwierdzony",
      next: "Otwórz link z naszej wiadomości.",
    },
    collecting: {
      stands: "Twoje dane są zbierane.",
      next: "Sklep przejrzy je i wyśle do Ciebie.",
    },
    ready: {
      stands: "Twoje dane zostały zebrane.",
      next: "Sklep je przejrzy i napisze, gdy będzie można je pobrać.",
    },
    deciding: {
      stands: "Sklep rozpatruje Twój wniosek.",
      next: "Gdy będzie odpowiedź, otrzymasz wiadomość.",
    },
    erasing: {
      stands: "Twoje dane są usuwane.",
      next: "Otrzymasz o tym ostatnią wiadomość.",
    },
    answered: {
      stands: "Twój wniosek został rozpatrzony.",
      next: "To, co przechowujemy na jego temat, zostanie usunięte po 30 dniach.",
    },
    erased: {
      stands: "Twoje dane zostały usunięte.",
      next: "Nic więcej: pozostaje tylko informacja, że taki wniosek istniał.",
    },
  },
  outcomes: {
    "handed-to-store": "Sklep ma Twoje dane, aby Ci je wysłać.",
    "released-to-person": "Twoje dane są gotowe do pobrania.",
    "answered-by-staff": "Sklep spełnił Twoją prośbę albo odpowiedział Ci bezpośrednio.",
    refused:
      "Sklep nie spełni Twojego wniosku. Możesz zapytać o powody i wnieść skargę do organu nadzorczego.",
    erased: "To, co aplikacja sklepu do ochrony prywatności przechowywała o Tobie, jest usunięte.",
    "already-erased": "Twoje dane zostały usunięte już wcześniej.",
  },
  download: "Pobierz moje dane",
  downloadOnce: "Dla Twojego bezpieczeństwa plik można pobrać jeden raz.",
  downloadTaken:
    "Plik został pobrany. Jeśli zrobił to ktoś inny albo coś się nie udało, powiedz o tym sklepowi.",
  downloadGone: "Plik został usunięty: jest przechowywany 30 dni. Możesz złożyć nowy wniosek.",
  clearHere: "To, co zapisano w tej przeglądarce, możesz usunąć od razu samodzielnie:",
  keepLink: "Zachowaj adres tej strony dla siebie: każdy, kto go zna, może ją zobaczyć.",
};
