import { listed } from "../listed";
import type { PolicyRetentionAct, PolicyRetentionRule } from "../retention-fact";
import { isOfAccount, type RetentionPhrases } from "./retention-phrases";

const fields = {
  note: "ditt meddelande till butiken",
  customAttributes: "tillhörande extra uppgifter",
  phone: "telefonnummer",
  poNumber: "inköpsordernumret",
  email: "e-postadressen",
  shippingAddress: "leveransadressen",
  billingAddress: "faktureringsadressen",
} as const satisfies RetentionPhrases["fields"];

export const retentionPhrasesSv: RetentionPhrases = {
  limit: ({ age, start, end }) => `${age} efter att ${start}${end} `,
  starts: {
    "orders:ordered": "en beställning gjordes",
    "orders:paid": "en beställning betalades",
    "orders:fulfilled": "en beställning levererades",
    "orders:closed": "en beställning stängdes",
    "orders:completed": "en beställning slutfördes",
    "orders:refunded": "en beställning återbetalades",
    "orders:last-activity": "det senast hände något med en beställning",
    "draft-orders:ordered": "vi gjorde ett beställningsutkast åt dig",
    "draft-orders:completed": "ett av våra beställningsutkast blev din beställning",
    "draft-orders:last-activity":
      "det senast hände något med ett beställningsutkast som vi hade gjort åt dig",
    "customers:last-activity": "du senast använde ditt konto",
    "consent-records:ended": "en registrering av ditt samtycke slutade gälla",
    "cases:ended": "din begäran om dina uppgifter avslutades",
    "packages:recorded": "en kopia av dina uppgifter gjordes i ordning åt dig",
    "packages:ended": "en kopia av dina uppgifter hämtades eller gick ut",
    "webhook-payloads:recorded": "vårt butikssystem skickade oss ett meddelande om dig",
    "audit-details:recorded": "en post skapades i vår interna logg",
    "mail:recorded": "vi skrev ett e-postmeddelande till dig om dina uppgifter",
  },
  ends: {
    day: "",
    "calendar-year": ", dock först efter utgången av det kalenderår då tiden löper ut,",
    "financial-year": ", dock först efter utgången av det räkenskapsår då tiden löper ut,",
  },
  fields,
  act: (act, { rule, isFirst }) => {
    const [verb, rest] = verbs(act, rule);
    return `${verb} ${isFirst ? "vi " : ""}${rest}`;
  },
  from: (date) => `Det gäller från och med den ${date}.`,
  only: (countries) => `Det gäller beställningar som har skickats till ${countries}.`,
  except: (countries) => `Det gäller inte beställningar som har skickats till ${countries}.`,
  some: "Det gäller bara en del av våra beställningar.",
  outranked: "Det gäller inte där en annan av de här reglerna går före.",
  stop: ".",
  gap: " ",
};

/** The verb and what follows it: after the limit, "vi" stands between them. */
function verbs(act: PolicyRetentionAct, rule: PolicyRetentionRule): readonly [string, string] {
  const it = pronoun(rule);
  switch (act.do) {
    case "clear": {
      const names = listed(
        act.fields.map((field) => fields[field]),
        "sv",
      );
      return ["tar", `bort ${names} från ${isOfAccount(rule) ? "ditt konto" : it}`];
    }
    case "replace":
      return ["ersätter", `${fields[act.field]} i ${it} med en platshållare`];
    case "shorten":
      return [
        "kortar",
        `ner ${fields[act.field]} i ${it} till land, region och början av postnumret`,
      ];
    case "detach":
      return ["tar", `bort kopplingen mellan ${it} och ditt konto`];
    case "erase":
      return [
        "låter",
        "vårt butikssystem radera sina uppgifter om dig när alla dina beställningar tillåter det",
      ];
    case "delete":
      return ["raderar", it];
    case "delete-where-possible":
      return ["raderar", `${it} i de fall vårt butikssystem tillåter det`];
    case "delete-details":
      return ["raderar", `detaljerna i ${it}`];
    case "warn":
      return ["ger", `dig besked via e-post med ${act.days} dagars svarstid`];
  }
}

/** For the gender of the noun in `starts`. */
function pronoun({ start }: PolicyRetentionRule): string {
  return /^(?:draft-orders|customers|webhook-payloads|mail):/.test(start) ? "det" : "den";
}
