import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { after, requestStates, type RequestEvent } from "./model";
import { nextLookAt, workFor, type RequestTimes } from "./work-for";

const at = (text: string) => new Date(`${text}T12:00:00Z`);
const waiting: RequestTimes = {
  state: "ready",
  dueAt: at("2026-12-20"),
  confirmBy: null,
  answeredAt: null,
  packageExpiresAt: at("2027-01-10"),
  hasContents: true,
};

const moments = fc.date({ min: at("2026-01-01"), max: at("2028-01-01"), noInvalidDate: true });
const requests: fc.Arbitrary<RequestTimes> = fc.record({
  state: fc.constantFrom(...requestStates),
  dueAt: moments,
  confirmBy: fc.option(moments),
  answeredAt: fc.option(moments),
  packageExpiresAt: fc.option(moments, { nil: undefined }),
  hasContents: fc.boolean(),
});

describe("the life of a request", () => {
  it("reminds a week before the answer is due, and warns when it is overdue", () => {
    expect(workFor(waiting, at("2026-12-01"))).toEqual([]);
    expect(nextLookAt(waiting, at("2026-12-01"))).toEqual(at("2026-12-13"));
    expect(workFor(waiting, at("2026-12-14"))).toEqual(["remind"]);
    expect(nextLookAt(waiting, at("2026-12-14"))).toEqual(at("2026-12-20"));
    expect(workFor(waiting, at("2026-12-21"))).toEqual(["warn-overdue"]);
    expect(nextLookAt(waiting, at("2026-12-21"))).toEqual(at("2027-01-10"));
  });

  it("deletes what was never confirmed, and does nothing else with it", () => {
    const unconfirmed = { ...waiting, state: "unconfirmed", confirmBy: at("2026-11-27") } as const;
    expect(workFor(unconfirmed, at("2026-11-26"))).toEqual([]);
    expect(workFor(unconfirmed, at("2027-11-28"))).toEqual(["expire-unconfirmed"]);
  });

  it("drops a package and, 30 days after the end, everything else", () => {
    const answered = { ...waiting, state: "answered", answeredAt: at("2026-12-18") } as const;
    expect(workFor(answered, at("2027-01-11"))).toEqual(["drop-package"]);
    expect(workFor(answered, at("2027-01-18"))).toEqual(["drop-package", "destroy-contents"]);
  });

  it("looks at once where the worker has something to do", () => {
    expect(nextLookAt({ ...waiting, state: "collecting" }, at("2026-12-01"))).toEqual(
      at("2026-12-01"),
    );
    expect(workFor({ ...waiting, state: "erasing" }, at("2026-12-01"))).toEqual(["erase"]);
  });

  it("never looks in the past, and misses nothing between two looks", () => {
    fc.assert(
      fc.property(requests, moments, fc.integer({ min: 1, max: 1e9 }), (request, now, step) => {
        const next = nextLookAt(request, now);
        if (next === null) {
          expect(workFor(request, at("2040-01-01"))).toEqual(workFor(request, now));
          return;
        }
        expect(next.getTime()).toBeGreaterThanOrEqual(now.getTime());
        const between = new Date(Math.min(now.getTime() + step, next.getTime() - 1));
        if (between > now) expect(workFor(request, between)).toEqual(workFor(request, now));
      }),
    );
  });

  it("never leaves the erased state, and an erasure under way only ends in it", () => {
    const events: RequestEvent[] = [
      ...(["collect", "package", "ask-decision", "approve-erasure"] as const),
      ...(["answer", "answer-again", "erase"] as const),
    ];
    for (const event of events) {
      expect(after("erased", event)).toBeUndefined();
      expect([undefined, "erased"]).toContain(after("erasing", event));
    }
    for (const state of requestStates) {
      if (state !== "erased") expect(after(state, "erase")).toBe("erased");
    }
  });
});
