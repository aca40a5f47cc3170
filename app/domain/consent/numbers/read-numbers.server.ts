/** The numbers of the last days, for the admin. */
import { withShop } from "~/db.server";
import { domainNow } from "~/lib/clock.server";
import type { ShopDomain } from "~/lib/ids";
import { shopDay } from "../shop-day";
import type { Tally } from "../tally";
import { talliesSince } from "../tally.store.server";
import { consentNumbers, type ConsentNumbers } from "./consent-numbers";

const DAY_MS = 86_400_000;

/** More days are told by the week: a table for people. */
const MOST_DAYS = 30;

export async function readNumbers(
  shop: ShopDomain,
  { days, timeZone }: { readonly days: number; readonly timeZone: string },
): Promise<ConsentNumbers> {
  const from = shopDay(new Date(domainNow().getTime() - (days - 1) * DAY_MS), timeZone);
  const tallies = await withShop(shop, (tx) => talliesSince(tx, shop, from));
  return consentNumbers(days > MOST_DAYS ? tallies.map(toWeek) : tallies);
}

/** The Monday of its week. */
function toWeek(tally: Tally): Tally {
  const day = new Date(`${tally.day}T00:00:00Z`);
  const sinceMonday = (day.getUTCDay() + 6) % 7;
  const monday = new Date(day.getTime() - sinceMonday * DAY_MS);
  return { ...tally, day: monday.toISOString().slice(0, 10) };
}
