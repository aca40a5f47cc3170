import type { RunRefusal } from "./approval";
import { blindingScopes } from "./needed-scopes";
import { PREVIEW_GOOD_FOR_DAYS, type RunState } from "./run-state";
import type { PreviewCounts } from "./preview-counts";
import type { RuleRef } from "./verdict";

const DAY_MS = 86_400_000;

export interface RunFacts {
  readonly state: RunState;
  readonly rules: readonly RuleRef[];
  readonly createdAt: Date;
  readonly counts: PreviewCounts | undefined;
}

interface Situation {
  /** The rules in force. */
  readonly inForce: readonly RuleRef[];
  /** Scopes that are not granted now. */
  readonly missing: readonly string[];
}

/** Why a run may not begin: only what people have seen, and with every scope judging needs. */
export function refuseStart(run: RunFacts | undefined, at: Situation): RunRefusal | undefined {
  if (run?.state !== "previewed" || !run.counts) return "not-previewed";
  const isInForce = ({ id, version }: RuleRef) =>
    at.inForce.some((rule) => rule.id === id && rule.version === version);
  if (!run.rules.every(isInForce)) return "rule-changed";
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
