/** The host's words about an order, in the words of the retention engine. */
import type {
  EpochMs,
  FreshOrder,
  Money,
  OrderFacts,
  OrderField,
  PaymentState,
  RefundFacts,
  RetentionAccess,
  Seen,
} from "~/domain/retention/model";
import type { Remnant } from "~/domain/retention/ports";
import type { CustomerGid, OrderGid } from "~/lib/ids";
import type {
  RetentionFreshOrdersQuery,
  RetentionOrderFactsFragment,
} from "./generated/retention-fresh-orders";
import type { RetentionOrderRemnantFragment } from "./generated/retention-orders-left";
import { coarseOf } from "./placeholders";

interface ReturnLine {
  readonly status: string;
}

export interface ReadReturns {
  readonly lines: readonly ReturnLine[];
  /** False where there are more than were read. */
  readonly complete: boolean;
}

/** Times may be epoch milliseconds already, where a line was read without making texts of them. */
type Timed<T> = T extends readonly (infer Element)[]
  ? readonly Timed<Element>[]
  : T extends object
    ? { readonly [K in keyof T]: K extends `${string}At` ? T[K] | number | null : Timed<T[K]> }
    : T;

export type ScannedOrder = Timed<RetentionOrderFactsFragment>;

/** Maps an order. Values of names, addresses and texts go no further than this module. */
export function toOrderFacts(
  order: ScannedOrder,
  returns: ReadReturns,
  access: RetentionAccess,
): OrderFacts {
  const remnant = toRemnant(order);
  // Named one by one: a spread makes the object slow, and a scan makes a million of them.
  return {
    coarse: remnant.coarse,
    customer: remnant.customer,
    tags: remnant.tags,
    id: order.id as OrderGid,
    name: order.name,
    createdAt: moment(order.createdAt),
    processedAt: moment(order.processedAt),
    paidAt: paidAt(order),
    closedAt: moment(order.closedAt),
    cancelledAt: moment(order.cancelledAt),
    lastFulfilledAt: lastFulfilledAt(order.fulfillments),
    fulfilled: { seen: true, value: order.displayFulfillmentStatus === "FULFILLED" },
    payment: payment(order.displayFinancialStatus),
    country: order.shippingAddress?.countryCodeV2 ?? order.billingAddress?.countryCodeV2 ?? null,
    filled: allFilled(remnant.filled, otherFields(order)),
    refunds: refunds(order),
    openDisputes: counted(openDisputes(order), access.disputes, "disputes-unreadable"),
    openReturns: openReturns(order.returnStatus, returns, access),
    outsideGateway: order.transactions.some(isPaidOutside),
    openSubscription: subscription(order.sourceName),
    channel: order.sourceName,
    total: money(order.currentTotalPriceSet),
    business: isBusiness(order),
    test: order.test,
  };
}

type FreshNode = Extract<RetentionFreshOrdersQuery["nodes"][number], { readonly id: string }>;

/** Ids of orders can only find orders; a node that is gone is null. */
export function isOrder<Node extends object>(
  node: Node | null,
): node is Extract<Node, { readonly id: string }> {
  return node !== null && "id" in node;
}

/** Maps an order that was read by itself, with what only such a reading tells. */
export function toFreshOrder(order: FreshNode, access: RetentionAccess): FreshOrder {
  const returns = {
    lines: order.returns?.nodes ?? [],
    complete: order.returns ? !order.returns.pageInfo.hasNextPage : false,
  };
  const facts = toOrderFacts(order, returns, access);
  const { nodes, pageInfo } = order.lineItems;
  const subscribed = nodes.some(({ sellingPlan }) => sellingPlan !== null);
  const parts: FreshOrder["unchangeable"][number][] = [];
  if (order.billingAddress) parts.push("billing-address");
  if (order.clientIp) parts.push("ip-address");
  // Lines that were not read may hold some: saying too much remains is the safer mistake.
  const engraved = pageInfo.hasNextPage || nodes.some((line) => line.customAttributes.length > 0);
  if (engraved) parts.push("line-item-attributes");
  return {
    ...facts,
    ...(subscribed ? { openSubscription: unseenSubscription } : {}),
    unchangeable: parts,
  };
}

