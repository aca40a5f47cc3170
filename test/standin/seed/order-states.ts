import type { Fulfillment, Order, OrderDispute, OrderReturn, Refund } from "../state/order";
import type { OrderKind } from "./order-kinds";
import type { SeedPlan } from "./seed-plan";

type OrderStates = Pick<
  Order,
  | "updatedAt"
  | "closedAt"
  | "cancelledAt"
  | "cancelReason"
  | "financialStatus"
  | "fulfillmentStatus"
  | "fulfillments"
  | "refunds"
  | "returns"
  | "disputes"
  | "timeline"
>;

interface StatesOf {
  kind: OrderKind;
  plan: SeedPlan;
  index: number;
  createdAt: string;
  total: string;
}

const DAY = 86_400_000;
const UNFULFILLED: readonly OrderKind[] = ["open", "unpaid", "cancelled"];

/** What happened to an order after it was placed, by its kind. */
export function orderStates(of: StatesOf): OrderStates {
  const { kind, createdAt } = of;
  const shipped = !UNFULFILLED.includes(kind);
  const stillOpen = ["open", "unpaid", "partly-fulfilled", "return-open", "dispute-open"];
  const closedAt = stillOpen.includes(kind) ? null : later(of, 12);
  return {
    updatedAt: closedAt ?? later(of, 3),
    closedAt,
    cancelledAt: kind === "cancelled" ? later(of, 1) : null,
    cancelReason: kind === "cancelled" ? "CUSTOMER" : null,
    financialStatus: financialStatus(kind),
    fulfillmentStatus:
      kind === "partly-fulfilled" ? "PARTIALLY_FULFILLED" : shipped ? "FULFILLED" : "UNFULFILLED",
    fulfillments: shipped ? [fulfillment(of)] : [],
    refunds: refunds(of),
    returns: returns(of),
    disputes: disputes(of),
    timeline: [{ id: `${of.index}-0`, at: createdAt, text: "Order placed" }],
  };
}

function financialStatus(kind: OrderKind): Order["financialStatus"] {
  if (kind === "unpaid") return "PENDING";
  if (kind === "cancelled") return "VOIDED";
  if (kind === "refunded") return "REFUNDED";
  return kind === "partly-refunded" ? "PARTIALLY_REFUNDED" : "PAID";
}

/** A moment some days after the order, but never after the day of the seed. */
function later({ plan, createdAt }: StatesOf, days: number): string {
  const at = Math.min(Date.parse(createdAt) + days * DAY, Date.parse(plan.today));
  return new Date(at).toISOString();
}

function fulfillment(of: StatesOf): Fulfillment {
  return {
    id: `gid://shopify/Fulfillment/${of.plan.idBase + 400_000_000 + of.index}`,
    status: "SUCCESS",
    createdAt: later(of, 2),
    updatedAt: later(of, 4),
    deliveredAt: later(of, 4),
    trackingNumber: `CANARY-TRACK-${of.index}`,
  };
}

function refunds(of: StatesOf): Refund[] {
  if (of.kind !== "refunded" && of.kind !== "partly-refunded") return [];
  const amount = of.kind === "refunded" ? of.total : (Number(of.total) / 2).toFixed(2);
  return [
    {
      id: `gid://shopify/Refund/${of.plan.idBase + 500_000_000 + of.index}`,
      createdAt: later(of, 8),
      amount,
      note: `canary: refund agreed by telephone (${of.index})`,
    },
  ];
}

function returns(of: StatesOf): OrderReturn[] {
  if (of.kind !== "return-open" && of.kind !== "return-closed") return [];
  const open = of.kind === "return-open";
  return [
    {
      id: `gid://shopify/Return/${of.plan.idBase + 510_000_000 + of.index}`,
      name: `#${1001 + of.index}-R1`,
      status: open ? "OPEN" : "CLOSED",
      createdAt: later(of, 6),
      closedAt: open ? null : later(of, 11),
      totalQuantity: 1,
    },
  ];
}

function disputes(of: StatesOf): OrderDispute[] {
  if (of.kind !== "dispute-open" && of.kind !== "dispute-won") return [];
  return [
    {
      id: `gid://shopify/OrderDisputeSummary/${of.plan.idBase + 520_000_000 + of.index}`,
      status: of.kind === "dispute-open" ? "NEEDS_RESPONSE" : "WON",
      initiatedAs: "CHARGEBACK",
    },
  ];
}
