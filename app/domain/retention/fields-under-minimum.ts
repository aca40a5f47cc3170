import { keptField } from "./judge-order";
import { coarsenableFields, type EpochMs, type OrderFacts, type OrderField } from "./order-facts";
import type { RetentionPlan } from "./retention-plan";
import { touchedFields, type Touch } from "./touch";
import type { OrderWork } from "./verdict";

/**
 * Fields that work takes something from while a minimum covers them, by the law alone: whatever the
 * rules, their overrides and the verdict said. Asked right before each write, so that receipts show
 * whether minimums were respected without trusting the judge.
 */
export function fieldsUnderMinimum(
  plan: RetentionPlan,
  order: OrderFacts,
  { work, now }: { readonly work: OrderWork; readonly now: EpochMs },
): readonly OrderField[] {
  const touched = new Set(touchesOfWork(work).flatMap((touch) => touchedFields(touch, order)));
  return [...touched]
    .filter((field) => keptField(plan, order, { field, now }) !== undefined)
    .sort();
}

function touchesOfWork(work: OrderWork): Touch[] {
  return [
    ...(work.delete ? [{ do: "delete" } as const] : []),
    ...work.clear.map((field) => ({ do: "clear", field }) as const),
    ...coarsenableFields.flatMap((field) => {
      const to = work.coarsen[field];
      return to ? [{ do: "coarsen", field, to } as const] : [];
    }),
    ...(work.detachCustomer ? [{ do: "detach-customer" } as const] : []),
    ...(work.requestErasure ? [{ do: "request-erasure" } as const] : []),
  ];
}
