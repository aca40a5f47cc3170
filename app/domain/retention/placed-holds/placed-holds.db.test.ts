/** Holds from the form to the engine, in a real database. */
import { beforeEach, describe, expect, it } from "vitest";
import { buildShop } from "../../../../test/factories/build-shop";
import { buildStaff, OWNER } from "../../../../test/factories/build-staff";
import { wholeDatabase } from "../../../../test/factories/raw-database";
import { withShop } from "~/db.server";
import { recentAudit } from "~/domain/audit/index.server";
import { customerGid, orderGid, type ShopDomain } from "~/lib/ids";
import type { HoldLookup, OpenCase } from "../hold-port";
import { holdsOf, indexHolds } from "../holds";
import { makeListHolds } from "./list-holds.server";
import { makePlaceHold } from "./place-hold.server";
import { makeReadHolds } from "./read-holds.server";
import { makeReleaseHold } from "./release-hold.server";

const [first, second] = [orderGid(1001), orderGid(1002)];
const mia = customerGid(7001);
let count = 0;
let shop: ShopDomain;
let now: Date;
let cases: OpenCase[];
beforeEach(async () => {
  shop = await buildShop(`holds-${++count}.myshopify.com`);
  now = new Date("2026-11-20T12:00:00Z");
  cases = [];
});

const lookup: HoldLookup = {
  orderByName: async (_shop, name) =>
    name.replace("#", "") === "1001" ? { order: first, name: "#1001", customer: mia } : undefined,
  customerBy: async (_shop, text) => (text === "mia@canary.example" ? mia : undefined),
  ordersOf: async (_shop, { customer }) => (customer === mia ? [first, second] : []),
};
const clock = { domain: () => now };
const place = makePlaceHold({ lookup, clock });
const release = makeReleaseHold({ clock });
const list = makeListHolds({ clock });
const read = makeReadHolds({ lookup, clock, cases: { list: async () => cases } });

const form = (over: object = {}) => ({
  ...{ scope: "order", order: "#1001", ground: "claim", until: "" },
  reason: "Letter of a lawyer, mia@canary.example",
  ...over,
});
const held = async (order: { id: typeof first; customer?: typeof mia; placed?: string }) => {
  const index = indexHolds(await read(shop));
  const placed = order.placed === undefined ? [] : [Date.parse(order.placed)];
  return holdsOf(index, { id: order.id, customer: order.customer ?? null, placed }).map(
    ({ kind }) => kind,
  );
};

