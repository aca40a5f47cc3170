/** What the care of the system proves: assessments with dates, and traces that go in time. */
import type { Tx } from "~/db.server";
import type { Control } from "~/domain/evidence/model";
import { realNow } from "~/lib/clock.server";
import { attestationDates } from "./attestation.store.server";
import { dependencies } from "./dependency-control.server";
import { DELIVERY_DAYS, SECURITY_EVENT_DAYS } from "./figures";
import { logsClean, platform, transport, type Addresses } from "./running-controls.server";
import { lastUpkeep, overdueTraces } from "./upkeep.store.server";

const DAY_MS = 86_400_000;
/** Measured by the hour (jobs/sweep): a result outlives one missed turn, and not two. */
const FRESH_MS = 2.5 * 3_600_000;
/** Tidied once a day: what is two days over its time is not being tidied. */
const GRACE_DAYS = 2;

const risksAssessed: Control<Tx> = {
  id: "upkeep.risks-assessed",
  promises: [15],
  title: "Risks were assessed by a named person, who set a date for the next time",
  grade: "attested",
  freshForMs: FRESH_MS,
  async measure(tx, shop, now) {
    const { count, last, nextDue } = await attestationDates(tx, shop);
    const facts = {
      assessments: count,
      last: last?.toISOString().slice(0, 10) ?? null,
      nextDue: nextDue?.toISOString().slice(0, 10) ?? null,
    };
    if (!last || !nextDue) {
      return { state: "unknown", facts, because: "No assessment of risks is recorded yet." };
    }
    return nextDue > now
      ? { state: "kept", facts, because: "The last assessment holds until its next date." }
      : { state: "broken", facts, because: "The next assessment of risks is overdue." };
  },
};

const tidied: Control<Tx> = {
  id: "upkeep.tidied",
  promises: [32],
  title: "The app’s own traces of visits and messages go in time",
  grade: "observed",
  freshForMs: FRESH_MS,
  async measure(tx, shop) {
    const before = (days: number) => new Date(realNow().getTime() - (days + GRACE_DAYS) * DAY_MS);
    const left = await overdueTraces(tx, shop, {
      eventsUntil: before(SECURITY_EVENT_DAYS),
      deliveriesUntil: before(DELIVERY_DAYS),
    });
    const last = await lastUpkeep(tx, shop, "tidy");
    const facts = {
      securityEventsKeptDays: SECURITY_EVENT_DAYS,
      messagesKeptDays: DELIVERY_DAYS,
      lastTidied: last?.at.toISOString() ?? null,
      tooOld: left.events + left.deliveries,
    };
    return facts.tooOld === 0
      ? { state: "kept", facts, because: "Nothing is there that should be gone." }
      : { state: "broken", facts, because: "Some traces are older than they may be." };
  },
};

export function controls(addresses: () => Addresses): readonly Control<Tx>[] {
  return [dependencies, platform, transport(addresses), logsClean, risksAssessed, tidied];
}
