/** Whether every write kept to the law's minimums, told by what was noted right before each. */
import type { Tx } from "~/db.server";
import { usedApprovals } from "~/domain/approvals/index.server";
import type { Control, Measurement } from "~/domain/evidence/model";
import type { ShopDomain } from "~/lib/ids";
import { countVerified, itemsUnderMinimum } from "./item.store.server";
import { currentRules, findRule } from "./rule.store.server";
import { recentRuns } from "./run.store.server";
import type { Rule } from "./rule-schema";

const DAY_MS = 86_400_000;

export const minimumsControl: Control<Tx> = {
  id: "retention.minimums",
  promises: [32],
  title: "Nothing that the law wants kept was removed from an order",
  grade: "observed",
  freshForMs: DAY_MS,
  measure: measureMinimums,
};

/**
 * Over the receipts of everything that was ever written: a field under a minimum may only have been
 * touched by a rule whose override was approved for it. What the last count of the store's orders
 * keeps by law stands beside it.
 */
async function measureMinimums(tx: Tx, shop: ShopDomain): Promise<Measurement> {
  const granted = new Set(
    (await usedApprovals(tx, shop)).flatMap(({ id, act }) =>
      act === "retention-override" ? [id] : [],
    ),
  );
  const touched = await itemsUnderMinimum(tx, shop);
  let cut = 0;
  for (const { rules, underMinimum } of touched) {
    const stored = await Promise.all(rules.map((ref) => findRule(tx, shop, ref)));
    const allowed = new Set(stored.flatMap((each) => (each ? allowedBy(each.rule, granted) : [])));
    if (underMinimum.some((field) => !allowed.has(field))) cut += 1;
  }
  const inForce = (await currentRules(tx, shop)).filter(
    ({ rule }) => allowedBy(rule, granted).length > 0,
  );
  const [counted] = (await recentRuns(tx, shop, { take: 20 })).filter(({ counts }) => counts);
  const facts = {
    ...{ written: await countVerified(tx, shop), cut, byOverride: touched.length - cut },
    overrides: inForce.map(({ id, version }) => `${id} v${version}`).join(", ") || null,
    keptByLaw: counted?.counts?.byVerdict.kept ?? null,
  };
  if (cut > 0) {
    const because = `${cut} orders lost something that the law still keeps, and no approved override allows it.`;
    return { state: "broken", facts, because };
  }
  const overridden = touched.length === 0 ? "none" : `${touched.length}, by approved overrides`;
  const because = `Of ${facts.written} orders that were written, ${overridden} lost something under a legal minimum.`;
  return { state: "kept", facts, because };
}

function allowedBy({ overrides }: Rule, granted: ReadonlySet<string>): readonly string[] {
  return overrides
    .filter(({ approvalId }) => granted.has(approvalId))
    .flatMap(({ fields }) => fields);
}
