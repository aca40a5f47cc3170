/** Whether the store's pages are given the banner that is archived as in force. Promises 3 and 5. */
import type { Tx } from "~/db.server";
import type { Control, Measurement } from "~/domain/evidence/model";
import { latestBanner } from "../banner-version.store.server";
import type { HostBanner } from "./host-banner";
import { readHostBanner } from "./host-banner.store.server";

const HOUR_MS = 3_600_000;
/** Compared once a day (jobs/banner-check) and at each publication; a late turn is no missed one. */
const STALE_LOOK_MS = 26 * HOUR_MS;

const judged: Readonly<Record<HostBanner["state"], Pick<Measurement, "state" | "because">>> = {
  "in-step": { state: "kept", because: "What the pages are given is the banner in force." },
  differs: {
    state: "broken",
    because:
      "The pages are given something else than the banner in force, which did not get there.",
  },
  unreachable: {
    state: "unknown",
    because: "What the pages are given could not be read from the store.",
  },
};

/** A decision proves what its visitor was asked only where the pages ask what is archived. */
export const bannerInStep: Control<Tx> = {
  id: "consent.banner-in-step",
  promises: [3, 5],
  title: "The store’s pages ask what the published banner says",
  grade: "observed",
  // Measured by the hour, of a look that may be a day old: a result outlives one missed turn only.
  freshForMs: 2.5 * HOUR_MS,
  async measure(tx, shop, now): Promise<Measurement> {
    const banner = await latestBanner(tx, shop);
    const found = await readHostBanner(tx, shop);
    const facts = {
      bannerVersion: banner?.version ?? 0,
      comparedVersion: found?.version ?? null,
      lastLook: found?.checkedAt.toISOString() ?? null,
      lastGivenAgain: found?.mendedAt?.toISOString() ?? null,
    };
    const unknown = (because: string): Measurement => ({ state: "unknown", facts, because });
    if (!banner) return unknown("No banner is published yet.");
    if (!found) return unknown("What the pages are given was not looked at yet.");
    if (now.getTime() - found.checkedAt.getTime() > STALE_LOOK_MS) {
      return unknown("The last look at what the pages are given is too long ago.");
    }
    // Published, and then the host was away: the next look finds out.
    if (found.version !== banner.version) {
      return unknown("What the pages are given was not looked at since the last publication.");
    }
    return { ...judged[found.state], facts };
  },
};
