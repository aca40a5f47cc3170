/** Days on which two limits can differ: the ends of months and of years, over a leap cycle. */
import { DateTime } from "luxon";
import { dayNumber } from "./calendar";
import { endDay, type Limit } from "./limit";

const FIRST_YEAR = 2024;
const CYCLE_YEARS = 4;

/**
 * Whether one limit ends before another for a start on any day. Zones play no part: both are
 * compared by the day.
 */
export function mayEndBefore(limit: Limit, other: Limit): boolean {
  const [ends, otherEnds] = [endDays(limit), endDays(other)];
  return ends.some((end, place) => end < (otherEnds[place] ?? 0));
}

const remembered = new Map<string, readonly number[]>();
const MOST_REMEMBERED = 500;

/** A limit's end for each sample day. An editor asks the same again with every key pressed. */
function endDays(limit: Limit): readonly number[] {
  const key = JSON.stringify([limit.span, limit.roundTo, limit.financialYear]);
  const known = remembered.get(key);
  if (known) return known;
  const ends = sampleDays(limit).map((day) => endDay(day, limit));
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  remembered.set(key, ends);
  return ends;
}

/** First, last and last but one of each month, and around the start of the financial year. */
function sampleDays({ financialYear: { month, day } }: Limit): readonly number[] {
  const days = new Set(monthEnds);
  for (let year = 0; year < CYCLE_YEARS; year++) {
    const start = dayNumber(DateTime.utc(FIRST_YEAR + year, month, day));
    for (const offset of [-1, 0, 1]) days.add(start + offset);
  }
  return [...days];
}

const monthEnds = Array.from({ length: CYCLE_YEARS * 12 }, (_, month) =>
  dayNumber(DateTime.utc(FIRST_YEAR).plus({ months: month })),
).flatMap((first) => [first - 2, first - 1, first]);
