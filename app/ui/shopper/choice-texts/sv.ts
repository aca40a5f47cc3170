import type { ChoiceTexts } from "./choice-texts";

export const sv: ChoiceTexts = {
  receipt: {
    title: "Kvitto på ditt val",
    intro:
      "Detta registrerade butiken när du bestämde dig om kakor och spårning. Ingen person nämns: den som har den här adressen ser sidan.",
    allowed: "Tillåtet",
    refused: "Inte tillåtet",
    your: "Ditt val",
    state: {
      given: "Du samtyckte till allt du tillfrågades om.",
      "partly-given": "Du samtyckte till en del av det du tillfrågades om.",
      refused: "Du ombads om samtycke och gav inget.",
      "not-opted-out": "Du fick veta att du kan välja bort och gjorde det inte.",
      "opted-out": "Du valde bort det som inte är tillåtet nedan.",
      informed: "Du informerades och tog del av informationen.",
      signalled: "Webbläsaren valde bort åt dig med sin signal (Global Privacy Control).",
      "vendor-allowed":
        "Du tillät innehåll från en enda tjänst. Dina övriga val förblev som du ser dem här.",
    },
    allowedOnce: (vendor, purpose) =>
      `Tillåtet: innehåll från ${vendor} för ”${purpose}”, en gång, på sidan där du laddade det.`,
    allowedAlways: (vendor, purpose) =>
      `Tillåtet: innehåll från ${vendor} för ”${purpose}”, överallt där butiken visar det, tills du väljer igen.`,
    purpose: {
      preferences: "Inställningar",
      analytics: "Statistik",
      marketing: "Marknadsföring",
      saleOfData: "Försäljning och delning av uppgifter",
    },
    purposeHead: "Ändamål",
    choice: "Val",
    data: "Uppgifter",
    who: "Angivna mottagare",
    nobody: "inga",
    about: "Om den här registreringen",
    decided: "Beslutat",
    validUntil: "Vi frågar igen efter den",
    keptUntil: "Registreringen sparas till den",
    number: "Nummer",
    language: "Visat språk",
    region: "Region och regel",
    unknown: "okänd",
    signal: "Webbläsarens nej-signal (GPC)",
    yes: "skickad och respekterad",
    no: "inte skickad",
    shown: "Texterna som visades för dig",
    notAsked:
      "Du blev inte tillfrågad och inga texter visades: webbläsarens nej-signal (Global Privacy Control) var ditt svar.",
    proof: "Bevis",
    sealed: (place, when) =>
      `Registreringen hör till post ${place} i butikens förseglade logg. Sigillet undertecknades den ${when}. En ändrad registrering skulle inte längre stämma med det.`,
    waiting:
      "Registreringen är sparad och förseglas inom några minuter. Öppna sidan igen då för att se beviset.",
    changed:
      "Registreringen stämmer inte längre med sitt sigill: den har ändrats efter ditt val. Spara det här kvittot och fråga butiken om det.",
    download: "Ladda ner kvittot med bevis (JSON)",
    check:
      "Filen kan kontrolleras flera år senare på vilken dator som helst, utan den här butiken: den innehåller registreringen, de exakta texterna och vägen till det undertecknade sigillet. Butikens publika nyckel finns på sidan med dess löften.",
    change: "Ändra ditt val",
    remarks: "Anmärkningar",
    remark: {
      "clock-skewed":
        "Webbläsarens klocka gick flera dagar fel. Registreringen gäller inte som samtycke.",
      "text-unknown":
        "De visade texterna stämmer inte med några publicerade. Registreringen gäller inte som samtycke.",
      "regime-weaker":
        "Frågan var mildare än vad lagen på platsen kräver. Registreringen gäller inte som samtycke.",
      superseded:
        "Bannern hade ersatts av en som frågar om mer. Registreringen gäller inte som samtycke.",
    },
    kind: {
      "settings of the shop": "butikens inställningar",
      "products looked at": "produkter du tittat på",
      "pages visited": "besökta sidor",
      "device and browser kind": "typ av enhet och webbläsare",
      "time of visit": "tid för besöket",
      "random browser id": "slumpmässigt id för webbläsaren",
      "products looked at and bought": "produkter du tittat på och köpt",
      "advertising and browser ids": "id:n för reklam och webbläsare",
    },
    goneTitle: "Det finns inget sådant kvitto",
    gone: "Adressen är fel, eller så har registreringens lagringstid gått ut.",
  },
  page: {
    title: "Dina integritetsval",
    intro: "Två slags val sparas på två ställen: i den här webbläsaren och på ditt konto.",
    browser: "Kakor och spårning i den här webbläsaren",
    browserText:
      "Vad butiken får spara och ladda i din webbläsare bestäms i din webbläsare, i varje webbläsare för sig. Du kan ändra det när som helst och det gäller genast.",
    clear:
      "Där kan du också rensa det som de tjänster som nämns där har lagrat i den här webbläsaren.",
    open: "Öppna valen för den här webbläsaren",
    noScript:
      "JavaScript är avstängt i den här webbläsaren. Då laddas inget som kräver ditt samtycke och det finns inget att ändra här: sidan kan inte läsa eller sätta kakor åt dig.",
    account: "Vad som finns sparat på ditt konto",
    loggedIn: "Du är inloggad. Med en begäran kan du:",
    loggedOut: "Med eller utan konto kan du:",
    can: [
      "invända mot försäljning eller delning av dina uppgifter och mot reklam",
      "återkalla ett samtycke som du har gett butiken",
      "se vilka uppgifter butiken har om dig, eller få dem raderade",
    ],
    signal: "Global Privacy Control",
    signalText:
      "Om din webbläsare skickar den här signalen gäller den som invändning mot försäljning och delning av dina uppgifter där lagen föreskriver det. Du behöver inte göra något mer.",
    requests: "Gör en begäran",
    policy: "Läs integritetspolicyn",
  },
  account: {
    title: "E-post, sms och försäljning av dina uppgifter",
    intro:
      "De här valen är kopplade till ditt konto och gäller genast: redan butikens nästa meddelande följer dem. Meddelanden om dina beställningar är inte reklam och kommer även fortsättningsvis.",
    loggedOut: "Logga in för att ändra vad butiken får skicka till dig.",
    channel: {
      email: {
        title: "Reklam via e-post",
        yes: "Du får den.",
        no: "Du får den inte.",
        allow: "Skicka erbjudanden via e-post",
        stop: "Stoppa reklam via e-post",
        none: "Det finns ingen e-postadress på ditt konto.",
      },
      sms: {
        title: "Reklam via sms",
        yes: "Du får den.",
        no: "Du får den inte.",
        allow: "Skicka erbjudanden via sms",
        stop: "Stoppa reklam via sms",
        none: "Det finns inget telefonnummer på ditt konto.",
      },
      sale: {
        title: "Försäljning eller delning av dina uppgifter",
        yes: "Du har inte invänt.",
        no: "Du har invänt. Det gäller i alla webbläsare där du är inloggad.",
        stop: "Sälj eller dela inte mina uppgifter",
        none: "Det finns ingen e-postadress på ditt konto.",
      },
    },
    unknown: "Butikens system gick inte att nå just nu. Du kan välja ändå:",
    pending: "Ditt val är sparat och på väg till butikens system.",
    saved: "Ditt val är sparat.",
    stale: "Sidan har varit öppen för länge. Välj en gång till.",
    receipts: "Kvitton på dina val när du var inloggad",
    receiptsNone: "Inga ännu.",
    history: "Vad som ändrades och när",
    historyNone: "Inget ännu.",
    by: {
      "choices-page": "på den här sidan",
      banner: "i bannern",
      gpc: "av webbläsarens signal",
      host: "i kassan, via ett meddelande eller av butiken",
    },
  },
};
