/** What the control says at each point of a run. */
import { beforeEach, describe, expect, it } from "vitest";
import { fakeOrderHost } from "../../../test/factories/fake-order-host";
import { order, RetentionBench, staffId } from "../../../test/factories/retention-bench";
import { withShop } from "~/db.server";
import { type ShopDomain } from "~/lib/ids";
import { controls } from "./index.server";

let bench: RetentionBench;
let shop: ShopDomain;
beforeEach(async () => {
  bench = await RetentionBench.open();
  shop = bench.shop;
});

describe("the control", () => {
  const measure = () =>
    withShop(shop, async (tx) => controls[0]?.measure(tx, shop, new Date(bench.domainMs)));

  it("is unknown before the orders were counted, and when the count has grown old", async () => {
    expect((await measure())?.because).toBe("No retention rule is set up.");
    const each = bench.engine(fakeOrderHost([order(9, { filled: [] })]));
    await bench.savedRule(each);
    expect((await measure())?.because).toBe("The orders were not counted yet.");
  });

  it("is broken while orders are past their limit, kept once they are cleared", async () => {
    const host = fakeOrderHost([order(1), order(4, { openDisputes: { seen: true, value: 1 } })]);
    const each = bench.engine(host);
    const runId = await bench.previewed(each);
    expect(await measure()).toMatchObject({ state: "broken", facts: { overdue: 1 } });
    await each.approve({ shop, staffId, runId });
    await bench.runOn(each, runId);
    expect(await measure()).toMatchObject({ state: "kept", facts: { removed: 1, held: 1 } });
    bench.domainMs += 36 * 86_400_000;
    expect(await measure()).toMatchObject({ state: "unknown" });
  });

  it("is unknown while the host counts more orders than were seen", async () => {
    const host = fakeOrderHost([order(9, { filled: [] })]);
    host.hidden = 2;
    await bench.previewed(bench.engine(host));
    expect(await measure()).toMatchObject({
      state: "unknown",
      because: "The store has 3 orders, of which 1 were seen.",
    });
  });

  it("is broken while a bounded run has left orders over", async () => {
    const each = bench.engine(fakeOrderHost([order(1), order(2), order(3)]));
    const schedule = { enabled: true, hour: 2, orders: 500, share: 1, mostOrders: 2 };
    await each.saveSchedule({ shop, staffId, schedule });
    const runId = await bench.approved(each);
    await bench.runOn(each, runId);
    expect(await measure()).toMatchObject({
      state: "broken",
      facts: { overdue: 1, removed: 2 },
    });
  });

  it("names what nobody can change in the orders that were cleaned up", async () => {
    const each = bench.engine(fakeOrderHost([order(1)]));
    const runId = await bench.approved(each);
    await bench.runOn(each, runId);
    const remaining = await withShop(shop, async (tx) =>
      controls
        .find(({ id }) => id === "retention.remaining")
        ?.measure(tx, shop, new Date(bench.domainMs)),
    );
    expect(remaining).toMatchObject({
      state: "unknown",
      facts: { orders: 1, "billing-address": 1, timeline: 1 },
    });
  });

  it("is unknown, not kept, without read_all_orders", async () => {
    const host = fakeOrderHost([]);
    host.scopes = ["read_orders"];
    await bench.previewed(bench.engine(host));
    expect(await measure()).toMatchObject({
      state: "unknown",
      because: expect.stringContaining("read_all_orders") as string,
    });
  });
});
