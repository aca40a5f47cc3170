import type { PublicTexts } from "./public-texts";

export const nl: PublicTexts = {
  "requests.answered-in-time": {
    says: "Een verzoek om een kopie van je gegevens dat ons via het platform van de winkel bereikt, wordt binnen de termijn beantwoord.",
    how: "Elk verzoek van die soort krijgt bij binnenkomst een uiterste datum. Kept bekijkt ze allemaal, telt wat na die datum is beantwoord of daarna nog openstaat, en noemt deze belofte gebroken zodra er zo een is.",
    counts: { answeredInTime: "Op tijd beantwoorde verzoeken", open: "Verzoeken in behandeling" },
  },
  "erasure.residue-clean": {
    says: "Worden je gegevens in de privacy-app van deze winkel gewist, dan blijft daarin niets van je achter.",
    how: "Na elke wissing doorzoekt Kept al zijn eigen tabellen op de persoon en legt vast wat er is gevonden. Eén vondst en deze belofte is gebroken.",
    counts: { checks: "Wissingen die achteraf zijn nagezocht" },
  },
  "requests.history-cleared": {
    says: "Vraag je ons je surfgeschiedenis en klantenservicegegevens te wissen, dan lopen we iedereen na die ze kan hebben, een voor een.",
    how: "Zo’n verzoek kan pas als afgehandeld worden gemarkeerd als de winkel voor elk van hen heeft gezegd wat eruit is gekomen. Kept bewaart die antwoorden in zijn verzegelde logboek en noemt deze belofte gebroken wanneer een verzoek over de termijn heen is of een antwoord ontbreekt. De gegevens bij anderen heeft Kept niet zelf gezien.",
    counts: { cleared: "Nagelopen verzoeken" },
  },
  "policy.archive-unchanged": {
    says: "Ons privacybeleid is op elk moment te lezen, en eerdere versies blijven zoals ze waren.",
    how: "Elke versie wordt opgeslagen met een vingerafdruk van de tekst. Kept leest ze allemaal opnieuw en vergelijkt.",
    counts: {},
  },
  "protection.sealed-columns": {
    says: "Wat je in een verzoek schrijft, je adres daarin en de kopie die voor je is gemaakt, worden versleuteld opgeslagen.",
    how: "De database weigert dit als leesbare tekst op te slaan. Kept controleert of geen van deze regels ontbreekt.",
    counts: {},
  },
  "audit.sealed": {
    says: "Wat medewerkers en software in de privacy-app met je gegevens doen, wordt vastgelegd, en een latere wijziging van die vastlegging wordt gevonden.",
    how: "Gebeurtenissen worden binnen enkele minuten verzegeld: één ondertekend controlepunt staat voor allemaal. Iedereen mag het nieuwste bewaren, op /apps/privacy/promises/checkpoint, en vergelijken.",
    counts: {},
  },
};
