import type { BannerTexts } from "../banner-texts";

export const nl: BannerTexts = {
  title: "Je privacy in deze winkel",
  optIn:
    "We willen cookies en vergelijkbare opslag gebruiken om je instellingen te onthouden, bezoeken te tellen en advertenties te tonen. Jij beslist en kunt dit altijd wijzigen. De winkel werkt in beide gevallen.",
  optOut:
    "We gebruiken cookies en vergelijkbare opslag om je instellingen te onthouden, bezoeken te tellen en advertenties te tonen, en delen gegevens over je bezoek met advertentiepartners. Je kunt altijd bezwaar maken.",
  notice:
    "We gebruiken cookies en vergelijkbare opslag om deze winkel te laten werken, bezoeken te tellen en advertenties te tonen. Je kunt dit altijd wijzigen.",
  accept: "Alles accepteren",
  reject: "Alles weigeren",
  refuseSale: "Mijn gegevens niet verkopen of delen",
  choose: "Kiezen",
  understood: "Begrepen",
  policy: "Privacybeleid",
  dialogTitle: "Privacykeuzes",
  dialogIntro: "Vink aan wat je toestaat. Al het andere wordt niet gebruikt.",
  necessary: "Noodzakelijk (altijd aan)",
  necessaryAbout: "Winkelwagen, inloggen, beveiliging en je keuze hier.",
  preferences: "Voorkeuren",
  preferencesAbout: "Onthoudt je instellingen en beveelt passende producten aan.",
  analytics: "Statistieken",
  analyticsAbout: "Telt bezoeken, zodat we zien wat werkt en wat niet.",
  marketing: "Advertenties",
  marketingAbout: "Laat ons en onze advertentiepartners advertenties tonen en meten.",
  saleOfData: "Verkoop en delen van gegevens",
  saleOfDataAbout: "Laat partners gegevens over je bezoek voor eigen doelen gebruiken.",
  save: "Mijn keuze opslaan",
  cancel: "Annuleren",
  reopen: "Privacykeuzes",
  honoured: "Afmeldsignaal gerespecteerd",
  details: "Wie, en welke cookies",
  session: "tot je de browser sluit",
  permanent: "tot je het verwijdert",
  vendorPolicy: "Privacybeleid van {vendor}",
  placeholder:
    "Hier zou {vendor} inhoud tonen en gegevens op je apparaat opslaan voor ‘{purpose}’. Het wordt alleen geladen als je het toestaat.",
  load: "Laden",
  alwaysAllow: "{vendor} altijd toestaan",
  reloadNeeded:
    "Je keuze geldt vanaf nu. Wat op deze pagina al actief was, stopt zodra die opnieuw wordt geladen.",
  reload: "Pagina opnieuw laden",
  close: "Sluiten",
  receipt: "Bewijs van mijn keuze",
  clear: "Mijn geschiedenis in deze browser wissen",
  cleared:
    "Gewist: wat de diensten die bij de keuzes worden genoemd in deze browser hadden opgeslagen. Wat je toestaat, slaat weer iets op als je verdergaat.",
};
