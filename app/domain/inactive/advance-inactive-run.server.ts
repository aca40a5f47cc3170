import { withShop } from "~/db.server";
import type { ShopDomain } from "~/lib/ids";
import { countAccounts } from "./account.store.server";
import { advanceCount } from "./count-accounts.server";
import { changeInactiveRun, lockInactiveRun, takeInactiveRun } from "./inactive-run.store.server";
import type { InactivePorts } from "./ports";

/** As long as a job may take: a worker that died lets go by itself. */
const LEASE_MS = 15 * 60_000;
const NOTICES_LOOK_MS = 30_000;

/** Takes a run further; what the job `inactive.advance` calls. Calling it too often does nothing. */
export function makeAdvanceInactiveRun(ports: InactivePorts) {
  return async function advanceInactiveRun(shop: ShopDomain, runId: string): Promise<void> {
    const now = ports.clock.domain();
    const leaseEnds = new Date(now.getTime() + LEASE_MS);
    const run = await withShop(shop, (tx) =>
      takeInactiveRun(tx, shop, { id: runId, now, leaseEnds }),
    );
    if (run?.state === "counting") await advanceCount({ ports, shop, run });
    if (run?.state === "running") await finishWhenTold(ports, shop, runId);
  };
}

/** A run is over when everybody was told; waiting and erasing go on account by account. */
async function finishWhenTold(
  ports: InactivePorts,
  shop: ShopDomain,
  runId: string,
): Promise<void> {
  await withShop(shop, async (tx) => {
    const run = await lockInactiveRun(tx, shop, runId);
    if (run?.state !== "running") return;
    const now = ports.clock.domain();
    const { found } = await countAccounts(tx, shop, { runId });
    if (found === 0) {
      const over = { state: "finished" as const, nextAt: null, finishedAt: now };
      return changeInactiveRun(tx, shop, { id: runId, ...over });
    }
    const nextAt = new Date(now.getTime() + NOTICES_LOOK_MS);
    await changeInactiveRun(tx, shop, { id: runId, nextAt });
  });
}
