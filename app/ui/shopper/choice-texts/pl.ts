import type { ChoiceTexts } from "./choice-texts";

export const pl: ChoiceTexts = {
  receipt: {
    title: "Potwierdzenie Twojego wyboru",
    intro:
      "Oto co ten sklep zapisał, gdy podjęto decyzję o plikach cookie i narzędziach śledzących. Zapis nie wskazuje żadnej osoby: tę stronę widzi każdy, kto zna jej adres.",
    allowed: "Dozwolone",
    refused: "Niedozwolone",
    your: "Twój wybór",
    state: {
      given: "Udzielono zgody na wszystko, o co zapytano.",
      "partly-given": "Udzielono zgody na część tego, o co zapytano.",
      refused: "Zapytano o zgodę i jej nie udzielono.",
      "not-opted-out": "Poinformowano o prawie sprzeciwu i nie zgłoszono go.",
      "opted-out": "Zgłoszono sprzeciw wobec tego, co poniżej jest niedozwolone.",
      informed: "Przekazano informację i przyjęto ją do wiadomości.",
      signalled:
        "Twoja przeglądarka zgłosiła sprzeciw w Twoim imieniu swoim sygnałem (Global Privacy Control).",
      "vendor-allowed":
        "Zezwolono na treści jednego narzędzia. Pozostałe wybory nie zmieniły się i są podane tutaj.",
    },
    allowedOnce: (vendor, purpose) =>
      `Dozwolone: treści ${vendor} w celu „${purpose}”, jeden raz, na stronie, na której zostały wczytane.`,
    allowedAlways: (vendor, purpose) =>
      `Dozwolone: treści ${vendor} w celu „${purpose}”, wszędzie, gdzie ten sklep je wyświetla, do Twojego następnego wyboru.`,
    purpose: {
      preferences: "Preferencje",
      analytics: "Statystyka",
      marketing: "Reklama",
      saleOfData: "Sprzedaż i udostępnianie danych",
    },
    purposeHead: "Cel",
    choice: "Wybór",
    data: "Dane",
    who: "Wskazani odbiorcy",
    nobody: "brak",
    about: "O tym zapisie",
    decided: "Data decyzji",
    validUntil: "Zapytamy ponownie po",
    keptUntil: "Zapis jest przechowywany do",
    number: "Numer",
    language: "Język komunikatu",
    region: "Region i reguła",
    unknown: "nieznany",
    signal: "Sygnał sprzeciwu przeglądarki (GPC)",
    yes: "wysłany i uwzględniony",
    no: "niewysłany",
    shown: "Teksty, które zostały Ci pokazane",
    notAsked:
      "Nie zadano Ci żadnego pytania i nie pokazano żadnych tekstów: odpowiedzią był sygnał sprzeciwu Twojej przeglądarki (Global Privacy Control).",
    proof: "Dowód",
    sealed: (place, when) =>
      `Ten zapis należy do pozycji ${place} opieczętowanego dziennika tego sklepu. Pieczęć podpisano: ${when}. Zmieniony zapis już by do niej nie pasował.`,
    waiting:
      "Ten zapis jest przechowywany i w ciągu kilku minut zostanie opieczętowany. Otwórz wtedy tę stronę ponownie, aby zobaczyć dowód.",
    changed:
      "Ten zapis nie zgadza się już ze swoją pieczęcią: został zmieniony po podjęciu decyzji. Proszę zachować to potwierdzenie i zapytać o to sklep.",
    download: "Pobierz potwierdzenie z dowodem (JSON)",
    check:
      "Plik można sprawdzić nawet po latach na dowolnym komputerze, bez tego sklepu: zawiera zapis, dokładne teksty i drogę do podpisanej pieczęci. Klucz publiczny sklepu znajduje się na stronie jego zobowiązań.",
    change: "Zmień swój wybór",
    remarks: "Uwagi",
    remark: {
      "clock-skewed":
        "Zegar przeglądarki różnił się o całe dni. Ten zapis nie jest traktowany jako zgoda.",
      "text-unknown":
        "Pokazane teksty nie odpowiadają żadnym opublikowanym. Ten zapis nie jest traktowany jako zgoda.",
      "regime-weaker":
        "Pytanie było łagodniejsze, niż wymaga tego prawo danego miejsca. Ten zapis nie jest traktowany jako zgoda.",
      superseded:
        "Baner został zastąpiony innym, który pyta o więcej. Ten zapis nie jest traktowany jako zgoda.",
    },
    kind: {
      "settings of the shop": "ustawienia sklepu",
      "products looked at": "oglądane produkty",
      "pages visited": "odwiedzone strony",
      "device and browser kind": "rodzaj urządzenia i przeglądarki",
      "time of visit": "czas wizyty",
      "random browser id": "losowy identyfikator przeglądarki",
      "products looked at and bought": "oglądane i kupione produkty",
      "advertising and browser ids": "identyfikatory reklamowe i przeglądarki",
    },
    goneTitle: "Nie ma takiego potwierdzenia",
    gone: "Adres jest błędny albo minął okres przechowywania zapisu.",
  },
  page: {
    title: "Twoje ustawienia prywatności",
    intro:
      "Dwa rodzaje wyborów są zapisane w dwóch miejscach: w tej przeglądarce i na Twoim koncie.",
    browser: "Pliki cookie i narzędzia śledzące w tej przeglądarce",
    browserText:
      "O tym, co ten sklep może zapisywać i wczytywać w Twojej przeglądarce, decydujesz w przeglądarce, w każdej osobno. Możesz to zmienić w każdej chwili, ze skutkiem natychmiastowym.",
    clear: "Możesz tam również usunąć to, co wymienione tam narzędzia zapisały w tej przeglądarce.",
    open: "Otwórz ustawienia tej przeglądarki",
    noScript:
      "W tej przeglądarce JavaScript jest wyłączony. Nie jest więc wczytywane nic, co wymaga Twojej zgody, i nie ma tu czego zmieniać: ta strona nie może odczytywać ani zapisywać plików cookie za Ciebie.",
    account: "Co jest zapisane na Twoim koncie",
    loggedIn: "Jesteś na swoim koncie. Składając wniosek, możesz:",
    loggedOut: "Z kontem lub bez konta możesz:",
    can: [
      "sprzeciwić się sprzedaży lub udostępnianiu swoich danych oraz reklamie",
      "wycofać zgodę udzieloną temu sklepowi",
      "zobaczyć dane, które ten sklep ma o Tobie, albo zażądać ich usunięcia",
    ],
    signal: "Global Privacy Control",
    signalText:
      "Jeśli Twoja przeglądarka wysyła ten sygnał, jest on traktowany jako sprzeciw wobec sprzedaży i udostępniania Twoich danych tam, gdzie przewiduje to prawo. Nie musisz robić nic więcej.",
    requests: "Złóż wniosek",
    policy: "Przeczytaj politykę prywatności",
  },
  account: {
    title: "E-mail, SMS i sprzedaż Twoich danych",
    intro:
      "Te wybory są zapisane na Twoim koncie i działają od razu: stosuje się do nich już następna wiadomość sklepu. Wiadomości o Twoich zamówieniach nie są reklamą i nadal będą przychodzić.",
    loggedOut: "Zaloguj się, aby zmienić to, co sklep może Ci wysyłać.",
    channel: {
      email: {
        title: "Reklama e-mailem",
        yes: "Otrzymujesz ją.",
        no: "Nie otrzymujesz jej.",
        allow: "Wysyłajcie mi oferty e-mailem",
        stop: "Zrezygnuj z reklam e-mailem",
        none: "Na Twoim koncie nie ma adresu e-mail.",
      },
      sms: {
        title: "Reklama SMS-em",
        yes: "Otrzymujesz ją.",
        no: "Nie otrzymujesz jej.",
        allow: "Wysyłajcie mi oferty SMS-em",
        stop: "Zrezygnuj z reklam SMS-em",
        none: "Na Twoim koncie nie ma numeru telefonu.",
      },
      sale: {
        title: "Sprzedaż lub udostępnianie Twoich danych",
        yes: "Brak Twojego sprzeciwu.",
        no: "Twój sprzeciw jest zapisany. Obowiązuje w każdej przeglądarce, w której się zalogujesz.",
        stop: "Nie sprzedawaj ani nie udostępniaj moich danych",
        none: "Na Twoim koncie nie ma adresu e-mail.",
      },
    },
    unknown: "System sklepu jest w tej chwili niedostępny. Mimo to możesz wybrać:",
    pending: "Twój wybór jest zapisany i zostanie przekazany do systemu sklepu.",
    saved: "Twój wybór jest zapisany.",
    stale: "Ta strona była otwarta zbyt długo. Wybierz jeszcze raz.",
    receipts: "Potwierdzenia Twoich wyborów po zalogowaniu",
    receiptsNone: "Jeszcze żadnych.",
    history: "Co i kiedy się zmieniło",
    historyNone: "Jeszcze nic.",
    by: {
      "choices-page": "na tej stronie",
      banner: "w banerze",
      gpc: "przez sygnał przeglądarki",
      host: "przy kasie, przez wiadomość lub przez sklep",
    },
  },
};
