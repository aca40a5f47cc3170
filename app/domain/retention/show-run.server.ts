import { withShop } from "~/db.server";
import { AppError } from "~/lib/errors";
import type { ShopDomain } from "~/lib/ids";
import { describeRule } from "./describe-rule";
import { explainItem } from "./explain-item";
import { countItems, listItems, settledSince, type StateCounts } from "./item.store.server";
import { itemFilters, type ItemFilter } from "./item-filter";
import type { ItemState } from "./next-step";
import type { RetentionPorts } from "./ports";
import type { PreviewCounts } from "./preview-counts";
import { findRule } from "./rule.store.server";
import { findRun } from "./run.store.server";
import type { RunState } from "./run-state";

export interface RunView {
  readonly id: string;
  readonly ruleId: string;
  readonly sentence: string;
  readonly state: RunState;
  readonly createdAt: Date;
  readonly approvedAt: Date | null;
  readonly finishedAt: Date | null;
  readonly problem: string | null;
  readonly counts: PreviewCounts | undefined;
  readonly orders: StateCounts;
  /** Seconds until all orders are settled at the pace of the last minutes; unknown at first. */
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
      const stored =
        run && (await findRule(tx, shop, { id: run.ruleId, version: run.ruleVersion }));
      if (!run || !stored) throw new AppError("not-found", `There is no retention run ${runId}.`);
      const orders = await countItems(tx, shop, runId);
      const since = new Date(clock.domain().getTime() - PACE_MS);
      const pace = await settledSince(tx, shop, { runId, since });
      const states = itemFilters[filter];
      const found = await listItems(tx, shop, {
        ...{ runId, states, take: PAGE + 1 },
        ...(after ? { after } : {}),
      });
      const items = found.slice(0, PAGE);
      const { id, ruleId, state, createdAt, approvedAt, finishedAt, problem, counts } = run;
      return {
        ...{ id, ruleId, state, createdAt, approvedAt, finishedAt, problem, counts, orders },
        sentence: describeRule(stored.rule),
        secondsLeft: state === "running" ? secondsLeft(orders, pace, clock.domain()) : undefined,
        items: items.map(({ order, name, fields, problem: itemProblem, ...item }) => ({
          ...{ order, name, fields, state: item.state, remaining: item.remaining },
          why: explainItem({ fields, reasons: item.reasons, state: item.state }, stored.rule),
          problem: itemProblem,
        })),
        next: found.length > PAGE ? items.at(-1)?.order : undefined,
      };
    });
  };
}

function secondsLeft(
  orders: StateCounts,
  pace: { readonly count: number; readonly first: Date | null },
  now: Date,
): number | undefined {
  const left = orders.planned + orders.writing + orders.written;
  const spanMs = pace.first ? now.getTime() - pace.first.getTime() : 0;
  if (pace.count < 2 || spanMs <= 0) return undefined;
  return Math.ceil((left * spanMs) / pace.count / 1000);
}
