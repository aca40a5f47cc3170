/** What this domain can prove: promises 9, 24, 26, 30 and 33. */
import type { Tx } from "~/db.server";
import type { Control, Measurement } from "~/domain/evidence/model";
import { countResidueChecks } from "./erasure/residue.store.server";
import { historyCleared } from "./history/history-control.server";
import { measurePunctuality, type Punctuality } from "./request-times.store.server";

const HOUR = 3_600_000;

const answeredInTime: Control<Tx> = {
  id: "requests.answered-in-time",
  promises: [30],
  title: "Data-request webhooks are answered within their time",
  grade: "observed",
  freshForMs: 26 * HOUR,
  measure: async (tx, shop, now) => judgePunctuality(await measurePunctuality(tx, shop, now)),
};

export function judgePunctuality(figures: Punctuality): Measurement {
  const { nextDue, ...counts } = figures;
  const facts = { ...counts, nextDue: nextDue?.toISOString() ?? null };
  const { total, open, overdue, lateRecently } = figures;
  if (total === 0) {
    return { state: "unknown", facts, because: "No data request has come in yet." };
  }
  if (overdue > 0) {
    return {
      state: "broken",
      facts,
      because: `${plural(overdue, "request is", "requests are")} overdue.`,
    };
  }
  if (lateRecently > 0) {
    const late = plural(lateRecently, "request was", "requests were");
    return { state: "broken", facts, because: `${late} answered late in the last 30 days.` };
  }
  const waiting = open === 0 ? "none is open" : `${open} open and within their time`;
  return {
    state: "kept",
    facts,
    because: `${plural(total, "request", "requests")} so far; none is overdue, ${waiting}.`,
  };
}

const residueClean: Control<Tx> = {
  id: "erasure.residue-clean",
  promises: [26, 33],
  title: "After an erasure nothing of the person is left in the app",
  grade: "observed",
  freshForMs: 26 * HOUR,
  measure: async (tx, shop) => {
    const { checks, unclean, last } = await countResidueChecks(tx, shop);
    const facts = { checks, unclean, lastCheck: last?.toISOString() ?? null };
    if (checks === 0) {
      return { state: "unknown", facts, because: "Nobody has been erased yet." };
    }
    if (unclean > 0) {
      const found = plural(unclean, "check", "checks");
      return { state: "broken", facts, because: `${found} after an erasure found something left.` };
    }
    const all = plural(checks, "erasure was", "erasures were");
    return { state: "kept", facts, because: `${all} searched for afterwards; nothing was left.` };
  },
};

export const requestControls: readonly Control<Tx>[] = [
  answeredInTime,
  residueClean,
  historyCleared,
];

function plural(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
