/** Which statutory minimums speak of an order, and until when they keep each of its fields. */
import { limitClock, type FinancialYear, type Limit, type LimitClock } from "./limit";
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

/** A minimum and when it ends for a document of some moment, by each of the shop's zones. */
export interface TimedMinimum {
  readonly minimum: StatutoryMinimum;
  readonly clocks: readonly LimitClock[];
}

/** By field, every minimum that covers it; the longest wins, which depends on the moment. */
export type MinimumSet = Readonly<Record<OrderField, readonly TimedMinimum[]>>;

export interface LongestMinimum {
  readonly until: EpochMs;
  readonly minimum: StatutoryMinimum;
}

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
  const timed = minimums.map((minimum) => ({
    minimum,
    clocks: shop.zones.map((zone) => limitClock(limitOf(minimum, shop.financialYear, zone))),
  }));
  const entries = orderFields.map((field) => [
    field,
    timed.filter(({ minimum }) => minimum.covers.includes(field)),
  ]);
  return Object.fromEntries(entries) as Record<OrderField, readonly TimedMinimum[]>;
}

/**
 * The minimum that ends last for a field; undefined where none covers it.
 *
 * @param documentedAt the latest known moment of the order: invoices and credit notes may be that
 *   young
 */
export function longestMinimum(
  set: MinimumSet,
  field: OrderField,
  documentedAt: EpochMs,
): LongestMinimum | undefined {
  let longest: LongestMinimum | undefined;
  for (const { minimum, clocks } of set[field]) {
    for (const clock of clocks) {
      const until = clock.endFor(documentedAt);
      if (!longest || until > longest.until) longest = { until, minimum };
    }
  }
  return longest;
}

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
