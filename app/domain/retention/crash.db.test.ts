/** A worker that dies at any call of the host, and what another one makes of it. */
import { beforeEach, describe, expect, it } from "vitest";
import { fakeOrderHost, type FakeOrderHost } from "../../../test/factories/fake-order-host";
import { order, RetentionBench } from "../../../test/factories/retention-bench";
import { withShop } from "~/db.server";
import { AppError } from "~/lib/errors";
import { orderGid, type ShopDomain } from "~/lib/ids";
import type { FreshOrder } from "./model";

/** A run for each call there is; a slow machine takes its time. */
const SLOW_MS = 300_000;

let bench: RetentionBench;
let shop: ShopDomain;
beforeEach(async () => {
  bench = await RetentionBench.open();
  shop = bench.shop;
});

/** At one point a second bulk writes are worth it; with many points they are not. */
const ways = { single: 100, bulk: 1 } as const;

/** Six that are due (one of which somebody disputes since), and two that are not. */
function orders(): FreshOrder[] {
  return [
    ...[1, 2, 3, 4, 5, 6].map((number) => order(number)),
    order(7, { filled: [] }),
    order(8, { openReturns: { seen: true, value: 1 } }),
  ];
}

interface End {
  readonly state: string;
  readonly problem: string | null;
  readonly counts: object;
  readonly orders: readonly (readonly [string, readonly string[]])[];
  /** Orders in which writes reached the host. */
  readonly written: readonly string[];
  readonly receipts: number;
}

/** A whole run from preview to end. `kill` is told of every call to the host and may throw. */
async function runWith(
  way: keyof typeof ways,
  kill: (host: FakeOrderHost) => FakeOrderHost["fault"],
): Promise<{ readonly end: End; readonly calls: readonly string[] }> {
  const host = fakeOrderHost(orders());
  host.rate = ways[way];
  const each = bench.engine(host);
  const runId = await bench.approved(each);
  host.calls.length = 0;
  host.orders.set(orderGid(3), order(3, { openDisputes: { seen: true, value: 1 } }));
  host.fault = kill(host);
  for (let turn = 0; turn < 60; turn++) {
    const { state } = await each.show({ shop, runId, filter: "all" });
    if (state !== "running") break;
    bench.realMs += 45 * 60_000;
    await each.advance(shop, runId).catch((error: unknown) => {
      if (!(error instanceof Error) || error.message !== "killed") throw error;
    });
  }
  const run = await each.show({ shop, runId, filter: "all" });
  const receipts = await withShop(shop, (tx) =>
    tx.auditEvent.count({
      where: {
        shop,
        type: "retention.order-minimised",
        detail: { path: ["runId"], equals: runId },
      },
    }),
  );
  return {
    calls: host.calls,
    end: {
      ...{ state: run.state, problem: run.problem, counts: run.orders, receipts },
      orders: [...host.orders.values()].map(({ name, filled }) => [name, filled] as const),
      written: [...host.written].sort(),
    },
  };
}

const undisturbed = () => () => undefined;

describe.each(["single", "bulk"] as const)("a run that writes by %s mutations", (way) => {
  it("does what is due, once, and leaves receipts", async () => {
    const { end, calls } = await runWith(way, undisturbed);
    expect(end).toMatchObject({ state: "finished", problem: null, receipts: 5 });
    expect(end.counts).toMatchObject({ verified: 5, saved: 1, failed: 0 });
    expect(end.written).toEqual([1, 2, 4, 5, 6].map(orderGid));
    expect(calls.includes("startBulk")).toBe(way === "bulk");
    expect(calls.some((call) => call.startsWith("write"))).toBe(way === "single");
  });

  it(
    "ends the same after a crash before or after any call to the host",
    async () => {
      const reference = await runWith(way, undisturbed);
      const count = reference.calls.length;
      expect(count).toBeGreaterThan(5);
      for (const moment of ["before", "after"] as const) {
        for (let nth = 1; nth <= count; nth++) {
          let seen = 0;
          const { end } = await runWith(way, () => (_call, at) => {
            if (at === moment && ++seen === nth) throw new Error("killed");
          });
          expect({ nth, moment, ...end }).toEqual({ nth, moment, ...reference.end });
        }
      }
    },
    SLOW_MS,
  );

  it(
    "ends the same when any answer of the host is lost",
    async () => {
      const reference = await runWith(way, undisturbed);
      for (let nth = 1; nth <= reference.calls.length; nth++) {
        let seen = 0;
        const { end } = await runWith(way, () => (_call, at) => {
          if (at !== "after" || ++seen !== nth) return;
          throw new AppError("host-unavailable", "the answer was lost", { retryable: true });
        });
        expect({ nth, ...end }).toEqual({ nth, ...reference.end });
      }
    },
    SLOW_MS,
  );

  it("waits out a host that answers errors for hours, and finishes then", async () => {
    let calls = 0;
    const { end } = await runWith(way, () => (_call, at) => {
      if (at !== "before" || ++calls > 25) return;
      throw new AppError("host-unavailable", "the host answered 500", { retryable: true });
    });
    expect(end).toMatchObject({ state: "finished", problem: null });
    expect(end.written).toEqual([1, 2, 4, 5, 6].map(orderGid));
  });
});

describe("a bulk write", () => {
  it("that leaves lines out is completed one by one", async () => {
    const { end } = await runWith("bulk", (host) => {
      host.bulkSkips = 2;
      return () => undefined;
    });
    expect(end.counts).toMatchObject({ verified: 5, failed: 0 });
    expect(end.written).toEqual([1, 2, 4, 5, 6].map(orderGid));
  });

  it("names the orders whose lines the host refused", async () => {
    const { end } = await runWith("bulk", (host) => {
      host.refuses.add(orderGid(2));
      return () => undefined;
    });
    expect(end.counts).toMatchObject({ verified: 4, saved: 1, failed: 1 });
  });

  it("is cancelled when the run is stopped, and what it wrote has receipts", async () => {
    const host = fakeOrderHost(orders());
    host.rate = ways.bulk;
    const each = bench.engine(host);
    const runId = await bench.approved(each);
    await each.advance(shop, runId);
    expect(host.calls).toContain("startBulk");
    const open = await each.show({ shop, runId, filter: "all" });
    expect(open.orders).toMatchObject({ writing: 6, verified: 0 });
    expect(host.written).toHaveLength(3);
    await each.change({ shop, staffId: "7001", runId, action: "stop" });
    await each.advance(shop, runId);
    const run = await each.show({ shop, runId, filter: "all" });
    expect(run.state).toBe("stopped");
    expect(run.orders).toMatchObject({ verified: 3, writing: 3 });
    expect(host.written).toHaveLength(3);
  });
});
