/** A dispute that is opened while the host works on a bulk write. */
import { beforeEach, describe, expect, it } from "vitest";
import { fakeOrderHost, type FakeOrderHost } from "../../../test/factories/fake-order-host";
import { order, RetentionBench } from "../../../test/factories/retention-bench";
import { withShop } from "~/db.server";
import { orderGid } from "~/lib/ids";
import { openChunks } from "./chunk.store.server";

let bench: RetentionBench;
let host: FakeOrderHost;
beforeEach(async () => {
  bench = await RetentionBench.open();
  host = fakeOrderHost([1, 2, 3, 4, 5, 6, 7, 8].map((number) => order(number)));
  // At one point a second bulk writes are worth it.
  host.rate = 1;
});

const dispute = (number: number) =>
  host.orders.set(orderGid(number), order(number, { openDisputes: { seen: true, value: 1 } }));

async function begun() {
  const engine = bench.engine(host);
  const runId = await bench.approved(engine);
  await engine.advance(bench.shop, runId);
  expect(await withShop(bench.shop, (tx) => openChunks(tx, bench.shop, runId))).toHaveLength(1);
  host.calls.length = 0;
  return { engine, runId };
}

describe("a hint of a dispute", () => {
  it("stops the bulk write that has not reached the order, and everything else is written once", async () => {
    const { engine, runId } = await begun();
    const last = orderGid(8);
    dispute(8);
    expect(await engine.heed(bench.shop, last)).toBe("stopped");
    await bench.runOn(engine, runId);
    const run = await engine.show({ shop: bench.shop, runId, filter: "all" });
    expect(run).toMatchObject({ state: "finished", orders: { verified: 7, saved: 1, failed: 0 } });
    expect(host.orders.get(last)?.filled).toHaveLength(3);
    expect(host.written.toSorted()).toEqual([1, 2, 3, 4, 5, 6, 7].map(orderGid));
  });

  it("lets the write go on where the order is still due", async () => {
    const { engine } = await begun();
    expect(await engine.heed(bench.shop, orderGid(8))).toBe("still-due");
    expect(host.calls).not.toContain("cancelBulk");
  });

  it("asks the host nothing about an order that nobody is writing", async () => {
    const { engine } = await begun();
    expect(await engine.heed(bench.shop, orderGid(99))).toBe("no-write");
    expect(host.calls).toEqual([]);
  });

  it("comes too late for an order that was written already", async () => {
    const { engine } = await begun();
    await host.writer.bulkState(bench.shop, "gid://shopify/BulkOperation/101");
    dispute(1);
    const empty = host.orders.get(orderGid(1));
    if (empty) host.orders.set(orderGid(1), { ...empty, filled: [] });
    expect(await engine.heed(bench.shop, orderGid(1))).toBe("still-due");
  });
});
