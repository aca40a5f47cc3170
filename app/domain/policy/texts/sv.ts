import type { PolicyTexts } from "./policy-texts";

export const policyTextsSv: PolicyTexts = {
  title: "Integritetspolicy",
  headings: {
    controller: "Vem som är ansvarig",
    audience: "Vem policyn gäller för",
    collected: "Vilka uppgifter som finns",
    purposes: "Vad de används till och på vilken rättslig grund",
    recipients: "Vem som får dem",
    retention: "Hur länge de sparas",
    consent: "Samtycke och kakor",
    rights: "Dina rättigheter och hur du använder dem",
    complaint: "Klagomål till en myndighet",
    changes: "Ändringar och tidigare versioner",
  },
  sentences: {
    "controller.who":
      "{shopName} driver den här butiken och ansvarar för de personuppgifter som butiken behandlar (personuppgiftsansvarig i dataskyddslagstiftningens mening).",
    "controller.where": "Vår postadress: {address}.",
    "controller.country": "Vi är etablerade i detta land: {country}.",
    "controller.mail": "Du kan skriva till oss om dina uppgifter på {contactEmail}.",
    "controller.officer": "Vårt dataskyddsombud: {officer}.",

    "audience.who":
      "Den här policyn gäller för alla som besöker butiken, öppnar ett konto eller köper något.",
    "audience.account": "Du behöver inget konto för att använda de rättigheter som beskrivs här.",

    "collected.two": "Det finns två slags uppgifter om dig:",
    "collected.given":
      "Det du lämnar till oss: ditt namn, din e-postadress, ditt telefonnummer, din leverans- och faktureringsadress, vad du beställer, vad du skriver till oss och hur betalningen gick (hela kortnummer stannar hos betaltjänsten).",
    "collected.recorded":
      "Det som registreras när du använder butiken: nätverksadress, enhet och webbläsare, vilka sidor och produkter du har tittat på och när, samt loggen över dina beställningar. Det som butiken klarar sig utan registreras bara om du samtycker.",
    "collected.required":
      "För att leverera en beställning behöver vi ditt namn, en adress och ett sätt att nå dig; utan dem kan vi inte ingå avtalet. Allt som är märkt som frivilligt kan du utelämna utan nackdelar.",

    "purposes.lead": "Uppgifter används för de här ändamålen och inga andra:",
    "purposes.orders":
      "Att ta emot, ta betalt för och leverera beställningar samt ge service efter köpet. Rättslig grund: avtalet med dig (artikel 6.1 b i dataskyddsförordningen, GDPR).",
    "purposes.account":
      "Att sköta ditt konto och känna igen dig när du loggar in. Rättslig grund: avtalet med dig (artikel 6.1 b).",
    "purposes.service":
      "Att svara på dina frågor och skicka meddelanden om din beställning eller ditt konto. Sådana meddelanden innehåller ingen reklam. Rättslig grund: avtalet med dig (artikel 6.1 b).",
    "purposes.law":
      "Att bevara den dokumentation som skatte- och handelslagstiftningen kräver. Rättslig grund: en rättslig förpliktelse (artikel 6.1 c).",
    "purposes.security":
      "Att hålla butiken säker och upptäcka bedrägerier. Rättslig grund: vårt berättigade intresse av en butik som fungerar och inte missbrukas (artikel 6.1 f).",
    "purposes.preferences":
      "Att komma ihåg dina inställningar och rekommendera produkter som passar dig. Rättslig grund: ditt samtycke (artikel 6.1 a).",
    "purposes.statistics":
      "Att föra statistik över hur butiken används, för att förbättra den. Rättslig grund: ditt samtycke (artikel 6.1 a).",
    "purposes.marketing":
      "Att göra reklam, via e-post eller på andra webbplatser. Rättslig grund: ditt samtycke (artikel 6.1 a).",

    "recipients.lead":
      "Andra får uppgifter bara när något av ändamålen ovan kräver det, och bara så mycket som det kräver:",
    "recipients.platform":
      "Shopify, vars plattform butiken körs på, lagrar och behandlar alla butikens uppgifter för vår räkning.",
    "recipients.kept":
      "Kept, appen bakom den här sidan, behandlar för vår räkning dina val och begäranden som rör dina uppgifter. Det som appen har om dig lagras krypterat och åtskilt från alla andra butikers uppgifter.",
    "recipients.partners":
      "Betaltjänster och leveransföretag får det de behöver för din beställning.",
    "recipients.authorities":
      "Myndigheter får uppgifter när lagen ålägger oss det och efter att vi har kontrollerat att den gör det.",
    "recipients.transfers":
      "Några av dessa mottagare finns utanför Europeiska ekonomiska samarbetsområdet. Uppgifter överförs dit när Europeiska kommissionen har fastställt att skyddsnivån är adekvat, eller med stöd av kommissionens standardavtalsklausuler, som du kan få en kopia av från oss.",

    "retention.lead":
      "Uppgifter sparas så länge det ändamål som de samlades in för består och så länge lagen kräver det; därefter raderas eller reduceras de.",
    "retention.rule": "{retentionRules}",
    "retention.open":
      "En beställning får vara som den är så länge något fortfarande är olöst: en tvist, en retur, en återbetalning, en betalning eller en begäran från dig.",
    "retention.law":
      "Fakturor och det som hör till dem måste enligt skattelagen sparas i flera år. Under den tiden används de inte till något annat.",
    "retention.requests":
      "Det du berättar i en begäran om dina uppgifter används bara för den begäran och raderas när det inte längre måste gå att visa att den har besvarats.",

    "consent.first":
      "Kakor och liknande medel som butiken klarar sig utan används först när du har samtyckt, för varje ändamål för sig. Det är lika lätt att säga nej som att säga ja, och att använda butiken räknas inte som samtycke.",
    "consent.record":
      "Ditt beslut registreras med tidpunkten och med den text som visades för dig, så att det kan bevisas.",
    "consent.change":
      "Du kan ändra eller återkalla det när som helst; det som gjordes dessförinnan förblir lagligt.",

    "rights.lead": "Enligt lag kan du begära att vi:",
    "rights.access": "berättar vilka uppgifter som finns om dig och ger dig en kopia;",
    "rights.correct": "rättar det som är fel eller ofullständigt;",
    "rights.delete":
      "raderar dina uppgifter, utom det som lagen kräver att vi sparar; vi talar om vad det är och till när det sparas;",
    "rights.history": "raderar din webbhistorik och kundtjänstens anteckningar om dig;",
    "rights.withdraw": "från och med nu slutar med det som du har samtyckt till;",
    "rights.object":
      "begränsar användningen av dina uppgifter, lämnar ut dem i maskinläsbar form eller slutar med en användning som grundar sig på vårt berättigade intresse, av skäl som hänför sig till din situation.",
    "rights.ask": "Du kan göra en begäran här, utan kostnad och utan konto.",
    "rights.time":
      "Du får svar inom en månad. Om ett svårt fall behöver upp till två månader till får du veta varför inom den första.",
    "rights.proof": "Vad vi gör för att hålla de här löftena och när det senast kontrollerades:",

    "complaint.authority":
      "Du kan lämna klagomål till en tillsynsmyndighet för dataskydd, särskilt där du bor, där du arbetar eller där du anser att lagen har överträtts.",
    "complaint.named": "Vår tillsynsmyndighet: {authority}.",

    "changes.archive":
      "Den här sidan visar den gällande policyn. Alla tidigare versioner går även i fortsättningen att läsa, oförändrade och med datum.",
    "changes.consent":
      "En ny version utvidgar inte det du har samtyckt till: ett nytt ändamål kräver ett nytt samtycke.",
  },
  links: {
    choices: "Ändra dina val",
    requests: "Gör en begäran om dina uppgifter",
    versions: "Tidigare versioner av policyn",
    promises: "Vad vi lovar och hur det hålls",
  },
};
