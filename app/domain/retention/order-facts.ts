/** What the engine knows of an order: dates, states and which fields hold something, no values. */
import type { CustomerGid, OrderGid } from "~/lib/ids";
import type { Coarsening, DraftStatus } from "./rule-terms";

/** Milliseconds since 1970-01-01T00:00Z. Numbers, because a scan sees a million orders. */
export type EpochMs = number;

/** Parts of an order that can hold personal data, as far as rules and statutes speak of them. */
export const orderFields = [
  "note",
  "customAttributes",
  "phone",
  "poNumber",
  "email",
  "name",
  "customer",
  "billingAddress",
  "shippingAddress",
  "lineItems",
  "amounts",
  "ipAddress",
] as const;
export type OrderField = (typeof orderFields)[number];

/** Those that the platform lets an app empty. Whether the law lets it is another question. */
export const clearableFields = ["note", "customAttributes", "phone", "poNumber"] as const;
export type ClearableField = (typeof clearableFields)[number];

/** Those that it validates, so that they can only be made to say less; the last on drafts only. */
export const coarsenableFields = ["email", "shippingAddress", "billingAddress"] as const;
export type CoarsenableField = (typeof coarsenableFields)[number];

/** Something read from the host, or the reason why it can't be seen. Unseen is never "none". */
export type Seen<T> =
  | { readonly seen: true; readonly value: T }
  | { readonly seen: false; readonly because: Blindness };

/**
 * Why something can't be judged. Blocks every rule.
 *
 * `chargebacks-unseen`: paid outside the platform's payments, whose chargebacks no app sees.
 * `subscription-unseen`: part of a subscription that another app runs. `condition-unknown`: a rule
 * asks for something (a country, say) that the order does not tell. `source-error`: what was asked
 * answered with an error. `status-unknown`: a draft in a state that this version does not know.
 */
export const blindnesses = [
  "disputes-unreadable",
  "returns-unreadable",
  "refunds-unreadable",
  "payment-unknown",
  "fulfilment-unknown",
  "dates-absent",
  "chargebacks-unseen",
  "subscription-unseen",
  "condition-unknown",
  "source-error",
  "status-unknown",
] as const;
export type Blindness = (typeof blindnesses)[number];

/**
 * `awaited`: nothing was captured yet. `void`: it never will be. A refund does not change this: it
 * is told by `refunds`.
 */
export type PaymentState = "paid" | "partly-paid" | "awaited" | "void";

/** Money that went back. What is over holds nothing; what is on its way holds the order. */
export interface RefundFacts {
  /** Refunds whose money has gone back as a whole, or that moved none. */
  readonly settled: number;
  /** Refunds with a payment that is awaited, failed or in an unknown state. */
  readonly pending: number;
  readonly lastAt: EpochMs | null;
}

export interface Money {
  readonly amount: number;
  readonly currency: string;
}

export interface OrderFacts {
  readonly id: OrderGid;
  /** The order's number as staff know it, "#1001". */
  readonly name: string;
  readonly createdAt: EpochMs | null;
  /** When it was placed; for imported orders earlier than `createdAt`. */
  readonly processedAt: EpochMs | null;
  /** The last moment money for it was taken. */
  readonly paidAt: EpochMs | null;
  readonly closedAt: EpochMs | null;
  readonly cancelledAt: EpochMs | null;
  /** The last moment something of it was shipped, handed over or delivered. */
  readonly lastFulfilledAt: EpochMs | null;
  readonly fulfilled: Seen<boolean>;
  readonly payment: Seen<PaymentState>;
  readonly refunds: Seen<RefundFacts>;
  readonly openDisputes: Seen<number>;
  readonly openReturns: Seen<number>;
  /** Paid by a gateway whose chargebacks the platform does not show. */
  readonly outsideGateway: boolean;
  /** Whether it belongs to a subscription that still runs. */
  readonly openSubscription: Seen<boolean>;
  /** Where it was sent, else where the invoice went: ISO 3166-1 alpha-2. */
  readonly country: string | null;
  readonly channel: string | null;
  readonly tags: readonly string[];
  /** May be negative (exchanges, corrections). Null where it can't be told. */
  readonly total: Money | null;
  /** Whether a company bought. */
  readonly business: boolean | null;
  /** A test order is judged like any other: it may hold a real person's data. */
  readonly test: boolean;
  /** Null for guests, and for customers that were deleted or detached. */
  readonly customer: CustomerGid | null;
  /** Which fields hold something now; one that was coarsened counts as filled, see `coarse`. */
  readonly filled: readonly OrderField[];
  /** How far fields have been coarsened already. */
  readonly coarse: Readonly<Partial<Record<CoarsenableField, Coarsening>>>;
  /** Of a draft order only. */
  readonly draft?: DraftState;
}

/** What a draft has beside what it shares with orders. */
export interface DraftState {
  readonly status: Seen<DraftStatus>;
  /** When its invoice was last sent. */
  readonly invoiceSentAt: EpochMs | null;
  /** The order it became; null for none, or one that is gone or hidden. */
  readonly order: OrderGid | null;
}

/** What the platform lets nobody change on an order, so that it stays behind. */
export const unchangeableParts = [
  "billing-address",
  "ip-address",
  "line-item-attributes",
  "timeline",
] as const;
export type UnchangeablePart = (typeof unchangeableParts)[number];

/** An order read one by one, right before writing and right after. */
export interface FreshOrder extends OrderFacts {
  /** Unchangeable parts that hold something; the timeline is not among them, it can't be asked. */
  readonly unchangeable: readonly UnchangeablePart[];
}
