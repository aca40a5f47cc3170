/** Approvals in plain words. */
import type { BadgeProps } from "@shopify/polaris";
import type {
  ApprovalAct,
  ApprovalState,
  ApprovalView,
  LapseReason,
  SecondRefusal,
} from "~/domain/approvals/model";
import { adminDate } from "../admin-date";

interface ActWords {
  readonly title: string;
  /** Where the thing is looked at. */
  readonly to: (targetId: string) => string;
}

export const actWords: Readonly<Record<ApprovalAct, ActWords>> = {
  "retention-run": {
    title: "Remove personal data from old orders",
    to: (id) => `/app/retention/runs/${encodeURIComponent(id)}`,
  },
  "retention-override": {
    title: "Set a legal minimum aside in a retention rule",
    to: (id) => `/app/retention/rules/${encodeURIComponent(id)}`,
  },
  "erasure-of-request": {
    title: "Erase a person, as their request asks for",
    to: (id) => `/app/requests/${encodeURIComponent(id)}`,
  },
};

export const stateLooks: Readonly<
  Record<ApprovalState, { readonly label: string; readonly tone: BadgeProps["tone"] }>
> = {
  proposed: { label: "Waiting", tone: "attention" },
  approved: { label: "Approved", tone: "info" },
  used: { label: "Begun", tone: "success" },
  withdrawn: { label: "Withdrawn", tone: undefined },
  lapsed: { label: "Lapsed", tone: "warning" },
};

const lapses: Readonly<Record<LapseReason, string>> = {
  "target-changed": "What was proposed has changed since. Look at it again and propose it anew.",
  expired: "Nobody acted on it in time.",
  "proposer-lost-permission": "Who proposed it may not approve destruction any more.",
  replaced: "It was proposed anew.",
  "decided-otherwise": "It was decided otherwise meanwhile.",
  "not-possible": "When its time came it could not begin any more.",
};

export const refusalWords: Readonly<Record<SecondRefusal, string>> = {
  "not-waiting": "It does not wait for a confirmation any more.",
  expired: "Its time is over. It can be proposed anew.",
  "cooling-off": "It is cooling off: it begins by itself, and nobody can shorten that.",
  "same-person": "You proposed it yourself: somebody else has to confirm it.",
  "counts-later":
    "You may approve since less than a day, so you don’t count as a second person yet.",
  "proposer-left": "Who proposed it may not approve destruction any more: withdraw it.",
};

/** What has to happen next, or how it ended. */
export function statusText(approval: ApprovalView, timeZone: string): string {
  const time = (at: Date) => adminDate({ at, timeZone, withTime: true });
  const { state, coolingOffUntil, secondBy, endedAt, endedBy, problem, expiresAt } = approval;
  const ended = endedAt ? ` ${time(endedAt)}` : "";
  switch (state) {
    case "proposed":
      return coolingOffUntil
        ? `Cooling off until ${time(coolingOffUntil)}, then it starts by itself. There is no second person who could confirm it.`
        : `Waiting for a second person, until ${time(expiresAt)}.`;
    case "approved":
      return secondBy
        ? `Confirmed by Shopify user ${secondBy}. It begins in a moment.`
        : "Its time has come. It begins in a moment.";
    case "used":
      return secondBy
        ? `Confirmed by Shopify user ${secondBy}, begun${ended}.`
        : `Begun${ended}, after its time of cooling off.`;
    case "withdrawn":
      return `Withdrawn by Shopify user ${endedBy ?? "?"}${ended}.`;
    case "lapsed":
      return lapseText(problem);
  }
}

function lapseText(problem: string | null): string {
  return Object.entries(lapses).find(([why]) => why === problem)?.[1] ?? "It lapsed.";
}
