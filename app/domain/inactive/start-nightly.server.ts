import { withShop } from "~/db.server";
import { newId, type ShopDomain } from "~/lib/ids";
import { accountRules } from "./account-rule.server";
import { COUNT_GOOD_FOR_DAYS } from "./account-state";
import { addInactiveRun, recentInactiveRuns } from "./inactive-run.store.server";
import type { InactivePorts } from "./ports";

const DAY_MS = 86_400_000;
const RUNS_BACK = 20;

/**
 * The night's look over all accounts, by each rule about them; what the job `inactive.start` calls.
 * Called twice, it begins once. A rule is left out while an earlier look by it is going on, or still
 * waits for somebody's word: a newer one would take the list away under their eyes.
 */
export function makeStartNightly({ clock, enqueue }: Pick<InactivePorts, "clock" | "enqueue">) {
  return async function startNightly(shop: ShopDomain): Promise<readonly string[]> {
    return withShop(shop, async (tx) => {
      const now = clock.domain();
      const started: string[] = [];
      const recent = await recentInactiveRuns(tx, shop, RUNS_BACK);
      for (const { id: ruleId, version } of await accountRules(tx, shop)) {
        const blocked = recent.some(
          (run) =>
            run.ruleId === ruleId &&
            (run.state === "counting" ||
              run.state === "running" ||
              (run.state === "counted" &&
                run.ruleVersion === version &&
                now.getTime() - run.createdAt.getTime() < COUNT_GOOD_FOR_DAYS * DAY_MS)),
        );
        if (blocked) continue;
        const id = newId();
        const run = { id, ruleId, ruleVersion: version, createdAt: now, createdBy: null };
        await addInactiveRun(tx, shop, run);
        await enqueue(tx, { name: "inactive.advance", shop, id });
        started.push(id);
      }
      return started;
    });
  };
}
