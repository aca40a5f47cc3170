/** When a limit has passed: spans of years, months and days, to the end of a day or of a year. */
import { calendarOf } from "./calendar";
import { civilOf, monthOf } from "./months";
import type { EpochMs } from "./order-facts";
import type { Rounding } from "./rule-terms";

/** First day of the financial year. No later than the 28th, so that every year has it. */
export interface FinancialYear {
  readonly month: number;
  readonly day: number;
}

export const CALENDAR_YEAR: FinancialYear = { month: 1, day: 1 };

export interface Span {
  readonly years: number;
  readonly months: number;
  readonly days: number;
}

export interface Limit {
  readonly span: Span;
  readonly roundTo: Rounding;
  readonly financialYear: FinancialYear;
  readonly zone: string;
}

/** Knows when one limit ends for any start. */
export interface LimitClock {
  readonly limit: Limit;
  /** The first moment at which the limit has passed. */
  endFor(start: EpochMs): EpochMs;
}

const MOST_DAYS = 110_000;

/**
 * Makes a clock for a limit. It remembers the answer by day: a shop's orders of twenty years fall
 * on no more than 7,305 days.
 */
export function limitClock(limit: Limit): LimitClock {
  const calendar = calendarOf(limit.zone);
  const ends = new Map<number, EpochMs>();
  return {
    limit,
    endFor(start) {
      const day = calendar.dayOf(start);
      const known = ends.get(day);
      if (known !== undefined) return known;
      const end = calendar.startOf(endDay(day, limit));
      if (ends.size > MOST_DAYS) ends.clear();
      ends.set(day, end);
      return end;
    },
  };
}

/**
 * The first day after a limit that began on a day.
 *
 * The span counts from that day; where it ends, the rest of the day, of the calendar year or of the
 * financial year is added. The anniversary of a 29 February in a common year is 28 February
 * (§ 188(3) BGB, Regulation 1182/71 Art. 3(2)(c)).
 *
 * Months are luxon's, asked once each; a day keeps its number in the month as far as there is one.
 */
export function endDay(day: number, { span, roundTo, financialYear }: Limit): number {
  const { month, dayOfMonth } = civilOf(day);
  const target = monthOf(month + span.years * 12 + span.months);
  const last = target.firstDay + Math.min(dayOfMonth, target.days) - 1 + span.days;
  if (roundTo === "day") return last + 1;
  const start = roundTo === "calendar-year" ? CALENDAR_YEAR : financialYear;
  const year = Math.floor(civilOf(last).month / 12);
  const sameYear = yearStart(year, start);
  return sameYear > last ? sameYear : yearStart(year + 1, start);
}

/** No later than the 28th, so that the month always has it. */
function yearStart(year: number, { month, day }: FinancialYear): number {
  return monthOf(year * 12 + month - 1).firstDay + day - 1;
}
