/** Everything that decides about a shop's orders, read fresh: rules, holds, minimums, erasures. */
import { withShop, type Tx } from "~/db.server";
import type { CustomerGid, ShopDomain } from "~/lib/ids";
import { customersToErase } from "./erasure.store.server";
import { indexHolds } from "./holds";
import type { RetentionPorts } from "./ports";
import { judgingBy, type Judging } from "./judging";
import { currentRules, type StoredRule } from "./rule.store.server";
import { shopTerms } from "./shop-terms.store.server";
import type { RunScope } from "./rule-terms";
import type { RuleRef } from "./verdict";

/** A plan ready to judge orders, or drafts in the words of orders. */
export interface LoadedPlan extends Judging {
  /** The rules it was made of. */
  readonly rules: readonly StoredRule[];
}

/** What to load: rules about what, and with `only` none but these versions. */
export interface PlanWanted {
  readonly scope: RunScope;
  readonly only?: readonly RuleRef[];
}

/**
 * The plan of the rules that are in force. With `only`, of these versions as far as they still are:
 * what a person has confirmed and nobody has changed since.
 */
export async function loadPlan(
  ports: Pick<RetentionPorts, "holds" | "approvedOverrides">,
  shop: ShopDomain,
  { scope, only }: PlanWanted,
): Promise<LoadedPlan> {
  const holds = await ports.holds(shop);
  const { rules, terms, erasureAsked } = await withShop(shop, async (tx) => {
    const rules = (await rulesAbout(tx, shop, scope)).filter(
      (rule) => !only || includes(only, rule),
    );
    const erasureAsked = new Set<CustomerGid>(await customersToErase(tx, shop));
    return { rules, erasureAsked, terms: await shopTerms(tx, shop) };
  });
  const ids = rules.flatMap(({ rule }) => rule.overrides.map(({ approvalId }) => approvalId));
  const approvedOverrides =
    ids.length === 0 ? new Set<string>() : await ports.approvedOverrides(shop, ids);
  const input = { rules, shop: terms, holds: indexHolds(holds), approvedOverrides, erasureAsked };
  return { rules, ...judgingBy(scope, input) };
}

/** The rules in force that speak of one kind of thing. */
export async function rulesAbout(tx: Tx, shop: ShopDomain, scope: RunScope): Promise<StoredRule[]> {
  return (await currentRules(tx, shop)).filter(({ rule }) => rule.scope === scope);
}

export function includes(refs: readonly RuleRef[], { id, version }: RuleRef): boolean {
  return refs.some((ref) => ref.id === id && ref.version === version);
}
