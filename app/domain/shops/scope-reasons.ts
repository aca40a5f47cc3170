/** Why each of the host's permissions is asked for, in words a merchant can judge by. */

export interface ScopeReason {
  readonly scope: string;
  readonly why: string;
}

/** Granted at install: the same list as `access_scopes` in shopify.app.toml (a test compares them). */
export const requiredScopes: readonly ScopeReason[] = [
  {
    scope: "read_customers",
    why: "To find whose data a request is about, and to put the copy together.",
  },
  {
    scope: "read_orders",
    why: "To include a person’s orders in their copy, and to preview what a retention rule would do.",
  },
  {
    scope: "read_customer_merge",
    why: "To notice that two customers became one, so that their choices, requests and holds follow.",
  },
  {
    scope: "read_themes",
    why: "To see whether the banner is switched on in the theme that shoppers see.",
  },
  {
    scope: "write_app_proxy",
    why: "To show the policy, choices and requests inside your store, at /apps/privacy.",
  },
];
