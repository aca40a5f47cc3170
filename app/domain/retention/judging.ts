/** Judges orders, or drafts in the words of orders, by a set of rules. */
import { judgeDraft, makeDraftPlans, planOfDraft } from "./judge-draft";
import { judgeOrder } from "./judge-order";
import type { EpochMs, OrderFacts } from "./order-facts";
import { makePlan, type PlanInput, type RetentionPlan } from "./retention-plan";
import type { RunScope } from "./rule-terms";
import type { Verdict } from "./verdict";

export interface Judging {
  readonly plan: RetentionPlan;
  readonly judge: (order: OrderFacts, now: EpochMs) => Verdict;
  /** The part of the rules that speaks of an order: of a draft, it depends on its state. */
  readonly planFor: (order: OrderFacts) => RetentionPlan;
}

/** How things of a scope are judged by a set of rules. */
export function judgingBy(scope: RunScope, input: PlanInput): Judging {
  if (scope === "orders") {
    const plan = makePlan({ ...input, scope });
    return { plan, judge: (order, now) => judgeOrder(plan, order, now), planFor: () => plan };
  }
  const plans = makeDraftPlans(input);
  return {
    plan: plans.completed,
    judge: (draft, now) => judgeDraft(plans, draft, now),
    planFor: (draft) => planOfDraft(plans, draft),
  };
}
