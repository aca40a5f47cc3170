/** The host's words about a draft order, in the words of the retention engine. */
import {
  draftAsOrder,
  type DraftFacts,
  type DraftStatus,
  type FreshOrder,
  type OrderField,
  type RetentionAccess,
  type Seen,
} from "~/domain/retention/model";
import type { CustomerGid, OrderGid } from "~/lib/ids";
import type {
  RetentionDraftFactsFragment,
  RetentionFreshDraftsQuery,
} from "./generated/retention-fresh-drafts";
import { counted, hasPerson, moment, money, openDisputes } from "./order-facts.server";
import { coarseOf } from "./placeholders";

type FreshNode = Extract<RetentionFreshDraftsQuery["nodes"][number], { readonly id: string }>;

/** Maps a draft that was read by itself, with what stays behind on its lines. */
export function toFreshDraft(draft: FreshNode, access: RetentionAccess): FreshOrder {
  const { nodes, pageInfo } = draft.lineItems;
  // Lines that were not read may hold some: saying too much remains is the safer mistake.
  const engraved = pageInfo.hasNextPage || nodes.some((line) => line.customAttributes.length > 0);
  const facts = toFacts(draft, access);
  return draftAsOrder({ ...facts, unchangeable: engraved ? ["line-item-attributes"] : [] });
}

/** Maps a draft of a scan. Values of names, addresses and texts go no further than this module. */
export function toScannedDraft(
  draft: RetentionDraftFactsFragment,
  access: RetentionAccess,
): FreshOrder {
  return draftAsOrder({ ...toFacts(draft, access), unchangeable: [] });
}

function toFacts(
  draft: RetentionDraftFactsFragment,
  access: RetentionAccess,
): Omit<DraftFacts, "unchangeable"> {
  const { id, name, tags, shippingAddress: shipping, billingAddress: billing } = draft;
  return {
    ...{ id, name, tags },
    createdAt: moment(draft.createdAt),
    updatedAt: moment(draft.updatedAt),
    completedAt: moment(draft.completedAt),
    invoiceSentAt: moment(draft.invoiceSentAt),
    status: statusOf(draft.status),
    order: (draft.order?.id ?? null) as OrderGid | null,
    openDisputes: disputesOf(draft, access),
    country: shipping?.countryCodeV2 ?? billing?.countryCodeV2 ?? null,
    total: money(draft.totalPriceSet),
    business: draft.purchasingEntity?.__typename === "PurchasingCompany",
    customer: (draft.customer?.id ?? null) as CustomerGid | null,
    filled: filledOf(draft),
    coarse: coarseOf(draft),
  };
}

const statuses = {
  OPEN: "open",
  INVOICE_SENT: "invoice-sent",
  COMPLETED: "completed",
} as const satisfies Record<RetentionDraftFactsFragment["status"], DraftStatus>;

/** A status this version of the API does not know counts as unknown, not as open. */
function statusOf(status: RetentionDraftFactsFragment["status"]): Seen<DraftStatus> {
  return Object.hasOwn(statuses, status)
    ? { seen: true, value: statuses[status] }
    : { seen: false, because: "status-unknown" };
}

/** Disputes about the order it became. One that can't be seen may have some. */
function disputesOf(
  { status, order }: RetentionDraftFactsFragment,
  access: RetentionAccess,
): Seen<number> {
  if (status !== "COMPLETED") return { seen: true, value: 0 };
  const canSee = access.disputes && (order !== null || access.allOrders);
  return counted(order ? openDisputes(order) : 0, canSee, "disputes-unreadable");
}

function filledOf(draft: RetentionDraftFactsFragment): OrderField[] {
  const { shippingAddress: shipping, billingAddress: billing } = draft;
  const named = [shipping, billing].some((each) => Boolean(each?.firstName ?? each?.lastName));
  const held: readonly (readonly [OrderField, boolean])[] = [
    ["note", Boolean(draft.note2)],
    ["customAttributes", draft.customAttributes.length > 0],
    ["phone", Boolean(draft.phone)],
    ["poNumber", Boolean(draft.poNumber)],
    ["email", Boolean(draft.email)],
    ["name", named],
    ["customer", draft.customer !== null],
    ["billingAddress", hasPerson(billing)],
    ["shippingAddress", hasPerson(shipping)],
  ];
  return held.flatMap(([field, holds]) => (holds ? [field] : []));
}
