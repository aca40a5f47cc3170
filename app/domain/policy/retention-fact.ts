/** What the live retention rules do, as far as a shopper has to know. */

/** Parts of an order, as a shopper knows them. */
export const policyRetentionFields = [
  "note",
  "customAttributes",
  "phone",
  "poNumber",
  "email",
  "shippingAddress",
  "billingAddress",
] as const;
export type PolicyRetentionField = (typeof policyRetentionFields)[number];

/** What a rule is about, and what starts its clock. Each pair has its words in every language. */
export const policyRetentionStarts = [
  "orders:ordered",
  "orders:paid",
  "orders:fulfilled",
  "orders:closed",
  "orders:completed",
  "orders:refunded",
  "orders:last-activity",
  "draft-orders:ordered",
  "draft-orders:completed",
  "draft-orders:last-activity",
  "customers:last-activity",
  "consent-records:ended",
  "cases:ended",
  "packages:recorded",
  "packages:ended",
  "webhook-payloads:recorded",
  "audit-details:recorded",
  "mail:recorded",
] as const;
export type PolicyRetentionStart = (typeof policyRetentionStarts)[number];

/** One thing a rule does that a shopper notices. */
export type PolicyRetentionAct =
  | { readonly do: "clear"; readonly fields: readonly PolicyRetentionField[] }
  | { readonly do: "replace"; readonly field: PolicyRetentionField }
  | { readonly do: "shorten"; readonly field: PolicyRetentionField }
  | { readonly do: "detach" | "erase" | "delete" | "delete-where-possible" | "delete-details" }
  | { readonly do: "warn"; readonly days: number };

export interface PolicyRetentionRule {
  readonly start: PolicyRetentionStart;
  readonly age: { readonly years: number; readonly months: number; readonly days: number };
  readonly roundTo: "day" | "calendar-year" | "financial-year";
  /** ISO 3166-1 alpha-2; where the order was sent. */
  readonly countries?: { readonly only?: readonly string[]; readonly except?: readonly string[] };
  /** It has conditions that say nothing to a shopper: then it is said to be of some orders. */
  readonly some: boolean;
  /** Another rule takes precedence over it. */
  readonly outranked: boolean;
  /** ISO date; absent: it is in force. */
  readonly from?: string;
  /** At least one. */
  readonly acts: readonly PolicyRetentionAct[];
}
