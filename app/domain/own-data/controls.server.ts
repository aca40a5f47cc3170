/** What can be proved about the app's own records. Promises 32 and 33. */
import type { Tx } from "~/db.server";
import type { Control, Measurement } from "~/domain/evidence/model";
import { placedHolds } from "~/domain/retention/index.server";
import type { ShopDomain } from "~/lib/ids";
import { keepers } from "./old-records.store.server";
import { pastOf } from "./own-holds";
import { ownRules } from "./own-rules.server";

const DAY_MS = 86_400_000;
/** The job runs once a day: what became due since is not overdue yet. */
const GRACE_MS = 2 * DAY_MS;

export const controls: readonly Control<Tx>[] = [
  {
    id: "retention.own-data",
    promises: [32],
    title: "None of the app’s own records is kept beyond its term",
    grade: "enforced",
    freshForMs: DAY_MS,
    measure,
  },
];

/** By count over the app's own tables, kind by kind, never by "the job ran". */
async function measure(tx: Tx, shop: ShopDomain, now: Date): Promise<Measurement> {
  const facts: Record<string, number> = {};
  let overdue = 0;
  const late = new Date(now.getTime() - GRACE_MS);
  const holds = await placedHolds(tx, shop, now);
  for (const rule of await ownRules(tx, shop, late)) {
    const past = pastOf(rule, holds, now);
    const count = past ? await keepers[rule.kind].count(tx, shop, past) : 0;
    facts[rule.kind] = count;
    overdue += count;
  }
  if (overdue > 0) {
    return { state: "broken", facts, because: `${overdue} records are past their term.` };
  }
  return { state: "kept", facts, because: "No record of any kind is past its term." };
}
