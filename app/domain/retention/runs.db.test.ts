/** Runs against a real database and a host in memory: crashes, lost answers, two workers. */
import { beforeEach, describe, expect, it } from "vitest";
import { buildFreshOrder } from "../../../test/factories/build-order-facts";
import { buildShop } from "../../../test/factories/build-shop";
import { fakeOrderHost, type FakeOrderHost } from "../../../test/factories/fake-order-host";
import { withShop } from "~/db.server";
import { openAlerts } from "~/domain/alerts/index.server";
import { recentAudit } from "~/domain/audit/index.server";
import { AppError } from "~/lib/errors";
import { newId, orderGid, type ShopDomain } from "~/lib/ids";
import {
  controls,
  makeAdvanceRun,
  makeApproveRun,
  makeChangeRunState,
  makeSaveRule,
  makeShowRun,
  makeStartPreview,
} from "./index.server";
import type { FreshOrder } from "./model";
import type { RetentionPorts } from "./ports";

const staffId = "7001";
let shop: ShopDomain;
let realMs: number;
let domainMs: number;

/** Everything one test works with: the engine's use cases over one host. */
function engine(host: FakeOrderHost) {
  const ports: RetentionPorts = {
    source: host.source,
    writer: host.writer,
    enqueue: async () => undefined,
    clock: { domain: () => new Date(domainMs++), real: () => new Date(realMs++) },
  };
  return {
    advance: makeAdvanceRun(ports),
    approve: makeApproveRun(ports),
    change: makeChangeRunState(ports),
    save: makeSaveRule(ports),
    show: makeShowRun(ports),
    preview: makeStartPreview(ports),
  };
}

type Engine = ReturnType<typeof engine>;

async function savedRule({ save }: Engine, years = 2): Promise<string> {
  const saved = await save({
    shop,
    staffId,
    definition: {
      version: 1,
      trigger: "completed",
      years,
      fields: ["note", "customAttributes", "phone"],
      zone: "Europe/Berlin",
    },
  });
  if (!saved.ok) throw new Error("the rule should be sound");
  return saved.ruleId;
}

/** Advances until the run rests. Each turn comes late enough for every wait to be over. */
async function runOn({ advance, show }: Engine, runId: string, turns = 120): Promise<void> {
  for (let turn = 0; turn < turns; turn++) {
    const { state } = await show({ shop, runId, filter: "all" });
    if (!["previewing", "running"].includes(state)) return;
    realMs += 45 * 60_000;
    await advance(shop, runId);
  }
  throw new Error("the run does not come to rest");
}

async function previewed(each: Engine): Promise<string> {
  const runId = await each.preview({ shop, staffId, ruleId: await savedRule(each) });
  await runOn(each, runId);
  return runId;
}

async function approved(each: Engine): Promise<string> {
  const runId = await previewed(each);
  expect(await each.approve({ shop, staffId, runId })).toMatchObject({ ok: true });
  return runId;
}

const order = (number: number, over: Partial<FreshOrder> = {}) =>
  buildFreshOrder({ id: orderGid(number), name: `#${number}`, ...over });

const young = new Date("2026-10-01T00:00:00Z");

/** One of each verdict, and three that are due. */
function mixedOrders(): FreshOrder[] {
  return [
    order(1),
    order(2, { filled: ["note"] }),
    order(3, { country: "FR" }),
    order(4, { openDisputes: { seen: true, value: 1 } }),
    order(5, { refunds: 1 }),
    order(6, { fulfilled: { seen: true, value: false } }),
    order(7, { payment: { seen: false, because: "payment-unknown" } }),
    order(8, { createdAt: young, processedAt: young, closedAt: young, lastFulfilledAt: young }),
    order(9, { filled: [] }),
  ];
}

beforeEach(async () => {
  realMs = Date.parse("2026-11-20T12:00:00Z");
  domainMs = realMs;
  shop = await buildShop(`shop-${newId().slice(-12)}.myshopify.com`);
});

