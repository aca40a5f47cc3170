/** The numbers of the last days, for the admin. */
import { withShop, type Tx } from "~/db.server";
import { domainNow } from "~/lib/clock.server";
import type { ShopDomain } from "~/lib/ids";
import { shopDay } from "../shop-day";
import type { Tally } from "../tally";
import { talliesSince } from "../tally.store.server";
import { consentNumbers, type ConsentNumbers } from "./consent-numbers";

const DAY_MS = 86_400_000;

/** More days are told by the week: a table for people. */
const MOST_DAYS = 30;

interface Period {
  readonly days: number;
  /** IANA name: days are the shop's own. */
  readonly timeZone: string;
}

export function readNumbers(shop: ShopDomain, period: Period): Promise<ConsentNumbers> {
  return withShop(shop, (tx) => numbersIn(tx, shop, period));
}

export async function numbersIn(
  tx: Tx,
  shop: ShopDomain,
  { days, timeZone }: Period,
): Promise<ConsentNumbers> {
  const from = shopDay(new Date(domainNow().getTime() - (days - 1) * DAY_MS), timeZone);
  const tallies = await talliesSince(tx, shop, from);
  return consentNumbers(days > MOST_DAYS ? tallies.map(toWeek) : tallies);
}

/** The Monday of its week. */
function toWeek(tally: Tally): Tally {
  const day = new Date(`${tally.day}T00:00:00Z`);
  const sinceMonday = (day.getUTCDay() + 6) % 7;
  const monday = new Date(day.getTime() - sinceMonday * DAY_MS);
  return { ...tally, day: monday.toISOString().slice(0, 10) };
}
