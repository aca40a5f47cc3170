/** One worker of the retention soak: advances a run until it is over. Killed and started at will. */
import { setTimeout as sleep } from "node:timers/promises";
import { withShop } from "~/db.server";
import { findRun } from "~/domain/retention/run.store.server";
import { shopDomain } from "~/lib/ids";
import { buildRetentionServices } from "~/services/retention.server";

const shop = shopDomain(process.env["SOAK_SHOP"] ?? "");
const runId = process.env["SOAK_RUN"] ?? "";
const { advanceRun } = buildRetentionServices();

for (;;) {
  const run = await withShop(shop, (tx) => findRun(tx, shop, runId));
  if (run?.state !== "running" && run?.state !== "previewing") break;
  await advanceRun(shop, runId);
  const next = await withShop(shop, (tx) => findRun(tx, shop, runId));
  const wait = (next?.nextAt?.getTime() ?? Date.now()) - Date.now();
  await sleep(Math.max(10, Math.min(wait, 5_000)));
}
process.exit(0);
