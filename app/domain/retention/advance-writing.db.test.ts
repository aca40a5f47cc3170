/** Runs against a real database and a host in memory: crashes, lost answers, two workers. */
import { beforeEach, describe, expect, it } from "vitest";
import { fakeOrderHost } from "../../../test/factories/fake-order-host";
import {
  mixedOrders,
  order,
  RetentionBench,
  staffId,
} from "../../../test/factories/retention-bench";
import { withShop } from "~/db.server";
import { openAlerts } from "~/domain/alerts/index.server";
import { AppError } from "~/lib/errors";
import { newId, orderGid, type ShopDomain } from "~/lib/ids";
import { claimOrders, markOrders } from "./claim.store.server";

let bench: RetentionBench;
let shop: ShopDomain;
beforeEach(async () => {
  bench = await RetentionBench.open();
  shop = bench.shop;
});

describe("an approved run", () => {
  it("clears what is due, verifies it, and leaves every other order as it was", async () => {
    const before = mixedOrders();
    const host = fakeOrderHost(before);
    const each = bench.engine(host);
    const runId = await bench.approved(each);
    await bench.runOn(each, runId);
    const run = await each.show({ shop, runId, filter: "all" });
    expect(run.state).toBe("finished");
    expect(run.orders).toMatchObject({ verified: 3, saved: 0, failed: 0 });
    expect(run.items[0]).toMatchObject({ remaining: ["billing-address", "timeline"] });
    for (const { id, filled } of before.slice(3)) expect(host.orders.get(id)?.filled).toBe(filled);
    for (const { id } of before.slice(0, 3)) expect(host.orders.get(id)?.filled).toEqual([]);
    expect(await bench.auditTypes()).toEqual([
      "retention.rule-saved",
      "retention.previewed",
      "approval.proposed",
      "approval.approved",
      "approval.used",
      "retention.approved",
      ...Array.from({ length: 3 }, () => "retention.order-minimised"),
      "retention.finished",
    ]);
  });

  it("spares an order whose dispute was opened after the preview", async () => {
    const host = fakeOrderHost([order(1), order(2)]);
    const each = bench.engine(host);
    const runId = await bench.approved(each);
    host.orders.set(orderGid(1), order(1, { openDisputes: { seen: true, value: 1 } }));
    await bench.runOn(each, runId);
    const saved = await each.show({ shop, runId, filter: "saved" });
    expect(saved.items.map(({ name, why }) => [name, why])).toEqual([
      ["#1", expect.stringContaining("Left alone: open dispute.")],
    ]);
    expect(host.orders.get(orderGid(1))?.filled).toHaveLength(3);
    expect(host.calls).not.toContain(`write ${orderGid(1)}`);
  });

  it("touches no field that was empty when a person approved the order", async () => {
    const host = fakeOrderHost([order(1, { filled: ["note"] })]);
    const each = bench.engine(host);
    const runId = await bench.approved(each);
    host.orders.set(orderGid(1), order(1, { filled: ["note", "phone"] }));
    await bench.runOn(each, runId);
    expect(host.orders.get(orderGid(1))?.filled).toEqual(["phone"]);
  });

  it("stops before the next order when it is paused, and goes on when resumed", async () => {
    const host = fakeOrderHost([order(1), order(2), order(3)]);
    const each = bench.engine(host);
    const runId = await bench.approved(each);
    host.fault = async (call, moment) => {
      if (call !== `write ${orderGid(1)}` || moment !== "after") return;
      await each.change({ shop, staffId, runId, action: "pause" });
    };
    await each.advance(shop, runId);
    expect((await each.show({ shop, runId, filter: "all" })).orders.verified).toBe(1);
    expect(host.orders.get(orderGid(2))?.filled).toHaveLength(3);
    await each.advance(shop, runId);
    expect((await each.show({ shop, runId, filter: "all" })).state).toBe("paused");
    expect(await each.change({ shop, staffId, runId, action: "resume" })).toBe(true);
    await bench.runOn(each, runId);
    expect((await each.show({ shop, runId, filter: "all" })).orders.verified).toBe(3);
  });

  it("pauses when a scope is taken away, and says so", async () => {
    const host = fakeOrderHost([order(1)]);
    const each = bench.engine(host);
    const runId = await bench.approved(each);
    host.scopes = host.scopes.filter((scope) => scope !== "read_all_orders");
    await each.advance(shop, runId);
    const run = await each.show({ shop, runId, filter: "all" });
    expect([run.state, run.problem]).toEqual(["paused", "scope-missing"]);
    expect(host.orders.get(orderGid(1))?.filled).toHaveLength(3);
  });

  it("names an order that the host refuses, and finishes the others", async () => {
    const host = fakeOrderHost([order(1), order(2)]);
    host.fault = (call) => {
      if (call === `write ${orderGid(1)}`) throw new AppError("host-refused", "refused");
    };
    const each = bench.engine(host);
    const runId = await bench.approved(each);
    await bench.runOn(each, runId);
    const failed = await each.show({ shop, runId, filter: "failed" });
    expect(failed.items.map(({ name, problem }) => [name, problem])).toEqual([
      ["#1", "host-refused"],
    ]);
    const alerts = await withShop(shop, (tx) => openAlerts(tx, shop));
    expect(alerts.map(({ kind, detail }) => [kind, detail])).toEqual([
      ["retention-failed", { orders: 1 }],
    ]);
  });

  it("loses no order to throttling and to errors of the host", async () => {
    const host = fakeOrderHost([order(1), order(2), order(3)]);
    let turn = 0;
    host.fault = (call, moment) => {
      if (moment === "after" || !/readOrders|write|readBack/.test(call)) return;
      turn += 1;
      if (turn % 7 === 1) throw new AppError("host-throttled", "slow down", { retryable: true });
      if (turn % 7 === 3) throw new AppError("host-unavailable", "500", { retryable: true });
    };
    const each = bench.engine(host);
    const runId = await bench.approved(each);
    await bench.runOn(each, runId);
    expect((await each.show({ shop, runId, filter: "all" })).orders.verified).toBe(3);
  });

  it("writes each order once although two workers run at the same time", async () => {
    const orders = Array.from({ length: 12 }, (_, place) => order(place + 1));
    const host = fakeOrderHost(orders);
    host.fault = () => new Promise((done) => setTimeout(done, 3));
    const each = bench.engine(host);
    const runId = await bench.approved(each);
    await Promise.all([each.advance(shop, runId), each.advance(shop, runId)]);
    await bench.runOn(each, runId);
    const writes = host.calls.filter((call) => call.startsWith("write"));
    expect(writes).toHaveLength(12);
    expect(new Set(writes).size).toBe(12);
    const minimised = (await bench.auditTypes()).filter(
      (type) => type === "retention.order-minimised",
    );
    expect(minimised).toHaveLength(12);
  });

  it("hands one order to one worker, however many ask", async () => {
    const host = fakeOrderHost(Array.from({ length: 5 }, (_, place) => order(place + 1)));
    const runId = await bench.approved(bench.engine(host));
    const now = new Date(bench.realMs);
    const claim = { runId, now, until: new Date(bench.realMs + 60_000) };
    const claims = await Promise.all(
      Array.from({ length: 12 }, () =>
        withShop(shop, (tx) => claimOrders(tx, shop, { ...claim, token: newId(), take: 1 })),
      ),
    );
    const claimed = claims.flat().map(({ order }) => order);
    expect(new Set(claimed).size).toBe(claimed.length);
    expect(claimed.length).toBeGreaterThan(0);
    const [first] = claims.flat();
    if (!first) throw new Error("nothing was claimed");
    const orders = [{ claim: { ...first, token: "another" } }];
    const stale = { orders, state: "writing" as const, until: now };
    const marked = await withShop(shop, (tx) => markOrders(tx, shop, stale));
    expect(marked.size).toBe(0);
  });

  it("is seen by its own shop only", async () => {
    const each = bench.engine(fakeOrderHost([order(1)]));
    const runId = await bench.approved(each);
    const { shop } = await RetentionBench.open();
    await expect(each.show({ shop, runId, filter: "all" })).rejects.toThrow("no retention run");
    expect(await each.change({ shop, staffId, runId, action: "stop" })).toBe(false);
  });
});
