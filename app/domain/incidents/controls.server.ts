/** What the incident cases prove about themselves. */
import type { Tx } from "~/db.server";
import type { Control } from "~/domain/evidence/model";
import { findIncidents } from "./incident.store.server";
import { clockState } from "./notification-clock";

const FRESH_MS = 2.5 * 3_600_000;

const onTime: Control<Tx> = {
  id: "incidents.on-time",
  promises: [16],
  title: "Suspected leaks that staff opened were judged and reported in time",
  // The clock is ours; that the authority was told is what a member of staff wrote down.
  grade: "attested",
  freshForMs: FRESH_MS,
  async measure(tx, shop, now) {
    const clocks = (await findIncidents(tx, shop)).map((each) => clockState(each, now));
    const count = (...states: string[]) => clocks.filter((clock) => states.includes(clock)).length;
    const facts = {
      incidents: clocks.length,
      running: count("running", "due-soon"),
      overdue: count("overdue"),
      late: count("stopped-late"),
    };
    if (facts.overdue > 0) {
      return { state: "broken", facts, because: "An incident was not reported within its time." };
    }
    return clocks.length === 0
      ? { state: "kept", facts, because: "No incident was opened, so nothing had to be reported." }
      : { state: "kept", facts, because: "No clock of an incident has run out unanswered." };
  },
};

export const controls: readonly Control<Tx>[] = [onTime];
