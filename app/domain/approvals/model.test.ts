import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dueStep, refuseSecond, ruleFor, type Approver, type Roster } from "./model";
import { counts } from "./roster";

const now = new Date("2026-11-20T12:00:00Z");
const hours = (count: number) => new Date(now.getTime() + count * 3_600_000);
const roster = (approvers: readonly Approver[], losses: Roster["losses"] = []): Roster => ({
  approvers,
  losses,
});
const long = (id: string): Approver => ({ id, since: null });

describe("the rule for an act that destroys", () => {
  it("is a second person where there is one, and 24 hours where there is none", () => {
    expect(ruleFor(roster([long("a"), long("b")]), "a", now)).toEqual({ kind: "second-person" });
    expect(ruleFor(roster([long("a")]), "a", now)).toEqual({
      kind: "cooling-off",
      until: hours(24),
    });
  });

  it("does not count a person who was appointed within the last day", () => {
    const appointed = roster([long("a"), { id: "b", since: hours(-23) }]);
    expect(ruleFor(appointed, "a", now)).toEqual({ kind: "cooling-off", until: hours(24) });
    const settled = roster([long("a"), { id: "b", since: hours(-24) }]);
    expect(ruleFor(settled, "a", now)).toEqual({ kind: "second-person" });
  });

  it("waits longer where a second person was dismissed within the last day", () => {
    const dismissed = roster([long("a")], [{ id: "b", at: hours(-1) }]);
    expect(ruleFor(dismissed, "a", now)).toEqual({ kind: "cooling-off", until: hours(47) });
    const own = roster([long("a")], [{ id: "a", at: hours(-1) }]);
    expect(ruleFor(own, "a", now)).toEqual({ kind: "cooling-off", until: hours(24) });
  });

  it("never lets one person have it sooner than a day, whatever they do to the roster", () => {
    const moment = fc.integer({ min: -48, max: 0 }).map(hours);
    const people = fc.array(fc.record({ id: fc.constantFrom("b", "c", "d"), since: moment }), {
      maxLength: 3,
    });
    const losses = fc.array(fc.record({ id: fc.constantFrom("b", "c"), at: moment }));
    fc.assert(
      fc.property(people, losses, (appointed, lost) => {
        const made = roster([long("a"), ...appointed], lost);
        const rule = ruleFor(made, "a", now);
        if (rule.kind === "cooling-off")
          expect(rule.until.getTime()).toBeGreaterThanOrEqual(hours(24).getTime());
        else expect(appointed.some(({ since }) => since <= hours(-24))).toBe(true);
      }),
    );
  });
});

const waiting = {
  state: "proposed",
  proposedBy: "a",
  coolingOffUntil: null,
  expiresAt: hours(24 * 7),
} as const;

describe("a second person", () => {
  const by = (staffId: string, made = roster([long("a"), long("b")])) => ({
    staffId,
    roster: made,
    now,
  });

  it("is somebody else, who counts, while the proposer still may", () => {
    expect(refuseSecond(waiting, by("b"))).toBeUndefined();
    expect(refuseSecond(waiting, by("a"))).toBe("same-person");
    const fresh = roster([long("a"), { id: "b", since: hours(-2) }]);
    expect(refuseSecond(waiting, by("b", fresh))).toBe("counts-later");
    expect(refuseSecond(waiting, by("b", roster([long("b")])))).toBe("proposer-left");
    expect(counts(fresh, "nobody", now)).toBe(false);
  });

  it("cannot shorten a cooling-off, nor confirm what has ended or expired", () => {
    const cooling = { ...waiting, coolingOffUntil: hours(1) };
    expect(refuseSecond(cooling, by("b"))).toBe("cooling-off");
    expect(refuseSecond({ ...waiting, state: "withdrawn" }, by("b"))).toBe("not-waiting");
    expect(refuseSecond({ ...waiting, expiresAt: now }, by("b"))).toBe("expired");
  });
});

describe("what is due", () => {
  const at = (when: Date, made = roster([long("a")])) => ({ roster: made, now: when });
  const cooling = { ...waiting, coolingOffUntil: hours(24) };

  it("is approved when its time has come, unless who proposed it was dismissed", () => {
    expect(dueStep(cooling, at(hours(23)))).toEqual({ do: "wait" });
    expect(dueStep(cooling, at(hours(24)))).toEqual({ do: "approve" });
    expect(dueStep(cooling, at(hours(24), roster([])))).toEqual({
      do: "lapse",
      why: "proposer-lost-permission",
    });
  });

  it("lapses after its time, and begins once approved", () => {
    expect(dueStep(waiting, at(hours(24 * 7)))).toEqual({ do: "lapse", why: "expired" });
    expect(dueStep({ ...waiting, state: "approved" }, at(now))).toEqual({ do: "start" });
    expect(dueStep({ ...waiting, state: "used" }, at(hours(999)))).toEqual({ do: "wait" });
    expect(dueStep(waiting, at(now))).toEqual({ do: "wait" });
  });
});
