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
/** Three centuries of days; beyond that (damaged dates) the memory begins anew. */
const MOST_DAYS = 110_000;

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

function makeCalendar(zone: string): Calendar {
  const iana = IANAZone.create(zone);
  /** Minutes east of UTC during a whole UTC day, or `CHANGES` where they change within it. */
  const offsets = new Map<number, number>();
  const starts = new Map<number, EpochMs>();

  function offsetOn(utcDay: number): number {
    const known = offsets.get(utcDay);
    if (known !== undefined) return known;
    const from = utcDay * DAY_MS;
    const first = iana.offset(from);
    let offset = first;
    for (let quarter = 1; quarter <= 4; quarter++) {
      if (iana.offset(from + (quarter * DAY_MS) / 4) !== first) offset = CHANGES;
    }
    if (offsets.size > MOST_DAYS) offsets.clear();
    offsets.set(utcDay, offset);
    return offset;
  }

  return {
    zone,
    dayOf(at) {
      const offset = offsetOn(Math.floor(at / DAY_MS));
      const minutes = offset === CHANGES ? iana.offset(at) : offset;
      return Math.floor((at + minutes * MINUTE_MS) / DAY_MS);
    },
    startOf(day) {
      const known = starts.get(day);
      if (known !== undefined) return known;
      const start = dateOf(day, zone).startOf("day").toMillis();
      if (starts.size > MOST_DAYS) starts.clear();
      starts.set(day, start);
      return start;
    },
  };
}

/** No zone is that far from UTC. */
const CHANGES = 100_000;

/** A day as luxon sees it, at noon, where no daylight saving reaches. */
export function dateOf(day: number, zone = "UTC"): DateTime {
  const date = DateTime.fromMillis(day * DAY_MS, { zone: "UTC" });
  return zone === "UTC" ? date : date.set({ hour: 12 }).setZone(zone, { keepLocalTime: true });
}

/** The day number of a calendar date, whatever its zone. */
export function dayNumber(date: DateTime): number {
  return Math.floor(DateTime.utc(date.year, date.month, date.day).toMillis() / DAY_MS);
}
