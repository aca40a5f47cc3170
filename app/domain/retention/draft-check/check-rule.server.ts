import { withShop } from "~/db.server";
import { requirePermission } from "~/domain/staff/index.server";
import type { ShopDomain } from "~/lib/ids";
import { describeRule } from "../describe-rule";
import { findContradictions } from "../find-contradictions";
import { findCuts } from "../find-cuts";
import { narrowRule } from "../narrow-rule";
import { estimateRun, SMALLEST_LIMIT, type RateLimit } from "../run-cost";
import { readRule } from "../rule";
import type { Rule } from "../rule-schema";
import { runScopes } from "../rule-terms";
import { fieldNames } from "../rule-words";
import { currentRules } from "../rule.store.server";
import { recentRuns } from "../run.store.server";
import { shopTerms } from "../shop-terms.store.server";
import { knownFacts } from "./known-facts.server";
import type { RuleCheck, TrialView } from "./rule-check";
import { tryRules } from "./try-rules";

/** The rule that is being written, as long as it has no id. */
export const DRAFT = "draft";

/**
 * What is to be said of a rule before it is saved: its sentence, where it cuts into a minimum and how
 * it would be narrowed, what it contradicts, and what it would do to the orders of the last look.
 */
export function makeCheckRule({ clock }: { readonly clock: { domain(): Date } }) {
  return async function checkRule(input: {
    readonly shop: ShopDomain;
    readonly staffId: string;
    readonly ruleId: string | undefined;
    readonly definition: unknown;
  }): Promise<RuleCheck> {
    const { shop, staffId, ruleId = DRAFT } = input;
    const reading = readRule(input.definition);
    const { terms, others } = await withShop(shop, async (tx) => {
      await requirePermission(tx, shop, { staffId, permission: "change-retention" });
      const rules = await currentRules(tx, shop);
      return { terms: await shopTerms(tx, shop), others: rules.filter(({ id }) => id !== ruleId) };
    });
    if (!reading.ok) return { ok: false, problems: reading.problems };
    const { rule } = reading;
    const draft = { id: ruleId, version: 1, rule };
    const narrowed = narrowRule(rule, terms);
    const contradictions = findContradictions([...others, draft], terms);
    return {
      ok: true,
      sentence: describeRule(rule),
      cuts: findCuts(rule, terms).map(({ field, minimum, overridden }) => ({
        ...{ field: fieldNames[field], statute: minimum.statute, years: minimum.years, overridden },
        ...{ jurisdiction: minimum.jurisdiction, lastReviewed: minimum.lastReviewed },
      })),
      narrowed: {
        now: narrowed.now && describeRule(narrowed.now),
        later: narrowed.later.map((part) => describeRule(part.rule)),
      },
      contradictions: contradictions
        .filter(({ rules }) => rules.includes(ruleId))
        .map(({ severity, message, rules }) => ({ severity, message, own: rules[0] === ruleId })),
      trial: await trialOf(shop, { rule, ruleId, terms, now: clock.domain() }),
    };
  };
}

async function trialOf(
  shop: ShopDomain,
  of: {
    readonly rule: Rule;
    readonly ruleId: string;
    readonly terms: Parameters<typeof tryRules>[2]["terms"];
    readonly now: Date;
  },
): Promise<TrialView | undefined> {
  const { rule, ruleId, terms, now } = of;
  const scope = runScopes.find((each) => each === rule.scope);
  if (!scope) return undefined;
  const known = await knownFacts(shop, scope);
  if (!known) return undefined;
  const { orders, scanned, takenAt, missingScopes } = known.row;
  const trial = tryRules([{ id: ruleId, version: 1, rule }], known, {
    ...{ scope, terms, now: now.getTime() },
  });
  const { single, bulk, cheapest } = estimateRun(trial.byVerdict.due, {
    limit: (await lastLimit(shop)) ?? SMALLEST_LIMIT,
  });
  return {
    ...{ takenAt, orders, scanned, missingScopes, byTags: rule.only.tags !== undefined },
    ...{ due: trial.byVerdict.due, kept: trial.byVerdict.kept, notYet: trial.byVerdict["not-yet"] },
    ...{ report: trial.byVerdict.report, nothing: trial.byVerdict["nothing-to-do"] },
    keptBack: trial.keptBack,
    seconds: (cheapest === "bulk" ? bulk : single).seconds,
    months: trial.forecast.months,
    forecast: trial.forecast.orders,
  };
}

/** The shop's own limit, from the newest count that was told it. */
async function lastLimit(shop: ShopDomain): Promise<RateLimit | undefined> {
  const runs = await withShop(shop, (tx) => recentRuns(tx, shop, { take: 20 }));
  return runs.find(({ counts }) => counts?.limit)?.counts?.limit;
}
