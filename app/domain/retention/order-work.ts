/** Adds up what rules ask for into what is done to one order. */
import type { ClearableField, CoarsenableField } from "./order-facts";
import type { Coarsening } from "./rule-terms";
import { isCoarser, type Touch } from "./touch";
import type { OrderWork } from "./verdict";

interface GrowingWork extends OrderWork {
  delete: boolean;
  clear: readonly ClearableField[];
  coarsen: Partial<Record<CoarsenableField, Coarsening>>;
  detachCustomer: boolean;
  requestErasure: boolean;
  addTags: readonly string[];
}

const nothing: readonly never[] = [];

export function noWork(): GrowingWork {
  return {
    delete: false,
    clear: nothing,
    coarsen: {},
    detachCustomer: false,
    requestErasure: false,
    addTags: nothing,
  };
}

export function hasWork(work: OrderWork): boolean {
  return (
    work.delete ||
    work.detachCustomer ||
    work.requestErasure ||
    work.clear.length > 0 ||
    work.addTags.length > 0 ||
    work.coarsen.email !== undefined ||
    work.coarsen.shippingAddress !== undefined ||
    work.coarsen.billingAddress !== undefined
  );
}

/** In place. A deletion swallows everything else, and of two coarsenings the coarser one wins. */
export function addTouch(work: GrowingWork, touch: Exclude<Touch, { do: "report" }>): void {
  if (work.delete) return;
  switch (touch.do) {
    case "clear":
      if (!work.clear.includes(touch.field)) work.clear = added(work.clear, touch.field);
      return;
    case "coarsen":
      if (isCoarser(touch.to, work.coarsen[touch.field])) work.coarsen[touch.field] = touch.to;
      return;
    case "detach-customer":
      work.detachCustomer = true;
      return;
    case "request-erasure":
      work.requestErasure = true;
      return;
    case "tag":
      if (!work.addTags.includes(touch.tag)) work.addTags = added(work.addTags, touch.tag);
      return;
    case "delete":
      Object.assign(work, { ...noWork(), delete: true });
  }
}

/** Sorted, so that the order in which rules speak leaves no trace. */
function added<T extends string>(list: readonly T[], each: T): readonly T[] {
  return list.length === 0 ? [each] : [...list, each].sort();
}
