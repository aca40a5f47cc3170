/** Retention of the audit log itself. */
import { withShop, type Tx } from "~/db.server";
import { domainNow } from "~/lib/clock.server";
import { newId, type ShopDomain } from "~/lib/ids";
import { lockSealing, pruneEvents, requeueLostEvents } from "./seal.store.server";

/**
 * Removes the content of events sealed before `until` and keeps their hashes, so that everything
 * else can still be verified. Recorded in the log by the database itself, which also refuses an
 * `until` younger than 183 days. Answers how many events went.
 */
export async function pruneAudit(shop: ShopDomain, until: Date): Promise<number> {
  return withShop(shop, (tx) => pruneSealedEvents(tx, shop, until));
}

/** The same within the caller's transaction, so that a receipt is written with it or not at all. */
export async function pruneSealedEvents(tx: Tx, shop: ShopDomain, until: Date): Promise<number> {
  await lockSealing(tx, shop);
  return pruneEvents(tx, shop, { until, eventId: newId(), at: domainNow() });
}

/** Puts events back in line for sealing that fell out of it. */
export async function requeueLost(shop: ShopDomain): Promise<number> {
  return withShop(shop, async (tx) => {
    await lockSealing(tx, shop);
    return requeueLostEvents(tx, shop);
  });
}
