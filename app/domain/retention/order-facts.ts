/** What the engine knows of an order: dates, states and which fields hold something, no values. */
import type { OrderGid } from "~/lib/ids";

/** Parts of an order that can hold personal data, as far as rules and statutes speak of them. */
export const orderFields = [
  "note",
  "customAttributes",
  "phone",
  "email",
  "name",
  "billingAddress",
  "shippingAddress",
  "lineItems",
  "amounts",
  "ipAddress",
] as const;
export type OrderField = (typeof orderFields)[number];

/** Those that a rule may clear today: no tax minimum covers them and the platform can empty them. */
export const clearableFields = ["note", "customAttributes", "phone"] as const;
export type ClearableField = (typeof clearableFields)[number];

/** Something read from the host, or the reason why it can't be seen. Unseen is never "none". */
export type Seen<T> =
  | { readonly seen: true; readonly value: T }
  | { readonly seen: false; readonly because: Blindness };

/** Why something can't be judged. Blocks every rule. */
export const blindnesses = [
  "disputes-unreadable",
  "returns-unreadable",
  "payment-unknown",
  "fulfilment-unknown",
  "dates-absent",
] as const;
export type Blindness = (typeof blindnesses)[number];

/**
 * `awaited`: nothing was captured yet. `void`: it never will be. A refund does not change this: it
 * is counted in `refunds`.
 */
export type PaymentState = "paid" | "partly-paid" | "awaited" | "void";

export interface OrderFacts {
  readonly id: OrderGid;
  /** The order's number as staff know it, "#1001". */
  readonly name: string;
  readonly createdAt: Date | null;
  /** When it was placed; for imported orders earlier than `createdAt`. */
  readonly processedAt: Date | null;
  readonly closedAt: Date | null;
  readonly cancelledAt: Date | null;
  /** The last moment something of it was shipped, handed over or delivered. */
  readonly lastFulfilledAt: Date | null;
  readonly fulfilled: Seen<boolean>;
  readonly payment: Seen<PaymentState>;
  /** Where it was sent, else where the invoice went: ISO 3166-1 alpha-2. */
  readonly country: string | null;
  /** Which clearable fields hold something now. */
  readonly filled: readonly ClearableField[];
  readonly refunds: number;
  readonly openDisputes: Seen<number>;
  readonly openReturns: Seen<number>;
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