/** The parts of an order that a rule may change, as they are now. */
export function toRemnant(order: Timed<RetentionOrderRemnantFragment>): Remnant {
  const filled: OrderField[] = [];
  if (order.note) filled.push("note");
  if (order.customAttributes.length > 0) filled.push("customAttributes");
  if (order.phone) filled.push("phone");
  if (order.poNumber) filled.push("poNumber");
  if (order.email) filled.push("email");
  if (order.customer) filled.push("customer");
  if (hasPerson(order.shippingAddress)) filled.push("shippingAddress");
  return {
    filled,
    coarse: coarseOf(order),
    customer: (order.customer?.id ?? null) as CustomerGid | null,
    tags: order.tags,
  };
}

function allFilled(changeable: readonly OrderField[], others: readonly OrderField[]) {
  return others.length === 0 ? changeable : [...changeable, ...others];
}

/** Parts that hold something and that no app can change. */
function otherFields(order: ScannedOrder): OrderField[] {
  const fields: OrderField[] = [];
  const { billingAddress: billing, shippingAddress: shipping } = order;
  if (hasPerson(billing)) fields.push("billingAddress");
  if (billing?.firstName || billing?.lastName || shipping?.firstName || shipping?.lastName) {
    fields.push("name");
  }
  if (order.clientIp) fields.push("ipAddress");
  return fields;
}

/** An address that the platform has redacted keeps country and city. */
export function hasPerson(
  address:
    | RetentionOrderFactsFragment["billingAddress"]
    | RetentionOrderRemnantFragment["shippingAddress"],
): boolean {
  if (!address) return false;
  const { firstName, lastName, company, address1, phone } = address;
  return Boolean(firstName || lastName || company || address1 || phone);
}

type Transaction = ScannedOrder["transactions"][number];

const taken = ["SALE", "CAPTURE"];

/** Gateways whose chargebacks the platform shows, or that know none. */
const inside = ["shopify_payments", "gift_card", "store_credit", "shop_cash", "cash"];

function isPaidOutside({ kind, status, gateway, manualPaymentGateway }: Transaction): boolean {
  if (!taken.includes(kind) || status !== "SUCCESS" || manualPaymentGateway) return false;
  return !inside.includes(gateway ?? "");
}

function paidAt({ transactions }: ScannedOrder): EpochMs | null {
  let last: EpochMs | null = null;
  for (const { kind, status, processedAt } of transactions) {
    if (taken.includes(kind) && status === "SUCCESS") last = later(last, moment(processedAt));
  }
  return last;
}

/**
 * A refund whose money is not known to be back counts as on its way: more refunds than successful
 * transactions, or one that failed or is awaited.
 */
function refunds(order: ScannedOrder): Seen<RefundFacts> {
  const isPlain = order.refunds.length === 0 && !wasRefunded(order.displayFinancialStatus);
  if (isPlain && !order.transactions.some(({ kind }) => kind === "REFUND")) return noRefund;
  const payments = order.transactions.filter(({ kind }) => kind === "REFUND");
  const back = payments.filter(({ status }) => status === "SUCCESS").length;
  const open = payments.length - back;
  const least = wasRefunded(order.displayFinancialStatus) ? 1 : 0;
  const settled = Math.max(order.refunds.length - open, 0);
  const unexplained = Math.max(0, least - back - open);
  const lastAt = order.refunds.reduce<EpochMs | null>(
    (last, { createdAt }) => later(last, moment(createdAt)),
    null,
  );
  return { seen: true, value: { settled, pending: open + unexplained, lastAt } };
}

