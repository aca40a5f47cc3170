/** What consent can prove about itself. */
import type { Tx } from "~/db.server";
import type { Control, Measurement } from "~/domain/evidence/model";
import { latestBanner } from "./banner-version.store.server";
import { recordQuality } from "./decision.store.server";
import { embedLive } from "./embed-live-control.server";
import { bannerInStep } from "./host/banner-in-step-control.server";
import { hostInStep } from "./host/in-step-control.server";
import { numbersAnonymous } from "./numbers/anonymous-control.server";
import { proofControls } from "./proof-controls.server";
import { refusalsHold } from "./watch/refusals-control.server";
import { tagsWait } from "./watch/tags-control.server";

const HOUR_MS = 3_600_000;
/** Measured by the hour (jobs/sweep): a result outlives one missed turn, and not two. */
const FRESH_MS = 2.5 * HOUR_MS;
const DAY_MS = 24 * HOUR_MS;

/** Promise 3: consent comes first and is recorded. This is the second half. */
const recordsComplete: Control<Tx> = {
  id: "consent.records-complete",
  promises: [3],
  title: "Every decision is recorded with the texts it was made on",
  grade: "enforced",
  freshForMs: FRESH_MS,
  async measure(tx, shop, now): Promise<Measurement> {
    const banner = await latestBanner(tx, shop);
    const quality = await recordQuality(tx, shop, new Date(now.getTime() - 30 * DAY_MS));
    const { total, flagged, withoutTexts, newest } = quality;
    const facts = {
      decisionsIn30Days: total,
      withRemark: flagged,
      withoutArchivedText: withoutTexts,
      newestDecision: newest?.toISOString() ?? null,
      bannerVersion: banner?.version ?? 0,
    };
    if (!banner) return { state: "broken", facts, because: "No banner is published yet." };
    if (withoutTexts > 0) {
      return {
        state: "broken",
        facts,
        because: "Some decisions rest on texts that are not archived.",
      };
    }
    if (total === 0)
      return { state: "unknown", facts, because: "Nobody has decided anything yet." };
    return {
      state: "kept",
      facts,
      because: "Each decision leads to the archived texts it was made on.",
    };
  },
};

export const consentControls: readonly Control<Tx>[] = [
  recordsComplete,
  embedLive,
  bannerInStep,
  tagsWait,
  refusalsHold,
  hostInStep,
  numbersAnonymous,
  ...proofControls,
];
