import type { PolicyPagesTexts } from "./policy-texts";

export const sv: PolicyPagesTexts = {
  policy: {
    contents: "Innehåll",
    updated: "Senast uppdaterad",
    version: "Version",
    current: "gäller nu",
    earlier: "Det här är en tidigare version. Den gäller inte längre.",
    toCurrent: "Läs den gällande policyn",
    allVersions: "Alla versioner av policyn",
    versionsLead: "Alla versioner som någonsin har publicerats här, oförändrade.",
    published: "Publicerad",
    fingerprint: "Fingeravtryck (SHA-256)",
    fingerprintMeans:
      "Beräknat från texten när den publicerades. Om texten ändrades skulle fingeravtrycket inte längre stämma.",
    changed:
      "Obs! Den sparade texten stämmer inte längre med sitt fingeravtryck. Meddela gärna butiken.",
    none: "Butiken har inte publicerat sin integritetspolicy här ännu. Du kan ändå göra en begäran om dina uppgifter.",
    noneTitle: "Ingen policy ännu",
    noSuchVersion: "Den versionen av policyn finns inte.",
    request: "Gör en begäran",
  },
  promises: {
    title: "Vad vi lovar och hur det hålls",
    lead: "Mycket av det som står i en integritetspolicy kan kontrolleras av en maskin. Här står de av våra löften som kontrolleras så, vad kontrollen gör och vad den senast visade. När ett löfte inte hålls står det här.",
    none: "Inget har kontrollerats i den här butiken ännu.",
    states: { kept: "Hålls.", broken: "Hålls inte för närvarande.", unknown: "Okänt." },
    because: {
      kept: "Den senaste kontrollen hittade inget som talar emot det.",
      broken:
        "Den senaste kontrollen hittade ett fall som talar emot det; butiken har underrättats.",
      unknown: "Det finns ännu inget att bedöma det efter.",
    },
    stale: "Den senaste kontrollen är för gammal för att räknas.",
    how: "Så kontrolleras det",
    grade: "Typ av bevis",
    checked: "Senast kontrollerat",
    never: "inte ännu",
    few: (limit) => `färre än ${limit}`,
    gradesTitle: "Vad typerna av bevis betyder",
    gradeNames: {
      enforced: "Tekniskt framtvingat",
      observed: "Observerat",
      attested: "Intygat",
      informational: "För kännedom",
    },
    gradeMeans: {
      enforced:
        "Programvaran är byggd så att det inte kan vara på annat sätt, och det kontrolleras om och om igen.",
      observed: "Programvaran håller uppsikt över om det är så.",
      attested: "En person som är namngiven i butikens register intygar det, med datum.",
      informational: "Ingen programvara kan hålla detta; det sägs för din kännedom.",
    },
    policy: "Integritetspolicy",
    requests: "Gör en begäran om dina uppgifter",
    sealTitle: "Loggen bakom",
    seal: "Allt som görs med personuppgifter här registreras, och loggen förseglas varje minut. Den som sparar dagens kontrollpunkt kan senare visa om något i loggen har ändrats.",
    checkpoint: "Dagens kontrollpunkt",
    key: "Publik nyckel",
  },
  cookies: {
    heading: "Kakor och liknande",
    lead: "Vad som kan lagras i din webbläsare här, av vem och hur länge. Det som inte är nödvändigt väntar på ditt val.",
    choices: "Ändra ditt val",
    purposes: {
      necessary: "Nödvändiga",
      preferences: "Inställningar",
      analytics: "Statistik",
      marketing: "Marknadsföring",
      saleOfData: "Försäljning och delning av uppgifter",
    },
    columns: { name: "Namn", vendor: "Av vem och till vad", lifetime: "Hur länge" },
    session: "tills du stänger webbläsaren",
    untilDeleted: "tills du raderar det",
    nothing: "inget känt",
    policy: "Integritetspolicy",
  },
};
