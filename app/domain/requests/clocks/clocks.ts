/**
 * How long an answer may take, law by law. Data, not advice: figures change, and each carries the
 * statute it was read in and the day somebody last looked.
 */
export type LawId =
  | "platform"
  | "gdpr"
  | "uk-gdpr"
  | "ccpa"
  | "lgpd"
  | "pipeda"
  | "fadp"
  | "popia"
  | "appi"
  | "pipl"
  | "pipa"
  | "lfpdppp"
  | "ar-25326";

/** One calendar month is not 30 days; working days leave out Saturdays and Sundays. */
export type Period =
  | { readonly unit: "months" | "days" | "working-days"; readonly figure: number }
  | { readonly unit: "without-delay" };

export interface Clock {
  readonly law: LawId;
  readonly name: string;
  /** ISO 3166-1 alpha-2 of the stores it applies to; empty: applies by channel. */
  readonly countries: readonly string[];
  readonly period: Period;
  /** What starts it. Everywhere so far: that the request arrived. */
  readonly trigger: "receipt";
  /** A deadline on a Saturday or Sunday moves to Monday. Public holidays are not taken off. */
  readonly movesToWorkingDay: boolean;
  readonly statute: string;
  /** False where sources disagree or only guidance names a figure. */
  readonly certain: boolean;
  readonly effective: string;
  readonly lastReviewed: string;
}

const REVIEWED = "2026-11-20";

const eea = [
  ...["AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE"],
  ...["IT", "LT", "LU", "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK", "IS", "LI", "NO"],
];

const inDays = { movesToWorkingDay: false, trigger: "receipt", lastReviewed: REVIEWED } as const;

export const clocks: readonly Clock[] = [
  {
    ...inDays,
    law: "platform",
    name: "The platform’s rule for apps",
    countries: [],
    period: { unit: "days", figure: 30 },
    statute: "Shopify: mandatory compliance webhooks",
    certain: true,
    effective: "2018-05-25",
  },
  {
    ...inDays,
    law: "gdpr",
    name: "GDPR",
    countries: eea,
    period: { unit: "months", figure: 1 },
    movesToWorkingDay: true,
    statute: "Regulation (EU) 2016/679 Art. 12(3); Regulation 1182/71 Art. 3",
    certain: true,
    effective: "2018-05-25",
  },
  {
    ...inDays,
    law: "uk-gdpr",
    name: "UK GDPR",
    countries: ["GB"],
    period: { unit: "months", figure: 1 },
    movesToWorkingDay: true,
    statute: "UK GDPR Art. 12(3); Data (Use and Access) Act 2025",
    certain: true,
    effective: "2021-01-01",
  },
  {
    ...inDays,
    law: "ccpa",
    name: "CCPA and other US state laws",
    countries: ["US"],
    period: { unit: "days", figure: 45 },
    statute: "Cal. Civ. Code § 1798.130(a)(2); 11 CCR § 7021",
    certain: true,
    effective: "2020-01-01",
  },
  {
    ...inDays,
    law: "lgpd",
    name: "LGPD",
    countries: ["BR"],
    period: { unit: "days", figure: 15 },
    statute: "Lei 13.709/2018 Art. 19 II",
    certain: true,
    effective: "2020-09-18",
  },
  {
    ...inDays,
    law: "pipeda",
    name: "PIPEDA and Quebec Law 25",
    countries: ["CA"],
    period: { unit: "days", figure: 30 },
    statute: "PIPEDA Schedule 1, 4.9.4 and s. 8(3); Quebec P-39.1 s. 32",
    certain: true,
    effective: "2001-01-01",
  },
  {
    ...inDays,
    law: "fadp",
    name: "Swiss FADP",
    countries: ["CH"],
    period: { unit: "days", figure: 30 },
    statute: "FADP Art. 25(7)",
    certain: true,
    effective: "2023-09-01",
  },
  {
    ...inDays,
    law: "popia",
    name: "POPIA",
    countries: ["ZA"],
    period: { unit: "days", figure: 30 },
    statute: "POPIA s. 23; PAIA s. 25",
    certain: true,
    effective: "2021-07-01",
  },
  {
    ...inDays,
    law: "appi",
    name: "APPI",
    countries: ["JP"],
    period: { unit: "without-delay" },
    statute: "APPI Art. 33",
    certain: true,
    effective: "2022-04-01",
  },
  {
    ...inDays,
    law: "pipl",
    name: "PIPL",
    countries: ["CN"],
    period: { unit: "working-days", figure: 15 },
    statute: "PIPL Art. 50 (no figure); app guidance",
    certain: false,
    effective: "2021-11-01",
  },
  {
    ...inDays,
    law: "pipa",
    name: "PIPA",
    countries: ["KR"],
    period: { unit: "days", figure: 10 },
    statute: "PIPA Art. 35; Enforcement Decree Art. 41",
    certain: false,
    effective: "2011-09-30",
  },
  {
    ...inDays,
    law: "lfpdppp",
    name: "LFPDPPP",
    countries: ["MX"],
    period: { unit: "working-days", figure: 20 },
    statute: "LFPDPPP Art. 31",
    certain: false,
    effective: "2025-03-21",
  },
  {
    ...inDays,
    law: "ar-25326",
    name: "Argentine Law 25.326",
    countries: ["AR"],
    period: { unit: "days", figure: 10 },
    statute: "Ley 25.326 Art. 14",
    certain: false,
    effective: "2000-11-02",
  },
];

/** The clock of a law by its id. */
export function clockOf(law: LawId): Clock {
  const clock = clocks.find((candidate) => candidate.law === law);
  if (!clock) throw new Error(`no clock for ${law}`);
  return clock;
}

export function isLawId(text: string): text is LawId {
  return clocks.some(({ law }) => law === text);
}
