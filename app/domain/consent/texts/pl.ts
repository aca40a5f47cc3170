import type { BannerTexts } from "../banner-texts";

export const pl: BannerTexts = {
  title: "Twoja prywatność w tym sklepie",
  optIn:
    "Chcemy używać plików cookie i podobnej pamięci, aby zapamiętać ustawienia, liczyć wizyty i wyświetlać reklamy. Decyzja należy do Ciebie i możesz ją zmienić w każdej chwili. Sklep działa w obu przypadkach.",
  optOut:
    "Używamy plików cookie i podobnej pamięci, aby zapamiętać ustawienia, liczyć wizyty i wyświetlać reklamy, oraz przekazujemy dane o Twojej wizycie partnerom reklamowym. Możesz się sprzeciwić w każdej chwili.",
  notice:
    "Używamy plików cookie i podobnej pamięci, aby prowadzić ten sklep, liczyć wizyty i wyświetlać reklamy. Możesz to zmienić w każdej chwili.",
  accept: "Zaakceptuj wszystko",
  reject: "Odrzuć wszystko",
  refuseSale: "Nie sprzedawaj ani nie udostępniaj moich danych",
  choose: "Wybierz",
  understood: "Rozumiem",
  policy: "Polityka prywatności",
  dialogTitle: "Ustawienia prywatności",
  dialogIntro: "Zaznacz, na co się zgadzasz. Nic innego nie będzie używane.",
  necessary: "Niezbędne (zawsze włączone)",
  necessaryAbout: "Koszyk, logowanie, bezpieczeństwo i Twój wybór tutaj.",
  preferences: "Preferencje",
  preferencesAbout: "Zapamiętuje ustawienia i poleca pasujące produkty.",
  analytics: "Statystyka",
  analyticsAbout: "Liczy wizyty, abyśmy widzieli, co działa, a co nie.",
  marketing: "Reklama",
  marketingAbout: "Pozwala nam i naszym partnerom wyświetlać i mierzyć reklamy.",
  saleOfData: "Sprzedaż i udostępnianie danych",
  saleOfDataAbout: "Pozwala partnerom używać danych o Twojej wizycie do własnych celów.",
  save: "Zapisz mój wybór",
  cancel: "Anuluj",
  reopen: "Ustawienia prywatności",
  honoured: "Sygnał sprzeciwu uwzględniony",
  details: "Kto i jakie pliki cookie",
  session: "do zamknięcia przeglądarki",
  permanent: "do usunięcia przez Ciebie",
  vendorPolicy: "Polityka prywatności: {vendor}",
  placeholder:
    "W tym miejscu {vendor} wyświetla treści i zapisuje dane na Twoim urządzeniu w celu „{purpose}”. Wczytamy je tylko za Twoją zgodą.",
  load: "Wczytaj",
  alwaysAllow: "Zawsze zezwalaj: {vendor}",
  reloadNeeded:
    "Twój wybór obowiązuje od teraz. To, co już działało na tej stronie, zakończy się po jej ponownym wczytaniu.",
  reload: "Wczytaj stronę ponownie",
  close: "Zamknij",
  receipt: "Potwierdzenie mojego wyboru",
  clear: "Wyczyść moją historię w tej przeglądarce",
  cleared:
    "Usunięto dane, które narzędzia wymienione w ustawieniach zapisały w tej przeglądarce. To, na co zezwalasz, zapisze dane ponownie, gdy przejdziesz dalej.",
};
