import type { OrderGid } from "~/lib/ids";
import type { DraftFacts } from "./draft-facts";
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

/** Decides what the rules about drafts do to one draft. */
export function judgeDraft(plans: DraftPlans, draft: DraftFacts, now: EpochMs): Verdict {
  const becameOrder = !draft.completed.seen || draft.completed.value;
  return judgeOrder(becameOrder ? plans.completed : plans.open, asOrder(draft), now);
}

/** A draft in the words of an order: nothing was paid or sent, so nothing of that can be open. */
function asOrder(draft: DraftFacts): OrderFacts {
  const { name, createdAt, updatedAt, completedAt, completed, filled } = draft;
  const { country, channel, tags, total, business } = draft;
  const done = completed.seen && completed.value;
  return {
    ...{ name, createdAt, country, channel, tags, total, business, filled },
    id: draft.id as OrderGid,
    customer: draft.customer,
    processedAt: null,
    paidAt: updatedAt,
    closedAt: done ? completedAt : null,
    cancelledAt: null,
    lastFulfilledAt: null,
    fulfilled: completed.seen ? settled : completed,
    payment: { seen: true, value: "paid" },
    refunds: { seen: true, value: { settled: 0, pending: 0, lastAt: null } },
    ...{ openDisputes: nothingOpen, openReturns: nothingOpen, openSubscription: noSubscription },
    ...{ outsideGateway: false, test: false, coarse: {} },
  };
}

const settled = { seen: true, value: true } as const;
const nothingOpen = { seen: true, value: 0 } as const;
const noSubscription = { seen: true, value: false } as const;
