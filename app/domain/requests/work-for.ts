/** What the worker has to do with a request now, and when it has to look again. Pure. */
import { isOpen, PACKAGE_KEPT_MS, REMIND_BEFORE_MS, type RequestState } from "./model";

/** What of a request decides about time. */
export interface RequestTimes {
  readonly state: RequestState;
  readonly dueAt: Date;
  readonly confirmBy: Date | null;
  readonly answeredAt: Date | null;
  /** Until when its package may be kept; undefined where there is none. */
  readonly packageExpiresAt: Date | undefined;
  /** Whether contact and message are still there. */
  readonly hasContents: boolean;
}

export type Work =
  | "expire-unconfirmed"
  | "collect"
  | "erase"
  | "remind"
  | "warn-overdue"
  | "drop-package"
  | "destroy-contents";

/** Everything that is due at `now`, in the order in which it is to be done. */
export function workFor(request: RequestTimes, now: Date): readonly Work[] {
  const passed = (at: Date | null | undefined) => at != null && at <= now;
  const work: Work[] = [];
  if (request.state === "unconfirmed" && passed(request.confirmBy)) return ["expire-unconfirmed"];
  if (isOpen(request.state)) {
    if (passed(request.dueAt)) work.push("warn-overdue");
    else if (passed(remindAt(request))) work.push("remind");
  }
  if (passed(request.packageExpiresAt)) work.push("drop-package");
  if (request.hasContents && passed(contentsEndAt(request))) work.push("destroy-contents");
  if (request.state === "collecting") work.push("collect");
  if (request.state === "erasing") work.push("erase");
  return work;
}

/** The next time something falls due after `now`; null when nothing ever will by itself. */
export function nextLookAt(request: RequestTimes, now: Date): Date | null {
  if (request.state === "collecting" || request.state === "erasing") return now;
  const moments = [
    request.state === "unconfirmed" ? request.confirmBy : null,
    ...(isOpen(request.state) ? [remindAt(request), request.dueAt] : []),
    request.packageExpiresAt ?? null,
    request.hasContents ? contentsEndAt(request) : null,
  ].filter((at): at is Date => at !== null && at > now);
  return moments.sort((a, b) => a.getTime() - b.getTime())[0] ?? null;
}

function remindAt({ dueAt }: RequestTimes): Date {
  return new Date(dueAt.getTime() - REMIND_BEFORE_MS);
}

/** A finished case keeps what it holds as long as its package, then its key is destroyed. */
function contentsEndAt({ state, answeredAt }: RequestTimes): Date | null {
  if (state !== "answered" || answeredAt === null) return null;
  return new Date(answeredAt.getTime() + PACKAGE_KEPT_MS);
}

const MINUTE = 60_000;

/** How long a worker may take before another one takes the request over. */
export const ADVANCE_LEASE_MS = 2 * MINUTE;

/** After this many failures the merchant is told; trying goes on. */
export const TELL_AFTER_ATTEMPTS = 5;

/** When a request whose advance failed is tried again: a minute, doubling, at most six hours. */
export function retryAt(now: Date, attempts: number): Date {
  const minutes = Math.min(2 ** Math.max(attempts - 1, 0), 360);
  return new Date(now.getTime() + minutes * MINUTE);
}
