/** What the watch over the public doors proves about itself. */
import type { Tx } from "~/db.server";
import { openAlerts } from "~/domain/alerts/index.server";
import type { Control, Measurement } from "~/domain/evidence/model";
import { merchantContact } from "~/domain/shops/index.server";
import { lastUpkeep } from "~/domain/upkeep/index.server";
import { realNow } from "~/lib/clock.server";
import type { ShopDomain } from "~/lib/ids";
import { eventsByDay, eventsSince } from "./security-event.store.server";
import { watchAlerts, watchRules } from "./watch-rules";
import { watchTold } from "./watch-state.store.server";

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
/** It looks every five minutes (jobs/sweep): missing six looks in a row is not looking. */
const LATE_MINUTES = 30;
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
    const told = await watchTold(tx, shop, { since, now });
    const addressed = (await merchantContact(tx, shop)) !== undefined;
    const facts = {
      rules: watchRules.length,
      refusedInThirtyDays: days.reduce((sum, { count }) => sum + count, 0),
      ...(await lastPass(tx, shop)),
      ...(await waitingForPeople(tx, shop, now)),
      alertsInThirtyDays: told.noticed,
      mailedInThirtyDays: told.mailed,
      mailsNotSent: told.unsent,
      addressKnown: addressed,
    };
    return judgeWatch(facts);
  },
};

interface WatchFacts extends Readonly<Record<string, string | number | boolean | null>> {
  readonly lastPass: string | null;
  readonly minutesSince: number | null;
  readonly alertsUnseen: number;
  readonly alertsInThirtyDays: number;
  readonly mailsNotSent: number;
  readonly addressKnown: boolean;
}

export function judgeWatch(facts: WatchFacts): Measurement {
  if (facts.minutesSince === null) {
    return { state: "unknown", facts, because: "The watch has not looked yet." };
  }
  const broken = (because: string): Measurement => ({ state: "broken", facts, because });
  if (facts.minutesSince > LATE_MINUTES) {
    return broken(`The watch has not looked for ${facts.minutesSince} minutes.`);
  }
  if (facts.mailsNotSent > 0) return broken("A mail about something unusual could not be sent.");
  if (facts.alertsInThirtyDays > 0 && !facts.addressKnown) {
    return broken("Something was noticed, and there is no address to tell it to.");
  }
  if (facts.alertsUnseen > 0) return broken("An alert has been waiting for more than a week.");
  const because = "It looks every five minutes; what it noticed was told, and nothing waits.";
  return { state: "kept", facts, because };
}

/** By the real clock: the watch's turns are not a shop's deadlines. */
async function lastPass(tx: Tx, shop: ShopDomain) {
  const last = await lastUpkeep(tx, shop, "security.watch");
  if (!last) return { lastPass: null, minutesSince: null, notLookedAtYet: 0 };
  const minutesSince = Math.floor((realNow().getTime() - last.at.getTime()) / MINUTE_MS);
  // Events are stamped with the shop's clock, and so is how far the pass has looked.
  const seen = Number(last.detail["seenUntil"]);
  const notLookedAtYet = await eventsSince(tx, shop, new Date(seen));
  return { lastPass: last.at.toISOString(), minutesSince, notLookedAtYet };
}

async function waitingForPeople(tx: Tx, shop: ShopDomain, now: Date) {
  const open = (await openAlerts(tx, shop)).filter(({ kind }) =>
    watchAlerts.some((alert) => alert === kind),
  );
  const unseen = open.filter(({ openedAt }) => now.getTime() - openedAt.getTime() > UNSEEN_MS);
  return { alertsOpen: open.length, alertsUnseen: unseen.length };
}

export const controls: readonly Control<Tx>[] = [watched];
