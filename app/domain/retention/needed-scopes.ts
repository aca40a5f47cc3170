/** What the engine has to be allowed to see and do on the host, and why. */
import { grants } from "~/domain/shops/model";

export interface NeededScope {
  readonly scope: string;
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
    why: "To find orders that are older than 60 days.",
    without: "Orders older than 60 days are unreachable without read_all_orders.",
  },
  {
    scope: "read_returns",
    why: "To leave orders with an open return alone.",
    without: "Open returns can't be seen, so no order past its limit can be judged.",
  },
  {
    scope: "read_shopify_payments_disputes",
    why: "To leave orders with an open dispute alone.",
    without: "Open disputes can't be seen, so no order past its limit can be judged.",
  },
  {
    scope: "write_orders",
    why: "To remove note, details and phone number from the orders you confirm.",
    without: "A preview is possible, but nothing can be removed.",
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
  return accessWithout(missingScopes(granted));
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

/** Missing scopes that make a count no answer; without write_orders one can still count. */
export function blindingScopes(missing: readonly string[]): readonly string[] {
  return missing.filter((scope) => scope !== ("write_orders" satisfies RetentionScope));
}

export function missingScopes(granted: readonly string[]): RetentionScope[] {
  return neededScopes.map(({ scope }) => scope).filter((scope) => !grants(granted, scope));
}
