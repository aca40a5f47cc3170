/** Previews against a real database and a host in memory. */
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
import type { ShopDomain } from "~/lib/ids";
import type { FreshOrder } from "./model";

let bench: RetentionBench;
let shop: ShopDomain;
beforeEach(async () => {
  bench = await RetentionBench.open();
  shop = bench.shop;
});

describe("a preview", () => {
  it("counts every order by verdict, year, country and reason, and changes nothing", async () => {
    const host = fakeOrderHost(mixedOrders());
    const each = bench.engine(host);
    const runId = await bench.previewed(each);
    const run = await each.show({ shop, runId, filter: "all" });
    expect(run.state).toBe("previewed");
    expect(run.counts).toMatchObject({
      scanned: 9,
      byVerdict: { due: 3, held: 3, unknown: 1, "not-yet": 1, "nothing-to-do": 1 },
      byCountry: { DE: 2, FR: 1 },
      byField: { note: 3, customAttributes: 2, phone: 2 },
      reasons: { "dispute-open": 1, "refund-pending": 1, unfulfilled: 1, "payment-unknown": 1 },
      missingScopes: [],
    });
    expect(run.counts?.byYear["2020"]?.due).toBe(3);
    expect(run.items.map(({ name }) => name)).toEqual(["#1", "#2", "#3"]);
    expect(host.calls.some((call) => call.startsWith("write"))).toBe(false);
  });

  it("judges nothing past its limit without the scopes to see returns and disputes", async () => {
    const blind: Partial<FreshOrder> = {
      openReturns: { seen: false, because: "returns-unreadable" },
    };
    const host = fakeOrderHost([order(1, blind)]);
    host.scopes = ["read_orders", "read_all_orders", "write_orders"];
    const each = bench.engine(host);
    const runId = await bench.previewed(each);
    const { counts } = await each.show({ shop, runId, filter: "all" });
    expect(counts?.byVerdict).toMatchObject({ due: 0, unknown: 1 });
    expect(counts?.missingScopes).toEqual(["read_returns", "read_shopify_payments_disputes"]);
    expect(await each.approve({ shop, staffId, runId })).toEqual({
      ok: false,
      why: "scope-missing",
    });
  });

  it("counts without write_orders, and can be confirmed once that is granted", async () => {
    const host = fakeOrderHost(mixedOrders());
    const all = host.scopes;
    host.scopes = all.filter((scope) => scope !== "write_orders");
    const each = bench.engine(host);
    const runId = await bench.previewed(each);
    const { counts } = await each.show({ shop, runId, filter: "all" });
    expect(counts?.byVerdict.due).toBe(3);
    const refused = await each.approve({ shop, staffId, runId });
    expect(refused).toEqual({ ok: false, why: "scope-missing" });
    host.scopes = all;
    expect(await each.approve({ shop, staffId, runId })).toEqual({ ok: true, orders: 3 });
  });

  it("takes a cut file for a failure, never for an answer", async () => {
    const host = fakeOrderHost(mixedOrders());
    host.missingLines = 1;
    const each = bench.engine(host);
    const runId = await bench.previewed(each);
    const run = await each.show({ shop, runId, filter: "all" });
    expect([run.state, run.problem]).toEqual(["failed", "host-unavailable"]);
    const alerts = await withShop(shop, (tx) => openAlerts(tx, shop));
    expect(alerts.map(({ kind }) => kind)).toEqual(["retention-failed"]);
  });

  it("begins anew after a crash while it was reading, and counts nothing twice", async () => {
    const host = fakeOrderHost(Array.from({ length: 12 }, (_, place) => order(place + 1)));
    let crashes = 2;
    host.fault = (call, moment) => {
      if (call === "readScan" && moment === "after" && crashes-- > 0) throw new Error("killed");
    };
    const each = bench.engine(host);
    const runId = await each.preview({ shop, staffId, ruleId: await bench.savedRule(each) });
    for (let turn = 0; turn < 5; turn++) await each.advance(shop, runId).catch(() => undefined);
    const run = await each.show({ shop, runId, filter: "all" });
    expect([run.state, run.counts?.scanned, run.orders.planned]).toEqual(["previewed", 12, 12]);
  });

  it("can't be approved twice, for a changed rule, or when it has grown old", async () => {
    const each = bench.engine(fakeOrderHost(mixedOrders()));
    const changed = await bench.previewed(each);
    const run = await each.show({ shop, runId: changed, filter: "all" });
    const definition = {
      ...{ version: 1, trigger: "completed", years: 3, fields: ["note"], zone: "Europe/Berlin" },
    };
    await each.save({ shop, staffId, ruleId: run.ruleId ?? "", definition });
    expect(await each.approve({ shop, staffId, runId: changed })).toMatchObject({
      why: "rule-changed",
    });
    const old = await bench.previewed(each);
    bench.domainMs += 8 * 86_400_000;
    expect(await each.approve({ shop, staffId, runId: old })).toMatchObject({ why: "too-old" });
    const fresh = await bench.approved(each);
    expect(await each.approve({ shop, staffId, runId: fresh })).toMatchObject({
      why: "not-previewed",
    });
  });
});
