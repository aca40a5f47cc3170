import { withShop, type Tx } from "~/db.server";
import { shopFacts } from "~/domain/shops/index.server";
import { newId, type ShopDomain } from "~/lib/ids";
import { orderRules } from "./load-plan.server";
import type { RetentionPorts } from "./ports";
import { addRun, hasOpenRun } from "./run.store.server";
import { changeSchedule, lockSchedule } from "./schedule.store.server";
import { nextRunAt } from "./schedule";

/**
 * Begins the nightly run when it is due, and sets the next one; what the job `retention.start`
 * calls. Too early, twice at once, or for a shop without rules it begins nothing.
 *
 * A night is left out while an earlier run is still going on: it is judging the same orders.
 */
export function makeStartScheduled({ clock, enqueue }: Pick<RetentionPorts, "clock" | "enqueue">) {
  return async function startScheduled(shop: ShopDomain): Promise<string | undefined> {
    const { timezone } = await shopFacts(shop);
    return withShop(shop, async (tx) => {
      const now = clock.domain();
      const schedule = await lockSchedule(tx, shop, now);
      if (!schedule.dueAt || schedule.dueAt > now) return undefined;
      const rules = await orderRules(tx, shop);
      const on = schedule.enabled && rules.length > 0;
      const zone = timezone ?? "UTC";
      const dueAt = on ? nextRunAt(now, { hour: schedule.hour, zone }) : null;
      await changeSchedule(tx, shop, { dueAt });
      if (!on || (await hasOpenRun(tx, shop))) return undefined;
      const id = newId();
      await addRun(tx, shop, {
        ...{ id, ruleId: null, rules, origin: "schedule" },
        ...{ createdAt: now, createdBy: null, nextAt: now },
      });
      await enqueue(tx, { name: "retention.advance", shop, id });
      return id;
    });
  };
}

/** Sets when the rules run next, after rules or the schedule were changed; null for never. */
export async function planNextRun(
  tx: Tx,
  shop: ShopDomain,
  { now, zone }: { readonly now: Date; readonly zone: string },
): Promise<Date | null> {
  const { enabled, hour } = await lockSchedule(tx, shop, now);
  const rules = await orderRules(tx, shop);
  const dueAt = enabled && rules.length > 0 ? nextRunAt(now, { hour, zone }) : null;
  await changeSchedule(tx, shop, { dueAt });
  return dueAt;
}
