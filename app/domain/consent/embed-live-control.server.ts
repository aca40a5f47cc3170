/** Whether the banner can be seen at all: measured by the hour, and at every look that finds a change. */
import type { Tx } from "~/db.server";
import type { Control, Measurement } from "~/domain/evidence/model";
import { isPublished, seenThemes } from "./theme-state.store.server";

const HOUR_MS = 3_600_000;
/** A result outlives one missed turn, and not two. */
const FRESH_MS = 2.5 * HOUR_MS;
/** The embed is looked at every six hours and whenever a theme changes. */
const STALE_LOOK_MS = 24 * HOUR_MS;

/** Promises 1 and 3: a banner that isn't there asks nobody, and holds nothing back. */
export const embedLive: Control<Tx> = {
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
