import type { DraftOrder } from "../../state/shop-state";
import type { PageArgs } from "../connection";
import { listConnection } from "../list-connection";
import { moneyBag } from "../money";
import { visibleOrder } from "../orders/visible-orders";
import type { Resolvers } from "../resolver";

export const draftOrder: Resolvers<DraftOrder> = {
  legacyResourceId: ({ id }) => id.split("/").at(-1),
  note2: ({ note }) => note,
  customer: ({ customerId }, _args, { shop }) =>
    customerId === null ? null : (shop.customers.get(customerId) ?? null),
  order: ({ orderId }, _args, call) =>
    orderId === null ? null : (visibleOrder(call, orderId) ?? null),
  purchasingEntity: ({ customerId }, _args, { shop }) => {
    const customer = customerId === null ? undefined : shop.customers.get(customerId);
    return customer ? { ...customer, __typename: "Customer" } : null;
  },
  totalPriceSet: ({ totalPrice }, _args, { shop }) => moneyBag(totalPrice, shop.currency),
  lineItems: ({ id, lineAttributes }, args: PageArgs, call, info) =>
    listConnection(
      [{ id: id.replace("DraftOrder", "DraftOrderLineItem"), customAttributes: lineAttributes }],
      args,
      { call, info },
    ),
};
