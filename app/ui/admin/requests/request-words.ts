/** Requests in plain words, for staff. */
import type { BadgeProps } from "@shopify/polaris";
import {
  clearingOutcomes,
  recipientName,
  type ClearingOutcome,
  type Finding,
  type GapReason,
  type HistoryRecipient,
  type PackagePart,
  type RequestChannel,
  type RequestKind,
  type RequestState,
  type Urgency,
} from "~/domain/requests/model";

export interface Look {
  readonly label: string;
  readonly tone?: NonNullable<BadgeProps["tone"]>;
}

export const kindWords: Readonly<Record<RequestKind, string>> = {
  access: "See their data",
  erasure: "Delete their data",
  history: "Clear their browsing history",
  correction: "Correct their data",
  withdrawal: "Withdraw a consent",
  complaint: "Complaint",
};

export const channelWords: Readonly<Record<RequestChannel, string>> = {
  webhook: "Passed on by Shopify",
  form: "Privacy form, address confirmed",
  admin: "Written down by staff",
};

export const stateLooks: Readonly<Record<RequestState, Look>> = {
  unconfirmed: { label: "Not confirmed" },
  collecting: { label: "Collecting data", tone: "info" },
  ready: { label: "Ready for you", tone: "attention" },
  deciding: { label: "Needs your decision", tone: "attention" },
  erasing: { label: "Being erased", tone: "info" },
  answered: { label: "Answered", tone: "success" },
  erased: { label: "Person erased", tone: "success" },
};

export const urgencyLooks: Readonly<Record<Urgency, Look | undefined>> = {
  overdue: { label: "Overdue", tone: "critical" },
  "due-soon": { label: "Due soon", tone: "warning" },
  "in-time": undefined,
  done: undefined,
};

const outcomeWords: Readonly<Record<string, string>> = {
  "handed-to-store": "Downloaded by your staff",
  "released-to-person": "Released to the customer",
  "answered-by-staff": "Answered by your staff",
  refused: "Refused",
  erased: "Erased",
  "already-erased": "The person had been erased before",
};

export function outcomeText(outcome: string): string {
  return outcomeWords[outcome] ?? outcome;
}

export const partWords: Readonly<Record<PackagePart, string>> = {
  "host.customer": "Customer account",
  "host.orders": "Orders",
  "host.older-orders": "Orders older than 60 days",
  "app.consent": "Consent decisions",
  "app.requests": "Privacy requests",
};

const gapWords: Readonly<Record<GapReason, string>> = {
  "scope-missing": "unreachable without a permission this store has not granted",
  "needs-read-all-orders": "unreachable without the permission read_all_orders",
  "customer-gone": "unreachable: Shopify no longer has this customer or order",
  "person-not-named": "unreachable: the request names no person",
  "no-access-token":
    "unreachable: the app has no access to the store. Open it once, then collect again",
  "host-refused": "unreachable: Shopify refused to answer",
};

export function gapText(because: GapReason | undefined): string {
  return because ? gapWords[because] : "unreachable";
}

/** What a search in one place came to. Unreachable is never the same as nothing. */
export function findingText({ state, count, because }: Finding): string {
  if (state === "unreachable") return gapText(because);
  if (state === "none") return "looked, nothing there";
  return `${count} found`;
}

const problemWords: Readonly<Record<string, string>> = {
  "host-unavailable": "Shopify could not be reached. It is tried again by itself.",
  "host-throttled": "Shopify asked us to slow down. It is tried again by itself.",
  "host-refused": "Shopify refused. It is tried again by itself.",
  "scope-missing": "A permission is missing. Grant it in Settings.",
  "too-large": "There is more data than fits into one package. Please contact support.",
};

export function problemText(problem: string): string {
  return problemWords[problem] ?? "Something unexpected went wrong. It is tried again by itself.";
}

export const clearingWords: Readonly<Record<ClearingOutcome, string>> = {
  deleted: "Deleted",
  asked: "Asked to delete",
  "nothing-held": "Holds nothing about this person",
};

