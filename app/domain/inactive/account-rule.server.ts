/** The rules about unused accounts, ready to judge by. */
import { DateTime } from "luxon";
import type { Tx } from "~/db.server";
import { currentRules, findRule, shopTerms } from "~/domain/retention/index.server";
import type { Rule } from "~/domain/retention/model";
import type { ShopDomain } from "~/lib/ids";
import { planCustomers, type CustomerPlan } from "./judge-customer";

export interface AccountRule {
  readonly id: string;
  readonly version: number;
  readonly rule: Rule;
}

export async function accountRules(tx: Tx, shop: ShopDomain): Promise<AccountRule[]> {
  const rules = await currentRules(tx, shop);
  return rules.flatMap(({ id, version, rule }) =>
    rule.scope === "customers" ? [{ id, version, rule }] : [],
  );
}

/** One version of a rule, ready to judge by; undefined where there is no such rule about accounts. */
export async function accountPlan(
  tx: Tx,
  shop: ShopDomain,
  of: { readonly id: string; readonly version: number },
): Promise<CustomerPlan | undefined> {
  const stored = await findRule(tx, shop, of);
  if (stored?.rule.scope !== "customers") return undefined;
  const { rule } = stored;
  const { financialYear } = await shopTerms(tx, shop);
  const from = rule.effectiveFrom && DateTime.fromISO(rule.effectiveFrom, { zone: rule.zone });
  return planCustomers(rule, {
    financialYear,
    effectiveFrom: from ? from.startOf("day").toMillis() : -Infinity,
  });
}