async function auditTypes(): Promise<string[]> {
  const events = await withShop(shop, (tx) => recentAudit(tx, shop, 200));
  return events.map(({ type }) => type).reverse();
}

describe("a preview", () => {
  it("counts every order by verdict, year, country and reason, and changes nothing", async () => {
    const host = fakeOrderHost(mixedOrders());
    const each = engine(host);
    const runId = await previewed(each);
    const run = await each.show({ shop, runId, filter: "all" });
    expect(run.state).toBe("previewed");
    expect(run.counts).toMatchObject({
      scanned: 9,
      byVerdict: { due: 3, held: 3, unknown: 1, "not-yet": 1, "nothing-to-do": 1 },
      byCountry: { DE: 2, FR: 1 },
      byField: { note: 3, customAttributes: 2, phone: 2 },
      reasons: { "dispute-open": 1, refund: 1, unfulfilled: 1, "payment-unknown": 1 },
      missingScopes: [],
    });
    expect(run.counts?.byYear["2020"]?.due).toBe(3);
    expect(run.items.map(({ name }) => name)).toEqual(["#1", "#2", "#3"]);
    expect(host.calls.some((call) => call.startsWith("clearFields"))).toBe(false);
  });

  it("judges nothing past its limit without the scopes to see returns and disputes", async () => {
    const blind: Partial<FreshOrder> = {
      openReturns: { seen: false, because: "returns-unreadable" },
    };
    const host = fakeOrderHost([order(1, blind)]);
    host.scopes = ["read_orders", "read_all_orders", "write_orders"];
    const each = engine(host);
    const runId = await previewed(each);
    const { counts } = await each.show({ shop, runId, filter: "all" });
    expect(counts?.byVerdict).toMatchObject({ due: 0, unknown: 1 });
    expect(counts?.missingScopes).toEqual(["read_returns", "read_shopify_payments_disputes"]);
    expect(await each.approve({ shop, staffId, runId })).toEqual({
      ok: false,
      why: "scope-missing",
    });
  });

  it("takes a cut file for a failure, never for an answer", async () => {
    const host = fakeOrderHost(mixedOrders());
    host.missingLines = 1;
    const each = engine(host);
    const runId = await previewed(each);
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
    const each = engine(host);
    const runId = await each.preview({ shop, staffId, ruleId: await savedRule(each) });
    for (let turn = 0; turn < 5; turn++) await each.advance(shop, runId).catch(() => undefined);
    const run = await each.show({ shop, runId, filter: "all" });
    expect([run.state, run.counts?.scanned, run.orders.planned]).toEqual(["previewed", 12, 12]);
  });

  it("can't be approved twice, for a changed rule, or when it has grown old", async () => {
    const each = engine(fakeOrderHost(mixedOrders()));
    const changed = await previewed(each);
    const run = await each.show({ shop, runId: changed, filter: "all" });
    const definition = {
      ...{ version: 1, trigger: "completed", years: 3, fields: ["note"], zone: "Europe/Berlin" },
    };
    await each.save({ shop, staffId, ruleId: run.ruleId, definition });
    expect(await each.approve({ shop, staffId, runId: changed })).toMatchObject({
      why: "rule-changed",
    });
    const old = await previewed(each);
    domainMs += 8 * 86_400_000;
    expect(await each.approve({ shop, staffId, runId: old })).toMatchObject({ why: "too-old" });
    const fresh = await approved(each);
    expect(await each.approve({ shop, staffId, runId: fresh })).toMatchObject({
      why: "not-previewed",
    });
  });
});

