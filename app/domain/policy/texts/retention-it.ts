import { listed } from "../listed";
import type { PolicyRetentionAct, PolicyRetentionRule } from "../retention-fact";
import { isOfAccount, type RetentionPhrases } from "./retention-phrases";

const fields = {
  note: "la tua nota al negozio",
  customAttributes: "le informazioni aggiuntive allegate",
  phone: "i numeri di telefono",
  poNumber: "il numero dell’ordine d’acquisto",
  email: "l’indirizzo e-mail",
  shippingAddress: "l’indirizzo di consegna",
  billingAddress: "l’indirizzo di fatturazione",
} as const satisfies RetentionPhrases["fields"];

export const retentionPhrasesIt: RetentionPhrases = {
  limit: ({ age, start, end }) => `${age} dopo ${start}${end}, `,
  starts: {
    "orders:ordered": "che è stato effettuato un ordine",
    "orders:paid": "il pagamento di un ordine",
    "orders:fulfilled": "la consegna di un ordine",
    "orders:closed": "la chiusura di un ordine",
    "orders:completed": "il completamento di un ordine",
    "orders:refunded": "il rimborso di un ordine",
    "orders:last-activity": "l’ultima attività relativa a un ordine",
    "draft-orders:ordered": "aver preparato per te una bozza di ordine",
    "draft-orders:completed":
      "la trasformazione in ordine di una bozza che avevamo preparato per te",
    "draft-orders:last-activity":
      "l’ultima attività relativa a una bozza di ordine che avevamo preparato per te",
    "customers:last-activity": "l’ultimo utilizzo del tuo account",
    "consent-records:ended": "la fine della validità di una registrazione del tuo consenso",
    "cases:ended": "la chiusura della tua richiesta sui tuoi dati",
    "packages:recorded": "aver preparato per te una copia dei tuoi dati",
    "packages:ended": "il ritiro o la scadenza di una copia dei tuoi dati",
    "webhook-payloads:recorded":
      "aver ricevuto dal sistema del nostro negozio un messaggio su di te",
    "audit-details:recorded": "un’annotazione nel nostro registro interno",
    "mail:recorded": "averti scritto un’e-mail sui tuoi dati",
  },
  ends: {
    day: "",
    "calendar-year": ", alla fine dell’anno solare allora in corso",
    "financial-year": ", alla fine dell’esercizio contabile allora in corso",
  },
  fields,
  act: (act, { rule }) => verbs(act, rule),
  // No "dal": before 8 and 11 it is "dall’".
  from: (date) => `Data da cui vale questa regola: ${date}.`,
  only: (countries) => `Questa regola vale per gli ordini con destinazione ${countries}.`,
  except: (countries) => `Questa regola non vale per gli ordini con destinazione ${countries}.`,
  some: "Questa regola vale solo per una parte dei nostri ordini.",
  outranked: "Questa regola non vale quando prevale un’altra di quelle indicate qui.",
  stop: ".",
  gap: " ",
};

function verbs(act: PolicyRetentionAct, rule: PolicyRetentionRule): string {
  switch (act.do) {
    case "clear": {
      const names = act.fields.map((field) => fields[field]);
      return `${isOfAccount(rule) ? "cancelliamo dal tuo account" : "ne cancelliamo"} ${listed(names, "it")}`;
    }
    case "replace":
      return `ne sostituiamo ${fields[act.field]} con un testo neutro`;
    case "shorten":
      return `ne riduciamo ${fields[act.field]} a paese, regione e inizio del codice postale`;
    case "detach":
      return "ne scolleghiamo il tuo account";
    case "erase":
      return "facciamo cancellare al sistema del nostro negozio ciò che conserva su di te non appena tutti i tuoi ordini lo consentono";
    case "delete":
      return "l’eliminiamo";
    case "delete-where-possible":
      return "l’eliminiamo se il sistema del nostro negozio lo consente";
    case "delete-details":
      return "ne eliminiamo i dettagli";
    case "warn":
      return `ti avvisiamo via e-mail lasciandoti ${act.days} giorni per rispondere`;
  }
}
