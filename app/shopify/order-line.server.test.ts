import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readOrderLine } from "./order-line.server";
import { toOrderFacts, type ScannedOrder } from "./order-facts.server";
import type { RetentionOrderFactsFragment } from "./generated/retention-fresh-orders";
import { utcMoment } from "./utc-moment";

const access = { allOrders: true, returns: true, disputes: true, write: true };
const factsOf = (order: ScannedOrder) => toOrderFacts(order, { lines: [], complete: true }, access);

/** Texts that try to look like the end of a text, of a list or of the order. */
const text = fc.oneof(
  fc.string({ unit: "grapheme" }),
  fc.constantFrom("", "Removed", '"', "\\", '\\"', '","note":"x', "]", '],"tags":["', "}", "null"),
  fc.constantFrom("removed@kept.invalid", "Grüße 🎁", "line\nbreak", "\u2028"),
);
const orNull = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null, freq: 3 });
const time = fc.oneof(
  fc
    .date({ min: new Date("1971-01-01"), max: new Date("2099-12-31"), noInvalidDate: true })
    .map((at) => `${at.toISOString().slice(0, 19)}Z`),
  fc.constantFrom("2024-02-29T23:59:59Z", "2024-02-30T00:00:00Z", "2024-01-31T12:00:00+01:00"),
  fc.constantFrom("", "yesterday", "2024-13-01T00:00:00Z", "2024-01-01T24:00:00Z"),
);
const address = fc.record({
  ...{ countryCodeV2: orNull(fc.constantFrom("DE", "US")), provinceCode: orNull(text) },
  ...{ firstName: orNull(text), lastName: orNull(text), company: orNull(text) },
  ...{ address1: orNull(text), address2: orNull(text), city: orNull(text), zip: orNull(text) },
  phone: orNull(text),
});
const billing = fc.record({
  ...{ countryCodeV2: orNull(fc.constantFrom("DE", "US")), firstName: orNull(text) },
  ...{ lastName: orNull(text), company: orNull(text), address1: orNull(text) },
  phone: orNull(text),
});
const some = <T>(arbitrary: fc.Arbitrary<T>) => fc.array(arbitrary, { maxLength: 2 });
const word = fc.constantFrom(
  "PAID",
  "SUCCESS",
  "REFUNDED",
  "PENDING",
  "OPEN",
  "SALE",
  "REFUND",
  "WON",
);

const anyLine = fc
  .record({
    id: fc.oneof(
      fc.nat().map((id) => `gid://shopify/Order/${id}`),
      text,
    ),
    ...{ note: orNull(text), email: orNull(text), phone: orNull(text), poNumber: orNull(text) },
    ...{ tags: some(text), customAttributes: some(fc.record({ key: text })) },
    customer: orNull(fc.record({ id: text })),
    shippingAddress: orNull(address),
    name: text,
    ...{ createdAt: time, processedAt: time, closedAt: orNull(time), cancelledAt: orNull(time) },
    ...{ test: fc.boolean(), sourceName: orNull(text), clientIp: orNull(text) },
    displayFinancialStatus: orNull(word),
    ...{ displayFulfillmentStatus: fc.constantFrom("FULFILLED", "OPEN"), returnStatus: word },
    currentTotalPriceSet: fc.record({
      shopMoney: fc.record({ amount: fc.constantFrom("49.90", "-3.5", "?"), currencyCode: word }),
    }),
    purchasingEntity: orNull(
      fc.record({ __typename: fc.constantFrom("Customer", "PurchasingCompany") }),
    ),
    billingAddress: orNull(billing),
    fulfillments: some(
      fc.record({ status: word, createdAt: time, updatedAt: time, deliveredAt: orNull(time) }),
    ),
    refunds: some(fc.record({ id: text, createdAt: orNull(time) })),
    transactions: some(
      fc.record({
        ...{ kind: word, status: word, processedAt: orNull(time), gateway: orNull(text) },
        manualPaymentGateway: fc.boolean(),
      }),
    ),
    disputes: some(fc.record({ id: text, status: word })),
  })
  .map((order) => JSON.stringify(order));

