import type { Hold, Rule } from "~/domain/retention/model";
import { limitClock, type FinancialYear } from "~/domain/retention/model";
import type { AccountBlindness, AccountField, CustomerFacts } from "./customer-facts";

/** What keeps an account as it is, whatever the rule says. */
export const accountHolds = [
  "order-open",
  "request-open",
  "complaint-open",
  "authority-demand",
  "manual",
  "business",
  "main-contact",
  "subscription-open",
] as const;
export type AccountHold = (typeof accountHolds)[number];

export type CustomerVerdict =
  | { readonly kind: "due"; readonly lastActiveAt: number; readonly dueAt: number }
  | { readonly kind: "not-yet"; readonly lastActiveAt: number; readonly dueAt: number }
  | { readonly kind: "held"; readonly reasons: readonly AccountHold[] }
  | { readonly kind: "unknown"; readonly reasons: readonly AccountBlindness[] }
  /** Due, but the rule warns first and there is nowhere to write to. */
  | { readonly kind: "unreachable" }
  /** Nothing of a person is left in it. */
  | { readonly kind: "empty" };

export interface CustomerPlan {
  readonly rule: Rule;
  readonly effectiveFrom: number;
  readonly warnDays: number | undefined;
  readonly clear: readonly AccountField[];
  readonly erase: boolean;
  /** When a limit that began at a moment has passed. */
  endFor(start: number): number;
}

/** A rule about accounts, made ready once. Years are the shop's, days its time zone's. */
export function planCustomers(
  rule: Rule,
  { financialYear, effectiveFrom }: { financialYear: FinancialYear; effectiveFrom: number },
): CustomerPlan {
  const { age, roundTo } = rule.when;
  const clock = limitClock({ span: age, roundTo, financialYear, zone: rule.zone });
  const warn = rule.actions.find((action) => action.do === "warn");
  const cleared = rule.actions.flatMap((action) => (action.do === "clear" ? action.fields : []));
  return {
    rule,
    effectiveFrom,
    warnDays: warn?.do === "warn" ? warn.days : undefined,
    clear: (["note", "phone"] as const).filter((field) => cleared.includes(field)),
    erase: rule.actions.some((action) => action.do === "request-erasure"),
    endFor: (start) => clock.endFor(start),
  };
}

/**
 * Decides whether an account counts as unused, and why.
 *
 * Pure: clock and holds are inputs. The latest of everything that speaks for its owner counts: too
 * late keeps an account a little longer, too early would take it from somebody who uses it. What
 * can't be seen blocks. People who order for a company are no consumers: they are left alone unless
 * the rule is about them, and the one a company is reached by even then.
 */
export function judgeCustomer(
  customer: CustomerFacts,
  plan: CustomerPlan,
  at: { readonly now: number; readonly holds: readonly Hold[] },
): CustomerVerdict {
  if (!customer.personal) return { kind: "empty" };
  const lastActiveAt = lastSignOf(customer);
  if (lastActiveAt !== null) {
    const dueAt = Math.max(plan.endFor(lastActiveAt), plan.effectiveFrom);
    if (at.now < dueAt) return { kind: "not-yet", lastActiveAt, dueAt };
  }
  const holds = holdsOn(customer, plan, at);
  if (holds.length > 0) return { kind: "held", reasons: holds };
  const blind = blindSpots(customer, lastActiveAt);
  if (blind.length > 0 || lastActiveAt === null) return { kind: "unknown", reasons: blind };
  if (plan.warnDays !== undefined && !customer.reachable) return { kind: "unreachable" };
  const dueAt = Math.max(plan.endFor(lastActiveAt), plan.effectiveFrom);
  return { kind: "due", lastActiveAt, dueAt };
}

/** The latest sign of life that is known; null where no date is. */
export function lastSignOf(customer: CustomerFacts): number | null {
  const { createdAt, lastOrderAt, choiceAt, appActivityAt } = customer;
  const signs = [createdAt, lastOrderAt.seen ? lastOrderAt.value : null, choiceAt, appActivityAt];
  const known = signs.filter((sign) => sign !== null);
  return known.length === 0 ? null : Math.max(...known);
}

function holdsOn(
  customer: CustomerFacts,
  { rule }: CustomerPlan,
  { now, holds }: { readonly now: number; readonly holds: readonly Hold[] },
): AccountHold[] {
  const found: AccountHold[] = [];
  if (customer.openOrders.seen && customer.openOrders.value > 0) found.push("order-open");
  if (customer.subscribed) found.push("subscription-open");
  if (customer.mainContact && rule.only.business) found.push("main-contact");
  for (const hold of holds) {
    const inForce = hold.until === null || now < hold.until;
    if (inForce && !found.includes(hold.kind)) found.push(hold.kind);
  }
  const business = customer.business.seen && customer.business.value;
  if (business !== (rule.only.business ?? false) && customer.business.seen) found.push("business");
  return found;
}

function blindSpots(customer: CustomerFacts, lastActiveAt: number | null): AccountBlindness[] {
  const sources = [customer.lastOrderAt, customer.openOrders, customer.business];
  const blind = sources.flatMap((source) => (source.seen ? [] : [source.because]));
  if (lastActiveAt === null || customer.createdAt === null) blind.push("dates-absent");
  return [...new Set(blind)];
}
