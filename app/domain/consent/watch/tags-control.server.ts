/** Whether trackers wait for consent, as sampled pages show it. Promises 1 and 3. */
import type { Tx } from "~/db.server";
import type { Control, Measurement } from "~/domain/evidence/model";
import { FEWEST_SAMPLES } from "./judge-leaks";
import { sampledSince } from "./sighting.store.server";
import { currentLeaks, dayBefore, LOOK_BACK_DAYS } from "./watch-leaks.server";

const HOUR_MS = 3_600_000;

/** Observed, not enforced: a script in the theme's own HTML may send its request all the same. */
export const tagsWait: Control<Tx> = {
  id: "consent.tags-wait",
  promises: [1, 3],
  title: "Trackers are seen only where their purpose was allowed",
  grade: "observed",
  // Measured by the hour: a result outlives one missed turn, and not two.
  freshForMs: 2.5 * HOUR_MS,
  async measure(tx, shop, now): Promise<Measurement> {
    const samples = await sampledSince(tx, shop, dayBefore(now, LOOK_BACK_DAYS - 1));
    const pages = samples.reduce((sum, each) => sum + each.pages, 0);
    const leaks = await currentLeaks(tx, shop);
    const [worst] = leaks;
    const facts = {
      sampledPages: pages,
      days: LOOK_BACK_DAYS,
      trackersBeforeConsent: leaks.length,
      worstTracker: worst?.name ?? null,
      worstPercent: worst?.percent ?? 0,
    };
    if (worst) {
      const because = `${worst.name} was seen before consent on ${worst.percent} % of sampled pages of one kind.`;
      return { state: "broken", facts, because };
    }
    if (pages < FEWEST_SAMPLES) {
      return { state: "unknown", facts, because: "Too few pages were looked at to say anything." };
    }
    return { state: "kept", facts, because: "No known tracker was seen before consent." };
  },
};
