import type { PolicyTexts } from "./policy-texts";

export const policyTextsPl: PolicyTexts = {
  title: "Polityka prywatności",
  headings: {
    controller: "Kto odpowiada za dane",
    audience: "Dla kogo jest ta polityka",
    collected: "O jakie dane chodzi",
    purposes: "Do czego są wykorzystywane i na jakiej podstawie prawnej",
    recipients: "Kto je otrzymuje",
    retention: "Jak długo są przechowywane",
    consent: "Zgoda i pliki cookie",
    rights: "Twoje prawa i jak z nich korzystać",
    complaint: "Skarga do organu",
    changes: "Zmiany i wcześniejsze wersje",
  },
  sentences: {
    "controller.who":
      "{shopName} prowadzi ten sklep i odpowiada za dane osobowe, które są w nim przetwarzane (jest administratorem w rozumieniu przepisów o ochronie danych).",
    "controller.where": "Nasz adres pocztowy: {address}.",
    "controller.country": "Kraj naszej siedziby: {country}.",
    "controller.mail": "W sprawie swoich danych możesz napisać do nas na adres {contactEmail}.",
    "controller.officer": "Nasz inspektor ochrony danych: {officer}.",

    "audience.who":
      "Ta polityka jest przeznaczona dla wszystkich, którzy odwiedzają ten sklep, zakładają konto lub coś kupują.",
    "audience.account": "Aby korzystać z opisanych tu praw, nie potrzebujesz konta.",

    "collected.two": "Są dwa rodzaje danych o Tobie:",
    "collected.given":
      "To, co nam przekazujesz: imię i nazwisko, adres e-mail, numer telefonu, adres dostawy i adres rozliczeniowy, to, co zamawiasz, to, co do nas piszesz, oraz wynik płatności (pełne numery kart pozostają u dostawcy usług płatniczych).",
    "collected.recorded":
      "To, co jest zapisywane podczas korzystania ze sklepu: adres sieciowy, urządzenie i przeglądarka, oglądane strony i produkty wraz z czasem oraz dziennik Twoich zamówień. To, bez czego sklep może działać, jest zapisywane tylko za Twoją zgodą.",
    "collected.required":
      "Aby dostarczyć zamówienie, potrzebujemy Twojego imienia i nazwiska, adresu oraz sposobu, w jaki możemy się z Tobą skontaktować; bez nich nie możemy zawrzeć umowy. Wszystko, co oznaczono jako opcjonalne, można pominąć bez niekorzystnych skutków.",

    "purposes.lead": "Dane są wykorzystywane w tych celach i w żadnych innych:",
    "purposes.orders":
      "Przyjmowanie, rozliczanie i dostarczanie zamówień oraz obsługa posprzedażowa. Podstawa: umowa z Tobą, zgodnie z art. 6 ust. 1 lit. b) RODO.",
    "purposes.account":
      "Prowadzenie Twojego konta i rozpoznawanie Cię przy logowaniu. Podstawa: umowa z Tobą, zgodnie z art. 6 ust. 1 lit. b).",
    "purposes.service":
      "Odpowiadanie na Twoje pytania oraz wysyłanie wiadomości o Twoim zamówieniu lub koncie. Takie wiadomości nie zawierają reklam. Podstawa: umowa z Tobą, zgodnie z art. 6 ust. 1 lit. b).",
    "purposes.law":
      "Prowadzenie dokumentacji, której wymaga prawo podatkowe i handlowe. Podstawa: obowiązek prawny, zgodnie z art. 6 ust. 1 lit. c).",
    "purposes.security":
      "Dbanie o bezpieczeństwo sklepu i wykrywanie oszustw. Podstawa: nasz prawnie uzasadniony interes w tym, aby sklep działał i nie był nadużywany, zgodnie z art. 6 ust. 1 lit. f).",
    "purposes.preferences":
      "Zapamiętywanie Twoich preferencji i polecanie pasujących produktów. Podstawa: Twoja zgoda, zgodnie z art. 6 ust. 1 lit. a).",
    "purposes.statistics":
      "Prowadzenie statystyki korzystania ze sklepu, aby go ulepszać. Podstawa: Twoja zgoda, zgodnie z art. 6 ust. 1 lit. a).",
    "purposes.marketing":
      "Reklama, e-mailem lub na innych stronach. Podstawa: Twoja zgoda, zgodnie z art. 6 ust. 1 lit. a).",

    "recipients.lead":
      "Dane trafiają do innych tylko wtedy, gdy wymaga tego jeden z powyższych celów, i tylko w takim zakresie, jaki jest do tego potrzebny:",
    "recipients.platform":
      "Shopify, na którego platformie działa ten sklep, przechowuje i przetwarza w naszym imieniu wszystkie dane sklepu.",
    "recipients.kept":
      "Kept, aplikacja obsługująca tę stronę, przetwarza w naszym imieniu Twoje wybory i wnioski dotyczące Twoich danych. To, co o Tobie przechowuje, jest zaszyfrowane i oddzielone od każdego innego sklepu.",
    "recipients.partners":
      "Dostawcy usług płatniczych i firmy doręczające przesyłki otrzymują to, czego potrzebują do Twojego zamówienia.",
    "recipients.authorities":
      "Organy publiczne otrzymują dane, gdy zobowiązuje nas do tego prawo, po sprawdzeniu przez nas, że tak jest.",
    "recipients.transfers":
      "Niektórzy z tych odbiorców znajdują się poza Europejskim Obszarem Gospodarczym. Dane są tam przekazywane, jeżeli Komisja Europejska stwierdziła odpowiedni stopień ochrony, albo na podstawie jej standardowych klauzul umownych, o których kopię możesz nas poprosić.",

    "retention.lead":
      "Dane są przechowywane tak długo, jak istnieje cel, w którym zostały zebrane, i tak długo, jak wymaga tego prawo; potem są usuwane lub zmniejszany jest ich zakres.",
    "retention.rule": "{retentionRules}",
    "retention.open":
      "Zamówienie pozostaje bez zmian, dopóki jest z nim związana jakaś niezałatwiona sprawa: spór, zwrot towaru, zwrot pieniędzy, płatność lub Twój wniosek.",
    "retention.law":
      "Faktury i to, co do nich należy, muszą być zgodnie z prawem podatkowym przechowywane przez kilka lat. Do końca tego okresu nie są wykorzystywane do niczego innego.",
    "retention.requests":
      "To, co podajesz nam we wniosku dotyczącym swoich danych, jest wykorzystywane tylko na potrzeby tego wniosku i usuwane, gdy nie trzeba już wykazywać, że udzielono na niego odpowiedzi.",

    "consent.first":
      "Pliki cookie i podobne środki, bez których sklep może działać, są używane dopiero po udzieleniu przez Ciebie zgody, osobno dla każdego celu. Odmowa jest równie łatwa jak zgoda, a korzystanie ze sklepu nie jest uznawane za zgodę.",
    "consent.record":
      "Twoja decyzja jest zapisywana wraz z czasem i z tekstem, który został Ci pokazany, aby można ją było udowodnić.",
    "consent.change":
      "Możesz ją zmienić lub wycofać w każdej chwili; to, co zrobiono wcześniej, pozostaje zgodne z prawem.",

    "rights.lead": "Zgodnie z prawem możesz od nas zażądać:",
    "rights.access": "informacji o tym, jakie dane o Tobie istnieją, oraz ich kopii;",
    "rights.correct": "sprostowania tego, co jest błędne lub niekompletne;",
    "rights.delete":
      "usunięcia Twoich danych z wyjątkiem tego, do czego przechowywania zobowiązuje nas prawo; powiemy Ci, co to jest i do kiedy to przechowujemy;",
    "rights.history":
      "usunięcia Twojej historii przeglądania i dotyczących Ciebie zapisów z obsługi klienta;",
    "rights.withdraw": "zaprzestania, od tej chwili, tego, czego dotyczy Twoja zgoda;",
    "rights.object":
      "ograniczenia wykorzystywania Twoich danych, przekazania Ci ich w formacie nadającym się do odczytu maszynowego albo zaprzestania wykorzystywania, które opiera się na naszym prawnie uzasadnionym interesie, z przyczyn związanych z Twoją sytuacją.",
    "rights.ask": "Wniosek możesz złożyć tutaj, bezpłatnie i bez konta.",
    "rights.time":
      "Odpowiedź otrzymasz w ciągu jednego miesiąca. Jeśli trudna sprawa wymaga do dwóch miesięcy więcej, w ciągu pierwszego miesiąca podamy Ci powód.",
    "rights.proof":
      "Co robimy, aby dotrzymać tych zobowiązań, i kiedy ostatnio zostało to sprawdzone:",

    "complaint.authority":
      "Możesz wnieść skargę do organu nadzorczego zajmującego się ochroną danych, w szczególności tam, gdzie mieszkasz, gdzie pracujesz lub gdzie Twoim zdaniem naruszono prawo.",
    "complaint.named": "Właściwy dla nas organ: {authority}.",

    "changes.archive":
      "Na tej stronie znajduje się obowiązująca polityka. Każdą wcześniejszą wersję nadal można przeczytać, niezmienioną i z jej datą.",
    "changes.consent":
      "Nowa wersja nie rozszerza tego, czego dotyczy Twoja zgoda: nowy cel wymaga nowej zgody.",
  },
  links: {
    choices: "Zmień swoje wybory",
    requests: "Złóż wniosek dotyczący swoich danych",
    versions: "Wcześniejsze wersje tej polityki",
    promises: "Do czego się zobowiązujemy i jak tego dotrzymujemy",
  },
};
