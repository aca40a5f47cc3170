import type { Hold } from "~/domain/retention/model";
import type { Past } from "./old-records.store.server";

/**
 * What is past its term and may go; undefined while a hold keeps everything. A hold on a customer
 * keeps their cases. Holds on orders and days say nothing of the app's own records.
 */
export function pastOf(
  { before }: { readonly before: Date },
  holds: readonly Hold[],
  now: Date,
): Past | undefined {
  const inForce = holds.filter(({ until }) => until === null || now.getTime() < until);
  if (inForce.some(keepsAll)) return undefined;
  const keepCustomers = inForce.flatMap(({ target }) =>
    target.on === "customer" ? [target.customer] : [],
  );
  return { before, now, keepCustomers };
}

/** A range without ends: everything, whenever. */
export function keepsAll({ target }: Hold): boolean {
  return target.on === "range" && target.from <= -8.64e15 && target.to >= 8.64e15;
}
