/** When an answer is owed. Pure: receipt and time zone are inputs. */
import { DateTime } from "luxon";
import { clockOf, clocks, type Clock, type LawId } from "./clocks";

export interface Deadline {
  readonly law: LawId;
  /** The last moment in time: the end of the last day in the store's time zone. */
  readonly dueAt: Date;
}

/**
 * The deadline under one law.
 *
 * A month ends on the day of the same number, or on the month's last day where there is none
 * (Regulation 1182/71 Art. 3(2)(c)). Where a law says "without delay", the strictest figure of all
 * others stands in: somebody has to be reminded at some time.
 */
export function deadlineFor(law: LawId, receivedAt: Date, zone: string): Date {
  const clock = clockOf(law);
  const received = inZone(receivedAt, zone);
  const last = lastDay(clock, received);
  if (!last) return soonest(withFigure, receivedAt, zone).dueAt;
  const moved = clock.movesToWorkingDay ? toWorkingDay(last) : last;
  return moved.endOf("day").toJSDate();
}

/**
 * The laws a request falls under: that of the store's country, or, where that is unknown or has no
 * entry, all of them (the strictest then decides), and the platform's for its own webhooks.
 */
export function lawsFor(of: { country: string | null; channel: string }): readonly LawId[] {
  const country = of.country?.toUpperCase();
  const local = clocks.filter((clock) => country && clock.countries.includes(country));
  const laws = (local.length > 0 ? local : withFigure).map(({ law }) => law);
  return of.channel === "webhook" ? ["platform", ...laws] : laws;
}

/** Of several deadlines the soonest counts. Throws where there are no laws. */
export function soonestDeadline(laws: readonly LawId[], receivedAt: Date, zone: string): Deadline {
  return soonest(laws.map(clockOf), receivedAt, zone);
}

const withFigure = clocks.filter(
  (clock) => clock.period.unit !== "without-delay" && clock.law !== "platform",
);

function soonest(among: readonly Clock[], receivedAt: Date, zone: string): Deadline {
  const all = among
    .map(({ law }) => ({ law, dueAt: deadlineFor(law, receivedAt, zone) }))
    .sort((a, b) => a.dueAt.getTime() - b.dueAt.getTime());
  const first = all[0];
  if (!first) throw new Error("a deadline needs a law");
  return first;
}

function lastDay({ period }: Clock, received: DateTime): DateTime | undefined {
  switch (period.unit) {
    case "months":
      return received.plus({ months: period.figure });
    case "days":
      return received.plus({ days: period.figure });
    case "working-days":
      return plusWorkingDays(received, period.figure);
    case "without-delay":
      return undefined;
  }
}

function plusWorkingDays(from: DateTime, days: number): DateTime {
  let day = from;
  for (let left = days; left > 0;) {
    day = day.plus({ days: 1 });
    if (!isWeekend(day)) left -= 1;
  }
  return day;
}

function toWorkingDay(day: DateTime): DateTime {
  return isWeekend(day) ? toWorkingDay(day.plus({ days: 1 })) : day;
}

function isWeekend(day: DateTime): boolean {
  return day.weekday > 5;
}

/** An unknown time zone is no reason to have no deadline: UTC then. */
function inZone(at: Date, zone: string): DateTime {
  const local = DateTime.fromJSDate(at, { zone });
  return local.isValid ? local : DateTime.fromJSDate(at, { zone: "utc" });
}
