import { withShop, type Tx } from "~/db.server";
import {
  fingerprintOf,
  proposeAct,
  usedApprovals,
  useApproval,
} from "~/domain/approvals/index.server";
import { recordAudit } from "~/domain/audit/index.server";
import { requirePermission } from "~/domain/staff/index.server";
import { newId, type ShopDomain } from "~/lib/ids";
import { findContradictions } from "./find-contradictions";
import { findCuts } from "./find-cuts";
import { narrowRule } from "./narrow-rule";
import type { RetentionPorts } from "./ports";
import { readRule, type RuleProblem } from "./rule";
import type { Rule } from "./rule-schema";
import { addRuleVersion, currentRules, findRule } from "./rule.store.server";
import type { SaveMode } from "./save-mode";
import { shopTerms } from "./shop-terms.store.server";
import { planNextRun } from "./start-scheduled.server";

export type CheckedSave =
  | { readonly ok: true; readonly ruleIds: readonly string[]; readonly proposed: boolean }
  | { readonly ok: false; readonly problems: readonly RuleProblem[] };

interface RuleToSave {
  readonly shop: ShopDomain;
  readonly staffId: string;
  /** Absent for a new rule. */
  readonly ruleId: string | undefined;
  readonly definition: unknown;
  readonly mode: SaveMode;
  /** Why a minimum is set aside. */
  readonly reason: string;
}

/**
 * Saves a rule as its next version. One that would cut into a legal minimum is saved only as
 * narrowed, which may make several of it, or with an override: that is worth nothing until a second
 * person, or a day's time, has confirmed exactly this rule (domain/approvals).
 */
export function makeSaveChecked({ clock, enqueue }: Pick<RetentionPorts, "clock" | "enqueue">) {
  return async function saveChecked(input: RuleToSave): Promise<CheckedSave> {
    const reading = readRule(input.definition);
    if (!reading.ok) return reading;
    const { shop, staffId, mode, reason } = input;
    const rule = { ...reading.rule, overrides: [] };
    return withShop(shop, async (tx): Promise<CheckedSave> => {
      await requirePermission(tx, shop, { staffId, permission: "change-retention" });
      const terms = await shopTerms(tx, shop);
      const id = input.ruleId ?? newId();
      const cuts = findCuts(rule, terms);
      if (cuts.length > 0 && mode === "as-is") return refused("It cuts into a legal minimum.");
      const narrowed = narrowRule(rule, terms);
      const later = narrowed.later.map((part) => part.rule);
      const parts =
        mode === "narrowed" ? [...(narrowed.now ? [narrowed.now] : []), ...later] : [rule];
      const wrong = await contradictionIn(tx, shop, { id, rules: parts, terms });
      if (wrong) return refused(wrong);
      const save = (ruleId: string, each: Rule) =>
        addVersion(tx, shop, { ruleId, each, by: input });
      if (mode !== "override" || cuts.length === 0) {
        const ids = parts.map((_part, place) => (place === 0 ? id : newId()));
        for (const [place, part] of parts.entries()) await save(ids[place] ?? id, part);
        return { ok: true, ruleIds: ids, proposed: false };
      }
      const fields = cuts.map(({ field }) => field);
      const target = overrideTarget(id, { ...rule, overrides: [] });
      const approval = await proposeAct(tx, { shop, enqueue }, { ...target, staffId, reason });
      await save(id, {
        ...rule,
        overrides: [{ fields, reason: "approved", approvalId: approval.id }],
      });
      return { ok: true, ruleIds: [id], proposed: true };
    });
  };

  async function addVersion(
    tx: Tx,
    shop: ShopDomain,
    of: { readonly ruleId: string; readonly each: Rule; readonly by: RuleToSave },
  ): Promise<void> {
    const { ruleId, each } = of;
    const version = ((await findRule(tx, shop, { id: ruleId }))?.version ?? 0) + 1;
    const now = clock.domain();
    const { staffId } = of.by;
    await addRuleVersion(tx, shop, {
      ...{ id: ruleId, version, rule: each },
      ...{ createdAt: now, createdBy: staffId },
    });
    await planNextRun(tx, shop, { now, zone: each.zone });
    await recordAudit(tx, shop, {
      type: "retention.rule-saved",
      actor: { kind: "staff", id: staffId },
      detail: { ruleId, version },
      subject: ruleId,
    });
  }
}

/** What is approved: that exactly this rule sets minimums aside. */
function overrideTarget(ruleId: string, rule: Rule) {
  const definition: Readonly<Record<string, unknown>> = { ...rule, overrides: [] };
  return {
    ...({ act: "retention-override", targetId: ruleId } as const),
    fingerprint: fingerprintOf({ definition: JSON.stringify(definition) }),
  };
}

/** Lets an override count from now on. False where the rule was changed since. */
export async function startOverride(shop: ShopDomain, ruleId: string): Promise<boolean> {
  return withShop(shop, async (tx) => {
    const stored = await findRule(tx, shop, { id: ruleId });
    if (!stored) return false;
    return (await useApproval(tx, shop, overrideTarget(ruleId, stored.rule))) !== undefined;
  });
}

/** Those of the named approvals that were given. */
export async function grantedOverrides(
  shop: ShopDomain,
  approvalIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const used = await withShop(shop, (tx) => usedApprovals(tx, shop));
  const granted = used.filter(
    ({ id, act }) => act === "retention-override" && approvalIds.includes(id),
  );
  return new Set(granted.map(({ id }) => id));
}

async function contradictionIn(
  tx: Tx,
  shop: ShopDomain,
  of: {
    readonly id: string;
    readonly rules: readonly Rule[];
    readonly terms: Parameters<typeof findContradictions>[1];
  },
): Promise<string | undefined> {
  const others = (await currentRules(tx, shop)).filter(({ id }) => id !== of.id);
  const own = of.rules.map((rule, place) => ({
    id: place === 0 ? of.id : newId(),
    version: 1,
    rule,
  }));
  const found = findContradictions([...others, ...own], of.terms);
  const mine = new Set(own.map(({ id }) => id));
  return found.find(
    ({ severity, rules }) => severity === "error" && rules.some((id) => mine.has(id)),
  )?.message;
}

function refused(message: string): CheckedSave {
  return { ok: false, problems: [{ on: "", message }] };
}
