/** The words a retention rule is made of. One list each; forms, schema and sentences follow them. */

/** What a rule speaks of. `orders` to `customers` are the host's; the rest is what this app keeps. */
export const ruleScopes = [
  "orders",
  "draft-orders",
  "customers",
  "consent-records",
  "cases",
  "packages",
  "webhook-payloads",
  "audit-details",
  "mail",
] as const;
export type RuleScope = (typeof ruleScopes)[number];

/** What runs go over: things of the host with rules that have conditions. */
export const runScopes = ["orders", "draft-orders"] as const satisfies readonly RuleScope[];
export type RunScope = (typeof runScopes)[number];

/** The app's own data. */
export const ownKinds = [
  "consent-records",
  "cases",
  "packages",
  "webhook-payloads",
  "audit-details",
  "mail",
] as const satisfies readonly RuleScope[];
export type OwnKind = (typeof ownKinds)[number];

/**
 * What starts a limit's clock. `completed`: fulfilled and closed, or cancelled. `last-activity`: the
 * latest of everything known. `recorded`: when the app wrote it. `ended`: when a case was closed, a
 * consent was replaced or withdrawn, a package was collected or ran out.
 */
export const triggers = [
  "ordered",
  "paid",
  "fulfilled",
  "closed",
  "completed",
  "refunded",
  "last-activity",
  "recorded",
  "ended",
] as const;
export type Trigger = (typeof triggers)[number];

/** Which triggers a scope knows. */
export const triggersOf = {
  orders: ["ordered", "paid", "fulfilled", "closed", "completed", "refunded", "last-activity"],
  "draft-orders": ["ordered", "completed", "last-activity"],
  customers: ["last-activity"],
  "consent-records": ["ended"],
  cases: ["ended"],
  packages: ["recorded", "ended"],
  "webhook-payloads": ["recorded"],
  "audit-details": ["recorded"],
  mail: ["recorded"],
} as const satisfies Record<RuleScope, readonly Trigger[]>;

/** To which end a limit runs on once its span is over. */
export const roundings = ["day", "calendar-year", "financial-year"] as const;
export type Rounding = (typeof roundings)[number];

/**
 * Of an order, `open`: neither closed nor cancelled. Of a draft, `open`: no invoice was sent and no
 * order came of it; `completed`: it has become an order.
 */
export const orderStates = ["open", "closed", "cancelled", "invoice-sent", "completed"] as const;
export type OrderState = (typeof orderStates)[number];

/** Which states a scope knows. */
export const statesOf = {
  orders: ["open", "closed", "cancelled"],
  "draft-orders": ["open", "invoice-sent", "completed"],
} as const satisfies Record<RunScope, readonly OrderState[]>;
export type DraftStatus = (typeof statesOf)["draft-orders"][number];

export const actionKinds = [
  "clear",
  "coarsen",
  "detach-customer",
  "request-erasure",
  "delete",
  "tag",
  "report",
  "warn",
] as const;
export type ActionKind = (typeof actionKinds)[number];

/** Which actions a scope allows. `warn` gives an inactive customer notice before anything else. */
export const actionsOf = {
  orders: ["clear", "coarsen", "detach-customer", "request-erasure", "delete", "tag", "report"],
  "draft-orders": ["clear", "coarsen", "delete", "tag", "report"],
  customers: ["warn", "clear", "request-erasure", "tag", "report"],
  "consent-records": ["delete", "report"],
  cases: ["delete", "report"],
  packages: ["delete", "report"],
  "webhook-payloads": ["delete", "report"],
  "audit-details": ["delete", "report"],
  mail: ["delete", "report"],
} as const satisfies Record<RuleScope, readonly ActionKind[]>;

/**
 * How a field that can't be empty is made to say less. `placeholder`: a fixed text that names
 * nobody. `generalise`: of an address country, region and the first two characters of the postcode
 * stay.
 */
export const coarsenings = ["placeholder", "generalise"] as const;
export type Coarsening = (typeof coarsenings)[number];

/** GDPR Art. 6(1) and what Art. 5(1)(e) wants named. */
export const legalBases = [
  "consent",
  "contract",
  "legal-obligation",
  "legitimate-interests",
  "storage-limitation",
] as const;
export type LegalBasis = (typeof legalBases)[number];