const parse = (line: string) => JSON.parse(line) as RetentionOrderFactsFragment;
const plain = JSON.stringify({
  ...{ id: "gid://shopify/Order/5123456789012", note: 'Ring\n"twice"', email: "a@canary.example" },
  ...{ phone: null, poNumber: "", tags: ["vip ]"], customAttributes: [], customer: null },
  ...{ shippingAddress: null, name: "#1001", createdAt: "2024-02-05T10:11:12Z" },
  ...{ processedAt: "2024-02-05T10:11:12Z", closedAt: null, cancelledAt: null, test: false },
  ...{ sourceName: "web", clientIp: "127.0.0.1", displayFinancialStatus: "PAID" },
  ...{ displayFulfillmentStatus: "FULFILLED", returnStatus: "NO_RETURN" },
  currentTotalPriceSet: { shopMoney: { amount: "49.90", currencyCode: "EUR" } },
  ...{ purchasingEntity: null, billingAddress: null },
  ...{ fulfillments: [], refunds: [], transactions: [], disputes: [] },
});

describe("a line read in the short way", () => {
  it("gives the same facts as JSON.parse, or leaves the line to it", () => {
    let read = 0;
    fc.assert(
      fc.property(anyLine, fc.nat(5), (line, before) => {
        const around = `${" ".repeat(before)}${line}\n{"id":"next"}`;
        const order = readOrderLine(around, before, before + line.length);
        if (!order) return;
        read += 1;
        expect(factsOf(order)).toEqual(factsOf(parse(line)));
      }),
      { numRuns: 5_000 },
    );
    expect(read).toBeGreaterThan(100);
  });

  it("does read the usual line, note and tags with odd characters included", () => {
    const order = readOrderLine(plain, 0, plain.length);
    expect(order && factsOf(order)).toEqual(factsOf(parse(plain)));
  });

  it("leaves a child, a key more, a key less and a line that was cut to JSON.parse", () => {
    const lines = [
      '{"id":"gid://shopify/Return/1","status":"OPEN","__parentId":"gid://shopify/Order/1"}',
      plain.replace('"phone":null', '"phone":null,"more":1'),
      plain.replace('"phone":null,', ""),
      plain.slice(0, -1),
      `${plain}}`,
    ];
    for (const line of lines) expect(readOrderLine(line, 0, line.length)).toBeUndefined();
  });

  it("takes a list of a hundred thousand texts as any other", () => {
    const tags = Array.from({ length: 100_000 }, (_, place) => `"${place}]`);
    const line = JSON.stringify({ ...parse(plain), tags });
    expect(factsOf(readOrderLine(line, 0, line.length) ?? parse(line)).tags).toEqual(tags);
  });

  it("takes a note of a million characters as any other", () => {
    for (const note of ["x".repeat(1_000_000), '\\"'.repeat(300_000), '["'.repeat(300_000)]) {
      const line = JSON.stringify({ ...parse(plain), note });
      const order = readOrderLine(line, 0, line.length);
      expect(factsOf(order ?? parse(line)).filled).toContain("note");
    }
  });
});

describe("a time of the host", () => {
  it("is read as Date.parse reads it, or left to it", () => {
    fc.assert(
      fc.property(time, (at) => {
        const read = utcMoment(at, 0);
        if (read !== undefined) expect(read).toBe(Date.parse(at));
      }),
      { numRuns: 5_000 },
    );
    expect(utcMoment("2024-02-05T10:11:12Z", 0)).toBe(Date.UTC(2024, 1, 5, 10, 11, 12));
    expect(utcMoment("2024-02-0xT10:11:12Z", 0)).toBeUndefined();
  });
});