const eventWords: Readonly<Record<string, string>> = {
  "request.opened": "Request received",
  "request.confirmed": "Address confirmed by its owner",
  "request.packaged": "Data collected and sealed",
  "request.downloaded": "Package downloaded",
  "personal-data.revealed": "Address shown in clear",
  "request.answered": "Answered",
  "request.decided": "Decided",
  "request.released": "Package released to the customer",
  "request.taken": "Package downloaded by the customer",
  "request.cleared": "Where history may be",
  "request.emptied": "Contents destroyed, 30 days after the answer",
  "erasure.host-asked": "Shopify asked to erase the customer",
  "erasure.done": "Erased in this app, keys destroyed",
  "erasure.checked": "Searched for leftovers",
  "mail.sent": "E-mail sent",
  "approval.proposed": "Erasure proposed",
  "approval.approved": "Erasure confirmed",
  "approval.withdrawn": "Proposed erasure withdrawn",
  "approval.lapsed": "Proposed erasure lapsed",
  "approval.used": "Approved erasure begun",
};

const mailWords: Readonly<Record<string, string>> = {
  "request.confirm": "to the customer, to confirm their address",
  "request.received": "to the customer, with a link to follow",
  "request.released": "to the customer, with a link to their data",
  "request.answered": "to the customer, about the outcome",
  "request.erased": "to the customer, the last one",
  "merchant.request-opened": "to you, that it came in",
  "merchant.request-due-soon": "to you, that it is due soon",
  "merchant.request-overdue": "to you, that it is overdue",
};

const actorWords: Readonly<Record<string, string>> = {
  staff: "your staff",
  shopper: "the customer",
  platform: "Shopify",
  system: "the app",
};

interface HistoryEntry {
  readonly type: string;
  readonly actorKind: string;
  readonly detail: unknown;
}

/** What came of asking Shopify for an erasure; undefined where it was not asked. */
export function hostErasureText(history: readonly HistoryEntry[]): string | undefined {
  const asked = history.findLast(({ type }) => type === "erasure.host-asked");
  if (!asked) return undefined;
  const detail = detailText(asked.type, asked.detail);
  return detail === undefined
    ? "Shopify was asked to erase the customer. It does so once their last order is old enough."
    : `In Shopify: ${detail}. Erase the customer in Shopify’s admin if they are still there.`;
}

/** One line of the timeline. The log knows recipients by their ids; their names come from the banner. */
export function historyText(
  { type, actorKind, detail }: HistoryEntry,
  recipients: readonly HistoryRecipient[] = [],
): string {
  const event = eventWords[type] ?? type;
  const more =
    type === "request.cleared" ? clearedText(detail, recipients) : detailText(type, detail);
  return `${event}${more ? `: ${more}` : ""}, by ${actorWords[actorKind] ?? actorKind}`;
}

function clearedText(detail: unknown, recipients: readonly HistoryRecipient[]): string {
  const outcomes: unknown =
    typeof detail === "object" && detail !== null ? Reflect.get(detail, "outcomes") : undefined;
  return Object.entries(outcomes ?? {})
    .map(([id, told]) => {
      const outcome = clearingOutcomes.find((each) => each === told);
      const words = outcome ? clearingWords[outcome].toLowerCase() : String(told);
      return `${recipientName(id, recipients)} – ${words}`;
    })
    .join("; ");
}

function detailText(type: string, detail: unknown): string | undefined {
  const read = (name: string): unknown =>
    typeof detail === "object" && detail !== null ? Reflect.get(detail, name) : undefined;
  const text = (name: string) => {
    const value = read(name);
    return typeof value === "string" ? value : undefined;
  };
  if (type === "request.answered") return outcomeText(text("outcome") ?? "").toLowerCase();
  if (type === "request.decided") return text("decision");
  if (type === "mail.sent") return mailWords[text("kind") ?? ""];
  if (type === "erasure.checked") return read("clean") === true ? "nothing left" : "something left";
  if (type !== "erasure.host-asked") return undefined;
  if (text("state") === "asked") return undefined;
  if (text("state") === "no-customer") return "no such customer";
  return gapText(text("because") as GapReason | undefined);
}
