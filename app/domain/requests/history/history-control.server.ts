/** Whether histories that people asked to have cleared were, as staff say. Promise 9. */
import type { Tx } from "~/db.server";
import { caseHistory, eventsSince } from "~/domain/audit/index.server";
import { auditDetails, SHORTEST_KEEP_DAYS } from "~/domain/audit/model";
import type { Control, Measurement } from "~/domain/evidence/model";
import type { ShopDomain } from "~/lib/ids";
import { isOpen } from "../model";
import { historyCases, type HistoryCase } from "./history-cases.store.server";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const LOOK_BACK_DAYS = 365;

export const historyCleared: Control<Tx> = {
  id: "requests.history-cleared",
  promises: [9],
  title: "Browsing history is cleared on request, with an outcome for everybody who may hold it",
  // The clock and the record are ours; what was found at each recipient is what staff wrote down.
  grade: "attested",
  freshForMs: 26 * HOUR,
  measure: async (tx, shop, now) => judgeHistoryCases(await figuresOf(tx, shop, now)),
};

/** Of the last twelve months, and of what is open still. */
export interface HistoryFigures {
  readonly requests: number;
  readonly open: number;
  readonly overdue: number;
  /** Answered by staff with an outcome for every recipient, and without. */
  readonly cleared: number;
  readonly withoutOutcomes: number;
  /** Recipients who were told to delete: nobody has seen that they did. */
  readonly askedToDelete: number;
}

export function judgeHistoryCases(figures: HistoryFigures): Measurement {
  const { requests, open, overdue, withoutOutcomes, askedToDelete } = figures;
  const facts = { ...figures };
  if (requests === 0) {
    return { state: "unknown", facts, because: "Nobody has asked to have their history cleared." };
  }
  if (overdue > 0) {
    return { state: "broken", facts, because: `Overdue requests to clear a history: ${overdue}.` };
  }
  if (withoutOutcomes > 0) {
    const because = `Answered without an outcome for everybody who may hold history: ${withoutOutcomes}.`;
    return { state: "broken", facts, because };
  }
  const waiting = open === 0 ? "none is open" : `${open} open and within their time`;
  const asked = askedToDelete === 0 ? "" : ` Recipients asked to delete: ${askedToDelete}.`;
  const because = `Requests to clear a history: ${requests}; none is overdue, ${waiting}.${asked}`;
  return { state: "kept", facts, because };
}

async function figuresOf(tx: Tx, shop: ShopDomain, now: Date): Promise<HistoryFigures> {
  const since = new Date(now.getTime() - LOOK_BACK_DAYS * DAY);
  const cases = await historyCases(tx, shop, since);
  const records = await eventsSince(tx, shop, { type: "request.cleared", since });
  // An answer that was given again has a second record: the last one counts.
  const outcomes = new Map(records.map(({ caseId, detail }) => [caseId, outcomesOf(detail)]));
  const open = cases.filter(({ state }) => isOpen(state));
  const answered = cases.filter(({ outcome }) => outcome === "answered-by-staff");
  const cleared = answered.flatMap(({ id }) => outcomes.get(id) ?? []);
  const silent = answered.filter(({ id }) => !outcomes.has(id));
  const owed = await Promise.all(silent.map((each) => owesRecord(tx, shop, { ...each, now })));
  return {
    requests: cases.length,
    open: open.length,
    overdue: open.filter(({ dueAt }) => dueAt < now).length,
    cleared: answered.length - silent.length,
    withoutOutcomes: owed.filter(Boolean).length,
    askedToDelete: cleared.filter((outcome) => outcome === "asked").length,
  };
}

function outcomesOf(detail: unknown) {
  return Object.values(auditDetails["request.cleared"].parse(detail).outcomes);
}

/**
 * Whether the record would have to be there. A log that is pruned loses it with the answer's own
 * event: no younger than the log's shortest time, and never the record alone.
 */
async function owesRecord(
  tx: Tx,
  shop: ShopDomain,
  { id, answeredAt, now }: HistoryCase & { readonly now: Date },
): Promise<boolean> {
  const youngest = new Date(now.getTime() - SHORTEST_KEEP_DAYS * DAY);
  if (!answeredAt || answeredAt > youngest) return true;
  const history = await caseHistory(tx, shop, id);
  return history.some(({ type }) => type === "request.answered");
}
