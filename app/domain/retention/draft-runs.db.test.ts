/** Runs over draft orders, from the count to the receipts, with workers that die at any call. */
import { beforeEach, describe, expect, it } from "vitest";
import { draft, draftGid, draftRule } from "../../../test/factories/build-draft";
import {
  ALL_SCOPES,
  fakeOrderHost,
  type FakeOrderHost,
} from "../../../test/factories/fake-order-host";
import { OWNER } from "../../../test/factories/build-staff";
import { order, RetentionBench, type Engine } from "../../../test/factories/retention-bench";
import { withShop } from "~/db.server";
import { AppError } from "~/lib/errors";
import type { ShopDomain } from "~/lib/ids";
import { controls } from "./controls.server";
import { readSchedule } from "./schedule.store.server";

/** A run for each call there is; a slow machine takes its time. */
const SLOW_MS = 300_000;
const SCOPES = ["read_draft_orders", "write_draft_orders"];

/** Orders of the same shop: what was granted for one was granted for both. */
function ordersHost(scopes: readonly string[] = [...ALL_SCOPES, ...SCOPES]): FakeOrderHost {
  const host = fakeOrderHost([order(1)]);
  host.scopes = scopes;
  return host;
}
const completed = { seen: true, value: "completed" } as const;
const invoiced = { seen: true, value: "invoice-sent" } as const;

let bench: RetentionBench;
let shop: ShopDomain;
beforeEach(async () => {
  bench = await RetentionBench.open();
  shop = bench.shop;
});

/** Three that are due, one that may still be paid, one that became an order, one of this month. */
function drafts(): FakeOrderHost {
  const recent = Date.parse("2026-11-01T10:00:00Z");
  const host = fakeOrderHost([
    ...[1, 2, 3].map((number) => draft(number)),
    draft(4, { status: invoiced, invoiceSentAt: recent, updatedAt: recent }),
    draft(5, { status: completed, completedAt: Date.parse("2025-02-01T10:00:00Z") }),
    draft(6, { createdAt: recent, updatedAt: recent }),
  ]);
  host.scopes = [...ALL_SCOPES, ...SCOPES];
  // As on the platform, a change is the draft's last activity.
  host.afterWrite = (each) => ({ ...each, paidAt: bench.domainMs });
  return host;
}

async function saved(each: Engine, definition: object): Promise<string> {
  const found = await each.save({ shop, staffId: OWNER, definition });
  if (!found.ok) throw new Error(JSON.stringify(found.problems));
  return found.ruleId;
}

async function approvedRun(each: Engine, ruleId: string): Promise<string> {
  const runId = await each.preview({ shop, staffId: OWNER, ruleId });
  await bench.runOn(each, runId);
  const approval = await each.approve({ shop, staffId: OWNER, runId });
  if (!approval.ok) throw new Error(`not approved: ${approval.why}`);
  return runId;
}

const clearing = draftRule({
  actions: [
    { do: "clear", fields: ["note"] },
    { do: "coarsen", field: "email", to: "placeholder" },
    { do: "tag", tag: "minimised" },
  ],
});

/** A whole run. `kill` is told of every call to the host and may throw. */
async function runWith(definition: object, kill: FakeOrderHost["fault"]) {
  const host = drafts();
  const each = bench.engine(ordersHost(), host);
  const runId = await approvedRun(each, await saved(each, definition));
  host.calls.length = 0;
  host.written.length = 0;
  // Somebody takes one up again between the count and the run.
  host.orders.set(draftGid(3), draft(3, { updatedAt: bench.domainMs }));
  host.fault = kill;
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
    tx.auditEvent.findMany({
      where: {
        shop,
        type: "retention.order-minimised",
        detail: { path: ["runId"], equals: runId },
      },
      orderBy: { subject: "asc" },
    }),
  );
  return {
    calls: [...host.calls],
    end: {
      ...{ state: run.state, problem: run.problem, counts: run.orders },
      drafts: [...host.orders.values()].map(({ name, filled, coarse, tags }) => ({
        ...{ name, filled, coarse, tags },
      })),
      written: [...host.written].sort(),
      receipts: receipts.map(({ subject }) => subject),
    },
  };
}

const undisturbed = () => undefined;

