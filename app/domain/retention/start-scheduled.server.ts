import { withShop, type Tx } from "~/db.server";
import { shopFacts } from "~/domain/shops/index.server";
import { newId, type ShopDomain } from "~/lib/ids";
import { rulesAbout } from "./load-plan.server";
import type { RetentionPorts } from "./ports";
import { addRun, hasOpenRun } from "./run.store.server";
import { currentRules, type StoredRule } from "./rule.store.server";
import { runScopes, type RunScope } from "./rule-terms";
import { changeSchedule, lockSchedule } from "./schedule.store.server";
import { nextRunAt } from "./schedule";

/**
 * Begins the nightly runs when they are due, over orders and over drafts, and the look for unused
 * accounts, and sets the next ones; what the job `retention.start` calls. Too early, twice at once, or
 * for a shop without rules it begins nothing. Returns the ids of the runs it began.
 *
 * A night is left out while an earlier run is still going on: it is judging the same orders.
 */
export function makeStartScheduled({ clock, enqueue }: Pick<RetentionPorts, "clock" | "enqueue">) {
  return async function startScheduled(shop: ShopDomain): Promise<readonly string[]> {
    const { timezone } = await shopFacts(shop);
    return withShop(shop, async (tx) => {
      const now = clock.domain();
      const schedule = await lockSchedule(tx, shop, now);
      if (!schedule.dueAt || schedule.dueAt > now) return [];
      const found = await rulesToRun(tx, shop);
      const accounts = await hasAccountRules(tx, shop);
      const on = schedule.enabled && (found.length > 0 || accounts);
      const zone = timezone ?? "UTC";
      const dueAt = on ? nextRunAt(now, { hour: schedule.hour, zone }) : null;
      await changeSchedule(tx, shop, { dueAt });
      if (!on) return [];
      if (accounts) await enqueue(tx, { name: "inactive.start", shop, id: shop });
      const begun: string[] = [];
      for (const { scope, rules } of found) {
        if (await hasOpenRun(tx, shop, scope)) continue;
        const id = newId();
        await addRun(tx, shop, {
          ...{ id, ruleId: null, scope, rules, origin: "schedule" },
          ...{ createdAt: now, createdBy: null, nextAt: now },
        });
        await enqueue(tx, { name: "retention.advance", shop, id });
        begun.push(id);
      }
      return begun;
    });
  };
}

/** The kinds of things that there are rules about, with these. */
async function rulesToRun(
  tx: Tx,
  shop: ShopDomain,
): Promise<readonly { readonly scope: RunScope; readonly rules: readonly StoredRule[] }[]> {
  const found = [];
  for (const scope of runScopes) found.push({ scope, rules: await rulesAbout(tx, shop, scope) });
  return found.filter(({ rules }) => rules.length > 0);
}

async function hasAccountRules(tx: Tx, shop: ShopDomain): Promise<boolean> {
  return (await currentRules(tx, shop)).some(({ rule }) => rule.scope === "customers");
}

/** Sets when the rules run next, after rules or the schedule were changed; null for never. */
export async function planNextRun(
  tx: Tx,
  shop: ShopDomain,
  { now, zone }: { readonly now: Date; readonly zone: string },
): Promise<Date | null> {
  const { enabled, hour } = await lockSchedule(tx, shop, now);
  const rules = await rulesToRun(tx, shop);
  const any = rules.length > 0 || (await hasAccountRules(tx, shop));
  const dueAt = enabled && any ? nextRunAt(now, { hour, zone }) : null;
  await changeSchedule(tx, shop, { dueAt });
  return dueAt;
}
