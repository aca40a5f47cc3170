/** One worker of the retention soak: advances a run until it is over. Killed and started at will. */
import { setTimeout as sleep } from "node:timers/promises";
import { withShop } from "~/db.server";
import { findRun } from "~/domain/retention/run.store.server";
import { shopDomain } from "~/lib/ids";
import { buildRetentionServices } from "~/services/retention.server";

const shop = shopDomain(process.env["SOAK_SHOP"] ?? "");
const runId = process.env["SOAK_RUN"] ?? "";
const { advanceRun } = buildRetentionServices();
/** While another worker has the run, asking more often would only cost. */
const LEAST_PAUSE_MS = 250;

console.log("ready");
for (;;) {
  const run = await withShop(shop, (tx) => findRun(tx, shop, runId));
  if (run?.state === "previewed") {
    await sleep(50);
    continue;
  }
  if (run?.state !== "running") break;
  // A job that throws comes back, as the queue would bring it.
  await advanceRun(shop, runId).catch((error: unknown) => {
    console.error(`a batch failed: ${error instanceof Error ? error.message : String(error)}`);
  });
  const next = await withShop(shop, (tx) => findRun(tx, shop, runId));
  const wait = (next?.nextAt?.getTime() ?? Date.now()) - Date.now();
  await sleep(Math.max(LEAST_PAUSE_MS, Math.min(wait, 5_000)));
}
process.exit(0);
