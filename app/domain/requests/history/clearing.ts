/**
 * Clearing somebody's browsing history: who may hold it, and what came of asking each. Pure, and
 * safe in a browser. Promise 9.
 */
import { z } from "zod";
import type { VendorPurpose } from "~/domain/consent/model";

/** deleted by staff · asked: its recipient was told to delete it · nothing-held: looked, not there. */
export const clearingOutcomes = ["deleted", "asked", "nothing-held"] as const;
export type ClearingOutcome = (typeof clearingOutcomes)[number];

/** The store's own tools: chats, reviews, consultation notes. */
export const STORE_RECORDS = "store.service-records";

/** What the store's platform records of visits by itself, whatever vendors the banner names. */
export const PLATFORM_RECORDS = "platform.visits";

/** Somebody who may hold what was recorded of a person. Ids go into the audit log, names do not. */
export type HistoryRecipient =
  | { readonly kind: "store"; readonly id: typeof STORE_RECORDS }
  | { readonly kind: "platform"; readonly id: typeof PLATFORM_RECORDS }
  | {
      readonly kind: "vendor";
      readonly id: string;
      readonly name: string;
      readonly purpose: VendorPurpose;
      /** What it does, in words for staff; undefined where nobody said. */
      readonly use: string | undefined;
    };

export interface HistoryRecipients {
  /** Without a published banner nobody knows the vendors, which is not the same as none. */
  readonly bannerPublished: boolean;
  readonly recipients: readonly HistoryRecipient[];
}

/** By the recipient's id. */
export type Clearing = Readonly<Record<string, ClearingOutcome>>;

const VENDOR = "vendor.";

export function vendorRecipient(vendorId: string): string {
  return `${VENDOR}${vendorId}`;
}

/** A name for an id of the log, also when its vendor has left the banner since. */
export function recipientName(id: string, recipients: readonly HistoryRecipient[]): string {
  if (id === STORE_RECORDS) return "your own service records";
  if (id === PLATFORM_RECORDS) return "Shopify’s own records of visits";
  const known = recipients.find((recipient) => recipient.id === id);
  return known?.kind === "vendor" ? known.name : id.replace(VENDOR, "");
}

export interface JudgedClearing {
  /** Recipients without an outcome. */
  readonly missing: readonly string[];
  /** Outcomes of somebody who is no recipient. */
  readonly unknown: readonly string[];
}

/** What is wrong with the outcomes told, measured by the recipients there are now. */
export function judgeClearing(
  recipients: readonly Pick<HistoryRecipient, "id">[],
  told: Clearing,
): JudgedClearing {
  const ids = recipients.map(({ id }) => id);
  return {
    missing: ids.filter((id) => !Object.hasOwn(told, id)),
    unknown: Object.keys(told).filter((id) => !ids.includes(id)),
  };
}

const FIELD = "outcome.";

/** The form field of a recipient. */
export function clearingField(recipientId: string): string {
  return `${FIELD}${recipientId}`;
}

/** Ids of the vendors in a banner are short: nothing else gets as far as the use case. */
const schema = z.record(
  z.string().regex(/^(vendor\.[a-z0-9][a-z0-9-]{0,39}|store\.service-records|platform\.visits)$/),
  z.enum(clearingOutcomes),
);

/** The outcomes in a form; undefined for what no page of ours sends. Not chosen yet is left out. */
export function readClearing(form: FormData): Clearing | undefined {
  const fields = [...form].filter(([name, value]) => name.startsWith(FIELD) && value !== "");
  const told = fields.map(([name, value]) => [name.slice(FIELD.length), value]);
  return schema.safeParse(Object.fromEntries(told)).data;
}
