import { withShop } from "~/db.server";
import { AppError } from "~/lib/errors";
import type { ShopDomain } from "~/lib/ids";
import { describeRule } from "./describe-rule";
import { explainItem } from "./explain-item";
import {
  countItems,
  countRemaining,
  listItems,
  settledSince,
  type ItemRecord,
  type StateCounts,
} from "./item.store.server";
import { itemFilters, type ItemFilter } from "./item-filter";
import type { ItemState } from "./next-step";
import type { RetentionPorts } from "./ports";
import type { PreviewCounts } from "./preview-counts";
import { findRules, type StoredRule } from "./rule.store.server";
import { findRun } from "./run.store.server";
import type { RunScope } from "./rule-terms";
import type { RunOrigin, RunState } from "./run-state";
import { workCodes } from "./work-left";
import { writingPace } from "./writing-pace";

export interface RunView {
  readonly id: string;
  /** Of a preview of one rule alone; null for a run of all rules. */
  readonly ruleId: string | null;
  readonly origin: RunOrigin;
  readonly scope: RunScope;
  /** One of each rule it speaks for. */
  readonly sentences: readonly string[];
  readonly sentence: string;
  readonly state: RunState;
  readonly createdAt: Date;
  readonly approvedAt: Date | null;
  readonly finishedAt: Date | null;
  readonly problem: string | null;
  readonly counts: PreviewCounts | undefined;
  readonly orders: StateCounts;
  /** Verified orders by the parts that nobody can change, and that stay behind. */
  readonly remaining: Readonly<Record<string, number>>;
  /** Seconds until all orders are settled: at the pace of the last minutes, else at the host's limit. */
  readonly secondsLeft: number | undefined;
  readonly items: readonly ItemView[];
  /** Where the next page begins; absent on the last one. */
  readonly next: string | undefined;
}

export interface ItemView {
  readonly order: string;
  readonly name: string;
  readonly state: ItemState;
  readonly fields: readonly string[];
  /** What is done to it, in codes (work-left.ts). */
  readonly does: readonly string[];
  readonly why: string;
  readonly remaining: readonly string[];
  readonly problem: string | null;
}

const PAGE = 50;
const PACE_MS = 10 * 60_000;

/** Everything the page of a run shows. Throws `not-found`. */
export function makeShowRun({ clock }: Pick<RetentionPorts, "clock">) {
  return async function showRun(input: {
    readonly shop: ShopDomain;
    readonly runId: string;
    readonly filter: ItemFilter;
    readonly after?: string;
  }): Promise<RunView> {
    const { shop, runId, filter, after } = input;
    return withShop(shop, async (tx) => {
      const run = await findRun(tx, shop, runId);
      if (!run) throw new AppError("not-found", `There is no retention run ${runId}.`);
      const rules = await findRules(tx, shop, run.rules);
      const sentences = rules.map(({ rule }) => describeRule(rule));
      const orders = await countItems(tx, shop, runId);
      const since = new Date(clock.domain().getTime() - PACE_MS);
      const pace = await settledSince(tx, shop, { runId, since });
      const states = itemFilters[filter];
      const found = await listItems(tx, shop, {
        ...{ runId, states, take: PAGE + 1 },
        ...(after ? { after } : {}),
      });
      const items = found.slice(0, PAGE);
      const {
        id,
        ruleId,
        origin,
        scope,
        state,
        createdAt,
        approvedAt,
        finishedAt,
        problem,
        counts,
      } = run;
      return {
        ...{
          id,
          ruleId,
          origin,
          scope,
          state,
          createdAt,
          approvedAt,
          finishedAt,
          problem,
          counts,
          orders,
        },
        ...{ sentences, sentence: sentences.join(" ") },
        remaining: await countRemaining(tx, shop, runId),
        secondsLeft:
          state === "running"
            ? secondsLeft(orders, { ...pace, rate: counts?.limit?.restoreRate }, clock.domain())
            : undefined,
        items: items.map((item) => viewOf(item, rules)),
        next: found.length > PAGE ? items.at(-1)?.order : undefined,
      };
    });
  };
}

function viewOf(item: ItemRecord, rules: readonly StoredRule[]): ItemView {
  const { order, name, fields, state, remaining, problem, reasons, work } = item;
  // Rows from before runs of several rules name none: then the run has one.
  const its = rules.find(({ id }) => item.rules.some((ref) => ref.id === id)) ?? rules[0];
  return {
    ...{ order, name, fields, state, remaining, problem, does: workCodes(work) },
    why: its ? explainItem({ fields, reasons, state }, its.rule) : "",
  };
}

function secondsLeft(
  orders: StateCounts,
  pace: {
    readonly count: number;
    readonly first: Date | null;
    readonly rate: number | undefined;
  },
  now: Date,
): number | undefined {
  const left = orders.planned + orders.writing + orders.written;
  const spanMs = pace.first ? now.getTime() - pace.first.getTime() : 0;
  if (pace.count < 2 || spanMs <= 0) return Math.ceil(writingPace(left, pace.rate).seconds);
  return Math.ceil((left * spanMs) / pace.count / 1000);
}