describe("a run over draft orders", () => {
  it("counts drafts, says why others stay, and touches no order", async () => {
    const orders = ordersHost();
    const host = drafts();
    const each = bench.engine(orders, host);
    const ruleId = await saved(each, draftRule({ when: { age: { days: 10 }, from: "ordered" } }));
    const runId = await each.preview({ shop, staffId: OWNER, ruleId });
    await bench.runOn(each, runId);
    const { counts } = await each.show({ shop, runId, filter: "all" });
    expect(counts).toMatchObject({
      ...{ scanned: 6, hostOrders: 6, reasons: { "invoice-open": 1 } },
      byVerdict: { due: 4, held: 1, kept: 1 },
    });
    expect(orders.calls).toEqual([]);
    expect(host.written).toEqual([]);
  });

  it("deletes what is due, spares what was taken up again, and leaves receipts", async () => {
    const { end } = await runWith(draftRule(), undisturbed);
    expect(end).toMatchObject({ state: "finished", problem: null });
    expect(end.counts).toMatchObject({ verified: 2, saved: 1, failed: 0 });
    expect(end.drafts.map(({ name }) => name).sort()).toEqual(["#D3", "#D4", "#D5", "#D6"]);
    expect(end.receipts).toEqual([draftGid(1), draftGid(2)]);
  });

  it("empties, coarsens and tags by one write for each draft, though each write is its last activity", async () => {
    const { end } = await runWith(clearing, undisturbed);
    // The completed one loses its note too: no law covers it.
    expect(end.counts).toMatchObject({ verified: 3, saved: 1, failed: 0 });
    expect(end.written).toEqual([draftGid(1), draftGid(2), draftGid(5)]);
    expect(end.drafts.find(({ name }) => name === "#D1")).toEqual({
      ...{ name: "#D1", coarse: { email: "placeholder" }, tags: ["minimised"] },
      filled: ["email", "shippingAddress", "billingAddress"],
    });
  });

  it.each([
    ["deletes", draftRule()],
    ["changes", clearing],
  ])(
    "that %s ends the same after a crash before or after any call to the host, or a lost answer",
    async (_what, definition) => {
      const reference = await runWith(definition, undisturbed);
      const count = reference.calls.length;
      expect(count).toBeGreaterThan(3);
      for (const moment of ["before", "after", "lost"] as const) {
        for (let nth = 1; nth <= count; nth++) {
          let seen = 0;
          const { end } = await runWith(definition, (_call, at) => {
            if (at !== (moment === "lost" ? "after" : moment) || ++seen !== nth) return;
            if (moment !== "lost") throw new Error("killed");
            throw new AppError("host-unavailable", "the answer was lost", { retryable: true });
          });
          expect({ nth, moment, ...end }).toEqual({ nth, moment, ...reference.end });
        }
      }
    },
    SLOW_MS,
  );

  it("leaves a completed draft that the host refuses to change, as out of reach, and says so", async () => {
    const host = drafts();
    host.refuses.add(draftGid(5));
    const each = bench.engine(ordersHost(), host);
    const ruleId = await saved(each, {
      ...draftRule({ only: { states: ["completed"] } }),
      actions: [{ do: "clear", fields: ["note"] }],
    });
    const runId = await approvedRun(each, ruleId);
    await bench.runOn(each, runId);
    const run = await each.show({ shop, runId, filter: "all" });
    expect(run.orders).toMatchObject({ saved: 1, failed: 0 });
    expect(run.items[0]?.why).toContain("the platform lets nobody change");
    const control = controls.find(({ id }) => id === "retention.orders");
    const measured = await withShop(shop, async (tx) =>
      control?.measure(tx, shop, new Date(bench.domainMs)),
    );
    expect(measured).toMatchObject({ state: "unknown", facts: { outOfReach: 1, overdue: 0 } });
  });

  it("stands still without the scopes, and never answers “nothing due”", async () => {
    const host = drafts();
    host.scopes = ALL_SCOPES;
    const each = bench.engine(ordersHost(ALL_SCOPES), host);
    const ruleId = await saved(each, draftRule());
    const blind = await each.preview({ shop, staffId: OWNER, ruleId });
    await bench.runOn(each, blind);
    const run = await each.show({ shop, runId: blind, filter: "all" });
    expect(run).toMatchObject({ state: "failed", problem: "drafts-unreachable" });
    host.scopes = [...ALL_SCOPES, "read_draft_orders"];
    const seeing = await each.preview({ shop, staffId: OWNER, ruleId });
    await bench.runOn(each, seeing);
    const { counts } = await each.show({ shop, runId: seeing, filter: "all" });
    expect(counts).toMatchObject({ missingScopes: ["write_draft_orders"], byVerdict: { due: 3 } });
    const approval = await each.approve({ shop, staffId: OWNER, runId: seeing });
    expect(approval).toMatchObject({ ok: false, why: "scope-missing" });
  });

  it("is begun each night beside the one over orders", async () => {
    const each = bench.engine(ordersHost(), drafts());
    await saved(each, draftRule());
    await bench.savedRule(each);
    const { dueAt } = await withShop(shop, (tx) => readSchedule(tx, shop));
    bench.domainMs = dueAt?.getTime() ?? 0;
    const begun = await each.startScheduled(shop);
    expect(begun).toHaveLength(2);
    for (const runId of begun) await bench.runOn(each, runId);
    const scopes = await withShop(shop, (tx) =>
      tx.retentionRun.findMany({
        where: { shop },
        select: { scope: true },
        orderBy: { scope: "asc" },
      }),
    );
    expect(scopes.map(({ scope }) => scope)).toEqual(["draft-orders", "orders"]);
  });
});
