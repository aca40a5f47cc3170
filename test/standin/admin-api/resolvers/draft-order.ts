import type { DraftOrder } from "../../state/shop-state";
import type { Resolvers } from "../resolver";

export const draftOrder: Resolvers<DraftOrder> = {
  legacyResourceId: ({ id }) => id.split("/").at(-1),
  note2: ({ note }) => note,
  customer: ({ customerId }, _args, { shop }) =>
    customerId === null ? null : (shop.customers.get(customerId) ?? null),
};