/** One for all orders: a scan sees a million without any. */
const noRefund = { seen: true, value: { settled: 0, pending: 0, lastAt: null } } as const;
const noSubscription = { seen: true, value: false } as const;
const noneOpen = { seen: true, value: 0 } as const;

/** Orders that another app's subscription makes come from a source of that name. */
function subscription(source: string | null): Seen<boolean> {
  return source?.startsWith("subscription") ? unseenSubscription : noSubscription;
}

const unseenSubscription = { seen: false, because: "subscription-unseen" } as const;

export function money({
  shopMoney: { amount, currencyCode },
}: ScannedOrder["currentTotalPriceSet"]): Money | null {
  const value = Number(amount);
  return Number.isFinite(value) ? { amount: value, currency: currencyCode } : null;
}

/** Guests are people. */
function isBusiness({ purchasingEntity }: ScannedOrder): boolean {
  return purchasingEntity?.__typename === "PurchasingCompany";
}

function later(a: EpochMs | null, b: EpochMs | null): EpochMs | null {
  if (a === null) return b;
  return b === null || a >= b ? a : b;
}

export function moment(at: string | number | null | undefined): EpochMs | null {
  if (typeof at === "number") return at;
  if (!at) return null;
  const parsed = Date.parse(at);
  return Number.isNaN(parsed) ? null : parsed;
}

function lastFulfilledAt(fulfillments: ScannedOrder["fulfillments"]): EpochMs | null {
  let last: EpochMs | null = null;
  for (const { status, createdAt, updatedAt, deliveredAt } of fulfillments) {
    if (status !== "SUCCESS") continue;
    last = later(last, later(moment(createdAt), later(moment(updatedAt), moment(deliveredAt))));
  }
  return last;
}

/** A status this version of the API does not know counts as unknown, not as paid. */
function payment(
  status: RetentionOrderFactsFragment["displayFinancialStatus"],
): Seen<PaymentState> {
  switch (status) {
    case "PAID":
    case "REFUNDED":
    case "PARTIALLY_REFUNDED":
      return { seen: true, value: "paid" };
    case "PARTIALLY_PAID":
      return { seen: true, value: "partly-paid" };
    case "PENDING":
    case "AUTHORIZED":
    case "EXPIRED":
      return { seen: true, value: "awaited" };
    case "VOIDED":
      return { seen: true, value: "void" };
    default:
      return { seen: false, because: "payment-unknown" };
  }
}

function wasRefunded(status: RetentionOrderFactsFragment["displayFinancialStatus"]): boolean {
  return status === "REFUNDED" || status === "PARTIALLY_REFUNDED";
}

export function openDisputes({ disputes }: Pick<ScannedOrder, "disputes">): number {
  if (disputes.length === 0) return 0;
  return disputes.filter(({ status }) => !settledDispute(status)).length;
}

/** Everything that is not known to be over is open. */
function settledDispute(status: string): boolean {
  return ["WON", "LOST", "ACCEPTED", "PREVENTED", "CHARGE_REFUNDED"].includes(status);
}

function settledReturn({ status }: ReturnLine): boolean {
  return ["CLOSED", "CANCELED", "DECLINED"].includes(status);
}

const noOpenReturn = ["NO_RETURN", "RETURNED", "RETURN_FAILED"];

function openReturns(
  summary: string,
  { lines, complete }: ReadReturns,
  access: RetentionAccess,
): Seen<number> {
  const open = lines.length === 0 ? 0 : lines.filter((each) => !settledReturn(each)).length;
  const atLeast = Math.max(open, noOpenReturn.includes(summary) ? 0 : 1);
  return counted(atLeast, access.returns && complete, "returns-unreadable");
}

/** What is seen counts whatever the scopes; that nothing is seen counts only with them. */
export function counted(
  count: number,
  canSee: boolean,
  because: "disputes-unreadable" | "returns-unreadable",
): Seen<number> {
  if (count === 0 && canSee) return noneOpen;
  return count > 0 ? { seen: true, value: count } : { seen: false, because };
}
