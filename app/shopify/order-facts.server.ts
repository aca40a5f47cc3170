/** The host's words about an order, in the words of the retention engine. */
import type {
  ClearableField,
  EpochMs,
  OrderFacts,
  PaymentState,
  RefundFacts,
  RetentionAccess,
  Seen,
} from "~/domain/retention/model";
import type { OrderGid } from "~/lib/ids";
import type { RetentionOrderFactsFragment } from "./generated/retention-order";

interface ReturnLine {
  readonly status: string;
}

export interface ReadReturns {
  readonly lines: readonly ReturnLine[];
  /** False where there are more than were read. */
  readonly complete: boolean;
}

/** Maps an order. Values of note and phone go no further than this function. */
export function toOrderFacts(
  order: RetentionOrderFactsFragment,
  returns: ReadReturns,
  access: RetentionAccess,
): OrderFacts {
  return {
    id: order.id as OrderGid,
    name: order.name,
    createdAt: moment(order.createdAt),
    processedAt: moment(order.processedAt),
    paidAt: null,
    closedAt: moment(order.closedAt),
    cancelledAt: moment(order.cancelledAt),
    lastFulfilledAt: lastFulfilledAt(order.fulfillments),
    fulfilled: { seen: true, value: order.displayFulfillmentStatus === "FULFILLED" },
    payment: payment(order.displayFinancialStatus),
    country: order.shippingAddress?.countryCodeV2 ?? order.billingAddress?.countryCodeV2 ?? null,
    filled: filledFields(order),
    refunds: refunds(order),
    openDisputes: counted(
      order.disputes.filter(({ status }) => !settledDispute(status)).length,
      access.disputes,
      "disputes-unreadable",
    ),
    openReturns: openReturns(order.returnStatus, returns, access),
    ...{ outsideGateway: false, openSubscription: { seen: true, value: false } },
    ...{ channel: null, tags: [], total: null, business: null, test: false, customer: null },
    coarse: {},
  };
}

/** Which clearable fields of an order hold something. */
export function filledFields(
  order: Pick<RetentionOrderFactsFragment, "note" | "phone" | "customAttributes">,
): ClearableField[] {
  const filled: ClearableField[] = [];
  if (order.note) filled.push("note");
  if (order.customAttributes.length > 0) filled.push("customAttributes");
  if (order.phone) filled.push("phone");
  return filled;
}

function moment(text: string | null | undefined): EpochMs | null {
  if (!text) return null;
  const at = Date.parse(text);
  return Number.isNaN(at) ? null : at;
}

function lastFulfilledAt(
  fulfillments: RetentionOrderFactsFragment["fulfillments"],
): EpochMs | null {
  const moments = fulfillments
    .filter(({ status }) => status === "SUCCESS")
    .flatMap((each) => [each.createdAt, each.updatedAt, each.deliveredAt])
    .flatMap((text) => moment(text) ?? []);
  return moments.length === 0 ? null : Math.max(...moments);
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

/** Whether its money has gone back is not asked: a refund counts as on its way. */
function refunds(order: RetentionOrderFactsFragment): Seen<RefundFacts> {
  const least = wasRefunded(order.displayFinancialStatus) ? 1 : 0;
  const pending = Math.max(order.refunds.length, least);
  return { seen: true, value: { settled: 0, pending, lastAt: null } };
}

function wasRefunded(status: RetentionOrderFactsFragment["displayFinancialStatus"]): boolean {
  return status === "REFUNDED" || status === "PARTIALLY_REFUNDED";
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
  const open = lines.filter((each) => !settledReturn(each)).length;
  const atLeast = Math.max(open, noOpenReturn.includes(summary) ? 0 : 1);
  return counted(atLeast, access.returns && complete, "returns-unreadable");
}

/** What is seen counts whatever the scopes; that nothing is seen counts only with them. */
function counted(
  count: number,
  canSee: boolean,
  because: "disputes-unreadable" | "returns-unreadable",
): Seen<number> {
  return count > 0 || canSee ? { seen: true, value: count } : { seen: false, because };
}
