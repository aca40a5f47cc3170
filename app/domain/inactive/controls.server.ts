/** What can be proved about unused accounts. Promise 34. */
import type { Tx } from "~/db.server";
import type { Control, Measurement } from "~/domain/evidence/model";
import type { ShopDomain } from "~/lib/ids";
import { accountRules } from "./account-rule.server";
import { countAccounts, countLate } from "./account.store.server";
import { recentInactiveRuns } from "./inactive-run.store.server";

const DAY_MS = 86_400_000;

/** A look over all accounts says something for this long. */
const LOOK_GOOD_FOR_DAYS = 35;

export const controls: readonly Control<Tx>[] = [
  {
    id: "retention.inactive-accounts",
    promises: [34],
    title: "Unused accounts are told, put in order and erased when the rule says so",
    grade: "observed",
    freshForMs: DAY_MS,
    measure,
  },
];

/** By the store's accounts: what the last look found due and nobody has begun with is overdue. */
async function measure(tx: Tx, shop: ShopDomain, now: Date): Promise<Measurement> {
  const [rule] = await accountRules(tx, shop);
  if (!rule) return unknown("No rule says when an account counts as unused.");
  const runs = await recentInactiveRuns(tx, shop, 50);
  const look = runs.find((run) => run.counts !== undefined && run.ruleId === rule.id);
  if (!look?.counts) return unknown("The accounts were not looked over yet.");
  if (now.getTime() - look.createdAt.getTime() > LOOK_GOOD_FOR_DAYS * DAY_MS) {
    return unknown(`The last look over all accounts is older than ${LOOK_GOOD_FOR_DAYS} days.`);
  }
  const accounts = await countAccounts(tx, shop);
  const { late, failed, held } = await countLate(tx, shop, new Date(now.getTime() - 2 * DAY_MS));
  const { unknown: unjudged, unreachable } = look.counts.byVerdict;
  const facts = {
    ...{ lookedOver: look.counts.scanned, lookedAt: look.createdAt.toISOString() },
    ...{ notBegun: accounts.found, told: accounts.noticed, minimised: accounts.minimised },
    ...{ erasureAsked: accounts.asked, erased: accounts.erased, stayed: accounts.stayed },
    ...{ late, failed, heldBack: held, unreachable, unjudged },
  };
  const overdue = accounts.found + late + failed;
  if (overdue > 0) {
    return { state: "broken", facts, because: `${overdue} unused accounts are past their time.` };
  }
  if (unjudged > 0) {
    return { state: "unknown", facts, because: `${unjudged} accounts can't be judged.` };
  }
  const because = `Of ${look.counts.scanned} accounts none is past its time.`;
  return { state: "kept", facts, because };
}

function unknown(because: string): Measurement {
  return { state: "unknown", facts: {}, because };
}
