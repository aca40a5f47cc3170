/** The retention engine over a host in memory and a shop of its own in a real database. */
import { buildFreshOrder } from "./build-order-facts";
import { approvedByTwo, buildSecond } from "./approved-by-two";
import { buildShop } from "./build-shop";
import { OWNER } from "./build-staff";
import { fakeOrderHost, type FakeOrderHost } from "./fake-order-host";
import { withShop } from "~/db.server";
import { recentAudit } from "~/domain/audit/index.server";
import {
  makeAdvanceRun,
  makeChangeRunState,
  makeFollowErasure,
  makeHeedOrderHint,
  makePreviewAll,
  makeProposeRun,
  makeSaveRule,
  makeSaveSchedule,
  makeShowRun,
  makeStartApprovedRun,
  makeStartPreview,
  makeStartScheduled,
} from "~/domain/retention/index.server";
import type { Hold } from "~/domain/retention/holds";
import type { FreshOrder } from "~/domain/retention/model";
import type { RetentionPorts } from "~/domain/retention/ports";
import { newId, orderGid, type ShopDomain } from "~/lib/ids";

export const staffId = OWNER;

export type Engine = ReturnType<RetentionBench["engine"]>;

/** One shop, two clocks that tests move, and shortcuts through the life of a run. */
export class RetentionBench {
  private constructor(readonly shop: ShopDomain) {}
  realMs = Date.parse("2026-11-20T12:00:00Z");
  domainMs = this.realMs;
  /** Holds that people have put on. */
  holds: Hold[] = [];

  /** Which overrides the engine takes for approved: none, unless a test says so. */
  approvedOverrides: (ids: readonly string[]) => Promise<ReadonlySet<string>> = () =>
    Promise.resolve(new Set());

  /** Names of the jobs that were asked for. */
  readonly jobs: string[] = [];

  static async open(): Promise<RetentionBench> {
    const shop = await buildShop(`shop-${newId().slice(-12)}.myshopify.com`);
    await buildSecond(shop);
    return new RetentionBench(shop);
  }

  engine(host: FakeOrderHost, drafts: FakeOrderHost = fakeOrderHost([])) {
    const ports: RetentionPorts = {
      source: host.source,
      ...{ writer: host.writer, erasure: host.erasure },
      drafts: { source: drafts.source, writer: { ...drafts.writer, inBulk: false } },
      holds: () => Promise.resolve(this.holds),
      approvedOverrides: (_shop, ids) => this.approvedOverrides(ids),
      enqueue: async (_tx, { name }) => {
        this.jobs.push(name);
      },
      clock: { domain: () => new Date(this.domainMs++), real: () => new Date(this.realMs++) },
    };
    return {
      advance: makeAdvanceRun(ports),
      approve: makeApproveByTwo(ports),
      change: makeChangeRunState(ports),
      save: makeSaveRule(ports),
      show: makeShowRun(ports),
      preview: makeStartPreview(ports),
      previewAll: makePreviewAll(ports),
      startScheduled: makeStartScheduled(ports),
      saveSchedule: makeSaveSchedule(ports),
      followErasure: makeFollowErasure(ports),
      heed: makeHeedOrderHint(ports),
    };
  }

  async savedRule({ save }: Engine): Promise<string> {
    const saved = await save({ shop: this.shop, staffId, definition: ruleOfYears(2) });
    if (!saved.ok) throw new Error("the rule should be sound");
    return saved.ruleId;
  }

  /** Advances until the run rests. Each turn comes late enough for every wait to be over. */
  async runOn({ advance, show }: Engine, runId: string): Promise<void> {
    const { shop } = this;
    for (let turn = 0; turn < 120; turn++) {
      const { state } = await show({ shop, runId, filter: "all" });
      if (!["previewing", "running"].includes(state)) return;
      this.realMs += 45 * 60_000;
      await advance(shop, runId);
    }
    throw new Error("the run does not come to rest");
  }

  async previewed(each: Engine): Promise<string> {
    const ruleId = await this.savedRule(each);
    const runId = await each.preview({ shop: this.shop, staffId, ruleId });
    await this.runOn(each, runId);
    return runId;
  }

  async approved(each: Engine): Promise<string> {
    const runId = await this.previewed(each);
    const approval = await each.approve({ shop: this.shop, staffId, runId });
    if (!approval.ok) throw new Error(`not approved: ${approval.why}`);
    return runId;
  }

  async auditTypes(): Promise<string[]> {
    const events = await withShop(this.shop, (tx) => recentAudit(tx, this.shop, 200));
    return events.map(({ type }) => type).reverse();
  }
}

/** Proposed by who asks, confirmed by the second person, begun. */
function makeApproveByTwo(ports: RetentionPorts) {
  const proposeRun = makeProposeRun(ports);
  const startApprovedRun = makeStartApprovedRun(ports);
  return async (act: { shop: ShopDomain; staffId: string; runId: string }) => {
    const { shop, runId } = act;
    const proposal = await proposeRun({ ...act, reason: "The limit has passed" });
    if (!proposal.ok) return proposal;
    await approvedByTwo(shop, {
      propose: () => Promise.resolve(proposal.approval),
      start: () => startApprovedRun(shop, runId),
    });
    return { ok: true, orders: proposal.orders } as const;
  };
}

export function ruleOfYears(years: number) {
  return {
    ...{ version: 1, trigger: "completed", years, zone: "Europe/Berlin" },
    fields: ["note", "customAttributes", "phone"],
  };
}

export const order = (number: number, over: Partial<FreshOrder> = {}) =>
  buildFreshOrder({ id: orderGid(number), name: `#${number}`, ...over });

const refundOnItsWay = {
  ...{ seen: true as const },
  value: { settled: 0, pending: 1, lastAt: Date.parse("2020-03-12T10:00:00Z") },
};
const young = Date.parse("2026-10-01T00:00:00Z");

/** One of each verdict, and three that are due. */
export function mixedOrders(): FreshOrder[] {
  return [
    order(1),
    order(2, { filled: ["note"] }),
    order(3, { country: "FR" }),
    order(4, { openDisputes: { seen: true, value: 1 } }),
    order(5, { refunds: refundOnItsWay }),
    order(6, { fulfilled: { seen: true, value: false } }),
    order(7, { payment: { seen: false, because: "payment-unknown" } }),
    order(8, { createdAt: young, processedAt: young, closedAt: young, lastFulfilledAt: young }),
    order(9, { filled: [] }),
  ];
}
