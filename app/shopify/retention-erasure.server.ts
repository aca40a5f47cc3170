/** Implements the retention engine's `CustomerErasure`. */
import type { OrderFacts, RetentionAccess } from "~/domain/retention/model";
import type { CustomerErasure } from "~/domain/retention/ports";
import { AppError } from "~/lib/errors";
import type { CustomerGid, OrderGid, ShopDomain } from "~/lib/ids";
import { hostClient } from "./client.server";
import { AskCustomerErasureDocument } from "./generated/ask-customer-erasure";
import { CancelCustomerErasureDocument } from "./generated/cancel-customer-erasure";
import { RetentionCustomerLeftDocument } from "./generated/retention-customer-left";
import {
  RetentionCustomerOrdersDocument,
  type RetentionCustomerOrdersQuery,
} from "./generated/retention-customer-orders";
import { orderSource } from "./order-source.server";

export const customerErasure: CustomerErasure = { ordersOf, ask, cancel, isErased };

async function ordersOf(
  shop: ShopDomain,
  customer: CustomerGid,
  access: RetentionAccess,
): Promise<readonly OrderFacts[] | undefined> {
  const client = hostClient(shop, { patient: true });
  const orders: OrderFacts[] = [];
  for (let after: string | null = null; ;) {
    const answer: RetentionCustomerOrdersQuery = await client.run(RetentionCustomerOrdersDocument, {
      id: customer,
      after,
    });
    if (!answer.customer) return undefined;
    const { nodes, pageInfo } = answer.customer.orders;
    const ids = nodes.map(({ id }) => id as OrderGid);
    const found = await orderSource.readOrders(shop, ids, access);
    orders.push(...found.values());
    // One that was there a moment ago and is not now: judged the next time.
    if (found.size < ids.length) {
      throw new AppError("host-unavailable", "An order went away meanwhile.", { retryable: true });
    }
    if (!pageInfo.hasNextPage) return orders;
    after = pageInfo.endCursor;
  }
}

async function ask(
  shop: ShopDomain,
  customerId: CustomerGid,
): Promise<"asked" | "no-customer" | "refused"> {
  const { customerRequestDataErasure } = await hostClient(shop).run(AskCustomerErasureDocument, {
    customerId,
  });
  const problem = customerRequestDataErasure?.userErrors[0];
  if (!problem) return "asked";
  return problem.code === "DOES_NOT_EXIST" ? "no-customer" : "refused";
}

async function cancel(shop: ShopDomain, customerId: CustomerGid): Promise<void> {
  const { customerCancelDataErasure } = await hostClient(shop).run(CancelCustomerErasureDocument, {
    customerId,
  });
  const problem = customerCancelDataErasure?.userErrors[0];
  // Nothing is being erased (any more), or the customer is gone: nothing is left to take back.
  if (!problem || problem.code === "NOT_BEING_ERASED" || problem.code === "DOES_NOT_EXIST") return;
  throw new AppError("host-refused", "The host does not take the erasure back.");
}

async function isErased(shop: ShopDomain, id: CustomerGid): Promise<boolean | "no-customer"> {
  const { customer } = await hostClient(shop).run(RetentionCustomerLeftDocument, { id });
  if (!customer) return "no-customer";
  const { firstName, lastName, defaultEmailAddress, defaultPhoneNumber, lastOrder } = customer;
  return ![
    firstName,
    lastName,
    defaultEmailAddress?.emailAddress,
    defaultPhoneNumber?.phoneNumber,
    lastOrder?.email,
  ].some(Boolean);
}
