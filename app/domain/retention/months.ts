/** Months and the days they have, as luxon knows them, each asked once. */
import { DateTime } from "luxon";
import { dateOf, dayNumber } from "./calendar";

/** `month` counts from the year 0: year × 12 + month − 1. */
export interface CivilDay {
  readonly month: number;
  readonly dayOfMonth: number;
}

export interface Month {
  /** Days since 1970-01-01. */
  readonly firstDay: number;
  readonly days: number;
}

const civilDays = new Map<number, CivilDay>();
const months = new Map<number, Month>();
/** Far more than a shop has seen; beyond it (damaged dates) the memory begins anew. */
const MOST = 60_000;

export function civilOf(day: number): CivilDay {
  const known = civilDays.get(day);
  if (known) return known;
  const date = dateOf(day);
  const civil = { month: date.year * 12 + date.month - 1, dayOfMonth: date.day };
  if (civilDays.size >= MOST) civilDays.clear();
  civilDays.set(day, civil);
  return civil;
}

export function monthOf(month: number): Month {
  const known = months.get(month);
  if (known) return known;
  const first = DateTime.utc(Math.floor(month / 12), (month % 12) + 1, 1);
  const made = { firstDay: dayNumber(first), days: first.daysInMonth ?? 0 };
  if (months.size >= MOST) months.clear();
  months.set(month, made);
  return made;
}
