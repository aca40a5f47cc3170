import type { Call } from "../call";
import type { PageArgs } from "../connection";
import { consentPlaces, findConsentPolicies } from "../consent-policies";
import { customerByEmail, customerPage, foundCustomers } from "../customers/customer-page";
import { listConnection } from "../list-connection";
import { matches, type SearchFields } from "../match-search";
import { matchingOrders, orderPage, type OrdersArgs } from "../orders/order-page";
import { visibleOrder } from "../orders/visible-orders";
import type { Resolvers } from "../resolver";
import { parseSearch } from "../search-syntax";
import { unknownToStandin } from "../unknown-to-standin";
import type { BulkOperationState } from "../../state/shop-state";
import { findNode } from "./find-node";
import { installationOf } from "./installation";

interface ById {
  id: string;
}

export const queryRoot: Resolvers<unknown> = {
  shop: (_root, _args, { shop }) => shop,
  shopLocales: (_root, _args, { shop }) =>
    shop.locales.map((locale, place) => ({
      locale,
      name: new Intl.DisplayNames("en", { type: "language" }).of(locale) ?? locale,
      primary: place === 0,
      published: true,
    })),
  currentAppInstallation: (_root, _args, { shop }) => installationOf(shop),
  node: (_root, { id }: ById, call) => findNode(call, id),
  nodes: (_root, { ids }: { ids: string[] }, call) => ids.map((id) => findNode(call, id)),
  order: (_root, { id }: ById, call) => visibleOrder(call, id) ?? null,
  orders: (_root, args: OrdersArgs, call, info) => orderPage(call, args, info),
  ordersCount: (_root, args: CountArgs, call) =>
    countUpTo(args.limit, matchingOrders(call, parseSearch(args.query ?? ""), {})),
  customer: (_root, { id }: ById, { shop }) => shop.customers.get(id) ?? null,
  customers: (_root, args: OrdersArgs, call, info) => customerPage(call, args, info),
  customersCount: (_root, args: CountArgs, call) =>
    countUpTo(args.limit, foundCustomers(call, { query: args.query ?? null })),
  customerByIdentifier: (_root, { identifier }: { identifier: Identifier }, call) =>
    byIdentifier(call, identifier) ?? null,
  draftOrder: (_root, { id }: ById, { shop }) =>
    shop.draftOrders.find((each) => each.id === id) ?? null,
  draftOrders: (_root, args: OrdersArgs, call, info) =>
    listConnection(foundDrafts(call, args.query), args, { call, info }),
  draftOrdersCount: (_root, args: CountArgs, call) =>
    countUpTo(args.limit, foundDrafts(call, args.query)),
  webhookSubscriptions: (_root, args: PageArgs & { topics?: string[] | null }, call, info) => {
    const all = call.shop.install.webhooks ?? [];
    const found = all.filter(({ topic }) => args.topics == null || args.topics.includes(topic));
    return listConnection(found, args, { call, info });
  },
  themes: (_root, args: ThemesArgs, call, info) =>
    listConnection(
      call.shop.themes.filter(({ role }) => args.roles == null || args.roles.includes(role)),
      args,
      { call, info },
    ),
  theme: (_root, { id }: ById, { shop }) => shop.themes.find((each) => each.id === id) ?? null,
  privacySettings: (_root, _args, { shop }) => shop.privacySettings,
  consentPolicy: (_root, args: Parameters<typeof findConsentPolicies>[1], { shop }) =>
    findConsentPolicies(shop, args),
  consentPolicyRegions: () => consentPlaces,
  bulkOperation: (_root, { id }: ById, { shop }) =>
    shop.bulkOperations.find((each) => each.id === id) ?? null,
  bulkOperations: (_root, args: OrdersArgs, call, info) => {
    const search = parseSearch(args.query ?? "");
    const found = call.shop.bulkOperations.filter((each) => matches(each, search, BULK_SEARCH));
    return listConnection(found, args, { call, info });
  },
  currentBulkOperation: (_root, { type }: { type: string }, { shop }) =>
    shop.bulkOperations.findLast((each) => each.type === type) ?? null,
};

interface CountArgs {
  query?: string | null;
  limit?: number | null;
}

interface ThemesArgs extends PageArgs {
  roles?: string[] | null;
}

interface Identifier {
  id?: string;
  emailAddress?: string;
  phoneNumber?: string;
  customId?: object;
}

function foundDrafts(call: Call, query: string | null | undefined) {
  const search = parseSearch(query ?? "");
  return call.shop.draftOrders.filter((draft) => matches(draft, search, DRAFT_SEARCH));
}

const DRAFT_SEARCH: SearchFields<Call["shop"]["draftOrders"][number]> = {
  default: ({ name, email }) => [name, email],
  id: ({ id }) => Number(id.split("/").at(-1)),
  status: ({ status }) => status,
  customer_id: ({ customerId }) => (customerId ? Number(customerId.split("/").at(-1)) : null),
  created_at: ({ createdAt }) => new Date(createdAt),
  updated_at: ({ updatedAt }) => new Date(updatedAt),
  tag: ({ tags }) => tags,
};

const BULK_SEARCH: SearchFields<BulkOperationState> = {
  id: ({ id }) => Number(id.split("/").at(-1)),
  status: ({ status }) => status,
  operation_type: ({ type }) => type,
  created_at: ({ createdAt }) => new Date(createdAt),
  completed_at: ({ completedAt }) => completedAt && new Date(completedAt),
};

function countUpTo(limit: number | null | undefined, items: Iterable<unknown>) {
  let count = 0;
  for (const _item of items) {
    if (limit != null && count >= limit) return { count, precision: "AT_LEAST" };
    count += 1;
  }
  return { count, precision: "EXACT" };
}

function byIdentifier(call: Call, given: Identifier) {
  if (given.id !== undefined) return call.shop.customers.get(given.id);
  if (given.emailAddress !== undefined) return customerByEmail(call, given.emailAddress);
  if (given.phoneNumber !== undefined) {
    return foundCustomers(call, {}).find(({ phone }) => phone === given.phoneNumber);
  }
  throw unknownToStandin("customers by a custom id");
}
