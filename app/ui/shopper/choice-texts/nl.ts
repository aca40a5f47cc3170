import type { ChoiceTexts } from "./choice-texts";

export const nl: ChoiceTexts = {
  receipt: {
    title: "Bewijs van je keuze",
    intro:
      "Dit heeft deze winkel vastgelegd toen je over cookies en trackers besliste. Het noemt geen persoon: wie dit adres heeft, ziet deze pagina.",
    allowed: "Toegestaan",
    refused: "Niet toegestaan",
    your: "Je keuze",
    state: {
      given: "Je hebt toestemming gegeven voor alles wat je werd gevraagd.",
      "partly-given": "Je hebt toestemming gegeven voor een deel van wat je werd gevraagd.",
      refused: "Je bent om toestemming gevraagd en hebt die niet gegeven.",
      "not-opted-out": "Je bent erop gewezen dat je je kunt afmelden en hebt dat niet gedaan.",
      "opted-out": "Je hebt je afgemeld voor wat hieronder niet is toegestaan.",
      informed: "Je bent geïnformeerd en hebt er kennis van genomen.",
      signalled: "Je browser heeft je met zijn signaal (Global Privacy Control) afgemeld.",
      "vendor-allowed":
        "Je hebt de inhoud van één dienst toegestaan. Je andere keuzes bleven zoals ze hier staan.",
    },
    allowedOnce: (vendor, purpose) =>
      `Toegestaan: de inhoud van ${vendor} voor ‘${purpose}’, één keer, op de pagina waar je die hebt geladen.`,
    allowedAlways: (vendor, purpose) =>
      `Toegestaan: de inhoud van ${vendor} voor ‘${purpose}’, overal waar deze winkel die toont, tot je opnieuw kiest.`,
    purpose: {
      preferences: "Voorkeuren",
      analytics: "Statistieken",
      marketing: "Advertenties",
      saleOfData: "Verkoop en delen van gegevens",
    },
    purposeHead: "Doel",
    choice: "Keuze",
    data: "Gegevens",
    who: "Genoemde ontvangers",
    nobody: "geen",
    about: "Over deze vastlegging",
    decided: "Besloten",
    validUntil: "We vragen het opnieuw na",
    keptUntil: "De vastlegging wordt bewaard tot",
    number: "Nummer",
    language: "Getoonde taal",
    region: "Regio en regel",
    unknown: "onbekend",
    signal: "Afmeldsignaal van de browser (GPC)",
    yes: "verzonden en gerespecteerd",
    no: "niet verzonden",
    shown: "De teksten die je te zien kreeg",
    notAsked:
      "Je is niets gevraagd en er zijn geen teksten getoond: het afmeldsignaal van je browser (Global Privacy Control) was je antwoord.",
    proof: "Bewijs",
    sealed: (place, when) =>
      `Deze vastlegging hoort bij regel ${place} van het verzegelde logboek van deze winkel. Het zegel is ondertekend op ${when}. Een gewijzigde vastlegging zou er niet meer bij passen.`,
    waiting:
      "Deze vastlegging is opgeslagen en wordt binnen enkele minuten verzegeld. Open deze pagina dan opnieuw voor het bewijs.",
    changed:
      "Deze vastlegging past niet meer bij haar zegel: ze is na je keuze gewijzigd. Bewaar dit bewijs en vraag de winkel ernaar.",
    download: "Bewijs met verzegeling downloaden (JSON)",
    check:
      "Het bestand kan ook over jaren op elke computer worden gecontroleerd, zonder deze winkel: het bevat de vastlegging, de exacte teksten en de weg naar het ondertekende zegel. De publieke sleutel van de winkel staat op de pagina met zijn beloften.",
    change: "Je keuze wijzigen",
    remarks: "Opmerkingen",
    remark: {
      "clock-skewed":
        "De klok van de browser liep dagen verkeerd. Deze vastlegging geldt niet als toestemming.",
      "text-unknown":
        "De getoonde teksten komen met geen gepubliceerde overeen. Deze vastlegging geldt niet als toestemming.",
      "regime-weaker":
        "De vraag was minder streng dan het recht ter plaatse eist. Deze vastlegging geldt niet als toestemming.",
      superseded:
        "De banner was vervangen door een die meer vraagt. Deze vastlegging geldt niet als toestemming.",
    },
    kind: {
      "settings of the shop": "instellingen van de winkel",
      "products looked at": "bekeken producten",
      "pages visited": "bezochte pagina’s",
      "device and browser kind": "soort apparaat en browser",
      "time of visit": "tijdstip van het bezoek",
      "random browser id": "willekeurig kenmerk van de browser",
      "products looked at and bought": "bekeken en gekochte producten",
      "advertising and browser ids": "kenmerken voor advertenties en browser",
    },
    goneTitle: "Dit bewijs bestaat niet",
    gone: "Het adres klopt niet, of de bewaartermijn van de vastlegging is voorbij.",
  },
  page: {
    title: "Je privacykeuzes",
    intro: "Twee soorten keuzes staan op twee plaatsen: in deze browser en in je account.",
    browser: "Cookies en trackers in deze browser",
    browserText:
      "Wat deze winkel in je browser mag opslaan en laden, wordt in je browser beslist, in elke browser apart. Je kunt het altijd wijzigen en het geldt meteen.",
    clear:
      "Daar kun je ook wissen wat de daar genoemde diensten in deze browser hebben opgeslagen.",
    open: "Keuzes voor deze browser openen",
    noScript:
      "JavaScript staat uit in deze browser. Dan wordt er niets geladen waarvoor je toestemming nodig is en valt hier niets te wijzigen: deze pagina kan voor jou geen cookies lezen of plaatsen.",
    account: "Wat bij je account hoort",
    loggedIn: "Je bent ingelogd. Met een verzoek kun je:",
    loggedOut: "Met of zonder account kun je:",
    can: [
      "bezwaar maken tegen de verkoop of het delen van je gegevens en tegen reclame",
      "een toestemming intrekken die je deze winkel hebt gegeven",
      "zien welke gegevens deze winkel over je heeft, of ze laten verwijderen",
    ],
    signal: "Global Privacy Control",
    signalText:
      "Stuurt je browser dit signaal, dan geldt het als bezwaar tegen de verkoop en het delen van je gegevens waar de wet dat voorschrijft. Meer hoef je niet te doen.",
    requests: "Een verzoek indienen",
    policy: "Het privacybeleid lezen",
  },
  account: {
    title: "E-mail, sms en de verkoop van je gegevens",
    intro:
      "Deze keuzes horen bij je account en gelden meteen: het volgende bericht van de winkel houdt zich er al aan. Berichten over je bestellingen zijn geen reclame en blijven komen.",
    loggedOut: "Log in om te wijzigen wat de winkel je mag sturen.",
    channel: {
      email: {
        title: "Reclame per e-mail",
        yes: "Je krijgt die.",
        no: "Je krijgt die niet.",
        allow: "Stuur me aanbiedingen per e-mail",
        stop: "Reclame per e-mail stoppen",
        none: "Bij je account staat geen e-mailadres.",
      },
      sms: {
        title: "Reclame per sms",
        yes: "Je krijgt die.",
        no: "Je krijgt die niet.",
        allow: "Stuur me aanbiedingen per sms",
        stop: "Reclame per sms stoppen",
        none: "Bij je account staat geen telefoonnummer.",
      },
      sale: {
        title: "Verkoop of delen van je gegevens",
        yes: "Je hebt geen bezwaar gemaakt.",
        no: "Je hebt bezwaar gemaakt. Dat geldt in elke browser waarin je bent ingelogd.",
        stop: "Mijn gegevens niet verkopen of delen",
        none: "Bij je account staat geen e-mailadres.",
      },
    },
    unknown: "Het systeem van de winkel was zojuist niet bereikbaar. Je kunt toch kiezen:",
    pending: "Je keuze is opgeslagen en onderweg naar het systeem van de winkel.",
    saved: "Je keuze is opgeslagen.",
    stale: "Deze pagina stond te lang open. Kies alsjeblieft opnieuw.",
    receipts: "Bewijzen van je keuzes als ingelogde klant",
    receiptsNone: "Nog geen.",
    history: "Wat er wanneer is veranderd",
    historyNone: "Nog niets.",
    by: {
      "choices-page": "op deze pagina",
      banner: "in de banner",
      gpc: "door het signaal van je browser",
      host: "bij het afrekenen, via een bericht of door de winkel",
    },
  },
};
