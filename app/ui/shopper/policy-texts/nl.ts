import type { PolicyPagesTexts } from "./policy-texts";

export const nl: PolicyPagesTexts = {
  policy: {
    contents: "Inhoud",
    updated: "Laatst bijgewerkt",
    version: "Versie",
    current: "geldt nu",
    earlier: "Dit is een eerdere versie. Die geldt niet meer.",
    toCurrent: "Het geldende beleid lezen",
    allVersions: "Alle versies van dit beleid",
    versionsLead: "Elke versie die hier ooit is gepubliceerd, ongewijzigd.",
    published: "Gepubliceerd",
    fingerprint: "Vingerafdruk (SHA-256)",
    fingerprintMeans:
      "Bij de publicatie uit de tekst berekend. Zou de tekst worden gewijzigd, dan klopte de vingerafdruk niet meer.",
    changed:
      "Let op: de opgeslagen tekst klopt niet meer met de vingerafdruk. Zeg het alsjeblieft tegen de winkel.",
    none: "Deze winkel heeft zijn privacybeleid hier nog niet gepubliceerd. Een verzoek over je gegevens kun je toch indienen.",
    noneTitle: "Nog geen beleid",
    noSuchVersion: "Deze versie van het beleid bestaat niet.",
    request: "Een verzoek indienen",
  },
  promises: {
    title: "Wat we beloven en hoe het wordt nagekomen",
    lead: "Veel van wat een privacybeleid zegt, kan door een machine worden gecontroleerd. Hier staan de beloften van ons die zo worden gecontroleerd, wat de controle doet en wat er het laatst uit kwam. Wordt er een niet nagekomen, dan staat dat op deze pagina.",
    none: "In deze winkel is nog niets gecontroleerd.",
    states: {
      kept: "Nagekomen.",
      broken: "Op dit moment niet nagekomen.",
      unknown: "Niet bekend.",
    },
    because: {
      kept: "De laatste controle vond niets wat ertegen pleit.",
      broken: "De laatste controle vond een geval dat ertegen pleit; de winkel is ingelicht.",
      unknown: "Er is nog niets om het aan af te meten.",
    },
    stale: "De laatste controle is te oud om mee te tellen.",
    how: "Hoe het wordt gecontroleerd",
    grade: "Soort bewijs",
    checked: "Laatst gecontroleerd",
    never: "nog niet",
    few: (limit) => `minder dan ${limit}`,
    gradesTitle: "Wat de soorten bewijs betekenen",
    gradeNames: {
      enforced: "Afgedwongen",
      observed: "Waargenomen",
      attested: "Verklaard",
      informational: "Ter informatie",
    },
    gradeMeans: {
      enforced:
        "De software is zo gebouwd dat het niet anders kan, en dat wordt telkens opnieuw gecontroleerd.",
      observed: "De software houdt in de gaten of het zo is.",
      attested:
        "Iemand die met naam in de administratie van de winkel staat, verklaart het, met datum.",
      informational: "Niets wat draait, kan hiervoor zorgen; het staat er ter informatie.",
    },
    policy: "Privacybeleid",
    requests: "Een verzoek over je gegevens indienen",
    sealTitle: "Het logboek erachter",
    seal: "Alles wat hier met persoonsgegevens wordt gedaan, wordt vastgelegd in een logboek, dat elke minuut wordt verzegeld. Wie het controlepunt van vandaag bewaart, kan later laten zien of er iets in is gewijzigd.",
    checkpoint: "Controlepunt van vandaag",
    key: "Publieke sleutel",
  },
  cookies: {
    heading: "Cookies en dergelijke",
    lead: "Wat hier in je browser kan worden opgeslagen, door wie en hoelang. Wat niet noodzakelijk is, wacht op je keuze.",
    choices: "Je keuze wijzigen",
    purposes: {
      necessary: "Noodzakelijk",
      preferences: "Voorkeuren",
      analytics: "Statistieken",
      marketing: "Advertenties",
      saleOfData: "Verkoop en delen van gegevens",
    },
    columns: { name: "Naam", vendor: "Door wie en waarvoor", lifetime: "Hoelang" },
    session: "tot je de browser sluit",
    untilDeleted: "tot je het verwijdert",
    nothing: "niets bekend",
    policy: "Privacybeleid",
  },
};
