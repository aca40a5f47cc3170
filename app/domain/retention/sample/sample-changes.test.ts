import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clearableFields } from "../order-facts";
import type { OrderWork } from "../verdict";
import type { AddressValues, OrderValues } from "./order-values";
import { sampleChanges } from "./sample-changes";

/** A word that is found wherever it is not hidden. Of six letters, so that no first letters hold it. */
const word = fc.stringMatching(/^[a-z]{6,12}$/);
const maybe = <T>(what: fc.Arbitrary<T>) => fc.option(what, { nil: null });

const address: fc.Arbitrary<AddressValues> = fc.record({
  firstName: maybe(word),
  lastName: maybe(word),
  company: maybe(word),
  address1: maybe(word),
  address2: maybe(word),
  zip: maybe(fc.stringMatching(/^[0-9]{5}$/)),
  city: maybe(word),
  provinceCode: fc.constant(null),
  countryCodeV2: fc.constant("DE"),
  phone: maybe(fc.stringMatching(/^\+49[0-9]{9}$/)),
});

const values: fc.Arbitrary<OrderValues> = fc.record({
  note: maybe(word),
  customAttributes: fc.array(fc.record({ key: word, value: maybe(word) }), { maxLength: 3 }),
  phone: maybe(fc.stringMatching(/^\+49[0-9]{9}$/)),
  poNumber: maybe(word),
  email: maybe(fc.tuple(word, word).map(([local, host]) => `${local}@${host}.example`)),
  customer: maybe(
    fc.oneof(
      word,
      fc.tuple(word, word).map(([first, last]) => `${first} ${last}`),
    ),
  ),
  shippingAddress: maybe(address),
  billingAddress: maybe(address),
  ipAddress: maybe(fc.ipV4()),
});

const everything: OrderWork = {
  ...{ delete: true, clear: clearableFields, coarsen: {}, detachCustomer: true },
  ...{ requestErasure: true, addTags: [] },
};
const work = fc.constantFrom<OrderWork>(
  everything,
  { ...everything, delete: false },
  { ...everything, delete: false, requestErasure: false },
);

/** Every word, number and address in what an order holds, but for the country. */
function clearParts(held: unknown): string[] {
  if (typeof held === "string") return held === "DE" ? [] : held.split(/[ @]|\.example/);
  if (typeof held !== "object" || held === null) return [];
  return Object.values(held).flatMap(clearParts);
}

describe("a sample of what a run would change", () => {
  it("holds no word, number or address in clear, whatever an order holds", () => {
    fc.assert(
      fc.property(values, work, (now, work) => {
        const nothing = { email: null, shippingAddress: null, billingAddress: null };
        const shown = JSON.stringify(sampleChanges(work, { now, coarsened: nothing }));
        for (const part of clearParts(now)) if (part !== "") expect(shown).not.toContain(part);
      }),
    );
  });

  it("tells a name, an IP address and a name that is an address only that they are there", () => {
    const now: OrderValues = {
      ...{ note: null, customAttributes: [], phone: null, poNumber: null, email: null },
      ...{ shippingAddress: null, billingAddress: null },
      customer: "Mia Weber",
      ipAddress: "203.0.113.9",
    };
    const before = (held: OrderValues) =>
      sampleChanges(
        { ...everything, clear: [] },
        {
          now: held,
          coarsened: { email: null, shippingAddress: null, billingAddress: null },
        },
      ).map(({ field, before }) => [field, before]);
    expect(before(now)).toEqual([
      ["customer", "M••• W•••"],
      ["ipAddress", "•••"],
    ]);
    const nameless = { ...now, ipAddress: null };
    expect(before({ ...nameless, customer: "mia@canary.example" })).toEqual([
      ["customer", "m•••@c•••.example"],
    ]);
    expect(before({ ...nameless, customer: "+49 30 1234567" })).toEqual([["customer", "•••67"]]);
  });
});
