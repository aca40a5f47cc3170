import fc from "fast-check";
import { DateTime } from "luxon";
import { describe, expect, it } from "vitest";
import { clocks } from "./clocks";
import { deadlineFor, lawsFor, soonestDeadline } from "./deadline-for";

const berlin = "Europe/Berlin";
const local = (date: Date, zone = berlin) => DateTime.fromJSDate(date, { zone });
const day = (date: Date, zone = berlin) => local(date, zone).toISODate();

const dates = fc.date({
  min: new Date("2024-01-01T00:00:00Z"),
  max: new Date("2040-12-31T00:00:00Z"),
  noInvalidDate: true,
});
const zones = fc.constantFrom(berlin, "America/Los_Angeles", "Pacific/Auckland", "utc");

describe("the deadline of a request", () => {
  it("is the day of the same number one month later under the GDPR", () => {
    const due = deadlineFor("gdpr", new Date("2026-11-20T09:00:00Z"), berlin);
    expect(day(due)).toBe("2026-12-21"); // 20 December is a Sunday
    expect(day(deadlineFor("gdpr", new Date("2026-09-03T09:00:00Z"), berlin))).toBe("2026-10-05");
    expect(day(deadlineFor("gdpr", new Date("2026-06-03T09:00:00Z"), berlin))).toBe("2026-07-03");
  });

  it("is the last day of a month that has no such date", () => {
    expect(day(deadlineFor("gdpr", new Date("2028-01-31T09:00:00Z"), berlin))).toBe("2028-02-29");
    expect(day(deadlineFor("gdpr", new Date("2027-08-31T09:00:00Z"), berlin))).toBe("2027-09-30");
  });

  it("is counted in the store's time zone, also across a change of clocks", () => {
    const lateEvening = new Date("2026-03-02T23:30:00Z"); // 3 March in Berlin
    expect(day(deadlineFor("gdpr", lateEvening, berlin))).toBe("2026-04-03");
    expect(day(deadlineFor("gdpr", lateEvening, "utc"), "utc")).toBe("2026-04-02");
  });

  it("leaves Saturdays and Sundays out where working days count", () => {
    const friday = new Date("2026-11-20T09:00:00Z");
    expect(day(deadlineFor("pipl", friday, "Asia/Shanghai"), "Asia/Shanghai")).toBe("2026-12-11");
  });

  it("takes the sooner of the platform's 30 days and the law's", () => {
    const both = ["platform", "gdpr"] as const;
    const shortMonth = soonestDeadline(both, new Date("2027-02-01T09:00:00Z"), berlin);
    expect(shortMonth.law).toBe("gdpr");
    const longMonth = soonestDeadline(both, new Date("2026-10-01T09:00:00Z"), berlin);
    expect(longMonth.law).toBe("platform");
    expect(day(longMonth.dueAt)).toBe("2026-10-31");
  });

  it("is the strictest of all where the store's country is unknown or has no entry", () => {
    const receivedAt = new Date("2026-11-02T09:00:00Z");
    for (const country of [null, "XX"]) {
      const laws = lawsFor({ country, channel: "form" });
      expect(day(soonestDeadline(laws, receivedAt, "utc").dueAt, "utc")).toBe("2026-11-12");
    }
    expect(lawsFor({ country: "de", channel: "form" })).toEqual(["gdpr"]);
    expect(lawsFor({ country: "US", channel: "webhook" })).toEqual(["platform", "ccpa"]);
  });

  it("stands in for a law without a figure, and survives an unknown time zone", () => {
    const receivedAt = new Date("2026-11-02T09:00:00Z");
    expect(day(deadlineFor("appi", receivedAt, "Asia/Tokyo"), "Asia/Tokyo")).toBe("2026-11-12");
    expect(day(deadlineFor("gdpr", receivedAt, "Nowhere/Land"), "utc")).toBe("2026-12-02");
  });

  it("always lies after receipt, at the end of a local day, and never on a weekend under the GDPR", () => {
    fc.assert(
      fc.property(dates, zones, (receivedAt, zone) => {
        const due = local(deadlineFor("gdpr", receivedAt, zone), zone);
        expect(due.toMillis()).toBeGreaterThan(receivedAt.getTime() + 27 * 86_400_000);
        expect(due.toMillis()).toBeLessThan(receivedAt.getTime() + 35 * 86_400_000);
        expect(due.weekday).toBeLessThan(6);
        expect(due.toFormat("HH:mm:ss.SSS")).toBe("23:59:59.999");
      }),
    );
  });

  it("never ends in a later month than the next, before moving off a weekend", () => {
    fc.assert(
      fc.property(dates, (receivedAt) => {
        const start = local(receivedAt);
        const due = local(deadlineFor("gdpr", receivedAt, berlin));
        const unmoved = start.plus({ months: 1 });
        expect(unmoved.month).toBe((start.month % 12) + 1);
        expect(due.diff(unmoved.endOf("day"), "days").days).toBeLessThan(3);
      }),
    );
  });

  it("does not come sooner for a request that arrives later", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...clocks.map(({ law }) => law)),
        dates,
        fc.integer({ min: 0, max: 90 * 86_400_000 }),
        (law, receivedAt, later) => {
          const first = deadlineFor(law, receivedAt, berlin);
          const second = deadlineFor(law, new Date(receivedAt.getTime() + later), berlin);
          expect(second.getTime()).toBeGreaterThanOrEqual(first.getTime());
        },
      ),
    );
  });

  it("carries a statute, an effective date and the day of the last review for every law", () => {
    for (const clock of clocks) {
      expect(clock.statute.length, clock.law).toBeGreaterThan(3);
      expect(clock.effective, clock.law).toMatch(/^\d{4}-\d\d-\d\d$/);
      expect(clock.lastReviewed, clock.law).toMatch(/^\d{4}-\d\d-\d\d$/);
    }
  });
});
