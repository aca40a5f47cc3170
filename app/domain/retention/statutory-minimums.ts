/**
 * How long order documents must be kept at least, by law. Data, no code: edit it when law changes.
 *
 * A minimum belongs to fields, not to whole orders: the tax document needs name and address where
 * an invoice must carry them (Directive 2006/112/EC Art. 226), One-Stop-Shop records what proves
 * the place of the customer (Implementing Regulation (EU) 282/2011 Art. 63c; an IP address may be
 * part of it). A purchase-order number stands on the invoice. Notes, attributes and phone numbers are
 * covered by none of them.
 *
 * Starting points, no legal advice; the admin says so wherever they are shown.
 */
import type { OrderField } from "./order-facts";

export interface StatutoryMinimum {
  /** ISO 3166-1 alpha-2, or "EU" for the One-Stop-Shop. */
  readonly jurisdiction: string;
  readonly documents: string;
  readonly years: number;
  readonly countedFrom:
    | "end of the calendar year"
    | "end of the financial year"
    | "end of the year of the transaction"
    | "completion of the transaction"
    | "filing of the return";
  readonly statute: string;
  /** ISO dates. */
  readonly effective: string;
  readonly lastReviewed: string;
  readonly covers: readonly OrderField[];
}

const invoice: readonly OrderField[] = [
  "name",
  "poNumber",
  "billingAddress",
  "lineItems",
  "amounts",
];
const dispatched: readonly OrderField[] = [...invoice, "shippingAddress"];
const oneStopShop: readonly OrderField[] = [...dispatched, "ipAddress"];
const letters: readonly OrderField[] = ["name", "email"];
const reviewed = { lastReviewed: "2026-11-20" };

export const statutoryMinimums: readonly StatutoryMinimum[] = [
  {
    jurisdiction: "EU",
    documents: "One-Stop-Shop records",
    years: 10,
    countedFrom: "end of the year of the transaction",
    statute: "Directive 2006/112/EC Art. 369k, Regulation (EU) 282/2011 Art. 63c",
    effective: "2021-07-01",
    covers: oneStopShop,
    ...reviewed,
  },
  {
    jurisdiction: "DE",
    documents: "books",
    years: 10,
    countedFrom: "end of the calendar year",
    statute: "§ 147 AO, § 257 HGB",
    effective: "1999-01-01",
    covers: ["amounts"],
    ...reviewed,
  },
  {
    jurisdiction: "DE",
    documents: "invoices and vouchers",
    years: 8,
    countedFrom: "end of the calendar year",
    statute: "§ 147 AO, § 14b UStG, § 257 HGB",
    effective: "2025-01-01",
    covers: dispatched,
    ...reviewed,
  },
  {
    jurisdiction: "DE",
    documents: "commercial letters",
    years: 6,
    countedFrom: "end of the calendar year",
    statute: "§ 147 AO, § 257 HGB",
    effective: "1999-01-01",
    covers: letters,
    ...reviewed,
  },
  ...(
    [
      ["FR", 10, "end of the financial year", "Code de commerce L123-22", "2000-09-21"],
      ["IT", 10, "end of the financial year", "Codice civile art. 2220", "1942-04-21"],
      ["CH", 10, "end of the financial year", "OR Art. 958f", "2013-01-01"],
      ["BE", 10, "end of the calendar year", "Code TVA art. 60", "2023-01-01"],
      ["NL", 7, "end of the calendar year", "AWR art. 52", "1998-01-01"],
      ["AT", 7, "end of the calendar year", "§ 132 BAO", "1962-01-01"],
      ["ES", 6, "end of the financial year", "Código de Comercio art. 30", "1990-01-01"],
      ["PL", 5, "end of the calendar year", "Ordynacja podatkowa art. 86", "1998-01-01"],
      ["GB", 6, "end of the financial year", "VAT Act 1994 Sch. 11 para. 6", "1994-09-01"],
      ["CA", 6, "end of the financial year", "Income Tax Act s. 230", "1985-01-01"],
      ["AU", 5, "filing of the return", "ITAA 1936 s. 262A", "1986-07-01"],
      ["BR", 5, "end of the calendar year", "CTN art. 173, 195", "1967-01-01"],
      ["US", 7, "filing of the return", "26 U.S.C. § 6001 (3 to 7 years by kind)", "1954-08-16"],
      [
        "JP",
        7,
        "filing of the return",
        "Corporation Tax Act Enforcement Regulations art. 59",
        "1965-04-01",
      ],
      ["CN", 3, "completion of the transaction", "E-Commerce Law art. 31", "2019-01-01"],
    ] as const
  ).map(([jurisdiction, years, countedFrom, statute, effective]) => ({
    ...{ jurisdiction, years, countedFrom, statute, effective },
    documents: "invoices and books",
    covers: dispatched,
    ...reviewed,
  })),
];

/** The minimums that speak of a field, the longest first. None: it may go earlier. */
export function minimumsCovering(field: OrderField): readonly StatutoryMinimum[] {
  return statutoryMinimums
    .filter(({ covers }) => covers.includes(field))
    .sort((a, b) => b.years - a.years);
}
