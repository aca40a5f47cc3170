import type { PublicTexts } from "./public-texts";

export const da: PublicTexts = {
  "requests.answered-in-time": {
    says: "En anmodning om en kopi af dine data, der når os gennem butikkens platform, besvares inden for fristen.",
    how: "Hver sådan anmodning får en svarfrist, når den kommer ind. Kept ser dem alle igennem, tæller dem, der er besvaret efter fristen eller stadig er åbne efter den, og kalder løftet brudt, hvis der er en eneste.",
    counts: {
      answeredInTime: "Anmodninger besvaret til tiden",
      open: "Anmodninger under behandling",
    },
  },
  "erasure.residue-clean": {
    says: "Når dine data i butikkens privatlivsapp slettes, er der intet tilbage om dig i den.",
    how: "Efter hver sletning leder Kept efter personen i alle sine tabeller og registrerer, hvad der blev fundet. Et eneste fund bryder løftet.",
    counts: { checks: "Efterkontrollerede sletninger" },
  },
  "requests.history-cleared": {
    says: "Når du beder os slette din browserhistorik og kundeservicens notater om dig, gennemgår vi alle, der kan have dem, en for en.",
    how: "En sådan anmodning kan først markeres som udført, når butikken for hver af dem har oplyst, hvad der kom ud af det. Kept gemmer svarene i sin forseglede log og kalder løftet brudt, hvis en anmodning har overskredet fristen, eller et svar mangler. Kept har ikke selv set, hvad andre har gemt.",
    counts: { cleared: "Gennemgåede anmodninger" },
  },
  "policy.archive-unchanged": {
    says: "Vores privatlivspolitik kan læses når som helst, og tidligere versioner forbliver, som de var.",
    how: "Hver version gemmes med et fingeraftryk af teksten. Kept læser dem alle igen og sammenligner.",
    counts: {},
  },
  "protection.sealed-columns": {
    says: "Det, du skriver i en anmodning, din adresse i den og kopien til dig gemmes krypteret.",
    how: "Databasen afviser at gemme dem som læsbar tekst. Kept kontrollerer, at ingen af disse regler mangler.",
    counts: {},
  },
  "audit.sealed": {
    says: "Det, personale og software gør med dine data i privatlivsappen, registreres, og en senere ændring af registreringen bliver opdaget.",
    how: "Hændelser forsegles inden for få minutter: Et underskrevet kontrolpunkt dækker dem alle. Enhver kan gemme det nyeste fra /apps/privacy/promises/checkpoint og sammenligne.",
    counts: {},
  },
};
