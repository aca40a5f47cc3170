/** Whether a no holds in the storefront, as sampled pages show it. Promises 7, 8, 9 and 28. */
import type { Tx } from "~/db.server";
import type { Control, Measurement } from "~/domain/evidence/model";
import { FEWEST_SAMPLES } from "./judge-leaks";
import { PageState } from "./page-state";
import { LOOK_BACK_DAYS, leaksInState } from "./watch-leaks.server";

const HOUR_MS = 3_600_000;

/**
 * Of a refusal and of a withdrawal alike: both are a no that the next pages must respect, and both
 * delete what trackers have recorded in the browser: a name that is still there was not cleared.
 */
export const refusalsHold: Control<Tx> = {
  id: "consent.refusals-hold",
  promises: [7, 8, 9, 28],
  title: "What visitors refused or withdrew is not seen on their pages from then on",
  grade: "observed",
  // Measured by the hour: a result outlives one missed turn, and not two.
  freshForMs: 2.5 * HOUR_MS,
  async measure(tx, shop): Promise<Measurement> {
    const { pages, leaks } = await leaksInState(tx, shop, PageState.Answered);
    const [worst] = leaks;
    const facts = {
      sampledPagesWithARefusal: pages,
      days: LOOK_BACK_DAYS,
      trackersDespiteIt: leaks.length,
      worstTracker: worst?.name ?? null,
      worstPercent: worst?.percent ?? 0,
    };
    if (worst) {
      const because = `${worst.name} was seen on ${worst.percent} % of sampled pages of one kind whose visitors had refused it.`;
      return { state: "broken", facts, because };
    }
    if (pages < FEWEST_SAMPLES) {
      const because = "Too few pages of visitors who refused something were looked at.";
      return { state: "unknown", facts, because };
    }
    return {
      state: "kept",
      facts,
      because: "No known tracker was seen that its visitor had refused.",
    };
  },
};
