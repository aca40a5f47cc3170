/** Runs by schedule: when they begin, when they wait for a person, and when nothing happens. */
import { beforeEach, describe, expect, it } from "vitest";
import { fakeOrderHost } from "../../../test/factories/fake-order-host";
import {
  order,
  RetentionBench,
  staffId,
  type Engine,
} from "../../../test/factories/retention-bench";
import { withShop } from "~/db.server";
import { openAlerts } from "~/domain/alerts/index.server";
import { orderGid, type ShopDomain } from "~/lib/ids";
import { readSchedule } from "./schedule.store.server";

let bench: RetentionBench;
let shop: ShopDomain;
beforeEach(async () => {
  bench = await RetentionBench.open();
  shop = bench.shop;
});

const schedule = { enabled: true, hour: 2, orders: 500, share: 1, mostOrders: 1_000 };
const young = Date.parse("2026-10-01T00:00:00Z");
const youngOnes = (from: number, count: number) =>
  Array.from({ length: count }, (_, place) =>
    order(from + place, {
      createdAt: young,
      processedAt: young,
      closedAt: young,
      lastFulfilledAt: young,
    }),
  );

const dueAt = () => withShop(shop, async (tx) => (await readSchedule(tx, shop)).dueAt);

/** The night comes: the run that begins, followed to its end. */
async function night(
  each: Engine,
): Promise<{ readonly id: string; readonly state: string } | undefined> {
  const due = await dueAt();
  if (!due) return undefined;
  bench.domainMs = due.getTime();
  const [id] = await each.startScheduled(shop);
  if (!id) return undefined;
  await bench.runOn(each, id);
  return { id, state: (await each.show({ shop, runId: id, filter: "all" })).state };
}

/** A rule whose first run a person has agreed to. */
async function provenRule(each: Engine): Promise<void> {
  const runId = await bench.approved(each);
  await bench.runOn(each, runId);
}

describe("the nightly run", () => {
  it("never begins without a rule, too early, or while it is switched off", async () => {
    const each = bench.engine(fakeOrderHost([order(1)]));
    expect(await each.startScheduled(shop)).toEqual([]);
    await bench.savedRule(each);
    expect(await dueAt()).toEqual(new Date("2026-11-21T01:00:00Z"));
    expect(await each.startScheduled(shop)).toEqual([]);
    await each.saveSchedule({ shop, staffId, schedule: { ...schedule, enabled: false } });
    expect(await dueAt()).toBeNull();
  });

  it("waits for a person before the first run of a version of a rule", async () => {
    const host = fakeOrderHost([order(1), ...youngOnes(10, 30)]);
    const each = bench.engine(host);
    await bench.savedRule(each);
    const first = await night(each);
    expect(first?.state).toBe("previewed");
    expect(host.written).toEqual([]);
    const alerts = await withShop(shop, (tx) => openAlerts(tx, shop));
    expect(alerts.map(({ kind, detail }) => [kind, detail])).toEqual([
      ["retention-waits", { orders: 1, because: "first-run" }],
    ]);
    expect(await each.approve({ shop, staffId, runId: first?.id ?? "" })).toMatchObject({
      ok: true,
    });
    await bench.runOn(each, first?.id ?? "");
    expect(host.written).toEqual([orderGid(1)]);
    expect(await withShop(shop, (tx) => openAlerts(tx, shop))).toEqual([]);
  });

  it("begins by itself afterwards, below the limits, and once a night", async () => {
    const host = fakeOrderHost([order(1), ...youngOnes(10, 30)]);
    const each = bench.engine(host);
    await each.saveSchedule({ shop, staffId, schedule });
    await provenRule(each);
    host.orders.set(orderGid(2), order(2));
    const second = await night(each);
    expect(second?.state).toBe("finished");
    expect(host.written).toEqual([orderGid(1), orderGid(2)]);
    expect(await each.startScheduled(shop)).toEqual([]);
    const third = await night(each);
    expect(third?.state).toBe("finished");
    expect(host.written).toHaveLength(2);
  });

  it("waits above a number of orders and above a share of them", async () => {
    const host = fakeOrderHost([order(1)]);
    const each = bench.engine(host);
    await provenRule(each);
    for (const number of [2, 3, 4]) host.orders.set(orderGid(number), order(number));
    await each.saveSchedule({ shop, staffId, schedule: { ...schedule, orders: 2 } });
    expect((await night(each))?.state).toBe("previewed");
    await each.saveSchedule({ shop, staffId, schedule: { ...schedule, share: 0.5 } });
    expect((await night(each))?.state).toBe("previewed");
    await each.saveSchedule({ shop, staffId, schedule: { ...schedule, orders: 3, share: 0.8 } });
    expect((await night(each))?.state).toBe("finished");
    expect(host.written).toHaveLength(4);
  });

  it("takes so many orders in a night, and the rest the next", async () => {
    const host = fakeOrderHost([order(1)]);
    const each = bench.engine(host);
    await provenRule(each);
    for (const number of [2, 3, 4, 5, 6]) host.orders.set(orderGid(number), order(number));
    await each.saveSchedule({ shop, staffId, schedule: { ...schedule, mostOrders: 3 } });
    await night(each);
    expect(host.written).toHaveLength(4);
    await night(each);
    expect(host.written).toHaveLength(6);
    expect(new Set(host.written).size).toBe(6);
  });

  it("does not begin while another run is going on", async () => {
    const each = bench.engine(fakeOrderHost([order(1), order(2)]));
    await bench.approved(each);
    expect(await night(each)).toBeUndefined();
    expect(await dueAt()).toEqual(new Date("2026-11-22T01:00:00Z"));
  });

  it("speaks for all rules about orders", async () => {
    const host = fakeOrderHost([order(1)]);
    const each = bench.engine(host);
    await bench.savedRule(each);
    await bench.savedRule(each);
    const run = await night(each);
    const { sentences, ruleId, origin } = await each.show({
      shop,
      runId: run?.id ?? "",
      filter: "all",
    });
    expect([sentences.length, ruleId, origin]).toEqual([2, null, "schedule"]);
  });
});

