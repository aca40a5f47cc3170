import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyOrder, buildOrderFacts } from "../../../test/factories/build-order-facts";
import { completedAt, judgeOrder, limitEnd } from "./judge-order";
import type { OrderFacts } from "./order-facts";
import type { RetentionRule } from "./rule";

const rule: RetentionRule = {
  version: 1,
  trigger: "completed",
  years: 2,
  fields: ["note", "customAttributes", "phone"],
  zone: "Europe/Berlin",
};
const now = new Date("2026-11-20T12:00:00Z");
const kindOf = (over: Partial<OrderFacts>) => judgeOrder(buildOrderFacts(over), rule, { now });

describe("judgeOrder", () => {
  it("finds an order due whose limit passed long ago, with the fields that hold something", () => {
    expect(kindOf({ filled: ["note"] })).toEqual({
      kind: "due",
      fields: ["note"],
      completedAt: new Date("2020-03-10T10:00:00Z"),
      dueAt: new Date("2022-03-10T23:00:00Z"),
    });
  });

  it.each([
    ["dispute-open", { openDisputes: { seen: true, value: 1 } }],
    ["return-open", { openReturns: { seen: true, value: 2 } }],
    ["refund", { refunds: 1 }],
    ["unfulfilled", { fulfilled: { seen: true, value: false } }],
    ["unpaid", { payment: { seen: true, value: "awaited" } }],
    ["unpaid", { payment: { seen: true, value: "void" } }],
    ["refund-outstanding", { cancelledAt: new Date("2020-03-02T00:00:00Z") }],
  ] satisfies [string, Partial<OrderFacts>][])("holds an order back: %s", (reason, over) => {
    expect(kindOf(over)).toEqual({ kind: "held", reasons: [reason] });
  });

  it.each([
    ["disputes-unreadable", { openDisputes: { seen: false, because: "disputes-unreadable" } }],
    ["returns-unreadable", { openReturns: { seen: false, because: "returns-unreadable" } }],
    ["payment-unknown", { payment: { seen: false, because: "payment-unknown" } }],
    ["fulfilment-unknown", { fulfilled: { seen: false, because: "fulfilment-unknown" } }],
    ["dates-absent", { closedAt: null, lastFulfilledAt: null }],
    ["dates-absent", { createdAt: null, processedAt: null }],
  ] satisfies [string, Partial<OrderFacts>][])("does not judge blindly: %s", (reason, over) => {
    expect(kindOf(over)).toEqual({ kind: "unknown", reasons: [reason] });
  });

  it("takes a cancelled order that was never paid nor shipped as completed", () => {
    const over: Partial<OrderFacts> = {
      cancelledAt: new Date("2020-03-02T00:00:00Z"),
      closedAt: null,
      lastFulfilledAt: null,
      fulfilled: { seen: true, value: false },
      payment: { seen: true, value: "void" },
    };
    expect(kindOf(over).kind).toBe("due");
  });

  it("says a young order is not due yet, whatever else is unknown about it", () => {
    const young = new Date("2026-10-01T00:00:00Z");
    const verdict = kindOf({
      createdAt: young,
      processedAt: young,
      fulfilled: { seen: true, value: false },
      openDisputes: { seen: false, because: "disputes-unreadable" },
    });
    expect(verdict.kind).toBe("not-yet");
  });

  it("has nothing to do on an order whose fields are empty", () => {
    expect(kindOf({ filled: [] })).toEqual({ kind: "nothing-to-do" });
  });
});

