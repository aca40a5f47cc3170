import { describe, expect, it } from "vitest";
import { buildOrderFacts } from "../../../test/factories/build-order-facts";
import { buildPlan, buildRule } from "../../../test/factories/build-retention-rule";
import { judgeOrder } from "./judge-order";
import { noWork } from "./order-work";
import type { OrderFacts } from "./order-facts";

const twoYears = buildRule({ actions: [{ do: "clear", fields: ["note", "phone"] }] });
const now = Date.parse("2026-11-20T12:00:00Z");
const plan = buildPlan([twoYears]);
const verdictOn = (over: Partial<OrderFacts>) => judgeOrder(plan, buildOrderFacts(over), now);

describe("judgeOrder", () => {
  it("finds an order due whose limit passed long ago, with the fields that hold something", () => {
    expect(verdictOn({ filled: ["note"] })).toEqual({
      kind: "due",
      work: { ...noWork(), clear: ["note"] },
      startedAt: Date.parse("2020-03-10T10:00:00Z"),
      dueAt: Date.parse("2022-03-10T23:00:00Z"),
      rules: [{ id: "r0", version: 1 }],
      kept: [],
    });
  });

  it.each([
    ["dispute-open", { openDisputes: { seen: true, value: 1 } }],
    ["return-open", { openReturns: { seen: true, value: 2 } }],
    ["refund-pending", { refunds: { seen: true, value: { settled: 1, pending: 1, lastAt: 0 } } }],
    ["unfulfilled", { fulfilled: { seen: true, value: false } }],
    ["unpaid", { payment: { seen: true, value: "awaited" } }],
    ["unpaid", { payment: { seen: true, value: "void" } }],
    ["refund-outstanding", { cancelledAt: Date.parse("2020-03-02T00:00:00Z") }],
    ["subscription-open", { openSubscription: { seen: true, value: true } }],
  ] satisfies [string, Partial<OrderFacts>][])("holds an order back: %s", (reason, over) => {
    expect(verdictOn(over)).toEqual({ kind: "held", reasons: [reason] });
  });

  it.each([
    ["disputes-unreadable", { openDisputes: { seen: false, because: "disputes-unreadable" } }],
    ["returns-unreadable", { openReturns: { seen: false, because: "returns-unreadable" } }],
    ["refunds-unreadable", { refunds: { seen: false, because: "refunds-unreadable" } }],
    ["payment-unknown", { payment: { seen: false, because: "payment-unknown" } }],
    ["fulfilment-unknown", { fulfilled: { seen: false, because: "fulfilment-unknown" } }],
    ["subscription-unseen", { openSubscription: { seen: false, because: "subscription-unseen" } }],
    ["source-error", { openReturns: { seen: false, because: "source-error" } }],
    ["dates-absent", { closedAt: null, lastFulfilledAt: null }],
    ["dates-absent", { createdAt: null, processedAt: null }],
  ] satisfies [string, Partial<OrderFacts>][])("does not judge blindly: %s", (reason, over) => {
    expect(verdictOn(over)).toEqual({ kind: "unknown", reasons: [reason] });
  });

  it("lets an order go whose refund is over, whether of all or of a part", () => {
    const refunds = { settled: 2, pending: 0, lastAt: Date.parse("2020-04-01T00:00:00Z") };
    expect(verdictOn({ refunds: { seen: true, value: refunds } }).kind).toBe("due");
  });

  it("takes a cancelled order that was never paid nor shipped as completed", () => {
    const over: Partial<OrderFacts> = {
      cancelledAt: Date.parse("2020-03-02T00:00:00Z"),
      closedAt: null,
      lastFulfilledAt: null,
      fulfilled: { seen: true, value: false },
      payment: { seen: true, value: "void" },
    };
    expect(verdictOn(over).kind).toBe("due");
  });

  it("says a young order is not due yet, whatever else is unknown about it", () => {
    const young = Date.parse("2026-10-01T00:00:00Z");
    const verdict = verdictOn({
      createdAt: young,
      processedAt: young,
      fulfilled: { seen: true, value: false },
      openDisputes: { seen: false, because: "disputes-unreadable" },
    });
    expect(verdict).toEqual({ kind: "not-yet", dueAt: Date.parse("2028-10-01T22:00:00Z") });
  });

  it("has nothing to do on an order whose fields are empty", () => {
    expect(verdictOn({ filled: [] })).toEqual({ kind: "nothing-to-do" });
  });
});