describe("a night with a rule about accounts alone", () => {
  it("begins a look over them, once, and no run over orders", async () => {
    const each = bench.engine(fakeOrderHost([order(1)]));
    const saved = await each.save({
      ...{ shop, staffId },
      definition: {
        ...{ version: 2, scope: "customers", zone: "Europe/Berlin" },
        when: { age: { years: 3, months: 0, days: 0 }, from: "last-activity", roundTo: "day" },
        actions: [{ do: "warn", days: 30 }],
      },
    });
    expect(saved).toMatchObject({ ok: true });
    const due = await dueAt();
    if (!due) throw new Error("a night should be planned");
    bench.domainMs = due.getTime();
    expect(await each.startScheduled(shop)).toEqual([]);
    expect(await each.startScheduled(shop)).toEqual([]);
    expect(bench.jobs).toEqual(["inactive.start"]);
    expect((await dueAt())?.getTime()).toBeGreaterThan(due.getTime());
  });
});

describe("a rule that is changed while its run is going on", () => {
  it("is not carried out any more: its orders are left alone", async () => {
    const host = fakeOrderHost([order(1), order(2)]);
    const each = bench.engine(host);
    const runId = await bench.approved(each);
    const { ruleId } = await each.show({ shop, runId, filter: "all" });
    const definition = { version: 1, trigger: "completed", years: 9, zone: "Europe/Berlin" };
    const changed = { ...definition, fields: ["note"] };
    await each.save({ shop, staffId, ruleId: ruleId ?? "", definition: changed });
    await bench.runOn(each, runId);
    const run = await each.show({ shop, runId, filter: "saved" });
    expect(run.orders).toMatchObject({ verified: 0, saved: 2 });
    expect(run.items[0]?.why).toContain("the rule was changed or switched off meanwhile");
    expect(host.written).toEqual([]);
  });
});

describe("a hold that is put on while a run is going on", () => {
  it("saves the order", async () => {
    const host = fakeOrderHost([order(1), order(2)]);
    const each = bench.engine(host);
    const runId = await bench.approved(each);
    bench.holds = [
      {
        ...{
          id: "h",
          kind: "manual",
          reason: "court",
          by: staffId,
          since: bench.domainMs,
          until: null,
        },
        target: { on: "orders", orders: [orderGid(1)] },
      },
    ];
    await bench.runOn(each, runId);
    expect(host.written).toEqual([orderGid(2)]);
  });
});
