/** Orders as the retention engine sees them, with boring fixed defaults: long completed and due. */
import fc from "fast-check";
import {
  orderFields,
  type Blindness,
  type FreshOrder,
  type OrderFacts,
  type PaymentState,
  type Seen,
} from "~/domain/retention/model";
import { customerGid, orderGid } from "~/lib/ids";

export function buildOrderFacts(over: Partial<OrderFacts> = {}): OrderFacts {
  return {
    id: orderGid(1001),
    name: "#1001",
    createdAt: Date.parse("2020-03-01T10:00:00Z"),
    processedAt: Date.parse("2020-03-01T10:00:00Z"),
    paidAt: Date.parse("2020-03-01T10:00:00Z"),
    closedAt: Date.parse("2020-03-10T10:00:00Z"),
    cancelledAt: null,
    lastFulfilledAt: Date.parse("2020-03-05T10:00:00Z"),
    fulfilled: { seen: true, value: true },
    payment: { seen: true, value: "paid" },
    country: "DE",
    filled: ["note", "customAttributes", "phone"],
    refunds: { seen: true, value: { settled: 0, pending: 0, lastAt: null } },
    openDisputes: { seen: true, value: 0 },
    openReturns: { seen: true, value: 0 },
    outsideGateway: false,
    openSubscription: { seen: true, value: false },
    channel: "web",
    tags: [],
    total: { amount: 49.9, currency: "EUR" },
    business: false,
    test: false,
    customer: null,
    coarse: {},
    ...over,
  };
}

export function buildFreshOrder(over: Partial<FreshOrder> = {}): FreshOrder {
  return { ...buildOrderFacts(), unchangeable: ["billing-address"], ...over };
}

const instant = fc
  .integer({
    min: Date.parse("2010-01-01T00:00:00Z") / 60_000,
    max: Date.parse("2030-01-01T00:00:00Z") / 60_000,
  })
  .map((minutes) => minutes * 60_000);
const moment = fc.option(instant, { freq: 6 });

/** Mostly what leaves the order alone, sometimes something open, sometimes unseen. */
function seen<T>(usual: T, unusual: fc.Arbitrary<T>, because: Blindness): fc.Arbitrary<Seen<T>> {
  return fc.oneof(
    { weight: 8, arbitrary: fc.constant({ seen: true as const, value: usual }) },
    { weight: 1, arbitrary: unusual.map((value) => ({ seen: true as const, value })) },
    { weight: 1, arbitrary: fc.constantFrom(because, "source-error" as const).map(unseen) },
  );
}

function unseen(because: Blindness) {
  return { seen: false as const, because };
}

const refundFacts = fc.record({
  settled: fc.nat(2),
  pending: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.nat(2)),
  lastAt: moment,
});

/** Any order, sensible or not: dates may be absent or out of order, amounts negative. */
export const anyOrder: fc.Arbitrary<OrderFacts> = fc.record({
  id: fc.nat(40).map(orderGid),
  name: fc.nat(1_000_000).map((number) => `#${number}`),
  createdAt: moment,
  processedAt: moment,
  paidAt: moment,
  closedAt: moment,
  cancelledAt: fc.oneof({ weight: 4, arbitrary: fc.constant(null) }, moment),
  lastFulfilledAt: moment,
  fulfilled: seen(true, fc.constant(false), "fulfilment-unknown"),
  payment: seen<PaymentState>(
    "paid",
    fc.constantFrom("partly-paid", "awaited", "void"),
    "payment-unknown",
  ),
  refunds: seen({ settled: 0, pending: 0, lastAt: null }, refundFacts, "refunds-unreadable"),
  openDisputes: seen(0, fc.nat(2), "disputes-unreadable"),
  openReturns: seen(0, fc.nat(2), "returns-unreadable"),
  outsideGateway: fc.oneof({ weight: 8, arbitrary: fc.constant(false) }, fc.boolean()),
  openSubscription: seen(false, fc.boolean(), "subscription-unseen"),
  country: fc.constantFrom("DE", "DE", "FR", "US", "CN", "SE", "ZZ", null),
  channel: fc.constantFrom("web", "pos", null),
  tags: fc.subarray(["vip", "gift", "Wholesale"]),
  total: fc.constantFrom(
    { amount: 49.9, currency: "EUR" },
    { amount: 900, currency: "EUR" },
    { amount: -5, currency: "EUR" },
    { amount: 49.9, currency: "USD" },
    null,
  ),
  business: fc.constantFrom(true, false, false, null),
  test: fc.boolean(),
  customer: fc.option(fc.nat(6).map(customerGid), { freq: 4 }),
  filled: fc.subarray([...orderFields]),
  coarse: fc.record(
    {
      email: fc.constant("placeholder" as const),
      shippingAddress: fc.constantFrom("placeholder" as const, "generalise" as const),
    },
    { requiredKeys: [] },
  ),
});
