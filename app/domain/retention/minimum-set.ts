/** Which statutory minimums speak of an order, and until when they keep each of its fields. */
import { calendarOf } from "./calendar";
import { limitClock, type FinancialYear, type Limit } from "./limit";
import { orderFields, type EpochMs, type OrderField } from "./order-facts";
import { statutoryMinimums, type StatutoryMinimum } from "./statutory-minimums";

/** What the law asks of a shop depends on this. Unknown counts as covered. */
export interface ShopTerms {
  /** Where the seller is established, ISO 3166-1 alpha-2; null where that is unknown. */
  readonly country: string | null;
  /** Whether VAT is declared through the One-Stop-Shop; null where that is unknown. */
  readonly oneStopShop: boolean | null;
  readonly financialYear: FinancialYear;
  /** Every zone the shop has had: the latest end of a minimum counts. At least one. */
  readonly zones: readonly string[];
}

export interface LongestMinimum {
  readonly until: EpochMs;
  readonly minimum: StatutoryMinimum;
}

/**
 * Knows, for the minimums that cover one field, which of them ends last. Undefined where none does.
 *
 * @param documentedAt the latest known moment of the order: invoices and credit notes may be that
 *   young
 */
export type LongestOf = (documentedAt: EpochMs) => LongestMinimum;

/** By field; null where no minimum covers it. */
export type MinimumSet = Readonly<Record<OrderField, LongestOf | null>>;

const memberStates = new Set(
  "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK".split(" "),
);

/**
 * Statutes that may apply to an order sent to a country. A country none of them knows, or no country
 * at all, is covered by all of them, so that the longest known minimum holds.
 */
export function minimumsFor(
  shop: Pick<ShopTerms, "country" | "oneStopShop">,
  sentTo: string | null,
  minimums: readonly StatutoryMinimum[] = statutoryMinimums,
): readonly StatutoryMinimum[] {
  const known = new Set(minimums.map(({ jurisdiction }) => jurisdiction));
  const places = [shop.country, sentTo];
  if (places.some((place) => place === null || !known.has(place))) return minimums;
  const abroad = sentTo !== shop.country && memberStates.has(sentTo ?? "");
  const oneStopShop = abroad && shop.oneStopShop !== false;
  return minimums.filter(
    ({ jurisdiction }) =>
      places.includes(jurisdiction) || (oneStopShop && jurisdiction === ONE_STOP_SHOP),
  );
}

const ONE_STOP_SHOP = "EU";

export function minimumSet(minimums: readonly StatutoryMinimum[], shop: ShopTerms): MinimumSet {
  const alike = new Map<string, LongestOf | null>();
  const entries = orderFields.map((field) => {
    const covering = minimums.filter(({ covers }) => covers.includes(field));
    const key = covering.map((minimum) => minimums.indexOf(minimum)).join();
    const known = alike.get(key) ?? longestOf(covering, shop);
    alike.set(key, known);
    return [field, known];
  });
  return Object.fromEntries(entries) as Record<OrderField, LongestOf | null>;
}

/** Statutes of the same length end at the same time: each length is asked once. */
function longestOf(covering: readonly StatutoryMinimum[], shop: ShopTerms): LongestOf | null {
  const lengths = new Map<string, StatutoryMinimum>();
  for (const minimum of covering) {
    const key = JSON.stringify(limitOf(minimum, shop.financialYear, "UTC"));
    if (!lengths.has(key)) lengths.set(key, minimum);
  }
  const timed = [...lengths.values()].flatMap((minimum) =>
    shop.zones.map((zone) => ({
      minimum,
      clock: limitClock(limitOf(minimum, shop.financialYear, zone)),
    })),
  );
  const [first, ...others] = timed;
  if (!first) return null;
  const ask = (documentedAt: EpochMs): LongestMinimum => {
    let longest = { until: first.clock.endFor(documentedAt), minimum: first.minimum };
    for (const { clock, minimum } of others) {
      const until = clock.endFor(documentedAt);
      if (until > longest.until) longest = { until, minimum };
    }
    return longest;
  };
  const [zone, ...more] = shop.zones;
  return zone === undefined || more.length > 0 ? ask : rememberedByDay(ask, zone);
}

/** Limits depend on the day alone; in one zone, the day is enough to know the answer. */
function rememberedByDay(ask: LongestOf, zone: string): LongestOf {
  const calendar = calendarOf(zone);
  const answers = new Map<number, LongestMinimum>();
  return (documentedAt) => {
    const day = calendar.dayOf(documentedAt);
    const known = answers.get(day);
    if (known) return known;
    const answer = ask(documentedAt);
    if (answers.size > MOST_DAYS) answers.clear();
    answers.set(day, answer);
    return answer;
  };
}

const MOST_DAYS = 50_000;

/** A tax return is filed within this many years after its year; then "filing" starts the clock. */
const FILED_WITHIN_YEARS = 1;

/** A minimum as a limit that can be timed. */
export function limitOf(
  { years, countedFrom }: Pick<StatutoryMinimum, "years" | "countedFrom">,
  financialYear: FinancialYear,
  zone: string,
): Limit {
  const limit = (span: number, roundTo: Limit["roundTo"]): Limit => ({
    ...{ roundTo, financialYear, zone },
    span: { years: span, months: 0, days: 0 },
  });
  switch (countedFrom) {
    case "end of the calendar year":
    case "end of the year of the transaction":
      return limit(years, "calendar-year");
    case "end of the financial year":
      return limit(years, "financial-year");
    case "filing of the return":
      return limit(years + FILED_WITHIN_YEARS, "financial-year");
    case "completion of the transaction":
      return limit(years, "day");
  }
}
