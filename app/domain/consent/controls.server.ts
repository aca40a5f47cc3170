/** What consent can prove about itself. */
import type { Tx } from "~/db.server";
import type { Control, Measurement } from "~/domain/evidence/model";
import { latestBanner } from "./banner-version.store.server";
import { recordQuality } from "./decision.store.server";
import { hostInStep } from "./host/in-step-control.server";
import { proofControls } from "./proof-controls.server";
import { isPublished, seenThemes } from "./theme-state.store.server";
import { tagsWait } from "./watch/tags-control.server";

const HOUR_MS = 3_600_000;
/** Measured by the hour (jobs/sweep): a result outlives one missed turn, and not two. */
const FRESH_MS = 2.5 * HOUR_MS;
const DAY_MS = 24 * HOUR_MS;
/** The embed is looked at every six hours and whenever a theme changes. */
const STALE_LOOK_MS = DAY_MS;

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

/** Promises 1 and 3: a banner that isn't there asks nobody, and holds nothing back. */
const embedLive: Control<Tx> = {
  id: "consent.embed-live",
  promises: [1, 3],
  title: "The consent banner is switched on in the theme that shoppers see",
  grade: "observed",
  freshForMs: FRESH_MS,
  async measure(tx, shop, now): Promise<Measurement> {
    const published = (await seenThemes(tx, shop)).find(isPublished);
    const facts = {
      embed: published?.embed ?? "unknown",
      lastLook: published?.checkedAt.toISOString() ?? null,
    };
    if (!published || published.embed === "unknown") {
      return { state: "unknown", facts, because: "The published theme could not be looked at." };
    }
    if (now.getTime() - published.checkedAt.getTime() > STALE_LOOK_MS) {
      return { state: "unknown", facts, because: "The last look at the theme is too long ago." };
    }
    return published.embed === "on"
      ? { state: "kept", facts, because: "The published theme has the banner switched on." }
      : { state: "broken", facts, because: "The published theme has the banner switched off." };
  },
};

export const consentControls: readonly Control<Tx>[] = [
  recordsComplete,
  embedLive,
  tagsWait,
  hostInStep,
  ...proofControls,
];
