import type { PolicyPagesTexts } from "./policy-texts";

export const pl: PolicyPagesTexts = {
  policy: {
    contents: "Spis treści",
    updated: "Ostatnia zmiana",
    version: "Wersja",
    current: "obowiązuje",
    earlier: "To jest wcześniejsza wersja. Już nie obowiązuje.",
    toCurrent: "Przeczytaj obowiązującą politykę",
    allVersions: "Wszystkie wersje tej polityki",
    versionsLead: "Każda wersja, która została tu kiedykolwiek opublikowana, bez zmian.",
    published: "Data publikacji",
    fingerprint: "Odcisk cyfrowy (SHA-256)",
    fingerprintMeans:
      "Obliczony z tekstu w chwili publikacji. Gdyby tekst zmieniono, odcisk przestałby się zgadzać.",
    changed:
      "Uwaga: przechowywany tekst nie zgadza się już ze swoim odciskiem cyfrowym. Prosimy powiadomić o tym sklep.",
    none: "Ten sklep nie opublikował tu jeszcze swojej polityki prywatności. Mimo to możesz złożyć wniosek dotyczący swoich danych.",
    noneTitle: "Nie ma jeszcze polityki",
    noSuchVersion: "Nie ma takiej wersji polityki.",
    request: "Złóż wniosek",
  },
  promises: {
    title: "Do czego się zobowiązujemy i jak tego dotrzymujemy",
    lead: "Wiele z tego, co mówi polityka prywatności, może sprawdzić maszyna. Oto te nasze zobowiązania, które są sprawdzane w ten sposób, a także na czym polega kontrola i co ostatnio wykazała. Jeśli któreś nie jest dotrzymane, ta strona o tym mówi.",
    none: "W tym sklepie niczego jeszcze nie sprawdzono.",
    states: {
      kept: "Dotrzymane.",
      broken: "Obecnie niedotrzymane.",
      unknown: "Nie wiadomo.",
    },
    because: {
      kept: "Ostatnia kontrola nie znalazła niczego, co by temu przeczyło.",
      broken:
        "Ostatnia kontrola znalazła przypadek, który temu przeczy; sklep został o tym powiadomiony.",
      unknown: "Nie ma jeszcze niczego, na podstawie czego można by to ocenić.",
    },
    stale: "Ostatnia kontrola odbyła się zbyt dawno, aby się liczyć.",
    how: "Jak jest to sprawdzane",
    grade: "Rodzaj dowodu",
    checked: "Ostatnia kontrola",
    never: "jeszcze nie",
    few: (limit) => `mniej niż ${limit}`,
    gradesTitle: "Co oznaczają rodzaje dowodów",
    gradeNames: {
      enforced: "Wymuszone",
      observed: "Obserwowane",
      attested: "Poświadczone",
      informational: "Do wiadomości",
    },
    gradeMeans: {
      enforced:
        "Oprogramowanie jest tak zbudowane, że nie może być inaczej, i jest to wciąż na nowo sprawdzane.",
      observed: "Oprogramowanie obserwuje, czy tak jest.",
      attested:
        "Osoba wymieniona z nazwiska w dokumentacji sklepu oświadcza, że tak jest, z podaniem daty.",
      informational:
        "Nic, co działa w systemie, nie może tego zapewnić; podajemy to do Twojej wiadomości.",
    },
    policy: "Polityka prywatności",
    requests: "Złóż wniosek dotyczący swoich danych",
    sealTitle: "Dziennik, który za tym stoi",
    seal: "Wszystko, co dzieje się tu z danymi osobowymi, jest zapisywane w dzienniku, który co minutę jest pieczętowany. Kto zachowa dzisiejszy punkt kontrolny, może później wykazać, czy coś w dzienniku zmieniono.",
    checkpoint: "Dzisiejszy punkt kontrolny",
    key: "Klucz publiczny",
  },
  cookies: {
    heading: "Pliki cookie i podobne",
    lead: "Co może być zapisywane tu w Twojej przeglądarce, przez kogo i na jak długo. To, co nie jest niezbędne, czeka na Twój wybór.",
    choices: "Zmień swój wybór",
    purposes: {
      necessary: "Niezbędne",
      preferences: "Preferencje",
      analytics: "Statystyka",
      marketing: "Reklama",
      saleOfData: "Sprzedaż i udostępnianie danych",
    },
    columns: { name: "Nazwa", vendor: "Przez kogo i w jakim celu", lifetime: "Na jak długo" },
    session: "do zamknięcia przeglądarki",
    untilDeleted: "do usunięcia przez Ciebie",
    nothing: "brak informacji",
    policy: "Polityka prywatności",
  },
};
