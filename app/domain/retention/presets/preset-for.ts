/** Starting points for a shop's rules, by country. Each says where its figure comes from. */
import { minimumsFor, type ShopTerms } from "../minimum-set";
import { narrowRule } from "../narrow-rule";
import { ownMinimums } from "../own-minimums";
import type { Rule } from "../rule-schema";
import type { OwnKind, RuleScope } from "../rule-terms";
import { guarantees, usualGuarantee } from "./guarantees";

export interface PresetLine {
  readonly id: string;
  readonly rule: Rule;
  readonly statute: string;
  /** ISO dates; since when the figure is law. */
  readonly effective: string;
  readonly lastReviewed: string;
}

export interface Preset {
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly lines: readonly PresetLine[];
}

const storageLimitation = {
  statute: "GDPR Art. 5(1)(e)",
  effective: "2018-05-25",
  lastReviewed: "2026-11-20",
} as const;

/** How long things serve a purpose where no statute has a figure: the usual practice. */
const practice = {
  openDraftYears: 1,
  inactiveYears: 3,
  noticeDays: 30,
  own: {
    "webhook-payloads": { years: 0, months: 0, days: 30 },
    packages: { years: 0, months: 0, days: 30 },
    mail: { years: 0, months: 0, days: 90 },
  },
} as const;

/**
 * Rules to begin with. They are narrowed to the law of the shop, so each can be saved as it is.
 * Starting points, no legal advice.
 */
export function presetFor(shop: ShopTerms): Preset {
  const country = shop.country ?? "??";
  return {
    country,
    lines: [
      questionsAboutOrders(shop),
      ...documents(shop),
      openDrafts(shop),
      inactiveCustomers(shop),
      ...ownData(shop),
    ],
  };
}

/** Of every country that has statutes of its own in the data. */
export function presetCountries(): readonly string[] {
  return [...new Set(minimumsFor({ country: null, oneStopShop: null }, null).map(jurisdictionOf))]
    .filter((jurisdiction) => jurisdiction !== "EU")
    .sort();
}

function jurisdictionOf({ jurisdiction }: { readonly jurisdiction: string }): string {
  return jurisdiction;
}

function questionsAboutOrders(shop: ShopTerms): PresetLine {
  const { years, ...source } = guarantees[shop.country ?? ""] ?? usualGuarantee;
  return {
    id: "questions",
    rule: ruleOf(shop, {
      name: "Notes and phone numbers",
      when: { age: span(years), from: "fulfilled", roundTo: "day" },
      actions: [{ do: "clear", fields: ["note", "customAttributes", "phone"] }],
      why: {
        purpose: "Answering questions and claims about an order",
        basis: "storage-limitation",
      },
    }),
    ...source,
  };
}

/**
 * What the law wants kept goes when it no longer does, each part at its own time: for orders within
 * the country as its law has it, for all others by the longest law there is.
 */
function documents(shop: ShopTerms): PresetLine[] {
  const wished = ruleOf(shop, {
    name: "Documents past their time",
    when: { age: span(1), from: "last-activity", roundTo: "day" },
    actions: [
      { do: "coarsen", field: "email", to: "placeholder" },
      { do: "clear", fields: ["poNumber"] },
      { do: "coarsen", field: "shippingAddress", to: "generalise" },
      { do: "request-erasure" },
    ],
    why: { purpose: "Tax and commercial documents", basis: "legal-obligation" },
  });
  const everywhere = narrowRule(wished, shop).later;
  const home = shop.country;
  const domestic = home
    ? narrowRule({ ...wished, only: { countries: { only: [home] } } }, shop).later
    : [];
  const earlier = domestic.filter(
    ({ rule }) => !everywhere.some((other) => sameAge(other.rule, rule)),
  );
  return [...earlier, ...everywhere].map(({ rule, because }, place) => ({
    id: `documents-${place + 1}`,
    rule,
    ...{ statute: `${because.statute} (${because.documents})`, effective: because.effective },
    lastReviewed: because.lastReviewed,
  }));
}

function sameAge(a: Rule, b: Rule): boolean {
  return a.when.age.years === b.when.age.years && a.when.roundTo === b.when.roundTo;
}

function openDrafts(shop: ShopTerms): PresetLine {
  return {
    id: "drafts",
    rule: ruleOf(shop, {
      ...{ name: "Old drafts", scope: "draft-orders" },
      when: { age: span(practice.openDraftYears), from: "last-activity", roundTo: "day" },
      actions: [{ do: "delete" }],
      why: { purpose: "Offers that led to nothing", basis: "storage-limitation" },
    }),
    ...storageLimitation,
  };
}

function inactiveCustomers(shop: ShopTerms): PresetLine {
  const french = shop.country === "FR" ? "CNIL, référentiel gestion commerciale; " : "";
  return {
    id: "inactive",
    rule: ruleOf(shop, {
      ...{ name: "Inactive customers", scope: "customers" },
      when: { age: span(practice.inactiveYears), from: "last-activity", roundTo: "day" },
      actions: [{ do: "warn", days: practice.noticeDays }, { do: "request-erasure" }],
      why: { purpose: "Customer accounts", basis: "storage-limitation" },
    }),
    ...storageLimitation,
    statute: `${french}${storageLimitation.statute}`,
  };
}

function ownData(shop: ShopTerms): PresetLine[] {
  const lines: [OwnKind, Rule["when"]][] = [
    [
      "webhook-payloads",
      { age: practice.own["webhook-payloads"], from: "recorded", roundTo: "day" },
    ],
    ["packages", { age: practice.own.packages, from: "ended", roundTo: "day" }],
    ["mail", { age: practice.own.mail, from: "recorded", roundTo: "day" }],
    ["cases", proofSpan("cases", "ended")],
    ["consent-records", proofSpan("consent-records", "ended")],
    ["audit-details", proofSpan("audit-details", "recorded")],
  ];
  return lines.map(([scope, when]) => ({
    id: `own-${scope}`,
    rule: ruleOf(shop, {
      ...{ scope, when, actions: [{ do: "delete" }] },
      why: { purpose: ownMinimums[scope].because, basis: "storage-limitation" },
    }),
    ...storageLimitation,
    statute: ownMinimums[scope].because,
    lastReviewed: ownMinimums[scope].lastReviewed,
  }));
}

function proofSpan(kind: OwnKind, from: "ended" | "recorded"): Rule["when"] {
  const { years, roundTo } = ownMinimums[kind];
  return { age: span(years), from, roundTo };
}

function span(years: number): Rule["when"]["age"] {
  return { years, months: 0, days: 0 };
}

function ruleOf(
  shop: ShopTerms,
  over: Partial<Rule> & Pick<Rule, "when" | "actions" | "why"> & { readonly scope?: RuleScope },
): Rule {
  return {
    ...{ version: 2, name: "", scope: "orders", only: {}, rank: 0, overrides: [] },
    zone: shop.zones[0] ?? "UTC",
    ...over,
  };
}
