import type { GraphQLResolveInfo } from "graphql";
import type { Customer } from "../../state/customer";
import type { Call } from "../call";
import type { Page } from "../connection";
import { listConnection } from "../list-connection";
import { matches, type SearchFields } from "../match-search";
import type { OrdersArgs } from "../orders/order-page";
import { parseSearch } from "../search-syntax";
import { unknownToStandin } from "../unknown-to-standin";

const CUSTOMER_SEARCH: SearchFields<Customer> = {
  id: ({ id }) => Number(id.split("/").at(-1)),
  email: ({ email }) => email,
  phone: ({ phone }) => phone,
  first_name: ({ firstName }) => firstName,
  last_name: ({ lastName }) => lastName,
  tag: ({ tags }) => tags,
  state: ({ state }) => state,
  country: ({ addresses }) => addresses[0]?.country ?? null,
  created_at: ({ createdAt }) => new Date(createdAt),
  customer_date: ({ createdAt }) => new Date(createdAt),
  updated_at: ({ updatedAt }) => new Date(updatedAt),
  accepts_marketing: ({ emailMarketing }) => emailMarketing.state === "SUBSCRIBED",
};

/** `customers(…)`, in order of creation or of the last change. */
export function customerPage(
  call: Call,
  args: OrdersArgs,
  info: GraphQLResolveInfo,
): Page<Customer> {
  return listConnection(foundCustomers(call, args), args, { call, info });
}

export function foundCustomers(
  call: Call,
  { query, sortKey }: Pick<OrdersArgs, "query" | "sortKey">,
): Customer[] {
  const search = parseSearch(query ?? "");
  const found = [...call.shop.customers.values()].filter((customer) =>
    matches(customer, search, CUSTOMER_SEARCH),
  );
  if (sortKey === "UPDATED_AT") found.sort((a, b) => (a.updatedAt < b.updatedAt ? -1 : 1));
  else if (!["ID", "CREATED_AT", "RELEVANCE", null, undefined].includes(sortKey)) {
    throw unknownToStandin(`customers sorted by ${sortKey ?? ""}`);
  }
  return found;
}

export function customerByEmail(call: Call, email: string): Customer | undefined {
  return foundCustomers(call, {}).find(
    (customer) => customer.email?.toLowerCase() === email.trim().toLowerCase(),
  );
}
