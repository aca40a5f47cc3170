import type { Order, Fulfillment, LineItem, OrderReturn, Refund } from "../../state/order";
import type { PageArgs } from "../connection";
import { listConnection } from "../list-connection";
import { moneyBag, moneyV2 } from "../money";
import { returnStatus } from "../orders/order-search";
import type { Resolvers } from "../resolver";
import { metafieldFields } from "./metafield";

interface First {
  first?: number | null;
}

export const order: Resolvers<Order> = {
  ...metafieldFields<Order>(({ metafields }) => metafields),
  legacyResourceId: ({ id }) => id.split("/").at(-1),
  number: ({ name }) => Number(name.replace(/\D/g, "")),
  closed: ({ closedAt }) => closedAt !== null,
  customer: ({ customerId }, _args, { shop }) =>
    customerId === null ? null : (shop.customers.get(customerId) ?? null),
  purchasingEntity: (source, _args, { shop }) =>
    purchasingEntity(source, (id) => shop.customers.get(id)),
  displayAddress: ({ shippingAddress, billingAddress }) => shippingAddress ?? billingAddress,
  displayFinancialStatus: ({ financialStatus }) => financialStatus,
  displayFulfillmentStatus: ({ fulfillmentStatus }) => fulfillmentStatus,
  fullyPaid: ({ financialStatus }) => financialStatus === "PAID",
  unpaid: ({ financialStatus }) => financialStatus === "PENDING",
  returnStatus,
  totalPriceSet: ({ totalPrice, currencyCode }) => moneyBag(totalPrice, currencyCode),
  currentTotalPriceSet: (source) =>
    moneyBag(Number(source.totalPrice) - refunded(source), source.currencyCode),
  totalRefundedSet: (source) => moneyBag(refunded(source), source.currencyCode),
  subtotalLineItemsQuantity: ({ lineItems }) =>
    lineItems.reduce((sum, line) => sum + line.quantity, 0),
  presentmentCurrencyCode: ({ currencyCode }) => currencyCode,
  refunds: (source, { first }: First) =>
    source.refunds.slice(0, first ?? undefined).map((each) => ({ ...each, order: source })),
  fulfillments: (source, { first }: First) =>
    source.fulfillments.slice(0, first ?? undefined).map((each) => ({ ...each, order: source })),
  fulfillmentsCount: ({ fulfillments }) => ({ count: fulfillments.length, precision: "EXACT" }),
  lineItems: (source, args: PageArgs, call, info) =>
    listConnection(
      source.lineItems.map((line) => ({ ...line, currencyCode: source.currencyCode })),
      args,
      { call, info },
    ),
  returns: (source, args: PageArgs, call, info) =>
    listConnection(
      source.returns.map((each) => ({ ...each, order: source })),
      args,
      { call, info },
    ),
  transactions: (source, { first }: First) => transactionsOf(source).slice(0, first ?? undefined),
  events: (source, args: PageArgs, call, info) =>
    listConnection(
      source.timeline.map(({ id, at, text }) => ({
        __typename: "BasicEvent",
        id: `gid://shopify/BasicEvent/${id}`,
        createdAt: at,
        message: text,
      })),
      args,
      { call, info },
    ),
};

/** Nothing was taken for these. */
const NEVER_PAID = ["AUTHORIZED", "VOIDED"];

/** One payment when it was placed, and one for each refund; a till takes cash. */
function transactionsOf(order: Order) {
  const gateway = order.sourceName === "pos" ? "cash" : "shopify_payments";
  const common = { gateway, manualPaymentGateway: gateway === "cash", test: order.test };
  const id = (place: number) =>
    `gid://shopify/OrderTransaction/${order.id.split("/").at(-1) ?? ""}${place}`;
  const paid = {
    ...common,
    ...{ id: id(0), createdAt: order.createdAt, processedAt: order.createdAt },
    kind: "SALE",
    status: order.financialStatus === "PENDING" ? "PENDING" : "SUCCESS",
  };
  const back = order.refunds.map(({ createdAt }, place) => ({
    ...{ ...common, id: id(place + 1), createdAt, processedAt: createdAt },
    ...{ kind: "REFUND", status: "SUCCESS" },
  }));
  return NEVER_PAID.includes(order.financialStatus) ? back : [paid, ...back];
}

function refunded({ refunds }: Order): number {
  return refunds.reduce((sum, refund) => sum + Number(refund.amount), 0);
}

function purchasingEntity(
  { company, customerId }: Order,
  findCustomer: (id: string) => object | undefined,
) {
  if (!company) {
    const customer = customerId === null ? undefined : findCustomer(customerId);
    return customer ? { ...customer, __typename: "Customer" } : null;
  }
  const owner = { id: company.companyId, name: company.companyName };
  return {
    __typename: "PurchasingCompany",
    company: owner,
    contact: { id: company.contactId, company: owner },
    location: { id: company.locationId, name: company.locationName, company: owner },
  };
}

export const fulfillment: Resolvers<Fulfillment> = {
  legacyResourceId: ({ id }) => id.split("/").at(-1),
  displayStatus: ({ status, deliveredAt }) =>
    status === "CANCELLED" ? "CANCELED" : deliveredAt === null ? "FULFILLED" : "DELIVERED",
  trackingInfo: ({ trackingNumber }) =>
    trackingNumber === null ? [] : [{ number: trackingNumber, company: null, url: null }],
};

export const refund: Resolvers<Refund & { order: Order }> = {
  legacyResourceId: ({ id }) => id.split("/").at(-1),
  totalRefundedSet: ({ amount, order: { currencyCode } }) => moneyBag(amount, currencyCode),
  totalRefunded: ({ amount, order: { currencyCode } }) => moneyV2(amount, currencyCode),
};

export const orderReturn: Resolvers<OrderReturn> = {};

export const lineItem: Resolvers<LineItem & { currencyCode: string }> = {
  name: ({ title, variantTitle }) => (variantTitle ? `${title} - ${variantTitle}` : title),
  currentQuantity: ({ quantity }) => quantity,
  originalUnitPriceSet: ({ price, currencyCode }) => moneyBag(price, currencyCode),
  sellingPlan: () => null,
  product: ({ productId }, _args, { shop }) =>
    shop.products.find(({ id }) => id === productId) ?? null,
};
