/**
 * Days of a time zone, fast enough for a million orders.
 *
 * All arithmetic is luxon's; what it answered is remembered by day. A day is the number of days
 * since 1970-01-01 in that zone's own calendar, so that limits, which end with days, can be looked
 * up by it.
 */
import { DateTime, IANAZone } from "luxon";
import type { EpochMs } from "./order-facts";

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

export interface Calendar {
  readonly zone: string;
  /** The local day of a moment. */
  dayOf(at: EpochMs): number;
  /** The first moment of a local day: not always midnight. */
  startOf(day: number): EpochMs;
}

const calendars = new Map<string, Calendar>();

/** The calendar of an IANA zone; the same one for the same name. */
export function calendarOf(zone: string): Calendar {
  const known = calendars.get(zone);
  if (known) return known;
  const made = makeCalendar(zone);
  calendars.set(zone, made);
  return made;
}

/** Days that are remembered in a table, 1970 to 2100; others are asked for each time. */
const TABLE_DAYS = 47_847;
/** Not a number of minutes: the offset changes within the day, or was not asked for yet. */
const CHANGES = 32_000;
const UNASKED = 32_001;
/**
 * Asking for an offset is slow. Since 1970 no zone has changed its clocks twice within seven days
 * (in the zone database of 2026), so where both ends of six days agree, all of them do.
 */
const WINDOW_DAYS = 6;

function makeCalendar(zone: string): Calendar {
  const iana = IANAZone.create(zone);
  /** Minutes east of UTC during a whole UTC day. */
  const offsets = new Int16Array(TABLE_DAYS).fill(UNASKED);
  const starts = new Float64Array(TABLE_DAYS).fill(Number.NaN);
  const asked = new Map<number, number>();

  function offsetOn(utcDay: number): number {
    const window = Math.floor(utcDay / WINDOW_DAYS);
    const first = offsetAtStart(window * WINDOW_DAYS);
    if (Number.isInteger(first) && offsetAtStart((window + 1) * WINDOW_DAYS) === first)
      return first;
    const ofDay = offsetAtStart(utcDay);
    return Number.isInteger(ofDay) && offsetAtStart(utcDay + 1) === ofDay ? ofDay : CHANGES;
  }

  function offsetAtStart(utcDay: number): number {
    const known = asked.get(utcDay);
    if (known !== undefined) return known;
    const offset = iana.offset(utcDay * DAY_MS);
    asked.set(utcDay, offset);
    return offset;
  }

  function knownOffset(utcDay: number): number {
    if (utcDay < 0 || utcDay >= TABLE_DAYS) return CHANGES;
    const known = offsets[utcDay] ?? CHANGES;
    return known === UNASKED ? (offsets[utcDay] = offsetOn(utcDay)) : known;
  }

  /** A local day lies within the UTC days around it: where nothing changes, neither does its start. */
  function offsetAround(day: number): number {
    const offset = knownOffset(day);
    return knownOffset(day - 1) === offset && knownOffset(day + 1) === offset ? offset : CHANGES;
  }

  return {
    zone,
    dayOf(at) {
      const utcDay = Math.floor(at / DAY_MS);
      const offset = knownOffset(utcDay);
      const minutes = offset === CHANGES ? iana.offset(at) : offset;
      return Math.floor((at + minutes * MINUTE_MS) / DAY_MS);
    },
    startOf(day) {
      const known = starts[day];
      if (known !== undefined && !Number.isNaN(known)) return known;
      const offset = offsetAround(day);
      const start =
        offset === CHANGES
          ? dateOf(day, zone).startOf("day").toMillis()
          : day * DAY_MS - offset * MINUTE_MS;
      if (day >= 0 && day < TABLE_DAYS) starts[day] = start;
      return start;
    },
  };
}

/** A day as luxon sees it, at noon, where no daylight saving reaches. */
export function dateOf(day: number, zone = "UTC"): DateTime {
  const date = DateTime.fromMillis(day * DAY_MS, { zone: "UTC" });
  return zone === "UTC" ? date : date.set({ hour: 12 }).setZone(zone, { keepLocalTime: true });
}

/** The day number of a calendar date, whatever its zone. */
export function dayNumber(date: DateTime): number {
  return Math.floor(DateTime.utc(date.year, date.month, date.day).toMillis() / DAY_MS);
}
