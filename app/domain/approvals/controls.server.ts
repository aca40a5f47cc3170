/** What approvals prove: nothing was destroyed by one person alone, at once. */
import type { Tx } from "~/db.server";
import type { Control } from "~/domain/evidence/model";
import { usedApprovals } from "./approval.store.server";
import { COOLING_OFF_HOURS, type Approval } from "./model";

const DAY_MS = 86_400_000;

const twoPeople: Control<Tx> = {
  id: "approvals.two-people",
  promises: [12, 32, 33],
  title: "Nothing is destroyed before a second person, or a day, has confirmed it",
  grade: "enforced",
  freshForMs: 2 * DAY_MS,
  async measure(tx, shop) {
    const used = await usedApprovals(tx, shop);
    const bySecond = used.filter(({ secondBy }) => secondBy !== null).length;
    const wrong = used.filter((each) => !isConfirmed(each)).length;
    const facts = { acts: used.length, bySecond, byWaiting: used.length - bySecond, wrong };
    if (wrong > 0) {
      return { state: "broken", facts, because: `${wrong} acts were not confirmed as they must.` };
    }
    return used.length === 0
      ? { state: "kept", facts, because: "Nothing was destroyed by staff’s decision yet." }
      : { state: "kept", facts, because: `All ${used.length} acts were confirmed before.` };
  },
};

function isConfirmed({ secondBy, proposedBy, proposedAt, coolingOffUntil, endedAt }: Approval) {
  if (secondBy !== null) return secondBy !== proposedBy;
  if (!coolingOffUntil || !endedAt) return false;
  const waited = coolingOffUntil.getTime() - proposedAt.getTime();
  return endedAt >= coolingOffUntil && waited >= COOLING_OFF_HOURS * 3_600_000;
}

export const controls: readonly Control<Tx>[] = [twoPeople];
