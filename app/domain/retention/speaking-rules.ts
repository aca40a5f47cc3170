/** Which rules may speak of an order. */
import { askAll } from "./match-rule";
import type { EpochMs, OrderFacts } from "./order-facts";
import type { PlannedRule, RetentionPlan } from "./retention-plan";

export interface SpeakingRules {
  readonly speaking: readonly PlannedRule[];
  /** Rules that might speak, if the order told what they ask for. */
  readonly doubtful: readonly PlannedRule[];
}

const nobody: readonly PlannedRule[] = [];

/**
 * The rules of the highest rank whose conditions the order meets; in which order they are listed
 * does not matter. Where it can't be told whether a rule of a higher rank meets the order, the lower
 * ones are in doubt with it: they might not be asked at all.
 */
export function speakingRules(plan: RetentionPlan, order: OrderFacts, now: EpochMs): SpeakingRules {
  let speaking: PlannedRule[] | undefined;
  let doubtful: PlannedRule[] | undefined;
  let rank = -1;
  for (const planned of plan.ranked) {
    if (planned.rule.rank < rank) break;
    if (now < planned.effectiveFrom) continue;
    const answer = askAll(planned.conditions, order);
    if (answer === "no") continue;
    const inDoubt =
      answer === "unknown" || doubtful?.some((each) => each.rule.rank > planned.rule.rank);
    if (inDoubt) (doubtful ??= []).push(planned);
    else (speaking ??= []).push(planned);
    // Whoever is below a rule that applies for certain is silent.
    if (answer === "yes") rank = planned.rule.rank;
  }
  return { speaking: speaking ?? nobody, doubtful: doubtful ?? nobody };
}
