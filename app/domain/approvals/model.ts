/**
 * Acts that destroy need two people; where a store has one, a day between wish and deed. Promises
 * 12, 32 and 33. The pure part, safe in a browser.
 */
import { COOLING_OFF_HOURS, counts, countsFrom, type Roster } from "./roster";

export {
  COOLING_OFF_HOURS,
  countsFrom,
  ruleFor,
  type Approver,
  type ApprovalRule,
  type Roster,
} from "./roster";

/**
 * What needs an approval. A new act is named here; words for it, and what starts it, do not compile
 * until they are there (`ui/admin/approvals/approval-words.ts`, `mail-texts.ts`,
 * `services/approvals.server.ts`).
 */
export const approvalActs = ["retention-run", "retention-override", "erasure-of-request"] as const;
export type ApprovalAct = (typeof approvalActs)[number];

/** proposed → approved → used; or withdrawn by a person, or lapsed because something changed. */
export const approvalStates = ["proposed", "approved", "used", "withdrawn", "lapsed"] as const;
export type ApprovalState = (typeof approvalStates)[number];

/** So long after the wait, if any, something proposed or approved can be acted on. */
export const APPROVAL_GOOD_FOR_DAYS = 7;

/** Which act on which thing; the fingerprint says what exactly it is of that thing. */
export interface ApprovalTarget {
  readonly act: ApprovalAct;
  readonly targetId: string;
}

export interface Approval extends ApprovalTarget {
  readonly id: string;
  readonly fingerprint: string;
  readonly state: ApprovalState;
  readonly proposedBy: string;
  readonly proposedAt: Date;
  /** Set where time confirms instead of a second person. */
  readonly coolingOffUntil: Date | null;
  readonly secondBy: string | null;
  readonly secondAt: Date | null;
  readonly endedBy: string | null;
  readonly endedAt: Date | null;
  /** Why it lapsed: a code. */
  readonly problem: string | null;
  readonly expiresAt: Date;
}

/** Why an approval ended without its act. */
export const lapseReasons = [
  "target-changed",
  "expired",
  "proposer-lost-permission",
  "replaced",
  "decided-otherwise",
  "not-possible",
] as const;
export type LapseReason = (typeof lapseReasons)[number];

/** Why somebody can't be the second person. */
export type SecondRefusal =
  "not-waiting" | "expired" | "cooling-off" | "same-person" | "counts-later" | "proposer-left";

/** Whether somebody, who has the permission, may confirm it now. Undefined: they may. */
export function refuseSecond(
  approval: Pick<Approval, "state" | "proposedBy" | "coolingOffUntil" | "expiresAt">,
  by: { readonly staffId: string; readonly roster: Roster; readonly now: Date },
): SecondRefusal | undefined {
  const { staffId, roster, now } = by;
  if (approval.state !== "proposed") return "not-waiting";
  if (now >= approval.expiresAt) return "expired";
  if (approval.coolingOffUntil) return "cooling-off";
  if (staffId === approval.proposedBy) return "same-person";
  if (!counts(roster, staffId, now)) return "counts-later";
  return countsFrom(roster, approval.proposedBy) ? undefined : "proposer-left";
}

/** One as the admin shows it to somebody. */
export interface ApprovalView extends Approval {
  readonly reason: string;
  /** Whether it is your own proposal. */
  readonly yours: boolean;
  readonly mayWithdraw: boolean;
  readonly mayConfirm: boolean;
  /** Why you can't be the second person; undefined when you can, or lack the permission. */
  readonly why: SecondRefusal | undefined;
  /** From when you count as a second person. */
  readonly countsFrom: Date | undefined;
}

/** What the worker has to do with one that is due. */
export type DueStep =
  | { readonly do: "wait" }
  | { readonly do: "start" }
  | { readonly do: "approve" }
  | { readonly do: "lapse"; readonly why: LapseReason };

/** The proposer has to hold the permission when the wait ends: who was dismissed starts nothing. */
export function dueStep(
  approval: Pick<Approval, "state" | "proposedBy" | "coolingOffUntil" | "expiresAt">,
  at: { readonly roster: Roster; readonly now: Date },
): DueStep {
  const { state, coolingOffUntil, expiresAt, proposedBy } = approval;
  if (state !== "proposed" && state !== "approved") return { do: "wait" };
  if (at.now >= expiresAt) return { do: "lapse", why: "expired" };
  if (state === "approved") return { do: "start" };
  if (!coolingOffUntil || at.now < coolingOffUntil) return { do: "wait" };
  return countsFrom(at.roster, proposedBy)
    ? { do: "approve" }
    : { do: "lapse", why: "proposer-lost-permission" };
}

/** For texts: `24 hours`. */
export const COOLING_OFF_WORDS = `${COOLING_OFF_HOURS} hours`;
