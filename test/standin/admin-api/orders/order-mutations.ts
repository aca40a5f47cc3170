import type { Order } from "../../state/order";
import { orderPayload } from "../../webhooks/payloads/order-payload";
import type { Call } from "../call";
import { typeOfGid } from "../gid";
import type { Resolvers } from "../resolver";
import { unknownToStandin } from "../unknown-to-standin";
import { mayManage } from "../user-permission";
import { userError } from "../user-error";
import { updateOrder, type OrderInput } from "./update-order";
import { visibleOrder } from "./visible-orders";

interface TagArgs {
  id: string;
  tags: string[];
}

export const orderMutations: Resolvers<unknown> = {
  orderUpdate: (_root, { input }: { input: OrderInput }, call) => {
    const result = updateOrder(call, input);
    if (result.order && result.userErrors.length === 0) announceOrder(call, result.order);
    return result;
  },
  orderDelete: (_root, { orderId }: { orderId: string }, call) => deleteOrder(call, orderId),
  orderCustomerRemove: (_root, { orderId }: { orderId: string }, call) => {
    const order = visibleOrder(call, orderId);
    if (!order) {
      return { order: null, userErrors: [userError(["orderId"], "Order not found", "NOT_FOUND")] };
    }
    const changed = { ...order, customerId: null, updatedAt: nowOf(call) };
    call.shop.orders.set(changed);
    announceOrder(call, changed);
    return { order: changed, userErrors: [] };
  },
  tagsAdd: (_root, { id, tags }: TagArgs, call) =>
    changeTags(call, id, (before) => [...new Set([...before, ...tags])].sort()),
  tagsRemove: (_root, { id, tags }: TagArgs, call) =>
    changeTags(call, id, (before) => before.filter((tag) => !tags.includes(tag))),
};

function deleteOrder(call: Call, id: string) {
  const refuse = (message: string, code: string) => ({
    deletedId: null,
    userErrors: [userError(["orderId"], message, code)],
  });
  const order = visibleOrder(call, id);
  if (!order) return refuse("Order not found", "NOT_FOUND");
  if (!mayManage(call)) return refuse("You do not have permission to delete orders", "INVALID");
  const allowed = call.standin.faults.settings.switches.orderDeleteAllows;
  const deletable =
    allowed === "any" || (allowed !== "none" && (order.test || order.cancelledAt !== null));
  if (!deletable) return refuse("Order cannot be deleted", "INVALID");
  call.shop.orders.delete(id);
  call.standin.announce(call.shop, "orders/delete", { id: Number(id.split("/").at(-1)) });
  return { deletedId: id, userErrors: [] };
}

function changeTags(call: Call, id: string, change: (tags: string[]) => string[]) {
  const updatedAt = nowOf(call);
  if (typeOfGid(id) === "Order") {
    const order = visibleOrder(call, id);
    if (!order) return { node: null, userErrors: [userError(["id"], "Order does not exist")] };
    const changed = { ...order, tags: change(order.tags), updatedAt };
    call.shop.orders.set(changed);
    announceOrder(call, changed);
    return { node: changed, userErrors: [] };
  }
  if (typeOfGid(id) !== "Customer") throw unknownToStandin(`tags of ${id}`);
  const customer = call.shop.customers.get(id);
  if (!customer) return { node: null, userErrors: [userError(["id"], "Customer not found")] };
  const changed = { ...customer, tags: change(customer.tags), updatedAt };
  call.shop.customers.set(changed);
  return { node: changed, userErrors: [] };
}

function announceOrder(call: Call, order: Order): void {
  call.standin.announce(call.shop, "orders/updated", orderPayload(call.shop, order));
}

function nowOf(call: Call): string {
  return call.standin.clock.now().toISOString();
}
