/** What retention can prove. Promise 32: expired orders are cleaned up regularly. */
import type { Tx } from "~/db.server";
import type { Control, Measurement } from "~/domain/evidence/model";
import type { ShopDomain } from "~/lib/ids";
import { countItems } from "./item.store.server";
import { blindingScopes } from "./needed-scopes";
import { currentRules, type StoredRule } from "./rule.store.server";
import { recentRuns, type RunRecord } from "./run.store.server";

const DAY_MS = 86_400_000;

/** A count of the store's orders says something for this long. */
export const COUNT_GOOD_FOR_DAYS = 35;

export const controls: readonly Control<Tx>[] = [
  {
    id: "retention.orders",
    promises: [32],
    title: "No order holds what a retention rule says must be gone",
    grade: "observed",
    freshForMs: DAY_MS,
    measure,
  },
];

/**
 * By count over the store's orders, never by "the job ran": what the last preview found past its
 * limit and was not removed since is overdue.
 */
async function measure(tx: Tx, shop: ShopDomain, now: Date): Promise<Measurement> {
  const rules = await currentRules(tx, shop);
  if (rules.length === 0) return unknown("No retention rule is set up.");
  const results: Measurement[] = [];
  for (const rule of rules) results.push(await measureRule(tx, shop, { rule, now }));
  const worst =
    results.find(({ state }) => state === "broken") ??
    results.find(({ state }) => state === "unknown") ??
    results[0];
  return worst ?? unknown("No retention rule is set up.");
}

async function measureRule(
  tx: Tx,
  shop: ShopDomain,
  { rule, now }: { readonly rule: StoredRule; readonly now: Date },
): Promise<Measurement> {
  const runs = await recentRuns(tx, shop, { ruleId: rule.id, take: 50 });
  const run = runs.find((each) => isCount(each) && each.ruleVersion === rule.version);
  if (!run?.counts) return unknown("The orders were not counted yet.");
  const { counts } = run;
  const facts = { counted: counts.scanned, countedAt: run.createdAt.toISOString() };
  const blind = blindingScopes(counts.missingScopes);
  if (blind.length > 0) {
    return unknown(`Not all orders could be judged without ${blind.join(", ")}.`);
  }
  if (now.getTime() - run.createdAt.getTime() > COUNT_GOOD_FOR_DAYS * DAY_MS) {
    return unknown(`The last count is older than ${COUNT_GOOD_FOR_DAYS} days.`);
  }
  const items = await countItems(tx, shop, run.id);
  const overdue = items.planned + items.writing + items.written + items.failed;
  const { held, unknown: unjudged } = counts.byVerdict;
  const all = { ...facts, overdue, removed: items.verified, held, unjudged };
  if (overdue > 0) {
    return { state: "broken", facts: all, because: `${overdue} orders are past their limit.` };
  }
  if (unjudged > 0) {
    return { state: "unknown", facts: all, because: `${unjudged} orders can't be judged.` };
  }
  return {
    state: "kept",
    facts: all,
    because: `Of ${counts.scanned} orders none is past its limit; ${held} are held back.`,
  };
}

/** A preview that was completed, whatever came of it afterwards. */
function isCount({ state, counts }: RunRecord): boolean {
  return counts !== undefined && ["previewed", "running", "paused", "finished"].includes(state);
}

function unknown(because: string): Measurement {
  return { state: "unknown", facts: {}, because };
}
