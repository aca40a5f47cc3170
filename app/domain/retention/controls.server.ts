/** What retention can prove. Promises 32 and 33. */
import type { Tx } from "~/db.server";
import type { Control, Measurement } from "~/domain/evidence/model";
import type { ShopDomain } from "~/lib/ids";
import { countErasures } from "./erasure.store.server";
import { countItems, countOutOfReach, countRemaining } from "./item.store.server";
import { includes, rulesAbout } from "./load-plan.server";
import { minimumsControl } from "./minimums-control.server";
import { blindingScopes } from "./needed-scopes";
import type { StoredRule } from "./rule.store.server";
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
    measure: measureOrders,
  },
  {
    id: "retention.remaining",
    promises: [33],
    title: "Nothing stays behind in an order that was cleaned up",
    grade: "observed",
    freshForMs: DAY_MS,
    measure: measureRemaining,
  },
  minimumsControl,
];

/**
 * By count over the store's orders, never by "the job ran": what the last counts found past its
 * limit and was not removed since is overdue.
 */
async function measureOrders(tx: Tx, shop: ShopDomain, now: Date): Promise<Measurement> {
  const rules = [
    ...(await rulesAbout(tx, shop, "orders")),
    ...(await rulesAbout(tx, shop, "draft-orders")),
  ];
  if (rules.length === 0) return unknown("No retention rule is set up.");
  const runs = (await recentRuns(tx, shop, { take: 100 })).filter(isCount);
  const results: Measurement[] = [];
  for (const rule of rules) {
    const run = runs.find(({ rules: refs }) => includes(refs, rule));
    results.push(await measureRule(tx, shop, { rule, run, now }));
  }
  const worst =
    results.find(({ state }) => state === "broken") ??
    results.find(({ state }) => state === "unknown") ??
    results[0];
  return worst ?? unknown("No retention rule is set up.");
}

async function measureRule(
  tx: Tx,
  shop: ShopDomain,
  {
    run,
    now,
  }: { readonly rule: StoredRule; readonly run: RunRecord | undefined; readonly now: Date },
): Promise<Measurement> {
  if (!run?.counts) return unknown("The orders were not counted yet.");
  const { counts } = run;
  const facts = { counted: counts.scanned, countedAt: run.createdAt.toISOString() };
  const blind = blindingScopes(counts.missingScopes);
  if (blind.length > 0) {
    return unknown(`Not all orders could be judged without ${blind.join(", ")}.`);
  }
  if (counts.scanned < (counts.hostOrders ?? 0)) {
    const because = `The store has ${counts.hostOrders} orders, of which ${counts.scanned} were seen.`;
    return { ...unknown(because), facts };
  }
  if (now.getTime() - run.createdAt.getTime() > COUNT_GOOD_FOR_DAYS * DAY_MS) {
    return unknown(`The last count is older than ${COUNT_GOOD_FOR_DAYS} days.`);
  }
  const items = await countItems(tx, shop, run.id);
  const { due, held, unknown: unjudged, kept } = counts.byVerdict;
  // Saved ones were judged again and found to be held or not due; those beyond the run's bound wait.
  const overdue = due - items.verified - items.saved;
  const outOfReach = await countOutOfReach(tx, shop, run.id);
  const all = {
    ...{ ...facts, overdue, removed: items.verified, held, keptByLaw: kept, unjudged },
    ...(outOfReach > 0 ? { outOfReach } : {}),
  };
  if (overdue > 0) {
    return { state: "broken", facts: all, because: `${overdue} orders are past their limit.` };
  }
  if (outOfReach > 0) {
    const because = `${outOfReach} drafts became orders and can be changed by no app.`;
    return { state: "unknown", facts: all, because };
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

/**
 * What the platform lets nobody change stays in an order until the platform itself erases the
 * customer: as long as some of it does, this is not kept.
 */
async function measureRemaining(tx: Tx, shop: ShopDomain): Promise<Measurement> {
  const runs = (await recentRuns(tx, shop, { take: 100 })).filter(isCount);
  const remaining: Record<string, number> = {};
  let orders = 0;
  for (const { id } of runs) {
    orders += (await countItems(tx, shop, id)).verified;
    for (const [part, count] of Object.entries(await countRemaining(tx, shop, id))) {
      remaining[part] = (remaining[part] ?? 0) + count;
    }
  }
  const erasures = await countErasures(tx, shop);
  const waiting = erasures.wanted + erasures.asked;
  const facts = { orders, ...remaining, erasuresAsked: waiting, erasuresDone: erasures.done };
  if (orders === 0) return { ...unknown("No order was changed yet."), facts };
  if (erasures.refused > 0) {
    const because = `The store's platform refused to erase ${erasures.refused} customers.`;
    return { state: "broken", facts, because };
  }
  const parts = Object.keys(remaining);
  if (parts.length === 0 && waiting === 0) {
    return { state: "kept", facts, because: `Nothing stays behind in ${orders} orders.` };
  }
  const because =
    waiting > 0
      ? `${waiting} erasures by the platform are not done yet.`
      : `No app can change these parts of an order: ${parts.join(", ")}.`;
  return { state: "unknown", facts, because };
}

/** A preview that was completed, whatever came of it afterwards. */
function isCount({ state, counts }: RunRecord): boolean {
  return counts !== undefined && ["previewed", "running", "paused", "finished"].includes(state);
}

function unknown(because: string): Measurement {
  return { state: "unknown", facts: {}, because };
}
