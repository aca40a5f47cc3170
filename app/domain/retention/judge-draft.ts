import { judgeOrder } from "./judge-order";
import type { EpochMs, OrderFacts } from "./order-facts";
import { makePlan, type PlanInput, type RetentionPlan } from "./retention-plan";
import type { Verdict } from "./verdict";

export interface DraftPlans {
  readonly completed: RetentionPlan;
  readonly open: RetentionPlan;
}

/**
 * Makes ready the rules about drafts. A draft that became an order is judged like that order's
 * papers: every minimum counts. One that did not is no document of a sale, and no minimum covers it.
 */
export function makeDraftPlans(input: Omit<PlanInput, "scope">): DraftPlans {
  const beforeOrdering = input.rules.filter(({ rule }) => rule.when.from !== "completed");
  return {
    completed: makePlan({ ...input, scope: "draft-orders" }),
    open: makePlan({ ...input, scope: "draft-orders", rules: beforeOrdering, minimums: [] }),
  };
}

/** The plan that speaks of a draft, in the words of an order; an unknown state is the safe one. */
export function planOfDraft(plans: DraftPlans, { draft }: OrderFacts): RetentionPlan {
  const isOpen = draft?.status.seen && draft.status.value !== "completed";
  return isOpen ? plans.open : plans.completed;
}

/** Decides what the rules about drafts do to one draft, in the words of an order. */
export function judgeDraft(plans: DraftPlans, draft: OrderFacts, now: EpochMs): Verdict {
  return judgeOrder(planOfDraft(plans, draft), draft, now);
}
