/** What is known of a customer's account: dates, states and which fields hold something, no values. */
import type { CustomerGid, OrderGid } from "~/lib/ids";

/** Fields of a customer that a rule may clear: the host lets an app empty them, no law keeps them. */
export const accountFields = ["note", "phone"] as const;
export type AccountField = (typeof accountFields)[number];

/** Why something of an account can't be seen. What can't be seen blocks. */
export const accountBlindnesses = [
  "orders-unreadable",
  "companies-unreadable",
  "dates-absent",
  "source-error",
] as const;
export type AccountBlindness = (typeof accountBlindnesses)[number];

export type SeenOf<T> =
  | { readonly seen: true; readonly value: T }
  | { readonly seen: false; readonly because: AccountBlindness };

export interface CustomerFacts {
  readonly id: CustomerGid;
  readonly createdAt: number | null;
  /** When the last order was placed; null for somebody who never ordered. */
  readonly lastOrderAt: SeenOf<number | null>;
  /** The last change of what they want of e-mail or text messages. */
  readonly choiceAt: number | null;
  /** Their last deed in this app: a consent while signed in, a link that was used. */
  readonly appActivityAt: number | null;
  readonly openOrders: SeenOf<number>;
  /** Speaks for a company in the store's business customers. */
  readonly business: SeenOf<boolean>;
  /** The one a company is reached by: without them nobody orders for it. */
  readonly mainContact: boolean;
  /** Has a subscription that goes on, pauses or waits for a payment, by any app. */
  readonly subscribed: boolean;
  /** Whether there is an address to write to. */
  readonly reachable: boolean;
  /** Whether anything of a person is left in the account. */
  readonly personal: boolean;
}

/** A customer read one by one, right before something is done. Never stored, never logged. */
export interface FreshCustomer extends CustomerFacts {
  readonly email: string | null;
  /** As the host has it: "de", "pt-BR". */
  readonly locale: string;
  readonly filled: readonly AccountField[];
  readonly orders: readonly OrderGid[];
}
