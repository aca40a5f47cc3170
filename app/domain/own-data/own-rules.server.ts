/** Which rule speaks for each kind of the app's own records: the shop's own, or the usual one. */
import type { Tx } from "~/db.server";
import { currentRules, shopTerms } from "~/domain/retention/index.server";
import {
  ownCutoffs,
  ownKinds,
  type OwnKind,
  type Rule,
  type RuleInForce,
} from "~/domain/retention/model";
import type { ShopDomain } from "~/lib/ids";
import { usualTerm } from "./own-terms";

export interface OwnRule {
  readonly kind: OwnKind;
  /** "usual" where the shop has no rule of its own. */
  readonly id: string;
  readonly version: number;
  readonly rule: Rule;
  readonly usual: boolean;
  /** Records whose clock started before it are past the limit, and past every minimum. */
  readonly before: Date;
}

/** One rule a kind. Rules that only report, or are not in force yet, count as none. */
export async function ownRules(tx: Tx, shop: ShopDomain, now: Date): Promise<OwnRule[]> {
  const terms = await shopTerms(tx, shop);
  const stored = await currentRules(tx, shop);
  return ownKinds.map((kind) => {
    const own = stored.filter(({ rule }) => rule.scope === kind);
    const usual = { id: "usual", version: 1, rule: usualTerm(kind, terms).rule };
    const found = dated(own, { terms, now });
    const candidates = found.length > 0 ? found : dated([usual], { terms, now });
    // Of several, the one that keeps the longest: too late can be made up for.
    const [longest] = candidates.toSorted((a, b) => a.before.getTime() - b.before.getTime());
    if (!longest) throw new Error(`No rule speaks of ${kind}`);
    return { ...longest, kind, usual: found.length === 0 };
  });
}

function dated(
  rules: readonly RuleInForce[],
  { terms, now }: { terms: Awaited<ReturnType<typeof shopTerms>>; now: Date },
): Omit<OwnRule, "kind" | "usual">[] {
  return ownCutoffs(rules, terms, now.getTime()).flatMap(({ before, deletes, rule: ref }) => {
    const stored = rules.find(({ id }) => id === ref.id);
    if (!deletes || !stored) return [];
    return [{ ...ref, rule: stored.rule, before: new Date(before) }];
  });
}
