import type { BannerTexts } from "../banner-texts";

export const da: BannerTexts = {
  title: "Dit privatliv i denne butik",
  optIn:
    "Vi vil gerne bruge cookies og lignende lagring til at huske dine indstillinger, tælle besøg og vise reklamer. Du bestemmer og kan altid ændre det. Butikken virker i begge tilfælde.",
  optOut:
    "Vi bruger cookies og lignende lagring til at huske dine indstillinger, tælle besøg og vise reklamer, og vi deler data om dit besøg med annoncepartnere. Du kan altid sige nej.",
  notice:
    "Vi bruger cookies og lignende lagring til at drive denne butik, tælle besøg og vise reklamer. Du kan altid ændre det.",
  accept: "Accepter alle",
  reject: "Afvis alle",
  refuseSale: "Sælg eller del ikke mine data",
  choose: "Vælg",
  understood: "Forstået",
  policy: "Privatlivspolitik",
  dialogTitle: "Privatlivsvalg",
  dialogIntro: "Sæt kryds ved det, du tillader. Intet andet bliver brugt.",
  necessary: "Nødvendige (altid slået til)",
  necessaryAbout: "Kurv, login, sikkerhed og dit valg her.",
  preferences: "Præferencer",
  preferencesAbout: "Husker dine indstillinger og anbefaler varer, der passer.",
  analytics: "Statistik",
  analyticsAbout: "Tæller besøg, så vi kan se, hvad der virker, og hvad der ikke gør.",
  marketing: "Markedsføring",
  marketingAbout: "Lader os og vores annoncepartnere vise og måle reklamer.",
  saleOfData: "Salg og deling af data",
  saleOfDataAbout: "Lader partnere bruge data om dit besøg til egne formål.",
  save: "Gem mit valg",
  cancel: "Annuller",
  reopen: "Privatlivsvalg",
  honoured: "Fravalgssignal respekteret",
  details: "Hvem, og hvilke cookies",
  session: "indtil du lukker browseren",
  permanent: "indtil du sletter det",
  vendorPolicy: "Privatlivspolitik for {vendor}",
  placeholder:
    "Her ville {vendor} vise indhold og gemme data på din enhed til “{purpose}”. Det indlæses kun, hvis du tillader det.",
  load: "Indlæs",
  alwaysAllow: "Tillad altid {vendor}",
  reloadNeeded:
    "Dit valg gælder fra nu af. Det, der allerede kørte på siden, stopper, når den indlæses igen.",
  reload: "Indlæs siden igen",
  close: "Luk",
  receipt: "Kvittering for mit valg",
  clear: "Slet min historik i denne browser",
  cleared:
    "Slettet: det, som tjenesterne nævnt under valgene havde gemt i denne browser. Det, du tillader, gemmer noget igen, når du går videre.",
};
