/** Erasures that rules ask the host for: when they may be asked, taken back, and when they are done. */
import { beforeEach, describe, expect, it } from "vitest";
import { fakeOrderHost, type FakeOrderHost } from "../../../test/factories/fake-order-host";
import {
  order,
  RetentionBench,
  staffId,
  type Engine,
} from "../../../test/factories/retention-bench";
import { withShop } from "~/db.server";
import { AppError } from "~/lib/errors";
import { customerGid, orderGid, type ShopDomain } from "~/lib/ids";
import { controls } from "./index.server";

const ADA = customerGid(1);
const DAY_MS = 86_400_000;
/** Of a customer, long past every minimum. */
const old = Date.parse("2005-03-01T10:00:00Z");
const oldDates = {
  createdAt: old,
  processedAt: old,
  paidAt: old,
  closedAt: old,
  lastFulfilledAt: old,
};
const hers = (number: number, over: Parameters<typeof order>[1] = {}) =>
  order(number, {
    ...oldDates,
    customer: ADA,
    filled: ["note", "email", "name", "customer"],
    ...over,
  });

let bench: RetentionBench;
let shop: ShopDomain;
beforeEach(async () => {
  bench = await RetentionBench.open();
  shop = bench.shop;
});

/** A finished run of a rule that clears the note and asks for the erasure. */
async function ran(host: FakeOrderHost): Promise<Engine> {
  const each = bench.engine(host);
  const saved = await each.save({
    ...{ shop, staffId },
    definition: {
      ...{ version: 2, scope: "orders", zone: "Europe/Berlin" },
      when: { age: { years: 12 }, from: "completed" },
      actions: [{ do: "clear", fields: ["note"] }, { do: "request-erasure" }],
    },
  });
  if (!saved.ok) throw new Error(JSON.stringify(saved.problems));
  const runId = await each.preview({ shop, staffId, ruleId: saved.ruleId });
  await bench.runOn(each, runId);
  const approval = await each.approve({ shop, staffId, runId });
  if (!approval.ok) throw new Error(approval.why);
  await bench.runOn(each, runId);
  return each;
}

const rows = () => withShop(shop, (tx) => tx.retentionErasure.findMany({ where: { shop } }));
async function theRow() {
  const [row, ...more] = await rows();
  if (!row || more.length > 0) throw new Error("there is not exactly one erasure");
  return row;
}

/** As many days later the sweep finds what is due. */
async function later(each: Engine, days: number): Promise<string> {
  bench.domainMs += days * DAY_MS;
  await each.followErasure(shop, (await theRow()).id);
  return (await theRow()).state;
}

const remaining = () =>
  withShop(shop, async (tx) =>
    controls
      .find(({ id }) => id === "retention.remaining")
      ?.measure(tx, shop, new Date(bench.domainMs)),
  );

describe("an erasure that a rule asks for", () => {
  it("is asked for once all of the customer's orders allow it, and followed until it is done", async () => {
    const host = fakeOrderHost([hers(1), hers(2)]);
    const each = await ran(host);
    expect(host.orders.get(orderGid(1))?.filled).not.toContain("note");
    expect(await theRow()).toMatchObject({ customerGid: ADA, state: "wanted" });
    expect(await later(each, 0)).toBe("asked");
    expect([...host.asked]).toEqual([ADA]);
    expect(await later(each, 1)).toBe("asked");
    expect(await remaining()).toMatchObject({ state: "unknown", facts: { erasuresAsked: 1 } });
    host.erased.add(ADA);
    expect(await later(each, 200)).toBe("done");
    expect((await theRow()).nextAt).toBeNull();
    expect(await bench.auditTypes()).toEqual(
      expect.arrayContaining(["retention.erasure-asked", "retention.erasure-ended"]),
    );
  });

  it("waits while one of the orders is too young for the rule", async () => {
    const host = fakeOrderHost([
      hers(1),
      hers(2, { ...oldDates, closedAt: bench.domainMs - DAY_MS }),
    ]);
    const each = await ran(host);
    expect(await later(each, 0)).toBe("wanted");
    expect(host.asked.size).toBe(0);
    expect((await theRow()).reasons).toEqual(["limit-not-passed"]);
  });

  it("is taken back when a dispute is opened meanwhile, and asked for again after it", async () => {
    const host = fakeOrderHost([hers(1), hers(2)]);
    const each = await ran(host);
    expect(await later(each, 0)).toBe("asked");
    const quiet = host.orders.get(orderGid(2));
    host.orders.set(orderGid(2), hers(2, { openDisputes: { seen: true, value: 1 } }));
    expect(await later(each, 1)).toBe("wanted");
    expect(host.asked.size).toBe(0);
    expect((await theRow()).reasons).toEqual(["dispute-open"]);
    if (quiet) host.orders.set(orderGid(2), quiet);
    expect(await later(each, 7)).toBe("asked");
    expect([...host.asked]).toEqual([ADA]);
  });

  it("ends when the customer was deleted or merged away", async () => {
    const host = fakeOrderHost([hers(1)]);
    const each = await ran(host);
    host.orders.set(orderGid(1), hers(1, { customer: customerGid(2) }));
    expect(await later(each, 0)).toBe("gone");
  });

  it("is not asked for without seeing all orders, and survives a host that answers errors", async () => {
    const host = fakeOrderHost([hers(1)]);
    const each = await ran(host);
    const all = host.scopes;
    host.scopes = all.filter((scope) => scope !== "read_all_orders");
    expect(await later(each, 0)).toBe("wanted");
    host.scopes = all;
    host.fault = () => {
      throw new AppError("host-unavailable", "500", { retryable: true });
    };
    expect(await later(each, 8)).toBe("wanted");
    expect((await theRow()).attempts).toBe(1);
    host.fault = () => undefined;
    expect(await later(each, 1)).toBe("asked");
  });

  it("is wanted once for a customer, whatever number of orders and runs ask", async () => {
    const host = fakeOrderHost([hers(1), hers(2)]);
    await ran(host);
    host.orders.set(orderGid(3), hers(3));
    await ran(host);
    expect(await rows()).toHaveLength(1);
  });
});
