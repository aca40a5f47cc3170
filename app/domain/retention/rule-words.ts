/** The names that rules, verdicts and reasons go by in plain English. */
import type { HoldReason } from "./holds";
import type { Blindness, OrderField } from "./order-facts";
import type { LegalBasis, OrderState, OwnKind, Rounding, RuleScope, Trigger } from "./rule-terms";

export const fieldNames = {
  note: "note",
  customAttributes: "additional details",
  phone: "phone number",
  poNumber: "purchase-order number",
  email: "e-mail address",
  name: "name",
  customer: "link to the customer",
  billingAddress: "billing address",
  shippingAddress: "delivery address",
  lineItems: "items",
  amounts: "amounts",
  ipAddress: "IP address",
} as const satisfies Record<OrderField, string>;

/** After "two years after an order …". */
export const triggerPhrases = {
  ordered: "is placed",
  paid: "is paid",
  fulfilled: "is delivered",
  closed: "is closed",
  completed: "is completed",
  refunded: "is refunded",
  "last-activity": "last changed",
  recorded: "is recorded",
  ended: "has ended",
} as const satisfies Record<Trigger, string>;

/** A draft is not placed: it is made. */
export function triggerPhrase(scope: RuleScope, trigger: Trigger): string {
  if (scope === "draft-orders" && trigger === "ordered") return "is created";
  if (scope === "draft-orders" && trigger === "completed") return "has become an order";
  return triggerPhrases[trigger];
}

export const roundingPhrases = {
  day: "",
  "calendar-year": "the end of that calendar year",
  "financial-year": "the end of that financial year",
} as const satisfies Record<Rounding, string>;

export const ownNames = {
  "consent-records": ["a consent record", "it"],
  cases: ["a case", "it"],
  packages: ["a package", "it"],
  "webhook-payloads": ["a webhook’s payload", "it"],
  "audit-details": ["an audit entry", "its detail"],
  mail: ["a mail", "it"],
} as const satisfies Record<OwnKind, readonly [string, string]>;

export const stateNames = {
  open: "open",
  closed: "closed",
  cancelled: "cancelled",
  "invoice-sent": "waiting for payment of their invoice",
  completed: "completed",
} as const satisfies Record<OrderState, string>;

export const basisNames = {
  consent: "consent (GDPR Art. 6(1)(a))",
  contract: "contract (GDPR Art. 6(1)(b))",
  "legal-obligation": "legal obligation (GDPR Art. 6(1)(c))",
  "legitimate-interests": "legitimate interests (GDPR Art. 6(1)(f))",
  "storage-limitation": "storage limitation (GDPR Art. 5(1)(e))",
} as const satisfies Record<LegalBasis, string>;

/** Why an order is kept back, as a noun phrase for one and for several. */
export const keptBackNames = {
  "dispute-open": ["open dispute", "open disputes"],
  "return-open": ["open return", "open returns"],
  "refund-pending": ["refund on its way", "refunds on their way"],
  "refund-outstanding": ["cancelled, refund still owed", "cancelled, refund still owed"],
  unfulfilled: ["not fulfilled", "not fulfilled"],
  unpaid: ["not paid", "not paid"],
  "subscription-open": ["running subscription", "running subscriptions"],
  "invoice-open": ["invoice that may still be paid", "invoices that may still be paid"],
  "request-open": ["open request", "open requests"],
  "complaint-open": ["open complaint", "open complaints"],
  "authority-demand": ["demand of an authority", "demands of an authority"],
  manual: ["hold by staff", "holds by staff"],
  "disputes-unreadable": ["disputes can't be read", "disputes can't be read"],
  "returns-unreadable": ["returns can't be read", "returns can't be read"],
  "refunds-unreadable": ["refunds can't be read", "refunds can't be read"],
  "payment-unknown": ["payment state unknown", "payment state unknown"],
  "fulfilment-unknown": ["fulfilment state unknown", "fulfilment state unknown"],
  "dates-absent": ["dates missing", "dates missing"],
  "chargebacks-unseen": [
    "paid elsewhere, chargebacks can't be seen",
    "paid elsewhere, chargebacks can't be seen",
  ],
  "subscription-unseen": ["subscription of another app", "subscriptions of another app"],
  "condition-unknown": ["a condition can't be checked", "a condition can't be checked"],
  "source-error": ["what was asked gave an error", "what was asked gave an error"],
  "status-unknown": ["state of the draft unknown", "state of the draft unknown"],
} as const satisfies Record<HoldReason | Blindness, readonly [string, string]>;

/** "a, b and c" */
export function listed(parts: readonly string[], word = "and"): string {
  const last = parts.at(-1);
  if (last === undefined || parts.length === 1) return last ?? "";
  return `${parts.slice(0, -1).join(", ")} ${word} ${last}`;
}
