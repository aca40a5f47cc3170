import { withShop } from "~/db.server";
import { recordAudit } from "~/domain/audit/index.server";
import { requirePermission } from "~/domain/staff/index.server";
import { newId, type ShopDomain } from "~/lib/ids";
import type { RetentionPorts } from "./ports";
import { planNextRun } from "./start-scheduled.server";
import { addRuleVersion, findRule } from "./rule.store.server";
import { readRule, type RuleProblem } from "./rule";

export interface RuleToSave {
  readonly shop: ShopDomain;
  readonly staffId: string;
  /** Absent for a new rule. */
  readonly ruleId?: string;
  /** As it came from the form. */
  readonly definition: unknown;
}

export type SavedRule =
  | { readonly ok: true; readonly ruleId: string; readonly version: number }
  | { readonly ok: false; readonly problems: readonly RuleProblem[] };

/** Saves a rule as its next version, or says what is wrong with it. */
export function makeSaveRule({ clock }: Pick<RetentionPorts, "clock">) {
  return async function saveRule(input: RuleToSave): Promise<SavedRule> {
    const reading = readRule(input.definition);
    if (!reading.ok) return reading;
    const { shop, staffId } = input;
    return withShop(shop, async (tx) => {
      await requirePermission(tx, shop, { staffId, permission: "change-retention" });
      const before =
        input.ruleId === undefined ? undefined : await findRule(tx, shop, { id: input.ruleId });
      const ruleId = before?.id ?? newId();
      const version = (before?.version ?? 0) + 1;
      await addRuleVersion(tx, shop, {
        ...{ id: ruleId, version, rule: reading.rule },
        ...{ createdAt: clock.domain(), createdBy: staffId },
      });
      await planNextRun(tx, shop, { now: clock.domain(), zone: reading.rule.zone });
      await recordAudit(tx, shop, {
        type: "retention.rule-saved",
        actor: { kind: "staff", id: staffId },
        detail: { ruleId, version },
        subject: ruleId,
      });
      return { ok: true, ruleId, version };
    });
  };
}
