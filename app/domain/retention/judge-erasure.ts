/** Whether the host may be asked to erase a customer: only when every one of their orders allows it. */
import type { HoldReason } from "./holds";
import { judgeOrder } from "./judge-order";
import type { Blindness, EpochMs, OrderFacts } from "./order-facts";
import type { RetentionPlan } from "./retention-plan";
import { erasedFields } from "./touch";

export type ErasureObstacle = HoldReason | Blindness | "limit-not-passed" | "kept-by-law";

/**
 * The host erases a person as a whole: one order that a hold, a minimum or a younger date keeps is
 * enough against it. Orders that hold nothing of the person any more have no say.
 *
 * `plan` must not know the customer as one whose erasure was asked for already.
 */
export function erasureObstacles(
  plan: RetentionPlan,
  orders: readonly OrderFacts[],
  now: EpochMs,
): readonly ErasureObstacle[] {
  const found = new Set<ErasureObstacle>();
  for (const order of orders) {
    if (!erasedFields.some((field) => order.filled.includes(field))) continue;
    for (const each of obstaclesOf(plan, order, now)) found.add(each);
  }
  return [...found].sort();
}

function obstaclesOf(
  plan: RetentionPlan,
  order: OrderFacts,
  now: EpochMs,
): readonly ErasureObstacle[] {
  const verdict = judgeOrder(plan, order, now);
  switch (verdict.kind) {
    case "due":
      if (verdict.work.requestErasure) return [];
      return verdict.kept.length > 0 ? ["kept-by-law"] : ["limit-not-passed"];
    case "held":
    case "unknown":
      return verdict.reasons;
    case "kept":
      return ["kept-by-law"];
    case "not-yet":
    case "report":
    case "nothing-to-do":
      return ["limit-not-passed"];
  }
}