describe("a hold", () => {
  it("is placed on an order by its number, kept sealed, and reaches the engine", async () => {
    expect(await place({ shop, staffId: OWNER, form: form() })).toMatchObject({ ok: true });
    expect(await held({ id: first })).toEqual(["manual"]);
    expect(await held({ id: second })).toEqual([]);
    expect(await wholeDatabase()).not.toMatch(/canary|lawyer/);
    expect((await list(shop))[0]).toMatchObject({
      state: "in-force",
      reason: "Letter of a lawyer, mia@canary.example",
      scope: { kind: "order", order: first, name: "#1001", customer: mia },
    });
    const audit = await withShop(shop, (tx) => recentAudit(tx, shop));
    expect(audit.map(({ type, actorId }) => [type, actorId])).toEqual([
      ["retention.hold-placed", OWNER],
    ]);
  });

  it("on a customer keeps their orders even when the customer is gone", async () => {
    const wanted = form({ scope: "customer", customer: "mia@canary.example" });
    expect(await place({ shop, staffId: OWNER, form: wanted })).toMatchObject({ ok: true });
    expect(await held({ id: second })).toEqual(["manual"]);
    expect(await held({ id: orderGid(9), customer: mia })).toEqual(["manual"]);
  });

  it("on days keeps the first and the last of them whole, in the shop's time zone", async () => {
    const range = form({ scope: "range", from: "2024-03-30", to: "2024-03-31" });
    expect(await place({ shop, staffId: OWNER, form: range })).toMatchObject({ ok: true });
    const on = (placed: string) => held({ id: second, placed });
    expect(await on("2024-03-29T22:59:59Z")).toEqual([]);
    expect(await on("2024-03-29T23:00:00Z")).toEqual(["manual"]);
    // The clocks went forward on the 31st: its end is at 22:00 UTC.
    expect(await on("2024-03-31T21:59:59Z")).toEqual(["manual"]);
    expect(await on("2024-03-31T22:00:00Z")).toEqual([]);
  });

  it("on everything keeps everything, and an authority's demand is called that", async () => {
    const all = form({ scope: "all", ground: "authority" });
    expect(await place({ shop, staffId: OWNER, form: all })).toMatchObject({ ok: true });
    expect(await held({ id: second, placed: "1999-01-01T00:00:00Z" })).toEqual([
      "authority-demand",
    ]);
    expect(await held({ id: second })).toEqual(["authority-demand"]);
  });

  it("ends at the end of its last day, and once when two people release it", async () => {
    await place({ shop, staffId: OWNER, form: form({ until: "2026-11-30" }) });
    const placed = await place({ shop, staffId: OWNER, form: form() });
    if (!placed.ok) throw new Error("not placed");
    const both = [1, 2].map(() => release({ shop, staffId: OWNER, holdId: placed.id }));
    expect((await Promise.all(both)).sort()).toEqual([false, true]);
    now = new Date("2026-11-30T22:59:00Z");
    expect(await held({ id: first })).toEqual(["manual"]);
    now = new Date("2026-11-30T23:00:00Z");
    expect(await held({ id: first })).toEqual([]);
    expect((await list(shop)).map(({ state }) => state)).toEqual(["expired", "released"]);
  });

  it("says what is wrong before it is placed", async () => {
    const problems = async (over: object) => {
      const placed = await place({ shop, staffId: OWNER, form: form(over) });
      return placed.ok ? [] : placed.problems.map(({ on }) => on);
    };
    expect(await problems({ order: "#77" })).toEqual(["order"]);
    expect(await problems({ scope: "customer", customer: "no@canary.example" })).toEqual([
      "customer",
    ]);
    expect(await problems({ scope: "range", from: "2026-02-30", to: "2026-03-01" })).toEqual([
      "from",
    ]);
    expect(await problems({ scope: "range", from: "2026-03-02", to: "2026-03-01" })).toEqual([
      "to",
    ]);
    expect(await problems({ reason: " ", ground: "whim" })).toEqual(["ground", "reason"]);
    expect(await problems({ until: "2026-11-19" })).toEqual(["until"]);
    expect(await list(shop)).toEqual([]);
  });

  it("is placed and released only by people who may change retention", async () => {
    const helper = "gid-helper";
    await buildStaff(shop, helper, "support-agent");
    await expect(place({ shop, staffId: helper, form: form() })).rejects.toMatchObject({
      code: "forbidden",
    });
    await expect(release({ shop, staffId: helper, holdId: "x" })).rejects.toMatchObject({
      code: "forbidden",
    });
  });
});

describe("an open case", () => {
  const openCase = (over: Partial<OpenCase> = {}): OpenCase => ({
    ...{ id: "case-1", kind: "complaint", customer: undefined, email: undefined, orders: [] },
    since: now,
    ...over,
  });

  it("holds all orders of its person until it is answered", async () => {
    cases = [openCase({ email: "mia@canary.example" })];
    expect(await held({ id: second })).toEqual(["complaint-open"]);
    expect(await held({ id: orderGid(5), customer: mia })).toEqual(["complaint-open"]);
    cases = [];
    expect(await held({ id: second })).toEqual([]);
  });

  it("is never taken for none when the store doesn't answer", async () => {
    cases = [openCase({ kind: "request", email: "mia@canary.example" })];
    const deaf = makeReadHolds({
      ...{ clock, cases: { list: async () => cases } },
      lookup: { ...lookup, customerBy: async () => Promise.reject(new Error("no answer")) },
    });
    await expect(deaf(shop)).rejects.toThrow("no answer");
  });
});
