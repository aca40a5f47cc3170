/** What the engine knows of a draft order. */
import type { CustomerGid } from "~/lib/ids";
import type { EpochMs, Money, OrderField, Seen } from "./order-facts";

export interface DraftFacts {
  /** gid://shopify/DraftOrder/… */
  readonly id: string;
  readonly name: string;
  readonly createdAt: EpochMs | null;
  readonly updatedAt: EpochMs | null;
  readonly completedAt: EpochMs | null;
  /** A completed draft has become an order, whose documents it belongs to. */
  readonly completed: Seen<boolean>;
  readonly country: string | null;
  readonly channel: string | null;
  readonly tags: readonly string[];
  readonly total: Money | null;
  readonly business: boolean | null;
  readonly customer: CustomerGid | null;
  readonly filled: readonly OrderField[];
}
