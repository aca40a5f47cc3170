/** What is known of the packages that run: asked of the registry when the app was built. */
import type { Tx } from "~/db.server";
import type { Control, Measurement } from "~/domain/evidence/model";
import { readBuildFacts, type BuildFacts } from "~/lib/build-facts.server";
import { realNow } from "~/lib/clock.server";
import { DEPENDENCY_DAYS } from "./figures";

const DAY_MS = 86_400_000;

export const dependencies: Control<Tx> = {
  id: "upkeep.dependencies",
  promises: [15],
  title: "No package that runs was known to be vulnerable when the app was last built",
  grade: "observed",
  freshForMs: 2.5 * 3_600_000,
  // By the real clock: a registry's answer ages as the world does.
  measure: () => Promise.resolve(judgeDependencies(readBuildFacts(), realNow())),
};

/** What the registry's answer is worth now. Not having been able to ask is said, and proves nothing. */
export function judgeDependencies(built: BuildFacts | undefined, now: Date): Measurement {
  if (!built) {
    const because = "The build left no word of its packages: build with npm run build.";
    return { state: "unknown", facts: {}, because };
  }
  const { outcome, vulnerable, packages, lockSha256 } = built;
  const days = Math.floor((now.getTime() - built.checkedAt.getTime()) / DAY_MS);
  const facts = {
    asked: built.checkedAt.toISOString().slice(0, 10),
    outcome,
    packages,
    vulnerable,
    lockFile: lockSha256.slice(0, 12),
  };
  if (outcome === "could-not-ask") {
    const because = "The registry could not be asked when the app was built.";
    return { state: "unknown", facts, because };
  }
  if (vulnerable > 0) {
    return {
      state: "broken",
      facts,
      because: `${vulnerable} packages are known to be vulnerable.`,
    };
  }
  return days <= DEPENDENCY_DAYS
    ? { state: "kept", facts, because: "None of the packages had a known vulnerability." }
    : {
        state: "broken",
        facts,
        because: `The registry was last asked ${days} days ago: build and deploy anew.`,
      };
}
