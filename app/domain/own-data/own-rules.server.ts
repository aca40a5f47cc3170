/** Which rule speaks for each kind of the app's own records: the shop's own, or the usual one. */
import type { Tx } from "~/db.server";
import { currentRules, shopTerms } from "~/domain/retention/index.server";
import { ownKinds, type OwnKind, type Rule } from "~/domain/retention/model";
import type { ShopDomain } from "~/lib/ids";
import { cutOff } from "./cut-off";
import { refuseOwnRule, usualRule } from "./own-terms";

export interface OwnRule {
  readonly kind: OwnKind;
  readonly id: string;
  readonly version: number;
  readonly rule: Rule;
  readonly usual: boolean;
  /** Records whose clock started before it are past the limit. */
  readonly before: Date;
}

/** The kinds of the usual rules; rules that only report, or are too short, count as none. */
export async function ownRules(tx: Tx, shop: ShopDomain, now: Date): Promise<OwnRule[]> {
  const { zones, financialYear } = await shopTerms(tx, shop);
  const stored = await currentRules(tx, shop);
  return ownKinds.map((kind) => {
    const own = stored.filter(({ rule }) => isRemoval(rule, kind, now));
    const usual = { id: "usual", version: 1, rule: usualRule(kind, zones[0] ?? "UTC") };
    const candidates = own.length === 0 ? [usual] : own;
    const dated = candidates.map(({ id, version, rule }) => {
      const before = cutOff(rule, { now, financialYear });
      return { kind, id, version, rule, usual: own.length === 0, before };
    });
    // Of several, the one that keeps the longest: too late can be made up for.
    return dated.reduce((kept, each) => (each.before < kept.before ? each : kept));
  });
}

function isRemoval(rule: Rule, kind: OwnKind, now: Date): boolean {
  if (rule.scope !== kind || !rule.actions.some((action) => action.do === "delete")) return false;
  if (refuseOwnRule(rule) !== undefined) return false;
  return rule.effectiveFrom === undefined || rule.effectiveFrom <= now.toISOString().slice(0, 10);
}
