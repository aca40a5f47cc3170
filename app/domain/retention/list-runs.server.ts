import { withShop } from "~/db.server";
import type { ShopDomain } from "~/lib/ids";
import { describeRules } from "./describe-rule";
import { countItems, type StateCounts } from "./item.store.server";
import { findRule } from "./rule.store.server";
import { recentRuns } from "./run.store.server";
import type { RunOrigin, RunState } from "./run-state";

export interface RunSummaryView {
  readonly id: string;
  readonly sentence: string;
  readonly state: RunState;
  readonly origin: RunOrigin;
  readonly createdAt: Date;
  readonly due: number | undefined;
  readonly orders: StateCounts;
}

const MOST_RUNS = 50;

/** The newest counts and runs, with what became of their orders. */
export async function listRuns(shop: ShopDomain): Promise<RunSummaryView[]> {
  return withShop(shop, async (tx) => {
    const views: RunSummaryView[] = [];
    for (const run of await recentRuns(tx, shop, { take: MOST_RUNS })) {
      const found = await Promise.all(run.rules.map((ref) => findRule(tx, shop, ref)));
      const rules = found.flatMap((stored) => (stored ? [stored.rule] : []));
      const { id, state, origin, createdAt } = run;
      views.push({
        ...{ id, state, origin, createdAt, sentence: describeRules(rules) },
        due: state === "previewing" ? undefined : run.counts?.byVerdict.due,
        orders: await countItems(tx, shop, id),
      });
    }
    return views;
  });
}
