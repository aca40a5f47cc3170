import fc from "fast-check";
import { DateTime } from "luxon";
import { describe, expect, it } from "vitest";
import { anyAge, anyFinancialYear, zones } from "../../../test/factories/any-retention-world";
import { calendarOf } from "./calendar";
import { CALENDAR_YEAR, limitClock, type FinancialYear, type Span } from "./limit";
import { cutoffAt } from "./own-data";
import type { Rounding } from "./rule-terms";

const years = (count: number): Span => ({ years: count, months: 0, days: 0 });
interface Ends {
  readonly zone?: string;
  readonly roundTo?: Rounding;
  readonly financialYear?: FinancialYear;
}
const end = (
  from: string,
  span: Span,
  { zone = "Europe/Berlin", roundTo = "day", financialYear = CALENDAR_YEAR }: Ends = {},
) =>
  new Date(
    limitClock({ span, roundTo, zone, financialYear }).endFor(Date.parse(from)),
  ).toISOString();

describe("a limit", () => {
  it("that began on 29 February ends after 28 February of a common year", () => {
    expect(end("2024-02-29T12:00:00+01:00", years(1))).toBe("2025-02-28T23:00:00.000Z");
    expect(end("2024-02-29T12:00:00+01:00", years(4))).toBe("2028-02-29T23:00:00.000Z");
  });

  it("counts days in the shop's own zone", () => {
    expect(end("2020-12-31T23:30:00Z", years(1))).toBe("2022-01-01T23:00:00.000Z");
    const zone = "America/New_York";
    expect(end("2020-12-31T23:30:00Z", years(1), { zone })).toBe("2022-01-01T05:00:00.000Z");
  });

  it("ends with the first moment of a day where daylight saving skips midnight", () => {
    const zone = "America/Santiago";
    expect(end("2019-09-07T12:00:00-04:00", years(5), { zone })).toBe("2024-09-08T04:00:00.000Z");
  });

  it("runs on to the end of the calendar year: eight years and the end of that year", () => {
    const roundTo = "calendar-year";
    expect(end("2018-01-01T00:00:00+01:00", years(8), { roundTo })).toBe(
      "2026-12-31T23:00:00.000Z",
    );
    expect(end("2018-12-31T23:59:59+01:00", years(8), { roundTo })).toBe(
      "2026-12-31T23:00:00.000Z",
    );
    expect(end("2019-01-01T00:00:00+01:00", years(8), { roundTo })).toBe(
      "2027-12-31T23:00:00.000Z",
    );
  });

  it("runs on to the end of a financial year that begins in spring", () => {
    const spring = { zone: "Europe/London", roundTo: "financial-year" as const };
    const financialYear = { month: 4, day: 6 };
    const at = (from: string) => end(from, years(6), { ...spring, financialYear });
    expect(at("2020-04-05T12:00:00+01:00")).toBe("2026-04-05T23:00:00.000Z");
    expect(at("2020-04-06T12:00:00+01:00")).toBe("2027-04-05T23:00:00.000Z");
  });

  it("ends at the end of February where the financial year begins in March", () => {
    const march = { roundTo: "financial-year" as const, financialYear: { month: 3, day: 1 } };
    expect(end("2024-02-29T12:00:00+01:00", years(4), march)).toBe("2028-02-29T23:00:00.000Z");
    expect(end("2023-02-28T12:00:00+01:00", years(1), march)).toBe("2024-02-29T23:00:00.000Z");
  });
});

const anyInstant = fc.integer({ min: Date.parse("1995-01-01"), max: Date.parse("2045-01-01") });
const anyZone = fc.constantFrom(...zones);

describe("any limit", () => {
  it("ends when luxon, asked each time, says so: what is remembered changes nothing", () => {
    fc.assert(
      fc.property(
        anyInstant,
        anyAge,
        anyZone,
        anyFinancialYear,
        (at, span, zone, financialYear) => {
          const local = DateTime.fromMillis(at, { zone });
          const last = DateTime.utc(local.year, local.month, local.day).plus(span);
          const starts = {
            day: last.plus({ days: 1 }),
            "calendar-year": DateTime.utc(last.year + 1),
            "financial-year": [last.year, last.year + 1]
              .map((year) => DateTime.utc(year, financialYear.month, financialYear.day))
              .find((start) => start > last),
          };
          for (const [roundTo, day] of Object.entries(starts) as [Rounding, DateTime][]) {
            const { year, month } = day;
            const noon = DateTime.fromObject({ year, month, day: day.day, hour: 12 }, { zone });
            const clock = limitClock({ span, roundTo, zone, financialYear });
            expect(clock.endFor(at)).toBe(noon.startOf("day").toMillis());
            expect(clock.endFor(at), "asked again").toBe(noon.startOf("day").toMillis());
          }
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it("never ends earlier for a later day, and never before its span is over", () => {
    fc.assert(
      fc.property(anyInstant, fc.nat(900), anyAge, anyZone, (at, days, span, zone) => {
        for (const roundTo of ["day", "calendar-year"] as const) {
          const clock = limitClock({ span, roundTo, zone, financialYear: CALENDAR_YEAR });
          expect(clock.endFor(at + days * 86_400_000)).toBeGreaterThanOrEqual(clock.endFor(at));
          const least = span.years * 365 + span.months * 28 + span.days;
          // One day less: Samoa went without 30 December 2011.
          expect(clock.endFor(at)).toBeGreaterThan(at + (least - 2) * 86_400_000);
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it("has a cut-off: what began before it has passed, what began after has not", () => {
    fc.assert(
      fc.property(anyInstant, anyInstant, anyAge, anyZone, (now, at, span, zone) => {
        const limit = { span, zone, roundTo: "day" as const, financialYear: CALENDAR_YEAR };
        const calendar = calendarOf(zone);
        const day = calendar.startOf(calendar.dayOf(at));
        expect(day < cutoffAt(limit, now)).toBe(limitClock(limit).endFor(day) <= now);
      }),
      { numRuns: 500 },
    );
  });
});

describe("the calendar of a zone", () => {
  it("knows the local day of any moment as luxon does", () => {
    fc.assert(
      fc.property(anyInstant, anyZone, (at, zone) => {
        const { year, month, day } = DateTime.fromMillis(at, { zone });
        expect(calendarOf(zone).dayOf(at)).toBe(Date.UTC(year, month - 1, day) / 86_400_000);
      }),
      { numRuns: 5_000 },
    );
  });

  it("knows it in every half hour of a year in which clocks change", () => {
    for (const zone of zones) {
      const calendar = calendarOf(zone);
      for (let at = Date.UTC(2011, 0, 1); at < Date.UTC(2012, 0, 3); at += 1_800_000) {
        const offset = DateTime.fromMillis(at, { zone }).offset;
        expect(calendar.dayOf(at)).toBe(Math.floor((at + offset * 60_000) / 86_400_000));
      }
    }
  });
});