describe("an approved run", () => {
  it("clears what is due, verifies it, and leaves every other order as it was", async () => {
    const before = mixedOrders();
    const host = fakeOrderHost(before);
    const each = engine(host);
    const runId = await approved(each);
    await runOn(each, runId);
    const run = await each.show({ shop, runId, filter: "all" });
    expect(run.state).toBe("finished");
    expect(run.orders).toMatchObject({ verified: 3, saved: 0, failed: 0 });
    expect(run.items[0]).toMatchObject({ remaining: ["billing-address", "timeline"] });
    for (const { id, filled } of before.slice(3)) expect(host.orders.get(id)?.filled).toBe(filled);
    for (const { id } of before.slice(0, 3)) expect(host.orders.get(id)?.filled).toEqual([]);
    expect(await auditTypes()).toEqual([
      "retention.rule-saved",
      "retention.previewed",
      "retention.approved",
      ...Array.from({ length: 3 }, () => "retention.order-minimised"),
      "retention.finished",
    ]);
  });

  it("spares an order whose dispute was opened after the preview", async () => {
    const host = fakeOrderHost([order(1), order(2)]);
    const each = engine(host);
    const runId = await approved(each);
    host.orders.set(orderGid(1), order(1, { openDisputes: { seen: true, value: 1 } }));
    await runOn(each, runId);
    const saved = await each.show({ shop, runId, filter: "saved" });
    expect(saved.items.map(({ name, why }) => [name, why])).toEqual([
      ["#1", expect.stringContaining("Left alone: open dispute.")],
    ]);
    expect(host.orders.get(orderGid(1))?.filled).toHaveLength(3);
    expect(host.calls).not.toContain(`clearFields ${orderGid(1)}`);
  });

  it("touches no field that was empty when a person approved the order", async () => {
    const host = fakeOrderHost([order(1, { filled: ["note"] })]);
    const each = engine(host);
    const runId = await approved(each);
    host.orders.set(orderGid(1), order(1, { filled: ["note", "phone"] }));
    await runOn(each, runId);
    expect(host.orders.get(orderGid(1))?.filled).toEqual(["phone"]);
  });

  it("stops before the next order when it is paused, and goes on when resumed", async () => {
    const host = fakeOrderHost([order(1), order(2), order(3)]);
    const each = engine(host);
    const runId = await approved(each);
    host.fault = async (call, moment) => {
      if (call !== `clearFields ${orderGid(1)}` || moment !== "after") return;
      await each.change({ shop, staffId, runId, action: "pause" });
    };
    await each.advance(shop, runId);
    expect((await each.show({ shop, runId, filter: "all" })).orders.verified).toBe(1);
    expect(host.orders.get(orderGid(2))?.filled).toHaveLength(3);
    await each.advance(shop, runId);
    expect((await each.show({ shop, runId, filter: "all" })).state).toBe("paused");
    expect(await each.change({ shop, staffId, runId, action: "resume" })).toBe(true);
    await runOn(each, runId);
    expect((await each.show({ shop, runId, filter: "all" })).orders.verified).toBe(3);
  });

  it("pauses when a scope is taken away, and says so", async () => {
    const host = fakeOrderHost([order(1)]);
    const each = engine(host);
    const runId = await approved(each);
    host.scopes = host.scopes.filter((scope) => scope !== "read_all_orders");
    await each.advance(shop, runId);
    const run = await each.show({ shop, runId, filter: "all" });
    expect([run.state, run.problem]).toEqual(["paused", "scope-missing"]);
    expect(host.orders.get(orderGid(1))?.filled).toHaveLength(3);
  });

  it("names an order that the host refuses, and finishes the others", async () => {
    const host = fakeOrderHost([order(1), order(2)]);
    host.fault = (call) => {
      if (call === `clearFields ${orderGid(1)}`) throw new AppError("host-refused", "refused");
    };
    const each = engine(host);
    const runId = await approved(each);
    await runOn(each, runId);
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
      if (moment === "after" || !/Order|Fields/.test(call)) return;
      turn += 1;
      if (turn % 5 === 1) throw new AppError("host-throttled", "slow down", { retryable: true });
      if (turn % 5 === 3) throw new AppError("host-unavailable", "500", { retryable: true });
    };
    const each = engine(host);
    const runId = await approved(each);
    await runOn(each, runId);
    expect((await each.show({ shop, runId, filter: "all" })).orders.verified).toBe(3);
  });

  it("writes each order once although two workers run at the same time", async () => {
    const orders = Array.from({ length: 12 }, (_, place) => order(place + 1));
    const host = fakeOrderHost(orders);
    host.fault = () => new Promise((done) => setTimeout(done, 3));
    const each = engine(host);
    const runId = await approved(each);
    await Promise.all([each.advance(shop, runId), each.advance(shop, runId)]);
    await runOn(each, runId);
    const writes = host.calls.filter((call) => call.startsWith("clearFields"));
    expect(writes).toHaveLength(12);
    expect(new Set(writes).size).toBe(12);
    const minimised = (await auditTypes()).filter((type) => type === "retention.order-minimised");
    expect(minimised).toHaveLength(12);
  });

  const callNames = ["grantedScopes", "readOrder", "clearFields"];
  it.each(callNames.flatMap((name) => [`before ${name}`, `after ${name}`]))(
    "ends the same after a crash %s, whichever order it hits",
    async (moment) => {
      const [when, name] = moment.split(" ");
      for (let nth = 1; nth <= 4; nth++) {
        const host = fakeOrderHost([order(1), order(2, { filled: ["note"] })]);
        const each = engine(host);
        const runId = await approved(each);
        let seen = 0;
        host.fault = (call, at) => {
          if (at === when && call.startsWith(name ?? "?") && ++seen === nth) {
            throw new Error("killed");
          }
        };
        await each.advance(shop, runId).catch(() => undefined);
        await runOn(each, runId);
        const run = await each.show({ shop, runId, filter: "all" });
        expect(run.orders).toMatchObject({ verified: 2, saved: 0, failed: 0 });
        for (const { filled } of host.orders.values()) expect(filled).toEqual([]);
        const writes = host.calls.filter((call) => call.startsWith("clearFields"));
        // Killed before the host saw the call, it is sent again; killed after, it is not.
        const again = seen >= nth && moment === "before clearFields" ? 3 : 2;
        expect(writes).toHaveLength(again);
      }
    },
  );

  it("is seen by its own shop only", async () => {
    const each = engine(fakeOrderHost([order(1)]));
    const runId = await approved(each);
    shop = await buildShop(`shop-${newId().slice(-12)}.myshopify.com`);
    await expect(each.show({ shop, runId, filter: "all" })).rejects.toThrow("no retention run");
    expect(await each.change({ shop, staffId, runId, action: "stop" })).toBe(false);
  });
});

