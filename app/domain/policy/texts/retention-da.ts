import { listed } from "../listed";
import type { PolicyRetentionAct, PolicyRetentionRule } from "../retention-fact";
import { isOfAccount, type RetentionPhrases } from "./retention-phrases";

const fields = {
  note: "din bemærkning til butikken",
  customAttributes: "tilknyttede ekstra oplysninger",
  phone: "telefonnumre",
  poNumber: "indkøbsordrenummeret",
  email: "e-mailadressen",
  shippingAddress: "leveringsadressen",
  billingAddress: "faktureringsadressen",
} as const satisfies RetentionPhrases["fields"];

export const retentionPhrasesDa: RetentionPhrases = {
  limit: ({ age, start, end }) => `${age} efter at ${start}${end}, `,
  starts: {
    "orders:ordered": "en ordre blev afgivet",
    "orders:paid": "en ordre blev betalt",
    "orders:fulfilled": "en ordre blev leveret",
    "orders:closed": "en ordre blev lukket",
    "orders:completed": "en ordre blev afsluttet",
    "orders:refunded": "en ordre blev refunderet",
    "orders:last-activity": "der sidst skete noget med en ordre",
    "draft-orders:ordered": "vi lavede en ordrekladde til dig",
    "draft-orders:completed": "en af vores ordrekladder blev til din ordre",
    "draft-orders:last-activity":
      "der sidst skete noget med en ordrekladde, vi havde lavet til dig",
    "customers:last-activity": "du sidst brugte din konto",
    "consent-records:ended": "en registrering af dit samtykke ophørte med at gælde",
    "cases:ended": "din anmodning om dine data blev afsluttet",
    "packages:recorded": "en kopi af dine data blev gjort klar til dig",
    "packages:ended": "en kopi af dine data blev hentet eller udløb",
    "webhook-payloads:recorded": "vores butikssystem sendte os en besked om dig",
    "audit-details:recorded": "en post blev oprettet i vores interne log",
    "mail:recorded": "vi skrev en e-mail til dig om dine data",
  },
  ends: {
    day: "",
    "calendar-year": ", dog først efter udgangen af det kalenderår, hvor fristen udløber",
    "financial-year": ", dog først efter udgangen af det regnskabsår, hvor fristen udløber",
  },
  fields,
  act: (act, { rule, isFirst }) => {
    const [verb, rest] = verbs(act, rule);
    return `${verb} ${isFirst ? "vi " : ""}${rest}`;
  },
  from: (date) => `Det gælder fra den ${date}.`,
  only: (countries) => `Det gælder for ordrer sendt til ${countries}.`,
  except: (countries) => `Det gælder ikke for ordrer sendt til ${countries}.`,
  some: "Det gælder kun for nogle af vores ordrer.",
  outranked: "Det gælder ikke, hvor en anden af disse regler går forud.",
  stop: ".",
  gap: " ",
};

/**
 * The verb and what follows it: after the limit, "vi" stands between them. Conditions stand in
 * brackets, for a clause would need a comma before the next act.
 */
function verbs(act: PolicyRetentionAct, rule: PolicyRetentionRule): readonly [string, string] {
  switch (act.do) {
    case "clear": {
      const names = listed(
        act.fields.map((field) => fields[field]),
        "da",
      );
      return ["fjerner", `${names} fra ${isOfAccount(rule) ? "din konto" : "den"}`];
    }
    case "replace":
      return ["erstatter", `${fields[act.field]} i den med en pladsholder`];
    case "shorten":
      return [
        "forkorter",
        `${fields[act.field]} i den til land, region og begyndelsen af postnummeret`,
      ];
    case "detach":
      return ["fjerner", "forbindelsen mellem den og din konto"];
    case "erase":
      return [
        "lader",
        "vores butikssystem slette sine data om dig (når alle dine ordrer tillader det)",
      ];
    case "delete":
      return ["sletter", "den"];
    case "delete-where-possible":
      return ["sletter", "den (hvor vores butikssystem tillader det)"];
    case "delete-details":
      return ["sletter", "detaljerne i den"];
    case "warn":
      return ["giver", `dig besked på e-mail med ${act.days} dages svarfrist`];
  }
}
