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

function makeCalendar(zone: string): Calendar {
  const iana = IANAZone.create(zone);
  /** Minutes east of UTC during a whole UTC day. */
  const offsets = new Int16Array(TABLE_DAYS).fill(UNASKED);
  const starts = new Float64Array(TABLE_DAYS).fill(Number.NaN);

  function offsetOn(utcDay: number): number {
    const from = utcDay * DAY_MS;
    const first = iana.offset(from);
    let offset = Number.isInteger(first) ? first : CHANGES;
    for (let quarter = 1; quarter <= 4; quarter++) {
      if (iana.offset(from + (quarter * DAY_MS) / 4) !== first) offset = CHANGES;
    }
    return offset;
  }

  return {
    zone,
    dayOf(at) {
      const utcDay = Math.floor(at / DAY_MS);
      let offset = CHANGES;
      if (utcDay >= 0 && utcDay < TABLE_DAYS) {
        offset = offsets[utcDay] ?? CHANGES;
        if (offset === UNASKED) offset = offsets[utcDay] = offsetOn(utcDay);
      }
      const minutes = offset === CHANGES ? iana.offset(at) : offset;
      return Math.floor((at + minutes * MINUTE_MS) / DAY_MS);
    },
    startOf(day) {
      const known = starts[day];
      if (known !== undefined && !Number.isNaN(known)) return known;
      const start = dateOf(day, zone).startOf("day").toMillis();
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
