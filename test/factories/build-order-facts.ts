/** Orders as the retention engine sees them, with boring fixed defaults: long completed and due. */
import fc from "fast-check";
import type { FreshOrder, OrderFacts } from "~/domain/retention/model";
import { orderGid } from "~/lib/ids";

export function buildOrderFacts(over: Partial<OrderFacts> = {}): OrderFacts {
  return {
    id: orderGid(1001),
    name: "#1001",
    createdAt: new Date("2020-03-01T10:00:00Z"),
    processedAt: new Date("2020-03-01T10:00:00Z"),
    closedAt: new Date("2020-03-10T10:00:00Z"),
    cancelledAt: null,
    lastFulfilledAt: new Date("2020-03-05T10:00:00Z"),
    fulfilled: { seen: true, value: true },
    payment: { seen: true, value: "paid" },
    country: "DE",
    filled: ["note", "customAttributes", "phone"],
    refunds: 0,
    openDisputes: { seen: true, value: 0 },
    openReturns: { seen: true, value: 0 },
    ...over,
  };
}

export function buildFreshOrder(over: Partial<FreshOrder> = {}): FreshOrder {
  return { ...buildOrderFacts(), unchangeable: ["billing-address"], ...over };
}

const moment = fc.option(
  fc.date({
    min: new Date("2010-01-01T00:00:00Z"),
    max: new Date("2030-01-01T00:00:00Z"),
    noInvalidDate: true,
  }),
  { freq: 6 },
);
const counted = (because: "disputes-unreadable" | "returns-unreadable") =>
  fc.oneof(
    { weight: 6, arbitrary: fc.constant({ seen: true as const, value: 0 }) },
    { weight: 1, arbitrary: fc.record({ seen: fc.constant(true as const), value: fc.nat(3) }) },
    { weight: 1, arbitrary: fc.constant({ seen: false as const, because }) },
  );

/** Any order, sensible or not: dates may be absent or out of order. */
export const anyOrder: fc.Arbitrary<OrderFacts> = fc.record({
  id: fc.nat(1_000_000).map(orderGid),
  name: fc.nat(1_000_000).map((number) => `#${number}`),
  createdAt: moment,
  processedAt: moment,
  closedAt: moment,
  cancelledAt: fc.oneof({ weight: 4, arbitrary: fc.constant(null) }, moment),
  lastFulfilledAt: moment,
  fulfilled: fc.oneof(
    { weight: 6, arbitrary: fc.constant({ seen: true as const, value: true }) },
    fc.constant({ seen: true as const, value: false }),
    fc.constant({ seen: false as const, because: "fulfilment-unknown" as const }),
  ),
  payment: fc.oneof(
    { weight: 6, arbitrary: fc.constant({ seen: true as const, value: "paid" as const }) },
    fc.constantFrom("partly-paid" as const, "awaited" as const, "void" as const).map((value) => ({
      seen: true as const,
      value,
    })),
    fc.constant({ seen: false as const, because: "payment-unknown" as const }),
  ),
  country: fc.constantFrom("DE", "FR", null),
  filled: fc.subarray(["note" as const, "customAttributes" as const, "phone" as const]),
  refunds: fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, fc.nat(2)),
  openDisputes: counted("disputes-unreadable"),
  openReturns: counted("returns-unreadable"),
});
