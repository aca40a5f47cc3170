/** What is still to be done to an order, seen from how it looks now. Safe in a browser. */
import { z } from "zod";
import { hasWork } from "./order-work";
import {
  clearableFields,
  coarsenableFields,
  type OrderFacts,
  type OrderField,
} from "./order-facts";
import { coarsenings } from "./rule-terms";
import { isCoarser } from "./touch";
import type { OrderWork } from "./verdict";

/** The part of an order that work changes: cheap to read back after writing. */
export type Remnant = Pick<OrderFacts, "filled" | "coarse" | "customer" | "tags">;

const changeable: readonly OrderField[] = [
  ...clearableFields,
  ...coarsenableFields.filter((field) => field !== "billingAddress"),
  "customer",
];

/** An order as it is after writing: what was read back, and what no write changes. */
export function withRemnant<Order extends OrderFacts>(before: Order, now: Remnant): Order {
  // A draft is read back whole: everything on it can be changed.
  if (before.draft) return { ...before, ...now };
  const others = before.filled.filter((field) => !changeable.includes(field));
  return { ...before, ...now, filled: [...now.filled, ...others] };
}

export const orderWorkSchema = z.object({
  delete: z.boolean().default(false),
  clear: z.array(z.enum(clearableFields)).default([]),
  coarsen: z.partialRecord(z.enum(coarsenableFields), z.enum(coarsenings)).default({}),
  detachCustomer: z.boolean().default(false),
  requestErasure: z.boolean().default(false),
  addTags: z.array(z.string()).default([]),
}) satisfies z.ZodType<OrderWork>;

/**
 * The part of the work that the order doesn't show as done. An erasure is none of it: the host does
 * that to the customer, months later, and it is followed by itself.
 */
export function workLeft(work: OrderWork, now: Remnant): OrderWork {
  return {
    delete: work.delete,
    clear: work.clear.filter((field) => now.filled.includes(field)),
    coarsen: Object.fromEntries(
      coarsenableFields.flatMap((field) => {
        const to = work.coarsen[field];
        const left = to && now.filled.includes(field) && isCoarser(to, now.coarse[field]);
        return left ? [[field, to]] : [];
      }),
    ),
    detachCustomer: work.detachCustomer && now.customer !== null,
    requestErasure: false,
    addTags: work.addTags.filter((tag) => !hasTag(now, tag)),
  };
}

/**
 * What both allow: what was decided once and would be decided again now.
 *
 * While the host is to erase the customer, the order is not detached from them: the erasure would
 * no longer reach it.
 */
export function commonWork(decided: OrderWork, now: OrderWork): OrderWork {
  const requestErasure = decided.requestErasure && now.requestErasure;
  return {
    delete: decided.delete && now.delete,
    clear: decided.clear.filter((field) => now.clear.includes(field)),
    coarsen: Object.fromEntries(
      coarsenableFields.flatMap((field) => {
        const [a, b] = [decided.coarsen[field], now.coarsen[field]];
        // The one that takes less away, where they differ.
        return a && b ? [[field, a === b ? a : "generalise"]] : [];
      }),
    ),
    detachCustomer: decided.detachCustomer && now.detachCustomer && !requestErasure,
    requestErasure,
    addTags: decided.addTags.filter((tag) => now.addTags.includes(tag)),
  };
}

/** Whether one mutation of the order's own fields does all of it, so that it can go in bulk. */
export function isPlainWrite(work: OrderWork): boolean {
  return hasWork(work) && !work.delete && !work.detachCustomer && work.addTags.length === 0;
}

/** In codes, for receipts: "clear:note", "coarsen:email:placeholder", "detach-customer", … */
export function workCodes(work: OrderWork): string[] {
  return [
    ...(work.delete ? ["delete"] : []),
    ...work.clear.map((field) => `clear:${field}`),
    ...Object.entries(work.coarsen).map(([field, to]) => `coarsen:${field}:${to}`),
    ...(work.detachCustomer ? ["detach-customer"] : []),
    ...(work.requestErasure ? ["request-erasure"] : []),
    ...(work.addTags.length > 0 ? ["tag"] : []),
  ];
}

function hasTag({ tags }: Remnant, tag: string): boolean {
  return tags.some((each) => each.toLowerCase() === tag.toLowerCase());
}
