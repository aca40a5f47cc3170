import { numberOfGid } from "../../admin-api/gid";
import type { Order, OrderDispute, OrderReturn } from "../../state/order";

/** `disputes/*`: a bank asks for the money of an order back. */
export function disputePayload(order: Order, dispute: OrderDispute | undefined, now: Date) {
  return {
    id: numberOfGid(dispute?.id ?? order.id),
    order_id: numberOfGid(order.id),
    type: "chargeback",
    amount: order.totalPrice,
    currency: order.currencyCode,
    reason: "fraudulent",
    network_reason_code: "4837",
    status: (dispute?.status ?? "NEEDS_RESPONSE").toLowerCase(),
    evidence_due_by: new Date(now.getTime() + 10 * 86_400_000).toISOString(),
    evidence_sent_on: null,
    finalized_on: null,
    initiated_at: now.toISOString(),
  };
}

/** `returns/*`: carries its order as an object. */
export function returnPayload(order: Order, { id, status }: Pick<OrderReturn, "id" | "status">) {
  return {
    id: numberOfGid(id),
    admin_graphql_api_id: id,
    status: status.toLowerCase(),
    order: { id: numberOfGid(order.id), admin_graphql_api_id: order.id },
    total_return_line_items: 1,
    name: `${order.name}-R1`,
  };
}

/** What follows from a change of an order besides `orders/updated`. */
export function eventsOf(before: Order, after: Order, now: Date): [string, object][] {
  const disputes = after.disputes.flatMap((dispute): [string, object][] => {
    const was = before.disputes.find(({ id }) => id === dispute.id);
    if (was?.status === dispute.status) return [];
    return [[was ? "disputes/update" : "disputes/create", disputePayload(after, dispute, now)]];
  });
  const returns = after.returns.flatMap((each): [string, object][] => {
    const was = before.returns.find(({ id }) => id === each.id);
    const topic = { REQUESTED: "returns/request", OPEN: "returns/approve" }[String(each.status)];
    return topic && was?.status !== each.status ? [[topic, returnPayload(after, each)]] : [];
  });
  return [...disputes, ...returns];
}
