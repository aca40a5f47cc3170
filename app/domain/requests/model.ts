/**
 * A person's request about their data: what it is, where it stands, and what may happen next.
 * Pure, and safe in a browser.
 */
import type { RequestKind } from "./request-kinds";

export {
  clearingField,
  clearingOutcomes,
  judgeClearing,
  readClearing,
  recipientName,
  type Clearing,
  type ClearingOutcome,
  type HistoryRecipient,
  type HistoryRecipients,
} from "./history/clearing";
export { requestKinds, type RequestKind } from "./request-kinds";
export { MAX_MESSAGE, readRequestForm, TRAP_FIELD, type TypedForm } from "./form/read-form";
export type { FormProblem } from "./form/read-form";
export { clocks, type Clock, type LawId } from "./clocks/clocks";
export { deadlineFor, lawsFor, soonestDeadline, type Deadline } from "./clocks/deadline-for";

/** How it reached us: the platform, the public form, or staff who wrote it down. */
export type RequestChannel = "webhook" | "form" | "admin";

/**
 * unconfirmed: the mailbox has not answered yet · collecting: the worker gathers the data · ready: a
 * package waits for staff · deciding: a person has to decide or answer · erasing: the worker erases ·
 * answered: done; its contents are destroyed 30 days later · erased: its person has been erased; only
 * the bare case is left.
 */
export const requestStates = [
  "unconfirmed",
  "collecting",
  "ready",
  "deciding",
  "erasing",
  "answered",
  "erased",
] as const;
export type RequestState = (typeof requestStates)[number];

export type RequestEvent =
  "collect" | "package" | "ask-decision" | "approve-erasure" | "answer" | "answer-again" | "erase";

const transitions: Record<RequestState, Partial<Record<RequestEvent, RequestState>>> = {
  unconfirmed: { collect: "collecting", "ask-decision": "deciding", erase: "erased" },
  collecting: { package: "ready", erase: "erased" },
  ready: { collect: "collecting", answer: "answered", erase: "erased" },
  deciding: {
    collect: "collecting",
    "approve-erasure": "erasing",
    answer: "answered",
    erase: "erased",
  },
  erasing: { erase: "erased" },
  answered: { "answer-again": "answered", erase: "erased" },
  erased: {},
};

/** The state after an event, or undefined where the event may not happen. */
export function after(state: RequestState, event: RequestEvent): RequestState | undefined {
  return transitions[state][event];
}

/** Whether somebody still waits for an answer. */
export function isOpen(state: RequestState): boolean {
  return !["unconfirmed", "answered", "erased"].includes(state);
}

/** How a request ended. */
export type RequestOutcome =
  | "handed-to-store"
  | "released-to-person"
  | "answered-by-staff"
  | "refused"
  | "erased"
  | "already-erased";

/** Where a package looks. `host` is the store's platform, `app` is Kept itself. */
export const packageParts = [
  "host.customer",
  "host.orders",
  "host.older-orders",
  "app.consent",
  "app.requests",
] as const;
export type PackagePart = (typeof packageParts)[number];

/** Why a part could not be reached. Never the same as "nothing is there". */
export type GapReason =
  | "scope-missing"
  | "needs-read-all-orders"
  | "customer-gone"
  | "person-not-named"
  | "no-access-token"
  | "host-refused";

/** What a search in one part came to. */
export interface Finding {
  readonly part: PackagePart;
  readonly state: "found" | "none" | "unreachable";
  /** Records found. */
  readonly count: number;
  readonly because?: GapReason | undefined;
}

/** What a host's erasure came to. */
export type HostErasureState =
  | { readonly state: "asked" }
  | { readonly state: "no-customer" }
  | { readonly state: "unreachable"; readonly because: GapReason };

const DAY = 86_400_000;

/** An unconfirmed request is deleted after this. */
export const CONFIRM_WITHIN_MS = 7 * DAY;
/** A package can be fetched this long; a finished case keeps its contents as long. */
export const PACKAGE_KEPT_MS = 30 * DAY;
/** Staff are reminded this long before an answer is due. */
export const REMIND_BEFORE_MS = 7 * DAY;

export type Urgency = "overdue" | "due-soon" | "in-time" | "done";

/** How pressing an open request is. */
export function urgencyOf(
  request: { readonly state: RequestState; readonly dueAt: Date },
  now: Date,
): Urgency {
  if (!isOpen(request.state)) return "done";
  const left = request.dueAt.getTime() - now.getTime();
  if (left < 0) return "overdue";
  return left < REMIND_BEFORE_MS ? "due-soon" : "in-time";
}

/** The groups staff filter by. */
export const requestFilters = ["open", "overdue", "done", "all"] as const;
export type RequestFilter = (typeof requestFilters)[number];

export function isRequestFilter(text: string | null): text is RequestFilter {
  return requestFilters.some((filter) => filter === text);
}

/** One row of the list in the admin. The contact is masked. */
export interface RequestSummary {
  readonly id: string;
  readonly kind: RequestKind;
  readonly channel: RequestChannel;
  readonly state: RequestState;
  readonly contact: string | null;
  readonly receivedAt: Date;
  readonly dueAt: Date;
  readonly urgency: Urgency;
  readonly outcome: string | null;
  readonly problem: string | null;
}

/** How long a page shows what was revealed. */
export const REVEALED_FOR_MS = 5 * 60_000;

/** What leaves the server in clear, once, in the answer to the person who asked. */
export interface RevealedContact {
  readonly contact: string;
}
