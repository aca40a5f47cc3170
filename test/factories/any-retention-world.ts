/** Any shop with rules, holds and a clock, sensible or not, for property tests of retention. */
import fc from "fast-check";
import {
  indexHolds,
  orderStates,
  type Age,
  type Conditions,
  type Hold,
  type OrderField,
  type PlanInput,
  type Rule,
  type RuleAction,
  type ShopTerms,
} from "~/domain/retention/model";
import { customerGid, orderGid, type CustomerGid } from "~/lib/ids";

export interface RetentionWorld {
  readonly rules: PlanInput["rules"];
  readonly shop: ShopTerms;
  readonly holds: readonly Hold[];
  readonly mergedInto: ReadonlyMap<CustomerGid, CustomerGid>;
  readonly approvedOverrides: ReadonlySet<string>;
  readonly erasureAsked: ReadonlySet<CustomerGid>;
  readonly now: number;
}

export function planInputOf(world: RetentionWorld): PlanInput {
  const { rules, shop, holds, mergedInto, approvedOverrides, erasureAsked } = world;
  return { rules, shop, holds: indexHolds(holds, mergedInto), approvedOverrides, erasureAsked };
}

/** Far-off offsets, a day that never was, midnights that are skipped and some that come twice. */
export const zones = [
  "Europe/Berlin",
  "America/New_York",
  "America/St_Johns",
  "America/Santiago",
  "Asia/Kathmandu",
  "Pacific/Apia",
  "UTC",
] as const;

const zone = fc.constantFrom(...zones);
const instant = fc
  .integer({ min: Date.parse("2010-01-01") / 60_000, max: Date.parse("2042-01-01") / 60_000 })
  .map((minutes) => minutes * 60_000);

export const anyAge: fc.Arbitrary<Age> = fc
  .record({
    years: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 12 })),
    months: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.integer({ min: 1, max: 30 })),
    days: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.integer({ min: 1, max: 400 })),
  })
  .filter(({ years, months, days }) => years + months + days > 0);

export const anyFinancialYear = fc.record({
  month: fc.integer({ min: 1, max: 12 }),
  day: fc.integer({ min: 1, max: 28 }),
});

const condition: fc.Arbitrary<Conditions> = fc.oneof(
  fc.constantFrom<Conditions>(
    { countries: { only: ["DE"] } },
    { countries: { except: ["DE", "US"] } },
    { channels: ["web"] },
    { amount: { currency: "EUR", from: 50 } },
    { amount: { currency: "EUR", below: 50 } },
    { tags: { any: ["VIP"] } },
    { tags: { none: ["gift"] } },
    { business: true },
    { business: false },
  ),
  fc.subarray([...orderStates], { minLength: 1 }).map((states): Conditions => ({ states })),
);
const conditions: fc.Arbitrary<Conditions> = fc
  .array(condition, { maxLength: 2 })
  .map((list) => list.reduce<Conditions>((all, each) => ({ ...all, ...each }), {}));

const action: fc.Arbitrary<RuleAction> = fc.oneof(
  fc
    .subarray(["note", "customAttributes", "phone", "poNumber"] satisfies OrderField[], {
      minLength: 1,
    })
    .map((fields): RuleAction => ({ do: "clear", fields })),
  fc.constantFrom<RuleAction>(
    { do: "coarsen", field: "email", to: "placeholder" },
    { do: "coarsen", field: "shippingAddress", to: "generalise" },
    { do: "coarsen", field: "shippingAddress", to: "placeholder" },
    { do: "detach-customer" },
    { do: "request-erasure" },
    { do: "delete" },
    { do: "tag", tag: "minimised" },
    { do: "report" },
  ),
);

export const anyRule: fc.Arbitrary<Rule> = fc.record({
  version: fc.constant(2 as const),
  name: fc.constant(""),
  scope: fc.constant("orders" as const),
  when: fc.record({
    age: anyAge,
    from: fc.constantFrom(
      ...(["ordered", "paid", "fulfilled", "closed", "completed", "refunded"] as const),
      "last-activity",
    ),
    roundTo: fc.constantFrom("day", "calendar-year", "financial-year"),
  }),
  only: conditions,
  actions: fc.array(action, { minLength: 1, maxLength: 3 }),
  why: fc.constant({ purpose: "", basis: "storage-limitation" as const }),
  effectiveFrom: fc.oneof(
    { weight: 5, arbitrary: fc.constant(undefined) },
    fc.constantFrom("2024-02-29", "2031-10-26"),
  ),
  zone,
  rank: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.integer({ min: 1, max: 2 })),
  overrides: fc.array(
    fc.record({
      fields: fc.subarray(["email", "shippingAddress", "poNumber"] satisfies OrderField[], {
        minLength: 1,
      }),
      reason: fc.constant("a court said so"),
      approvalId: fc.constantFrom("granted", "pending"),
    }),
    { maxLength: 1 },
  ),
});

const anyHold: fc.Arbitrary<Hold> = fc.record({
  id: fc.uuid(),
  kind: fc.constantFrom("manual", "authority-demand", "request-open", "complaint-open"),
  target: fc.oneof(
    fc.record({
      on: fc.constant("orders" as const),
      orders: fc.array(fc.nat(40).map(orderGid), { minLength: 1, maxLength: 4 }),
    }),
    fc.record({
      on: fc.constant("customer" as const),
      customer: fc.nat(6).map(customerGid),
      orders: fc.array(fc.nat(40).map(orderGid), { maxLength: 2 }),
    }),
    fc
      .tuple(instant, fc.integer({ min: 1, max: 200 }))
      .map(([from, days]) => ({ on: "range" as const, from, to: from + days * 86_400_000 })),
  ),
  reason: fc.constant("lawsuit"),
  by: fc.constant(null),
  since: instant,
  until: fc.option(instant),
});

const mergedInto = fc
  .array(fc.tuple(fc.nat(6).map(customerGid), fc.nat(6).map(customerGid)), { maxLength: 3 })
  .map((pairs) => new Map(pairs.filter(([from, to]) => from !== to)));

export const anyShop: fc.Arbitrary<ShopTerms> = fc.record({
  country: fc.constantFrom("DE", "FR", "US", "SE", null),
  oneStopShop: fc.constantFrom(true, false, null),
  financialYear: anyFinancialYear,
  zones: fc.uniqueArray(zone, { minLength: 1, maxLength: 2 }),
});

export const anyWorld: fc.Arbitrary<RetentionWorld> = fc.record({
  rules: fc
    .array(anyRule, { minLength: 1, maxLength: 4 })
    .map((rules) => rules.map((rule, place) => ({ id: `r${place}`, version: 1, rule }))),
  shop: anyShop,
  holds: fc.oneof(
    { weight: 2, arbitrary: fc.constant([]) },
    fc.array(anyHold, { minLength: 1, maxLength: 3 }),
  ),
  mergedInto,
  approvedOverrides: fc.constantFrom(new Set<string>(), new Set(["granted"])),
  erasureAsked: fc
    .array(fc.nat(6).map(customerGid), { maxLength: 2 })
    .map((customers) => new Set(customers)),
  now: instant,
});
