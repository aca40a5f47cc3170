import type { PublicTexts } from "./public-texts";

export const sv: PublicTexts = {
  "requests.answered-in-time": {
    says: "En begäran om en kopia av dina uppgifter som når oss via butikens plattform besvaras inom sin tidsfrist.",
    how: "Varje sådan begäran får ett sista svarsdatum när den kommer in. Kept går igenom alla, räknar dem som har besvarats efter sitt datum eller fortfarande är öppna efter det och kallar löftet brutet om det finns en enda.",
    counts: { answeredInTime: "Begäranden besvarade i tid", open: "Begäranden under behandling" },
  },
  "erasure.residue-clean": {
    says: "När dina uppgifter i butikens integritetsapp raderas finns inget om dig kvar i den.",
    how: "Efter varje radering söker Kept efter personen i alla sina tabeller och noterar vad som hittades. Ett enda fynd bryter löftet.",
    counts: { checks: "Efterkontrollerade raderingar" },
  },
  "requests.history-cleared": {
    says: "När du ber oss radera din webbhistorik och kundtjänstens anteckningar om dig går vi igenom alla som kan ha dem, en efter en.",
    how: "En sådan begäran kan markeras som klar först när butiken för var och en av dem har angett vad det ledde till. Kept sparar svaren i sin förseglade logg och kallar löftet brutet när en begäran är försenad eller ett svar saknas. Vad andra har sparat har Kept inte självt sett.",
    counts: { cleared: "Genomgångna begäranden" },
  },
  "policy.archive-unchanged": {
    says: "Vår integritetspolicy går att läsa när som helst, och tidigare versioner förblir som de var.",
    how: "Varje version sparas med ett fingeravtryck av texten. Kept läser alla på nytt och jämför.",
    counts: {},
  },
  "protection.sealed-columns": {
    says: "Det du skriver i en begäran, din adress i den och kopian som görs åt dig lagras krypterat.",
    how: "Databasen vägrar att lagra detta som läsbar text. Kept kontrollerar att ingen av dessa regler saknas.",
    counts: {},
  },
  "audit.sealed": {
    says: "Det som personal och programvara gör med dina uppgifter i integritetsappen registreras, och en senare ändring av registreringen upptäcks.",
    how: "Händelser förseglas inom några minuter: en undertecknad kontrollpunkt omfattar alla. Vem som helst kan spara den senaste, på /apps/privacy/promises/checkpoint, och jämföra.",
    counts: {},
  },
};
