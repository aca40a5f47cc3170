/** A line of `RetentionOrders` in the short way: what the engine needs of it, and nothing more. */
import type { RetentionOrderFactsFragment } from "./generated/retention-fresh-orders";
import {
  FILLED,
  FLAG,
  linePattern,
  noneOrOne,
  LIST,
  objectOrNull,
  objectPattern,
  TEXT,
} from "./line-pattern";
import type { ScannedOrder } from "./order-facts.server";
import { utcMoment } from "./utc-moment";

/** In two short pieces: a long piece of a text would keep the whole of it in memory. */
const ORDER_ID = String.raw`"gid://shopify/Order/(\d{1,12})(\d{0,12})"`;
const ORDER_GID = "gid://shopify/Order/";

/** The keys of the query's answer, in its order. A line with others is read by `JSON.parse`. */
const line = linePattern(
  objectPattern({
    id: ORDER_ID,
    note: FILLED,
    email: TEXT,
    phone: FILLED,
    poNumber: FILLED,
    tags: LIST,
    customAttributes: LIST,
    customer: objectOrNull({ id: TEXT }),
    shippingAddress: objectOrNull({
      ...{ countryCodeV2: TEXT, provinceCode: TEXT, firstName: FILLED, lastName: TEXT },
      ...{ company: FILLED, address1: TEXT, address2: FILLED, city: TEXT, zip: TEXT },
      phone: FILLED,
    }),
    name: TEXT,
    ...{ createdAt: TEXT, processedAt: TEXT, closedAt: TEXT, cancelledAt: TEXT },
    ...{ test: FLAG, sourceName: TEXT, clientIp: FILLED },
    ...{ displayFinancialStatus: TEXT, displayFulfillmentStatus: TEXT, returnStatus: TEXT },
    currentTotalPriceSet: objectPattern({
      shopMoney: objectPattern({ amount: TEXT, currencyCode: TEXT }),
    }),
    purchasingEntity: objectOrNull({ __typename: TEXT }),
    billingAddress: objectOrNull({
      ...{ countryCodeV2: TEXT, firstName: FILLED, lastName: FILLED, company: FILLED },
      ...{ address1: FILLED, phone: FILLED },
    }),
    fulfillments: noneOrOne({
      ...{ status: TEXT, createdAt: TEXT, updatedAt: TEXT, deliveredAt: TEXT },
    }),
    refunds: LIST,
    transactions: noneOrOne({
      ...{ kind: TEXT, status: TEXT, processedAt: TEXT, gateway: TEXT },
      manualPaymentGateway: FLAG,
    }),
    disputes: LIST,
  } satisfies Record<keyof RetentionOrderFactsFragment, string>),
);

type Match = readonly (string | undefined)[];

/**
 * The order in a line of a bulk file, or undefined where the line has to be read by `JSON.parse`:
 * it is another object, or holds something unusual. Of texts that only count as there or not,
 * nothing is read: they become a mark.
 */
// eslint-disable-next-line complexity -- a field a line; an object in parts would be a slow one
export function readOrderLine(text: string, from: number, to: number): ScannedOrder | undefined {
  line.lastIndex = from;
  const found: Match | null = line.exec(text);
  if (found?.[1] === undefined || line.lastIndex !== to) return undefined;
  return {
    id: ORDER_GID + found[1] + (found[2] ?? ""),
    note: mark(found[3]),
    email: found[4] ?? null,
    phone: mark(found[5]),
    poNumber: mark(found[6]),
    tags: listOf<string>(found[7]),
    customAttributes: listOf<{ readonly key: string }>(found[8]),
    customer: found[10] === undefined ? null : { id: found[10] },
    shippingAddress: found[11] === undefined ? null : shippingOf(found),
    name: found[22] ?? "",
    createdAt: moment(found[23]),
    processedAt: moment(found[24]),
    closedAt: moment(found[25]),
    cancelledAt: moment(found[26]),
    test: found[27] === "true",
    sourceName: found[28] ?? null,
    clientIp: mark(found[29]),
    displayFinancialStatus: (found[30] ?? null) as ScannedOrder["displayFinancialStatus"],
    displayFulfillmentStatus: found[31] as ScannedOrder["displayFulfillmentStatus"],
    returnStatus: found[32] as ScannedOrder["returnStatus"],
    currentTotalPriceSet: {
      shopMoney: { amount: found[33] ?? "", currencyCode: found[34] ?? "" },
    },
    purchasingEntity: entityOf(found[36]),
    billingAddress: found[37] === undefined ? null : billingOf(found),
    fulfillments:
      found[44] === undefined
        ? listOf<ScannedOrder["fulfillments"][number]>(found[49])
        : [fulfilmentOf(found)],
    refunds: listOf<ScannedOrder["refunds"][number]>(found[50]),
    transactions:
      found[51] === undefined
        ? listOf<ScannedOrder["transactions"][number]>(found[57])
        : [transactionOf(found)],
    disputes: listOf<ScannedOrder["disputes"][number]>(found[58]),
  };
}

function shippingOf(found: Match): NonNullable<ScannedOrder["shippingAddress"]> {
  return {
    countryCodeV2: found[12] ?? null,
    provinceCode: found[13] ?? null,
    firstName: mark(found[14]),
    lastName: found[15] ?? null,
    company: mark(found[16]),
    address1: found[17] ?? null,
    address2: mark(found[18]),
    city: found[19] ?? null,
    zip: found[20] ?? null,
    phone: mark(found[21]),
  };
}

function billingOf(found: Match): NonNullable<ScannedOrder["billingAddress"]> {
  return {
    countryCodeV2: found[38] ?? null,
    firstName: mark(found[39]),
    lastName: mark(found[40]),
    company: mark(found[41]),
    address1: mark(found[42]),
    phone: mark(found[43]),
  };
}

function fulfilmentOf(found: Match): ScannedOrder["fulfillments"][number] {
  return {
    status: found[45] as ScannedOrder["fulfillments"][number]["status"],
    createdAt: moment(found[46]),
    updatedAt: moment(found[47]),
    deliveredAt: moment(found[48]),
  };
}

function transactionOf(found: Match): ScannedOrder["transactions"][number] {
  return {
    kind: found[52] as ScannedOrder["transactions"][number]["kind"],
    status: found[53] as ScannedOrder["transactions"][number]["status"],
    processedAt: moment(found[54]),
    gateway: found[55] ?? null,
    manualPaymentGateway: found[56] === "true",
  };
}

function entityOf(name: string | undefined): ScannedOrder["purchasingEntity"] {
  if (name === undefined) return null;
  return { __typename: name } as ScannedOrder["purchasingEntity"];
}

const emptyList: readonly never[] = [];

function listOf<T>(json: string | undefined): readonly T[] {
  return json === undefined || json === "[]" ? emptyList : (JSON.parse(json) as T[]);
}

let last: { readonly text: string; readonly at: number | string } = { text: "", at: "" };

/** An order is mostly placed, paid and recorded at the same moment. */
function moment(text: string | undefined): number | string | null {
  if (text === undefined) return null;
  if (text !== last.text) last = { text, at: utcMoment(text, 0) ?? text };
  return last.at;
}

function mark(quote: string | undefined): string {
  return quote === undefined ? "" : "+";
}