describe("the control", () => {
  const measure = () =>
    withShop(shop, async (tx) => controls[0]?.measure(tx, shop, new Date(domainMs)));

  it("is unknown before the orders were counted, and when the count has grown old", async () => {
    expect((await measure())?.because).toBe("No retention rule is set up.");
    const each = engine(fakeOrderHost([order(9, { filled: [] })]));
    await savedRule(each);
    expect((await measure())?.because).toBe("The orders were not counted yet.");
  });

  it("is broken while orders are past their limit, kept once they are cleared", async () => {
    const host = fakeOrderHost([order(1), order(4, { openDisputes: { seen: true, value: 1 } })]);
    const each = engine(host);
    const runId = await previewed(each);
    expect(await measure()).toMatchObject({ state: "broken", facts: { overdue: 1 } });
    await each.approve({ shop, staffId, runId });
    await runOn(each, runId);
    expect(await measure()).toMatchObject({ state: "kept", facts: { removed: 1, held: 1 } });
    domainMs += 36 * 86_400_000;
    expect(await measure()).toMatchObject({ state: "unknown" });
  });

  it("is unknown, not kept, without read_all_orders", async () => {
    const host = fakeOrderHost([]);
    host.scopes = ["read_orders"];
    await previewed(engine(host));
    expect(await measure()).toMatchObject({
      state: "unknown",
      because: expect.stringContaining("read_all_orders") as string,
    });
  });
});
