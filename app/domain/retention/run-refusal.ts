import type { RunRefusal } from "./approval";
import { blindingScopes } from "./needed-scopes";
import { PREVIEW_GOOD_FOR_DAYS, type RunState } from "./run-state";
import type { PreviewCounts } from "./preview-counts";

const DAY_MS = 86_400_000;

export interface RunFacts {
  readonly state: RunState;
  readonly ruleVersion: number;
  readonly createdAt: Date;
  readonly counts: PreviewCounts | undefined;
}

interface Situation {
  /** Of the rule; undefined when it is gone. */
  readonly currentVersion: number | undefined;
  /** Scopes that are not granted now. */
  readonly missing: readonly string[];
}

/** Why a run may not begin: only what people have seen, and with every scope judging needs. */
export function refuseStart(run: RunFacts | undefined, at: Situation): RunRefusal | undefined {
  if (run?.state !== "previewed" || !run.counts) return "not-previewed";
  if (at.currentVersion !== run.ruleVersion) return "rule-changed";
  const blind = blindingScopes(run.counts.missingScopes);
  if (at.missing.length > 0 || blind.length > 0) return "scope-missing";
  return run.counts.byVerdict.due === 0 ? "nothing-due" : undefined;
}

/**
 * Why it may not be proposed. An old preview says too little about today; one that was proposed in
 * time may begin later, because each order is judged again before it is changed.
 */
export function refuseProposal(
  run: RunFacts | undefined,
  at: Situation & { readonly now: Date },
): RunRefusal | undefined {
  const why = refuseStart(run, at);
  if (why === "not-previewed" || why === "rule-changed" || !run) return why;
  const age = at.now.getTime() - run.createdAt.getTime();
  return age > PREVIEW_GOOD_FOR_DAYS * DAY_MS ? "too-old" : why;
}
