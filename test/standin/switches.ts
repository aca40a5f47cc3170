/**
 * What is uncertain about the platform, each under a name, so that tests can run both ways.
 *
 * Set through `POST /_control/faults {"switches": {…}}`; the values here are the stand-in's
 * reading of the published documents, the stricter one where they leave it open.
 */
export interface Switches {
  /** An order's address must keep last name, address1, city and country. */
  addressBlankingRefused: boolean;
  /** The order's timeline keeps the old value of an edited field. */
  timelineKeepsOldValue: boolean;
  /** Kinds of orders that `orderDelete` takes. */
  orderDeleteAllows: "cancelled-or-test" | "any" | "none";
  /** A draft that became an order can be neither changed nor deleted. */
  completedDraftsLocked: boolean;
  /** An address given for a draft replaces the one it has, instead of changing the given parts. */
  draftAddressReplaced: boolean;
  /** A customer's data is not erased before the last order is this old. */
  erasureHoldMonths: number;
  /** Days between an erasure (once free) and customers/redact. */
  erasureDelayDays: number;
  /** A scope granted later works with tokens issued before; one taken away never does. */
  grantReachesOldTokens: boolean;
  /** How long a refresh token that was used may be used again (a lost reply). */
  refreshTokenRetry: "until-replacement-used" | "60-minutes" | "never";
  /** Bulk queries of one app in one shop at the same time (5 since API version 2026-01). */
  bulkQueriesAtOnce: number;
  /** Without `groupObjects`, children come anywhere after their parent instead of at once. */
  bulkChildrenScattered: boolean;
  /** Level 2 fields of protected customer data that the app may read. */
  protectedFields: readonly ("name" | "address" | "phone" | "email")[];
  /** Protected customer data, level 1. */
  protectedCustomerData: boolean;
  /** Changes made through the Admin API also send the webhooks the app subscribed to. */
  webhooksOnChange: boolean;
  /** A single query may not cost more. */
  maximumQueryCost: number;
}

export function defaultSwitches(): Switches {
  return {
    addressBlankingRefused: true,
    timelineKeepsOldValue: true,
    orderDeleteAllows: "cancelled-or-test",
    completedDraftsLocked: true,
    draftAddressReplaced: false,
    erasureHoldMonths: 6,
    erasureDelayDays: 10,
    grantReachesOldTokens: true,
    refreshTokenRetry: "until-replacement-used",
    bulkQueriesAtOnce: 5,
    bulkChildrenScattered: true,
    protectedFields: ["name", "address", "phone", "email"],
    protectedCustomerData: true,
    webhooksOnChange: true,
    maximumQueryCost: 1000,
  };
}
