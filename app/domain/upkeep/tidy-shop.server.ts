/** Removes the app's own traces once they are older than `figures` says. */
import { withShop } from "~/db.server";
import { recordAudit } from "~/domain/audit/index.server";
import { realNow } from "~/lib/clock.server";
import type { ShopDomain } from "~/lib/ids";
import { DELIVERY_DAYS, SECURITY_EVENT_DAYS, TIDY_BATCH, TIDY_BATCHES } from "./figures";
import { markUpkeep, pruneDeliveries, pruneSecurityEvents } from "./upkeep.store.server";

const DAY_MS = 86_400_000;

export interface Tidied {
  readonly securityEvents: number;
  /** Events that belong to no shop. */
  readonly unproven: number;
  readonly deliveries: number;
}

/**
 * In batches, each in a transaction of its own: nobody waits for it, and a crash loses nothing that
 * was done. Recorded in the audit log with what went, when something did. `batch` is for tests.
 */
export async function tidyShop(shop: ShopDomain, { batch = TIDY_BATCH } = {}): Promise<Tidied> {
  const sum = { securityEvents: 0, unproven: 0, deliveries: 0 };
  // By the real clock: what a demo's clock leapt over is not old.
  const before = (days: number) => new Date(realNow().getTime() - days * DAY_MS);
  for (let turn = 0; turn < TIDY_BATCHES; turn++) {
    const gone = await withShop(shop, async (tx) => {
      const until = before(SECURITY_EVENT_DAYS);
      const { own, unproven } = await pruneSecurityEvents(tx, shop, { until, most: batch });
      const handled = { until: before(DELIVERY_DAYS), most: batch };
      return { own, unproven, deliveries: await pruneDeliveries(tx, shop, handled) };
    });
    sum.securityEvents += gone.own;
    sum.unproven += gone.unproven;
    sum.deliveries += gone.deliveries;
    if (Math.max(gone.own, gone.unproven, gone.deliveries) < batch) break;
  }
  await withShop(shop, async (tx) => {
    await markUpkeep(tx, shop, { name: "tidy", at: realNow(), detail: sum });
    if (sum.securityEvents + sum.deliveries + sum.unproven === 0) return;
    await recordAudit(tx, shop, {
      type: "upkeep.tidied",
      actor: { kind: "system" },
      detail: sum,
    });
  });
  return sum;
}
