import type { PolicyTexts } from "./policy-texts";

export const policyTextsDa: PolicyTexts = {
  title: "Privatlivspolitik",
  headings: {
    controller: "Hvem der har ansvaret",
    audience: "Hvem politikken gælder for",
    collected: "Hvilke data der findes",
    purposes: "Hvad de bruges til, og på hvilket retsgrundlag",
    recipients: "Hvem der får dem",
    retention: "Hvor længe de gemmes",
    consent: "Samtykke og cookies",
    rights: "Dine rettigheder, og hvordan du bruger dem",
    complaint: "Klage til en myndighed",
    changes: "Ændringer og tidligere versioner",
  },
  sentences: {
    "controller.who":
      "{shopName} driver denne butik og har ansvaret for de personoplysninger, som butikken behandler (dataansvarlig i databeskyttelsesreglernes forstand).",
    "controller.where": "Vores postadresse: {address}.",
    "controller.country": "Vi er etableret i dette land: {country}.",
    "controller.mail": "Du kan skrive til os om dine data på {contactEmail}.",
    "controller.officer": "Vores databeskyttelsesrådgiver: {officer}.",

    "audience.who":
      "Denne politik gælder for alle, der besøger butikken, opretter en konto eller køber noget.",
    "audience.account": "Du behøver ingen konto for at bruge de rettigheder, der er beskrevet her.",

    "collected.two": "Der findes to slags data om dig:",
    "collected.given":
      "Det, du giver os: dit navn, din e-mailadresse, dit telefonnummer, din leverings- og faktureringsadresse, dine ordrer, dine beskeder til os og resultatet af betalingen (hele kortnumre bliver hos betalingsudbyderen).",
    "collected.recorded":
      "Det, der registreres, mens du bruger butikken: netværksadresse, enhed og browser, de sider og varer, du har set, med tidspunkt, samt loggen over dine ordrer. Det, butikken kan fungere uden, registreres kun, hvis du giver samtykke.",
    "collected.required":
      "For at levere en ordre har vi brug for dit navn, en adresse og en måde at få fat i dig på; uden dem kan vi ikke indgå kontrakten. Alt, der er markeret som valgfrit, kan du udelade uden ulemper.",

    "purposes.lead": "Data bruges til disse formål og ikke til andre:",
    "purposes.orders":
      "Modtagelse, betaling og levering af ordrer samt service efter købet. Retsgrundlag: kontrakten med dig (databeskyttelsesforordningens artikel 6, stk. 1, litra b).",
    "purposes.account":
      "Drift af din konto og genkendelse af dig, når du logger ind. Retsgrundlag: kontrakten med dig (artikel 6, stk. 1, litra b).",
    "purposes.service":
      "Svar på dine spørgsmål og beskeder om din ordre eller din konto. Sådanne beskeder indeholder ikke reklame. Retsgrundlag: kontrakten med dig (artikel 6, stk. 1, litra b).",
    "purposes.law":
      "Opbevaring af den dokumentation, som skatte- og handelslovgivningen kræver. Retsgrundlag: en retlig forpligtelse (artikel 6, stk. 1, litra c).",
    "purposes.security":
      "Beskyttelse af butikken og opdagelse af svindel. Retsgrundlag: vores legitime interesse i en butik, der fungerer og ikke bliver misbrugt (artikel 6, stk. 1, litra f).",
    "purposes.preferences":
      "Lagring af dine præferencer og anbefaling af varer, der passer til dig. Retsgrundlag: dit samtykke (artikel 6, stk. 1, litra a).",
    "purposes.statistics":
      "Statistik over, hvordan butikken bruges, for at forbedre den. Retsgrundlag: dit samtykke (artikel 6, stk. 1, litra a).",
    "purposes.marketing":
      "Reklame, på e-mail eller på andre websteder. Retsgrundlag: dit samtykke (artikel 6, stk. 1, litra a).",

    "recipients.lead":
      "Andre får kun data, når et af formålene ovenfor kræver det, og kun så meget, som det kræver:",
    "recipients.platform":
      "Shopify, hvis platform butikken kører på, opbevarer og behandler alle butikkens data på vores vegne.",
    "recipients.kept":
      "Kept, appen bag denne side, behandler på vores vegne dine valg og anmodninger om dine data. Det, appen har om dig, opbevares krypteret og adskilt fra alle andre butikkers data.",
    "recipients.partners":
      "Betalingsudbydere og fragtfirmaer får det, de har brug for til din ordre.",
    "recipients.authorities":
      "Myndigheder får data, når loven forpligter os til det, og efter at vi har kontrolleret, at den gør det.",
    "recipients.transfers":
      "Nogle af disse modtagere befinder sig uden for Det Europæiske Økonomiske Samarbejdsområde. Data overføres dertil, når Europa-Kommissionen har fastslået, at beskyttelsesniveauet er tilstrækkeligt, eller på grundlag af Kommissionens standardkontraktbestemmelser, som du kan få en kopi af hos os.",

    "retention.lead":
      "Data gemmes, så længe det formål, de blev indsamlet til, består, og så længe loven kræver det; derefter bliver de slettet eller reduceret.",
    "retention.rule": "{retentionRules}",
    "retention.open":
      "En ordre forbliver, som den er, så længe noget stadig er uafklaret: en tvist, en returnering, en refundering, en betaling eller en anmodning fra dig.",
    "retention.law":
      "Fakturaer og det, der hører til dem, skal efter skattelovgivningen gemmes i flere år. I den tid bruges de ikke til andet.",
    "retention.requests":
      "Det, du oplyser i en anmodning om dine data, bruges kun til den anmodning og slettes, når det ikke længere skal kunne påvises, at den er besvaret.",

    "consent.first":
      "Cookies og lignende midler, som butikken kan fungere uden, bruges først, når du har givet samtykke, til hvert formål for sig. Det er lige så let at sige nej som at sige ja, og brug af butikken regnes ikke for samtykke.",
    "consent.record":
      "Din beslutning registreres med tidspunktet og den tekst, du fik vist, så den kan påvises.",
    "consent.change":
      "Du kan når som helst ændre den eller trække den tilbage; det, der skete forinden, er fortsat lovligt.",

    "rights.lead": "Efter loven kan du bede os om:",
    "rights.access": "at fortælle dig, hvilke data der findes om dig, og give dig en kopi;",
    "rights.correct": "at berigtige det, der er forkert eller ufuldstændigt;",
    "rights.delete":
      "at slette dine data, bortset fra det, vi efter loven skal gemme; vi fortæller dig, hvad det er, og indtil hvornår vi gemmer det;",
    "rights.history": "at slette din browserhistorik og kundeservicens notater om dig;",
    "rights.withdraw": "fra nu af at standse det, du har givet samtykke til;",
    "rights.object":
      "at begrænse brugen af dine data, at udlevere dem i maskinlæsbar form eller at standse en brug, der bygger på vores legitime interesse, af grunde, der vedrører din situation.",
    "rights.ask": "Du kan sende en anmodning her, gratis og uden konto.",
    "rights.time":
      "Du får svar inden for en måned. Kræver en vanskelig sag op til to måneder mere, giver vi dig en begrundelse inden for den første.",
    "rights.proof":
      "Hvad vi gør for at holde disse løfter, og hvornår det senest blev kontrolleret:",

    "complaint.authority":
      "Du kan klage til en tilsynsmyndighed for databeskyttelse, især der, hvor du bor, hvor du arbejder, eller hvor du mener, at loven er blevet overtrådt.",
    "complaint.named": "Vores tilsynsmyndighed: {authority}.",

    "changes.archive":
      "Denne side viser den gældende politik. Alle tidligere versioner kan fortsat læses, uændret og med dato.",
    "changes.consent":
      "En ny version udvider ikke det, du har givet samtykke til: Et nyt formål kræver et nyt samtykke.",
  },
  links: {
    choices: "Ret dine valg",
    requests: "Send en anmodning om dine data",
    versions: "Tidligere versioner af denne politik",
    promises: "Hvad vi lover, og hvordan det holdes",
  },
};
