/** What the engine has to be allowed to see and do on the host, and why. */
import { grants } from "~/domain/shops/model";
import type { RunScope } from "./rule-terms";

export interface NeededScope {
  readonly scope: string;
  /** Which rules need it. */
  readonly for: RunScope;
  /** To the merchant, when they are asked for it. */
  readonly why: string;
  /** What happens without it. */
  readonly without: string;
}

/**
 * Optional scopes, asked for when retention is switched on.
 *
 * Disputes are listed on an order for anyone who may read orders, but nothing says that the list is
 * whole without the payments scope: an empty list is believed only with it.
 */
export const neededScopes = [
  {
    scope: "read_all_orders",
    for: "orders",
    why: "To find orders that are older than 60 days.",
    without: "Orders older than 60 days are unreachable without read_all_orders.",
  },
  {
    scope: "read_returns",
    for: "orders",
    why: "To leave orders with an open return alone.",
    without: "Open returns can't be seen, so no order past its limit can be judged.",
  },
  {
    scope: "read_shopify_payments_disputes",
    for: "orders",
    why: "To leave orders with an open dispute alone.",
    without: "Open disputes can't be seen, so no order past its limit can be judged.",
  },
  {
    scope: "write_orders",
    for: "orders",
    why: "To remove note, details and phone number from the orders you confirm.",
    without: "A preview is possible, but nothing can be removed.",
  },
  {
    scope: "read_draft_orders",
    for: "draft-orders",
    why: "To find draft orders that led to nothing.",
    without: "Draft orders are unreachable without read_draft_orders.",
  },
  {
    scope: "write_draft_orders",
    for: "draft-orders",
    why: "To delete or minimise the draft orders you confirm.",
    without: "Draft orders can be counted, but not changed.",
  },
] as const satisfies readonly NeededScope[];
export type RetentionScope = (typeof neededScopes)[number]["scope"];

/** What a shop has granted, as far as the engine cares. */
export interface RetentionAccess {
  readonly allOrders: boolean;
  readonly returns: boolean;
  readonly disputes: boolean;
  readonly write: boolean;
}

export function accessFrom(granted: readonly string[]): RetentionAccess {
  return accessWithout(missingScopes(granted, "orders"));
}

export function accessWithout(missing: readonly string[]): RetentionAccess {
  const has = (scope: RetentionScope) => !missing.includes(scope);
  return {
    allOrders: has("read_all_orders"),
    returns: has("read_returns"),
    disputes: has("read_shopify_payments_disputes"),
    write: has("write_orders"),
  };
}

/** Missing scopes that make a count no answer; without those to write one can still count. */
export function blindingScopes(missing: readonly string[]): readonly string[] {
  const writing: readonly string[] = [
    "write_orders",
    "write_draft_orders",
  ] satisfies RetentionScope[];
  return missing.filter((scope) => !writing.includes(scope));
}

/** What rules about these things lack. */
export function missingScopes(
  granted: readonly string[],
  about: RunScope = "orders",
): RetentionScope[] {
  return neededScopes
    .filter((needed) => needed.for === about && !grants(granted, needed.scope))
    .map(({ scope }) => scope);
}
