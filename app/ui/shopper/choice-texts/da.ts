import type { ChoiceTexts } from "./choice-texts";

export const da: ChoiceTexts = {
  receipt: {
    title: "Kvittering for dit valg",
    intro:
      "Dette registrerede butikken, da du tog stilling til cookies og sporing. Ingen person er nævnt: Den, der har denne adresse, kan se siden.",
    allowed: "Tilladt",
    refused: "Ikke tilladt",
    your: "Dit valg",
    state: {
      given: "Du gav samtykke til alt, hvad du blev spurgt om.",
      "partly-given": "Du gav samtykke til en del af det, du blev spurgt om.",
      refused: "Du blev bedt om samtykke og gav det ikke.",
      "not-opted-out": "Du fik at vide, at du kan fravælge, og gjorde det ikke.",
      "opted-out": "Du fravalgte det, der ikke er tilladt nedenfor.",
      informed: "Du blev informeret og tog det til efterretning.",
      signalled: "Browseren fravalgte for dig med sit signal (Global Privacy Control).",
      "vendor-allowed":
        "Du tillod indhold fra én enkelt tjeneste. Dine øvrige valg forblev, som du ser dem her.",
    },
    allowedOnce: (vendor, purpose) =>
      `Tilladt: indhold fra ${vendor} til “${purpose}”, én gang, på den side, hvor du indlæste det.`,
    allowedAlways: (vendor, purpose) =>
      `Tilladt: indhold fra ${vendor} til “${purpose}”, overalt hvor denne butik viser det, indtil du vælger igen.`,
    purpose: {
      preferences: "Præferencer",
      analytics: "Statistik",
      marketing: "Markedsføring",
      saleOfData: "Salg og deling af data",
    },
    purposeHead: "Formål",
    choice: "Valg",
    data: "Data",
    who: "Nævnte modtagere",
    nobody: "ingen",
    about: "Om denne registrering",
    decided: "Besluttet",
    validUntil: "Vi spørger igen efter den",
    keptUntil: "Registreringen gemmes indtil den",
    number: "Nummer",
    language: "Vist sprog",
    region: "Region og regel",
    unknown: "ukendt",
    signal: "Browserens fravalgssignal (GPC)",
    yes: "sendt og respekteret",
    no: "ikke sendt",
    shown: "De tekster, du fik vist",
    notAsked:
      "Du blev ikke spurgt, og ingen tekster blev vist: browserens fravalgssignal (Global Privacy Control) var dit svar.",
    proof: "Bevis",
    sealed: (place, when) =>
      `Denne registrering hører til post ${place} i butikkens forseglede log. Seglet blev underskrevet den ${when}. En ændret registrering ville ikke længere passe til det.`,
    waiting:
      "Denne registrering er gemt og bliver forseglet om få minutter. Åbn siden igen til den tid for at se beviset.",
    changed:
      "Denne registrering passer ikke længere til sit segl: Den er ændret, efter at du traf dit valg. Gem denne kvittering, og spørg butikken om det.",
    download: "Hent kvitteringen med bevis (JSON)",
    check:
      "Filen kan kontrolleres mange år senere på enhver computer, uden denne butik: Den indeholder registreringen, de præcise tekster og vejen til det underskrevne segl. Butikkens offentlige nøgle findes på siden med dens løfter.",
    change: "Ret dit valg",
    remarks: "Bemærkninger",
    remark: {
      "clock-skewed":
        "Browserens ur gik flere dage forkert. Denne registrering gælder ikke som samtykke.",
      "text-unknown":
        "De viste tekster svarer ikke til nogen offentliggjorte. Denne registrering gælder ikke som samtykke.",
      "regime-weaker":
        "Spørgsmålet var mildere, end loven på stedet kræver. Denne registrering gælder ikke som samtykke.",
      superseded:
        "Banneret var erstattet af et, der beder om mere. Denne registrering gælder ikke som samtykke.",
    },
    kind: {
      "settings of the shop": "butikkens indstillinger",
      "products looked at": "varer, du har set på",
      "pages visited": "besøgte sider",
      "device and browser kind": "type af enhed og browser",
      "time of visit": "tidspunkt for besøget",
      "random browser id": "tilfældigt id for browseren",
      "products looked at and bought": "varer, du har set på og købt",
      "advertising and browser ids": "id’er for reklame og browser",
    },
    goneTitle: "Der findes ingen sådan kvittering",
    gone: "Adressen er forkert, eller registreringens opbevaringstid er udløbet.",
  },
  page: {
    title: "Dine privatlivsvalg",
    intro: "To slags valg gemmes to steder: i denne browser og på din konto.",
    browser: "Cookies og sporing i denne browser",
    browserText:
      "Hvad butikken må gemme og indlæse i din browser, bestemmes i din browser, i hver browser for sig. Du kan altid ændre det, og det gælder med det samme.",
    clear:
      "Der kan du også slette det, som de tjenester, der er nævnt der, har gemt i denne browser.",
    open: "Åbn valgene for denne browser",
    noScript:
      "JavaScript er slået fra i denne browser. Så indlæses der intet, som kræver dit samtykke, og der er intet at ændre her: Denne side kan ikke læse eller sætte cookies for dig.",
    account: "Hvad der er gemt på din konto",
    loggedIn: "Du er logget ind. Med en anmodning kan du:",
    loggedOut: "Med eller uden konto kan du:",
    can: [
      "gøre indsigelse mod salg eller deling af dine data og mod reklamer",
      "trække et samtykke tilbage, som du har givet butikken",
      "se, hvilke data butikken har om dig, eller få dem slettet",
    ],
    signal: "Global Privacy Control",
    signalText:
      "Sender din browser dette signal, gælder det som indsigelse mod salg og deling af dine data, hvor loven foreskriver det. Du behøver ikke gøre andet.",
    requests: "Send en anmodning",
    policy: "Læs privatlivspolitikken",
  },
  account: {
    title: "E-mail, sms og salg af dine data",
    intro:
      "Disse valg er gemt på din konto og gælder med det samme: Allerede butikkens næste besked følger dem. Beskeder om dine ordrer er ikke reklame og kommer fortsat.",
    loggedOut: "Log ind for at ændre, hvad butikken må sende dig.",
    channel: {
      email: {
        title: "Reklame på e-mail",
        yes: "Du får den.",
        no: "Du får den ikke.",
        allow: "Send mig tilbud på e-mail",
        stop: "Stop reklame på e-mail",
        none: "Der er ingen e-mailadresse på din konto.",
      },
      sms: {
        title: "Reklame på sms",
        yes: "Du får den.",
        no: "Du får den ikke.",
        allow: "Send mig tilbud på sms",
        stop: "Stop reklame på sms",
        none: "Der er intet telefonnummer på din konto.",
      },
      sale: {
        title: "Salg eller deling af dine data",
        yes: "Du har ikke gjort indsigelse.",
        no: "Du har gjort indsigelse. Det gælder i alle browsere, hvor du er logget ind.",
        stop: "Sælg eller del ikke mine data",
        none: "Der er ingen e-mailadresse på din konto.",
      },
    },
    unknown: "Butikkens system kunne ikke nås lige nu. Du kan alligevel vælge:",
    pending: "Dit valg er gemt og på vej til butikkens system.",
    saved: "Dit valg er gemt.",
    stale: "Siden har været åben for længe. Vælg venligst en gang til.",
    receipts: "Kvitteringer for dine valg, mens du var logget ind",
    receiptsNone: "Ingen endnu.",
    history: "Hvad der blev ændret og hvornår",
    historyNone: "Intet endnu.",
    by: {
      "choices-page": "på denne side",
      banner: "i banneret",
      gpc: "af din browsers signal",
      host: "ved kassen, via en besked eller af butikken",
    },
  },
};
