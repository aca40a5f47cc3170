/** What the audit log can prove about itself. */
import type { Tx } from "~/db.server";
import type { Control } from "~/domain/evidence/model";
import { lastSealOf } from "./seal-audit.server";
import { pendingState } from "./seal.store.server";

const HOUR_MS = 3_600_000;
/** The sealer comes every minute; what waits ten times as long is not being sealed. */
const LONGEST_WAIT_SECONDS = 600;

const sealed: Control<Tx> = {
  id: "audit.sealed",
  promises: [13],
  title: "What was recorded is sealed within minutes, so that a change would be found",
  grade: "observed",
  freshForMs: HOUR_MS,
  async measure(tx, shop) {
    const waiting = await pendingState(tx, shop);
    const last = await lastSealOf(tx, shop);
    const facts = {
      eventsSealed: last?.checkpoint.treeSize ?? 0,
      eventsWaiting: waiting.count,
      longestWaitSeconds: Math.round(waiting.oldestSeconds),
      lastSeal: last?.checkpoint.sealedAt ?? null,
    };
    if (last && !last.ours) {
      return { state: "broken", facts, because: "The last seal is not one that the app made." };
    }
    return waiting.oldestSeconds <= LONGEST_WAIT_SECONDS
      ? { state: "kept", facts, because: "Every recorded event is sealed, or will be in minutes." }
      : { state: "broken", facts, because: "Events have been waiting to be sealed for too long." };
  },
};

export const controls: readonly Control<Tx>[] = [sealed];
