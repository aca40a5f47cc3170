/** Draft orders as the retention engine sees them: open, long untouched, with a person's data. */
import { draftAsOrder, type DraftFacts, type FreshOrder } from "~/domain/retention/model";
import type { OrderGid } from "~/lib/ids";

export const draftGid = (number: number) => `gid://shopify/DraftOrder/${number}` as OrderGid;

export function buildDraftFacts(over: Partial<DraftFacts> = {}): DraftFacts {
  return {
    ...{ id: draftGid(1), name: "#D1", completedAt: null, invoiceSentAt: null, order: null },
    createdAt: Date.parse("2024-01-01T10:00:00Z"),
    updatedAt: Date.parse("2024-02-01T10:00:00Z"),
    status: { seen: true, value: "open" },
    openDisputes: { seen: true, value: 0 },
    ...{ country: "DE", tags: [], total: null, business: null, customer: null },
    filled: ["note", "email", "shippingAddress", "billingAddress"],
    ...{ coarse: {}, unchangeable: [] },
    ...over,
  };
}

export function buildDraft(over: Partial<DraftFacts> = {}): FreshOrder {
  return draftAsOrder(buildDraftFacts(over));
}

export const draft = (number: number, over: Partial<DraftFacts> = {}): FreshOrder =>
  buildDraft({ id: draftGid(number), name: `#D${number}`, ...over });

/** A rule about drafts: a year after nothing more happened to one, it is deleted. */
export function draftRule(over: object = {}) {
  return {
    ...{ version: 2, name: "Open drafts", scope: "draft-orders", zone: "Europe/Berlin" },
    when: { age: { years: 1 }, from: "last-activity" },
    actions: [{ do: "delete" }],
    ...over,
  };
}
