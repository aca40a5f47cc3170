import { listed } from "../listed";
import type { PolicyRetentionAct, PolicyRetentionRule } from "../retention-fact";
import { areaOf, type RetentionArea, type RetentionPhrases } from "./retention-phrases";

const fields = {
  note: "Twoje uwagi dla sklepu",
  customAttributes: "dodatkowe informacje",
  phone: "numery telefonów",
  poNumber: "numer zamówienia nadany przez Twoją firmę",
  email: "adres e-mail",
  shippingAddress: "adres dostawy",
  billingAddress: "adres rozliczeniowy",
} as const satisfies RetentionPhrases["fields"];

/** What a rule is about, in the cases that "usuwamy", "z" and "w" ask for. */
const things: Readonly<
  Record<RetentionArea, readonly [what: string, from: string, within: string]>
> = {
  orders: ["to zamówienie", "tego zamówienia", "tym zamówieniu"],
  "draft-orders": ["tę wersję roboczą", "tej wersji roboczej", "tej wersji roboczej"],
  customers: ["Twoje konto", "Twojego konta", "Twoim koncie"],
  "consent-records": ["ten zapis", "tego zapisu", "tym zapisie"],
  cases: ["ten wniosek", "tego wniosku", "tym wniosku"],
  packages: ["tę kopię", "tej kopii", "tej kopii"],
  "webhook-payloads": ["tę wiadomość", "tej wiadomości", "tej wiadomości"],
  "audit-details": ["ten wpis", "tego wpisu", "tym wpisie"],
  mail: ["tę wiadomość", "tej wiadomości", "tej wiadomości"],
};

export const retentionPhrasesPl: RetentionPhrases = {
  limit: ({ age, start, end }) => `${age} po ${start}${end} `,
  starts: {
    "orders:ordered": "złożeniu zamówienia",
    "orders:paid": "opłaceniu zamówienia",
    "orders:fulfilled": "dostarczeniu zamówienia",
    "orders:closed": "zamknięciu zamówienia",
    "orders:completed": "zakończeniu realizacji zamówienia",
    "orders:refunded": "zwrocie pieniędzy za zamówienie",
    "orders:last-activity": "ostatnim zdarzeniu dotyczącym zamówienia",
    "draft-orders:ordered": "przygotowaniu dla Ciebie wersji roboczej zamówienia",
    "draft-orders:completed": "przekształceniu naszej wersji roboczej w Twoje zamówienie",
    "draft-orders:last-activity":
      "ostatnim zdarzeniu dotyczącym przygotowanej dla Ciebie wersji roboczej zamówienia",
    "customers:last-activity": "ostatnim skorzystaniu przez Ciebie z konta",
    "consent-records:ended": "utracie ważności przez zapis Twojej zgody",
    "cases:ended": "zamknięciu Twojego wniosku w sprawie Twoich danych",
    "packages:recorded": "przygotowaniu dla Ciebie kopii Twoich danych",
    "packages:ended": "pobraniu lub wygaśnięciu kopii Twoich danych",
    "webhook-payloads:recorded": "otrzymaniu od systemu naszego sklepu wiadomości o Tobie",
    "audit-details:recorded": "dokonaniu wpisu w naszym dzienniku wewnętrznym",
    "mail:recorded": "wysłaniu Ci wiadomości e-mail w sprawie Twoich danych",
  },
  ends: {
    day: "",
    "calendar-year": " i po zakończeniu roku kalendarzowego, w którym upływa ten okres,",
    "financial-year": " i po zakończeniu roku obrotowego, w którym upływa ten okres,",
  },
  fields,
  act: (act, { rule }) => verbs(act, rule),
  from: (date) => `Ta zasada obowiązuje od ${date} r.`,
  only: (countries) => `Dotyczy to zamówień z krajem dostawy: ${countries}.`,
  except: (countries) => `Nie dotyczy to zamówień z krajem dostawy: ${countries}.`,
  some: "Dotyczy to tylko części naszych zamówień.",
  outranked: "Nie dotyczy to przypadków, w których pierwszeństwo ma inna z tych zasad.",
  stop: ".",
  gap: " ",
};

function verbs(act: PolicyRetentionAct, rule: PolicyRetentionRule): string {
  const [what, from, within] = things[areaOf(rule)];
  switch (act.do) {
    case "clear": {
      const names = act.fields.map((field) => fields[field]);
      return `usuwamy z ${from} ${listed(names, "pl")}`;
    }
    case "replace":
      return `zamieniamy w ${within} ${fields[act.field]} na tekst zastępczy`;
    case "shorten":
      return `skracamy w ${within} ${fields[act.field]} do kraju, regionu i początku kodu pocztowego`;
    case "detach":
      return `odłączamy Twoje konto od ${from}`;
    case "erase":
      return "zlecamy systemowi naszego sklepu usunięcie tego, co o Tobie przechowuje, gdy tylko pozwolą na to wszystkie Twoje zamówienia";
    case "delete":
      return `usuwamy ${what}`;
    case "delete-where-possible":
      return `usuwamy ${what} tam, gdzie pozwala na to system naszego sklepu`;
    case "delete-details":
      return `usuwamy szczegóły ${from}`;
    case "warn":
      return `czekamy ${act.days} dni na Twoją odpowiedź na zawiadomienie wysłane Ci e-mailem`;
  }
}
