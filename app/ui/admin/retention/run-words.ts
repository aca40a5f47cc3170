/** States and problems of a run, in words for staff. */
import type { BadgeProps } from "@shopify/polaris";
import type { RunProposal, RunRefusal, RunScope, RunState } from "~/domain/retention/model";
import type { ActionOutcome } from "../use-outcome-toast";

export const runLooks = {
  previewing: { label: "Counting", tone: "info" },
  previewed: { label: "Waiting for you", tone: "attention" },
  running: { label: "Running", tone: "info" },
  paused: { label: "Paused", tone: "warning" },
  finished: { label: "Finished", tone: "success" },
  stopped: { label: "Stopped", tone: undefined },
  failed: { label: "Failed", tone: "critical" },
} as const satisfies Record<RunState, { label: string; tone: BadgeProps["tone"] }>;

const problems: Readonly<Record<string, string>> = {
  "host-unavailable": "The store answered with errors or a cut file. It is tried again by itself.",
  "host-throttled": "The store asked us to slow down. It goes on by itself.",
  "host-refused": "The store refused. Open the app’s settings and check that it is connected.",
  "scope-missing": "A permission is missing. Grant it, then resume.",
  "scan-denied": "The store refused to list the orders: a permission is missing.",
  "scan-failed": "The store could not list the orders. It is tried again by itself.",
  "scan-expired": "The list of orders had expired. It is made anew.",
  "scan-cancelled": "The list of orders was cancelled at the store. It is made anew.",
  "drafts-unreachable":
    "Draft orders are unreachable without the permission read_draft_orders. Grant it, then count again.",
  "still-there": "The store confirmed the change, but the field still holds something.",
};

export function problemText(problem: string): string {
  return problems[problem] ?? `It failed (${problem}).`;
}

/** What a run goes over, one and several. */
export const runNouns = {
  orders: ["order", "orders"],
  "draft-orders": ["draft order", "draft orders"],
} as const satisfies Record<RunScope, readonly [string, string]>;

/** "1 order", "3 draft orders" */
export function counted(count: number, scope: RunScope): string {
  return `${count} ${runNouns[scope][count === 1 ? 0 : 1]}`;
}

/** "about 3 minutes" */
export function roughly(seconds: number): string {
  if (seconds < 60) return "less than a minute";
  const minutes = Math.round(seconds / 60);
  if (minutes < 90) return `about ${minutes} ${minutes === 1 ? "minute" : "minutes"}`;
  return `about ${Math.round(minutes / 60)} hours`;
}

const refusals = {
  "not-previewed": "This preview was already confirmed, or is not ready.",
  "rule-changed": "The rule was changed since. Count again first.",
  "too-old": "This preview is too old. Count again first.",
  "nothing-due": "There is nothing to remove.",
  "scope-missing": "A permission is missing. Grant it, then count again.",
} as const satisfies Record<RunRefusal, string>;

export function proposalText(proposal: RunProposal): ActionOutcome {
  if (!proposal.ok) return { message: refusals[proposal.why], failed: true };
  const waits = proposal.approval.coolingOffUntil
    ? "it is cooling off"
    : "a second person confirms";
  return { message: `Proposed for ${proposal.orders} orders: ${waits}` };
}
