import fc from "fast-check";
import { DateTime } from "luxon";
import { expect, it } from "vitest";
import { nextRunAt } from "./schedule";

const at = (iso: string) => new Date(iso);

it("is the next time that hour comes where the shop is", () => {
  const berlin = { hour: 2, zone: "Europe/Berlin" };
  expect(nextRunAt(at("2026-11-20T12:00:00Z"), berlin)).toEqual(at("2026-11-21T01:00:00Z"));
  expect(nextRunAt(at("2026-11-21T00:59:59Z"), berlin)).toEqual(at("2026-11-21T01:00:00Z"));
  expect(nextRunAt(at("2026-11-21T01:00:00Z"), berlin)).toEqual(at("2026-11-22T01:00:00Z"));
});

it("follows a shop that has moved", () => {
  const tokyo = { hour: 2, zone: "Asia/Tokyo" };
  expect(nextRunAt(at("2026-11-20T12:00:00Z"), tokyo)).toEqual(at("2026-11-20T17:00:00Z"));
});

it("comes once on days whose clocks skip or repeat the hour", () => {
  const berlin = { hour: 2, zone: "Europe/Berlin" };
  expect(nextRunAt(at("2026-03-28T12:00:00Z"), berlin)).toEqual(at("2026-03-29T01:00:00Z"));
  expect(nextRunAt(at("2026-10-24T12:00:00Z"), berlin)).toEqual(at("2026-10-25T01:00:00Z"));
  expect(nextRunAt(at("2026-10-25T01:00:00Z"), berlin)).toEqual(at("2026-10-26T01:00:00Z"));
});

it("is always later, and never more than two days away", () => {
  const zones = fc.constantFrom(
    "Europe/Berlin",
    "America/New_York",
    "Asia/Kolkata",
    "Pacific/Apia",
  );
  fc.assert(
    fc.property(
      fc.integer({ min: 1.5e12, max: 2e12 }),
      fc.integer({ min: 0, max: 23 }),
      zones,
      (now, hour, zone) => {
        const next = nextRunAt(new Date(now), { hour, zone }).getTime();
        expect(next).toBeGreaterThan(now);
        expect(next - now).toBeLessThan(2 * 86_400_000);
        expect([hour, hour + 1]).toContain(DateTime.fromMillis(next, { zone }).hour);
      },
    ),
  );
});
