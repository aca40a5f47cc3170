/** What the engine knows of a draft order. */
import type { CustomerGid, OrderGid } from "~/lib/ids";
import type { DraftState, EpochMs, FreshOrder, Money, Seen } from "./order-facts";

export interface DraftFacts
  extends DraftState, Pick<FreshOrder, "filled" | "coarse" | "unchangeable"> {
  /** gid://shopify/DraftOrder/… */
  readonly id: string;
  readonly name: string;
  readonly createdAt: EpochMs | null;
  readonly updatedAt: EpochMs | null;
  readonly completedAt: EpochMs | null;
  readonly country: string | null;
  readonly tags: readonly string[];
  readonly total: Money | null;
  readonly business: boolean | null;
  readonly customer: CustomerGid | null;
  /** Of the order it became. */
  readonly openDisputes: Seen<number>;
}

/** A draft in the words of an order: nothing of it was shipped or paid, so neither can be open. */
export function draftAsOrder(draft: DraftFacts): FreshOrder {
  const { name, createdAt, updatedAt, completedAt, customer, openDisputes } = draft;
  const { country, tags, total, business, filled, coarse, unchangeable } = draft;
  const { status, invoiceSentAt, order } = draft;
  return {
    ...{ name, createdAt, country, tags, total, business, customer, openDisputes },
    ...{ filled, coarse, unchangeable, draft: { status, invoiceSentAt, order } },
    id: draft.id as OrderGid,
    processedAt: null,
    // Its last change: the latest that is known of it, as money taken is of an order.
    paidAt: updatedAt,
    closedAt: isCompleted(status) ? completedAt : null,
    cancelledAt: null,
    lastFulfilledAt: null,
    fulfilled: { seen: true, value: true },
    payment: { seen: true, value: "paid" },
    refunds: { seen: true, value: { settled: 0, pending: 0, lastAt: null } },
    openReturns: { seen: true, value: 0 },
    openSubscription: { seen: true, value: false },
    ...{ channel: null, outsideGateway: false, test: false },
  };
}

function isCompleted(status: DraftState["status"]): boolean {
  return status.seen && status.value === "completed";
}
