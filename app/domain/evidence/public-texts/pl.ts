import type { PublicTexts } from "./public-texts";

export const pl: PublicTexts = {
  "requests.answered-in-time": {
    says: "Na wniosek o kopię Twoich danych, który dotrze do nas przez platformę sklepu, odpowiadamy w terminie.",
    how: "Każdy taki wniosek w chwili wpływu otrzymuje termin odpowiedzi. Kept przegląda wszystkie, liczy te, na które odpowiedziano po terminie lub które po jego upływie są nadal otwarte, a jeśli jest choć jeden taki wniosek, uznaje to zobowiązanie za niedotrzymane.",
    counts: {
      answeredInTime: "Wnioski, na które odpowiedziano w terminie",
      open: "Wnioski w trakcie rozpatrywania",
    },
  },
  "erasure.residue-clean": {
    says: "Gdy Twoje dane w aplikacji tego sklepu do ochrony prywatności są usuwane, nie pozostaje w niej nic o Tobie.",
    how: "Po każdym usunięciu Kept szuka danej osoby we wszystkich swoich tabelach i zapisuje, co znalazła. Jedno znalezisko oznacza, że to zobowiązanie jest niedotrzymane.",
    counts: { checks: "Usunięcia sprawdzone wyszukiwaniem" },
  },
  "requests.history-cleared": {
    says: "Gdy prosisz nas o usunięcie Twojej historii przeglądania i zapisów z obsługi klienta, sprawdzamy po kolei wszystkich, którzy mogą je mieć.",
    how: "Taki wniosek można oznaczyć jako załatwiony dopiero wtedy, gdy sklep podał dla każdego z nich, jaki był wynik. Kept przechowuje te odpowiedzi w swoim opieczętowanym dzienniku i uznaje to zobowiązanie za niedotrzymane, gdy wniosek jest po terminie lub brakuje odpowiedzi. Aplikacja sama nie widziała zapisów u innych.",
    counts: { cleared: "Sprawdzone wnioski" },
  },
  "policy.archive-unchanged": {
    says: "Naszą politykę prywatności można przeczytać w każdej chwili, a wcześniejsze wersje pozostają takie, jakie były.",
    how: "Każda wersja jest przechowywana z odciskiem cyfrowym swojego tekstu. Kept odczytuje wszystkie ponownie i porównuje.",
    counts: {},
  },
  "protection.sealed-columns": {
    says: "To, co piszesz we wniosku, Twój adres w nim i sporządzona dla Ciebie kopia są przechowywane w postaci zaszyfrowanej.",
    how: "Baza danych odmawia zapisania ich jako czytelnego tekstu. Kept sprawdza, czy nie brakuje żadnej z tych reguł.",
    counts: {},
  },
  "audit.sealed": {
    says: "To, co pracownicy i oprogramowanie robią z Twoimi danymi w aplikacji do ochrony prywatności, jest zapisywane, a późniejsza zmiana zapisu zostaje wykryta.",
    how: "Zdarzenia są pieczętowane w ciągu kilku minut: jeden podpisany punkt kontrolny poświadcza je wszystkie. Każdy może zachować najnowszy, spod adresu /apps/privacy/promises/checkpoint, i porównać.",
    counts: {},
  },
};
