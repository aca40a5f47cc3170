import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { breachLawFor, clockState, notifyBy } from "./notification-clock";

const knownAt = new Date("2026-11-20T08:00:00Z");
const dueAt = new Date("2026-11-23T08:00:00Z");
const facts = { dueAt, risk: "unknown", authorityAt: null };
const hours = (from: Date, count: number) => new Date(from.getTime() + count * 3_600_000);

describe("the clock of an incident", () => {
  it("runs for 72 hours from when the store knew, over a weekend and a change of daylight saving", () => {
    expect(notifyBy("gdpr", knownAt)).toEqual(dueAt);
    // Europe/Berlin sets its clocks back on 25 October 2026.
    const friday = new Date("2026-10-23T20:00:00Z");
    expect(notifyBy("gdpr", friday).getTime() - friday.getTime()).toBe(72 * 3_600_000);
  });

  it("is in time at its very end, and late a moment after", () => {
    expect(clockState(facts, dueAt)).toBe("due-soon");
    expect(clockState(facts, hours(dueAt, 0.001))).toBe("overdue");
    expect(clockState({ ...facts, authorityAt: dueAt }, hours(dueAt, 99))).toBe("stopped-in-time");
    expect(clockState({ ...facts, authorityAt: hours(dueAt, 1) }, hours(dueAt, 99))).toBe(
      "stopped-late",
    );
  });

  it("warns a day before its end", () => {
    expect(clockState(facts, hours(knownAt, 47))).toBe("running");
    expect(clockState(facts, hours(knownAt, 48))).toBe("due-soon");
  });

  it("stops when a risk to people is unlikely, and for no other risk", () => {
    expect(clockState({ ...facts, risk: "unlikely" }, hours(dueAt, 9))).toBe("stopped-in-time");
    for (const risk of ["unknown", "likely", "high"]) {
      expect(clockState({ ...facts, risk }, hours(dueAt, 9))).toBe("overdue");
    }
  });

  it("never goes back to running once it is overdue", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 500 }), fc.integer({ min: 0, max: 500 }), (a, b) => {
        const [early, late] = [Math.min(a, b), Math.max(a, b)];
        const order = ["running", "due-soon", "overdue"];
        const at = (hour: number) => order.indexOf(clockState(facts, hours(knownAt, hour)));
        expect(at(late)).toBeGreaterThanOrEqual(at(early));
      }),
    );
  });

  it("follows the law of the store's country", () => {
    expect(breachLawFor("GB")).toBe("uk-gdpr");
    expect([breachLawFor("DE"), breachLawFor(null)]).toEqual(["gdpr", "gdpr"]);
  });
});
