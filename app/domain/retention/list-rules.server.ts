import { withShop } from "~/db.server";
import type { ShopDomain } from "~/lib/ids";
import { describeRule } from "./describe-rule";
import { blindingScopes } from "./needed-scopes";
import type { Rule } from "./rule-schema";
import { currentRules, findRule } from "./rule.store.server";
import { recentRuns } from "./run.store.server";
import type { RunState } from "./run-state";

export interface RuleView {
  readonly id: string;
  readonly version: number;
  readonly rule: Rule;
  readonly sentence: string;
  readonly lastRun: RunSummary | undefined;
}

export interface RunSummary {
  readonly id: string;
  readonly state: RunState;
  readonly createdAt: Date;
  readonly finishedAt: Date | null;
  /** Orders past the limit when it was previewed; undefined until then. */
  readonly due: number | undefined;
  /** Whether the preview saw all orders: without, its number is no answer. */
  readonly complete: boolean;
}

/** The rules in force, each with its newest run. */
export async function listRules(shop: ShopDomain): Promise<RuleView[]> {
  return withShop(shop, async (tx) => {
    const rules = await currentRules(tx, shop);
    const views: RuleView[] = [];
    for (const { id, version, rule } of rules) {
      const [run] = await recentRuns(tx, shop, { ruleId: id, take: 1 });
      const summary = run && {
        ...{ id: run.id, state: run.state, createdAt: run.createdAt, finishedAt: run.finishedAt },
        due: run.state === "previewing" ? undefined : run.counts?.byVerdict.due,
        complete: run.counts !== undefined && blindingScopes(run.counts.missingScopes).length === 0,
      };
      views.push({ id, version, rule, sentence: describeRule(rule), lastRun: summary });
    }
    return views;
  });
}

export async function ruleInForce(
  shop: ShopDomain,
  id: string,
): Promise<{ readonly version: number; readonly rule: Rule } | undefined> {
  return withShop(shop, (tx) => findRule(tx, shop, { id }));
}
