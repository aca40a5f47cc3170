/** What the policy can prove about itself. */
import type { Tx } from "~/db.server";
import type { Control, Measurement } from "~/domain/evidence/model";
import type { ShopDomain } from "~/lib/ids";
import type { PolicyPorts } from "./policy-port";
import { listEditions, readEdition } from "./policy-version.store.server";
import { policyStatus } from "./read-policy.server";

const HOUR_MS = 3_600_000;
/** Measured by the hour (jobs/sweep): a result outlives one missed turn, and not two. */
const FRESH_MS = 2.5 * HOUR_MS;

/** The archive, read back: promise 36, "the latest is always to be seen, the earlier ones too". */
const archiveIntact: Control<Tx> = {
  id: "policy.archive-unchanged",
  promises: [36],
  title: "The policy is published, and no archived version has changed",
  grade: "enforced",
  freshForMs: FRESH_MS,
  async measure(tx, shop): Promise<Measurement> {
    const editions = await listEditions(tx, shop);
    const latest = editions[0];
    if (!latest) {
      return { state: "broken", facts: { versions: 0 }, because: "No policy is published yet." };
    }
    const changed = await changedEditions(tx, shop, editions);
    const facts = {
      versions: latest.version,
      textsCompared: editions.length,
      textsChanged: changed,
      newestPublished: latest.publishedAt.toISOString(),
    };
    return changed === 0
      ? { state: "kept", facts, because: "Every archived text still has its recorded fingerprint." }
      : { state: "broken", facts, because: "An archived text differs from its fingerprint." };
  },
};

async function changedEditions(
  tx: Tx,
  shop: ShopDomain,
  editions: readonly Parameters<typeof readEdition>[2][],
): Promise<number> {
  let changed = 0;
  for (const edition of editions) {
    const read = await readEdition(tx, shop, edition);
    if (!read?.intact) changed += 1;
  }
  return changed;
}

function saysWhatRuns(ports: PolicyPorts): Control<Tx> {
  return {
    id: "policy.says-what-runs",
    promises: [36],
    title: "The published policy says what the settings do",
    grade: "observed",
    freshForMs: FRESH_MS,
    async measure(tx, shop): Promise<Measurement> {
      const { version, outdated, unsaid } = await policyStatus(tx, shop, ports);
      const facts = { version, sentencesWaiting: unsaid.length };
      if (version === 0) return { state: "broken", facts, because: "No policy is published yet." };
      return outdated
        ? { state: "broken", facts, because: "Settings have changed since it was published." }
        : {
            state: "kept",
            facts,
            because: "Written anew from the settings, it would be the same.",
          };
    },
  };
}

export function policyControls(ports: PolicyPorts): readonly Control<Tx>[] {
  return [archiveIntact, saysWhatRuns(ports)];
}
