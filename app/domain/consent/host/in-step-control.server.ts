/** Whether the host's own pixels wait where the banner asks. Promises 3, 18 and 28. */
import type { Tx } from "~/db.server";
import type { Control, Measurement } from "~/domain/evidence/model";
import type { HostConsent, HostConsentState } from "./host-consent";
import { readHostConsent } from "./host-consent.store.server";

const HOUR_MS = 3_600_000;
/** Compared every six hours (jobs/embed-check). */
const STALE_LOOK_MS = 24 * HOUR_MS;

const because: Readonly<Record<HostConsentState, string>> = {
  "in-step": "The host’s consent rules are ours, in every place it has rules for.",
  differs: "The host’s consent rules are not ours in some places.",
  "native-banner": "The host takes no rules while its own banner is switched on.",
  unreachable: "The host’s consent rules can’t be read or written with the scopes granted.",
};

export const hostInStep: Control<Tx> = {
  id: "consent.host-in-step",
  promises: [3, 18, 28],
  title: "The platform’s own pixels wait where the banner asks, and heed the same opt-outs",
  grade: "observed",
  freshForMs: 2.5 * HOUR_MS,
  async measure(tx, shop, now): Promise<Measurement> {
    const found = await readHostConsent(tx, shop);
    const facts = factsOf(found);
    if (!found) {
      return { state: "unknown", facts, because: "The host’s rules were not looked at yet." };
    }
    if (now.getTime() - found.checkedAt.getTime() > STALE_LOOK_MS) {
      return { state: "unknown", facts, because: "The last look at the host is too long ago." };
    }
    if (found.state === "in-step") return { state: "kept", facts, because: because["in-step"] };
    if (found.state === "unreachable") {
      return { state: "unknown", facts, because: because.unreachable };
    }
    // A stricter host breaks nothing we promise.
    const state = facts.placesThatAreWeaker > 0 ? "broken" : "kept";
    return { state, facts, because: because[found.state] };
  },
};

function factsOf(found: HostConsent | undefined) {
  const differences = found?.differences ?? [];
  return {
    state: found?.state ?? "not looked at",
    placesThatDiffer: differences.length,
    placesThatAreWeaker: differences.filter(({ weaker }) => weaker).length,
    lastLook: found?.checkedAt.toISOString() ?? null,
    lastWritten: found?.writtenAt?.toISOString() ?? null,
  };
}
