/** What the watch over the public doors proves about itself. */
import type { Tx } from "~/db.server";
import { openAlerts } from "~/domain/alerts/index.server";
import type { Control } from "~/domain/evidence/model";
import { eventsByDay } from "./security-event.store.server";
import { watchAlerts, watchRules } from "./watch-rules";

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** An alert that nobody has settled for so long is not being watched. */
const UNSEEN_MS = 7 * DAY_MS;

const watched: Control<Tx> = {
  id: "security.watch",
  promises: [14, 17],
  title: "Forged messages, guessed links and floods are refused, counted and told to the store",
  grade: "observed",
  freshForMs: 2.5 * HOUR_MS,
  async measure(tx, shop, now) {
    const since = new Date(now.getTime() - 30 * DAY_MS);
    const days = await eventsByDay(tx, shop, { since, zone: "UTC" });
    const open = (await openAlerts(tx, shop)).filter(({ kind }) =>
      watchAlerts.some((alert) => alert === kind),
    );
    const unseen = open.filter(({ openedAt }) => now.getTime() - openedAt.getTime() > UNSEEN_MS);
    const facts = {
      rules: watchRules.length,
      refusedInThirtyDays: days.reduce((sum, { count }) => sum + count, 0),
      alertsOpen: open.length,
      alertsUnseen: unseen.length,
    };
    return unseen.length === 0
      ? {
          state: "kept",
          facts,
          because: "What was noticed was told, and nothing waits for a week.",
        }
      : { state: "broken", facts, because: "An alert has been waiting for more than a week." };
  },
};

export const controls: readonly Control<Tx>[] = [watched];
