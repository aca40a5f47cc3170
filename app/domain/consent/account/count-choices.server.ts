/** How many customers chose something of marketing, for the admin. */
import { withShop } from "~/db.server";
import { domainNow } from "~/lib/clock.server";
import type { ShopDomain } from "~/lib/ids";
import { choiceCounts } from "./account-choice.store.server";

const YEAR_MS = 365 * 86_400_000;
const MINUTE_MS = 60_000;

/** The choices of a year; `late` are those the host has not confirmed within a minute. */
export async function countAccountChoices(shop: ShopDomain) {
  const now = domainNow().getTime();
  const of = { since: new Date(now - YEAR_MS), overdue: new Date(now - MINUTE_MS) };
  return withShop(shop, (tx) => choiceCounts(tx, shop, of));
}
