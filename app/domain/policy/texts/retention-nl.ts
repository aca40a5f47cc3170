import { listed } from "../listed";
import type { PolicyRetentionAct, PolicyRetentionRule } from "../retention-fact";
import { areaOf, type RetentionArea, type RetentionPhrases } from "./retention-phrases";

const fields = {
  note: "je opmerking aan de winkel",
  customAttributes: "extra gegevens",
  phone: "telefoonnummers",
  poNumber: "het inkoopordernummer",
  email: "het e-mailadres",
  shippingAddress: "het bezorgadres",
  billingAddress: "het factuuradres",
} as const satisfies RetentionPhrases["fields"];

/** What a rule is about. */
const things: Readonly<Record<RetentionArea, string>> = {
  orders: "die bestelling",
  "draft-orders": "die conceptbestelling",
  customers: "je account",
  "consent-records": "die vastlegging",
  cases: "dat verzoek",
  packages: "die kopie",
  "webhook-payloads": "dat bericht",
  "audit-details": "die vermelding",
  mail: "die e-mail",
};

export const retentionPhrasesNl: RetentionPhrases = {
  limit: ({ age, start, end }) => `${age} na ${start}${end} `,
  starts: {
    "orders:ordered": "het plaatsen van een bestelling",
    "orders:paid": "de betaling van een bestelling",
    "orders:fulfilled": "de levering van een bestelling",
    "orders:closed": "de afsluiting van een bestelling",
    "orders:completed": "de voltooiing van een bestelling",
    "orders:refunded": "de terugbetaling van een bestelling",
    "orders:last-activity": "de laatste gebeurtenis rond een bestelling",
    "draft-orders:ordered": "het opstellen van een conceptbestelling voor jou",
    "draft-orders:completed": "de omzetting van een conceptbestelling van ons in jouw bestelling",
    "draft-orders:last-activity": "de laatste gebeurtenis rond een conceptbestelling voor jou",
    "customers:last-activity": "het laatste gebruik van je account",
    "consent-records:ended": "het einde van de geldigheid van een vastlegging van je toestemming",
    "cases:ended": "de afsluiting van je verzoek over je gegevens",
    "packages:recorded": "het klaarzetten van een kopie van je gegevens voor jou",
    "packages:ended": "het ophalen of verlopen van een kopie van je gegevens",
    "webhook-payloads:recorded": "de ontvangst van een bericht van ons winkelsysteem over jou",
    "audit-details:recorded": "het opnemen van een vermelding in ons interne logboek",
    "mail:recorded": "een e-mail van ons aan jou over je gegevens",
  },
  ends: {
    day: "",
    "calendar-year": " en na afloop van het kalenderjaar waarin die termijn eindigt,",
    "financial-year": " en na afloop van het boekjaar waarin die termijn eindigt,",
  },
  fields,
  act: (act, { rule }) => verbs(act, rule),
  from: (date) => `Dit geldt vanaf ${date}.`,
  only: (countries) => `Dit geldt voor bestellingen naar: ${countries}.`,
  except: (countries) => `Dit geldt niet voor bestellingen naar: ${countries}.`,
  some: "Dit geldt alleen voor een deel van onze bestellingen.",
  outranked: "Het geldt niet waar een andere van deze regels voorgaat.",
  stop: ".",
  gap: " ",
};

function verbs(act: PolicyRetentionAct, rule: PolicyRetentionRule): string {
  const thing = things[areaOf(rule)];
  switch (act.do) {
    case "clear": {
      const names = act.fields.map((field) => fields[field]);
      return `wissen we uit ${thing} ${listed(names, "nl")}`;
    }
    case "replace":
      return `vervangen we in ${thing} ${fields[act.field]} door een neutrale tekst`;
    case "shorten":
      return `brengen we in ${thing} ${fields[act.field]} terug tot land, regio en het begin van de postcode`;
    case "detach":
      return `koppelen we je account los van ${thing}`;
    case "erase":
      return "laten we ons winkelsysteem wissen wat het over je bewaart, zodra al je bestellingen dat toelaten";
    case "delete":
      return `wissen we ${thing}`;
    case "delete-where-possible":
      return `wissen we ${thing} waar ons winkelsysteem dat toelaat`;
    case "delete-details":
      return `wissen we de details van ${thing}`;
    case "warn":
      return `wachten we na een e-mail aan jou ${act.days} dagen op je antwoord`;
  }
}