describe("limitEnd", () => {
  const end = (from: string, years: number, zone = "Europe/Berlin") =>
    limitEnd(new Date(from), { years, zone }).toISOString();

  it("ends a limit that began on 29 February after 28 February of a common year", () => {
    expect(end("2024-02-29T12:00:00+01:00", 1)).toBe("2025-02-28T23:00:00.000Z");
    expect(end("2024-02-29T12:00:00+01:00", 4)).toBe("2028-02-29T23:00:00.000Z");
  });

  it("counts days in the shop's own zone", () => {
    expect(end("2020-12-31T23:30:00Z", 1)).toBe("2022-01-01T23:00:00.000Z");
    expect(end("2020-12-31T23:30:00Z", 1, "America/New_York")).toBe("2022-01-01T05:00:00.000Z");
  });

  it("starts the day at its first moment where daylight saving skips midnight", () => {
    expect(end("2019-09-07T12:00:00-04:00", 5, "America/Santiago")).toBe(
      "2024-09-08T04:00:00.000Z",
    );
  });
});

describe("any order", () => {
  const anyRule = fc.record({
    version: fc.constant(1 as const),
    trigger: fc.constant("completed" as const),
    years: fc.integer({ min: 1, max: 12 }),
    fields: fc.subarray(["note" as const, "customAttributes" as const, "phone" as const], {
      minLength: 1,
    }),
    zone: fc.constantFrom("Europe/Berlin", "America/New_York", "Asia/Kathmandu", "Pacific/Apia"),
  });
  const anyTime = fc.date({
    min: new Date("2015-01-01T00:00:00Z"),
    max: new Date("2035-01-01T00:00:00Z"),
    noInvalidDate: true,
  });

  it("is never due while something holds it or can't be seen", () => {
    fc.assert(
      fc.property(anyOrder, anyRule, anyTime, (order, eachRule, at) => {
        if (judgeOrder(order, eachRule, { now: at }).kind !== "due") return;
        expect(order.openDisputes).toEqual({ seen: true, value: 0 });
        expect(order.openReturns).toEqual({ seen: true, value: 0 });
        expect(order.refunds).toBe(0);
        expect(order.payment.seen && order.fulfilled.seen).toBe(true);
        const shipped = order.fulfilled.seen && order.fulfilled.value;
        expect(shipped || order.cancelledAt !== null).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });

  it("is never due before the same span after every known moment of its life", () => {
    fc.assert(
      fc.property(anyOrder, anyRule, anyTime, (order, eachRule, at) => {
        if (judgeOrder(order, eachRule, { now: at }).kind !== "due") return;
        const leastMs = eachRule.years * 365 * 86_400_000;
        for (const moment of [order.createdAt, order.processedAt, order.closedAt]) {
          if (moment) expect(at.getTime() - moment.getTime()).toBeGreaterThanOrEqual(leastMs);
        }
        expect(completedAt(order)).not.toBeNull();
      }),
      { numRuns: 3000 },
    );
  });

  it("is touched no more by a stricter rule", () => {
    fc.assert(
      fc.property(anyOrder, anyRule, anyTime, (order, eachRule, at) => {
        const longer = { ...eachRule, years: eachRule.years + 1 };
        const narrower = { ...eachRule, fields: eachRule.fields.slice(0, 1) };
        const base = judgeOrder(order, eachRule, { now: at });
        for (const stricter of [longer, narrower]) {
          const verdict = judgeOrder(order, stricter, { now: at });
          if (verdict.kind !== "due") continue;
          expect(base.kind).toBe("due");
          const before = base.kind === "due" ? base.fields : [];
          expect(before).toEqual(expect.arrayContaining([...verdict.fields]));
        }
      }),
      { numRuns: 3000 },
    );
  });

  it("stays due as time goes by, and is judged the same twice and in any order", () => {
    fc.assert(
      fc.property(fc.array(anyOrder, { maxLength: 8 }), anyRule, anyTime, (orders, each, at) => {
        const judged = orders.map((order) => judgeOrder(order, each, { now: at }));
        const reversed = orders.toReversed().map((order) => judgeOrder(order, each, { now: at }));
        expect(reversed.toReversed()).toEqual(judged);
        const later = new Date(at.getTime() + 86_400_000 * 400);
        const after = orders.map((order) => judgeOrder(order, each, { now: later }));
        judged.forEach((verdict, place) => {
          if (verdict.kind === "due") expect(after[place]).toEqual(verdict);
        });
      }),
      { numRuns: 500 },
    );
  });
});
