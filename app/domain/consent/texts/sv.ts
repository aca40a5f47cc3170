import type { BannerTexts } from "../banner-texts";

export const sv: BannerTexts = {
  title: "Din integritet i den här butiken",
  optIn:
    "Vi vill använda kakor och liknande lagring för att komma ihåg dina inställningar, räkna besök och visa reklam. Du bestämmer och kan ändra dig när som helst. Butiken fungerar i båda fallen.",
  optOut:
    "Vi använder kakor och liknande lagring för att komma ihåg dina inställningar, räkna besök och visa reklam, och delar uppgifter om ditt besök med annonspartner. Du kan säga nej när som helst.",
  notice:
    "Vi använder kakor och liknande lagring för att driva den här butiken, räkna besök och visa reklam. Du kan ändra detta när som helst.",
  accept: "Godkänn alla",
  reject: "Avvisa alla",
  refuseSale: "Sälj eller dela inte mina uppgifter",
  choose: "Välj",
  understood: "Jag förstår",
  policy: "Integritetspolicy",
  dialogTitle: "Integritetsval",
  dialogIntro: "Markera det du tillåter. Inget annat används.",
  necessary: "Nödvändiga (alltid på)",
  necessaryAbout: "Varukorg, inloggning, säkerhet och ditt val här.",
  preferences: "Inställningar",
  preferencesAbout: "Kommer ihåg dina inställningar och rekommenderar produkter som passar.",
  analytics: "Statistik",
  analyticsAbout: "Räknar besök, så att vi ser vad som fungerar och vad som inte gör det.",
  marketing: "Marknadsföring",
  marketingAbout: "Låter oss och våra annonspartner visa och mäta reklam.",
  saleOfData: "Försäljning och delning av uppgifter",
  saleOfDataAbout: "Låter partner använda uppgifter om ditt besök för egna ändamål.",
  save: "Spara mitt val",
  cancel: "Avbryt",
  reopen: "Integritetsval",
  honoured: "Nej-signal respekterad",
  details: "Vem, och vilka kakor",
  session: "tills du stänger webbläsaren",
  permanent: "tills du raderar den",
  vendorPolicy: "Integritetspolicy för {vendor}",
  placeholder:
    "Här skulle {vendor} visa innehåll och lagra uppgifter på din enhet för ”{purpose}”. Det laddas bara om du tillåter det.",
  load: "Ladda",
  alwaysAllow: "Tillåt alltid {vendor}",
  reloadNeeded:
    "Ditt val gäller från och med nu. Det som redan kördes på sidan upphör när den laddas om.",
  reload: "Ladda om sidan",
  close: "Stäng",
  receipt: "Kvitto på mitt val",
  clear: "Rensa min historik i den här webbläsaren",
  cleared:
    "Rensat: det som tjänsterna som nämns bland valen hade lagrat i den här webbläsaren. Det du tillåter lagrar något igen när du går vidare.",
};
