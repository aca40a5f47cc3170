import type { Customer, MarketingConsent } from "../../state/customer";
import type { Order } from "../../state/order";
import type { Call } from "../call";
import type { PageArgs } from "../connection";
import { numberOfGid } from "../gid";
import { listConnection } from "../list-connection";
import { matches } from "../match-search";
import { moneyV2 } from "../money";
import type { OrdersArgs } from "../orders/order-page";
import { ORDER_SEARCH } from "../orders/order-search";
import { visibleOrdersOf } from "../orders/visible-orders";
import type { Resolvers } from "../resolver";
import { parseSearch } from "../search-syntax";
import { metafieldFields } from "./metafield";

export const customer: Resolvers<Customer> = {
  ...metafieldFields<Customer>(({ metafields }) => metafields),
  legacyResourceId: ({ id }) => id.split("/").at(-1),
  displayName: ({ firstName, lastName, email }) =>
    [firstName, lastName].filter(Boolean).join(" ") || (email ?? ""),
  verifiedEmail: ({ email }) => email !== null,
  defaultAddress: ({ addresses }) => addresses[0] ?? null,
  addresses: ({ addresses }, { first }: { first?: number | null }) =>
    addresses.slice(0, first ?? undefined),
  addressesV2: ({ addresses }, args: PageArgs, call, info) =>
    listConnection(addresses, args, { call, info }),
  defaultEmailAddress: ({ email, emailMarketing }) =>
    email === null
      ? null
      : { emailAddress: email, validFormat: email.includes("@"), ...consentFields(emailMarketing) },
  defaultPhoneNumber: ({ phone, smsMarketing }) =>
    phone === null ? null : { phoneNumber: phone, ...consentFields(smsMarketing) },
  emailMarketingConsent: ({ email, emailMarketing }) =>
    email === null ? null : consentState(emailMarketing),
  smsMarketingConsent: ({ smsMarketing }) => smsMarketing && consentState(smsMarketing),
  numberOfOrders: ({ id }, _args, call) => call.shop.ordersOfCustomer(id).length,
  amountSpent: ({ id }, _args, { shop }) =>
    moneyV2(
      shop.ordersOfCustomer(id).reduce((sum, order) => sum + Number(order.totalPrice), 0),
      shop.currency,
    ),
  lastOrder: ({ id }, _args, call) => visibleOrdersOf(call, id).at(-1) ?? null,
  companyContactProfiles: ({ id }, _args, { shop }) => contactProfiles(shop.ordersOfCustomer(id)),
  productSubscriberStatus: ({ productSubscriberStatus }) =>
    productSubscriberStatus ?? "NEVER_SUBSCRIBED",
  canDelete: ({ id }, _args, { shop }) => shop.ordersOfCustomer(id).length === 0,
  orders: ({ id }, args: OrdersArgs, call, info) =>
    listConnection(foundOrders(call, id, args), args, { call, info }),
};

/** The seed's companies are known by the orders that were placed for them. */
function contactProfiles(orders: readonly Order[]) {
  const ids = orders.flatMap(({ company }) => (company ? [company.contactId] : []));
  return [...new Set(ids)].map((id) => ({ id, isMainContact: numberOfGid(id) % 2 === 0 }));
}

function foundOrders(call: Call, id: string, { query }: OrdersArgs) {
  const search = parseSearch(query ?? "");
  return visibleOrdersOf(call, id).filter((order) => matches(order, search, ORDER_SEARCH));
}

function consentFields(consent: MarketingConsent | null) {
  return {
    marketingState: consent?.state ?? "NOT_SUBSCRIBED",
    marketingOptInLevel: consent?.optInLevel ?? null,
    marketingUpdatedAt: consent?.updatedAt ?? null,
  };
}

function consentState(consent: MarketingConsent) {
  return {
    marketingState: consent.state,
    marketingOptInLevel: consent.optInLevel ?? "UNKNOWN",
    consentUpdatedAt: consent.updatedAt,
  };
}
