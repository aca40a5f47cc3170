/** The worker process. Built to `build/worker.js`; needs only the environment, and has no port. */
import { join } from "node:path";
import { flushErasures } from "~/domain/protection/index.server";
import { startWorker } from "~/jobs/worker.server";
import { logger } from "~/lib/logger.server";
import { startApplication, stopApplication } from "./lifecycle.server";
import { prepareDatabase } from "./prepare-database.server";
import { stopOnSignals } from "./shutdown.server";

/** Shorter than the process is given (see shutdown): connections still have to be closed. */
const JOBS_GRACE_MS = 7000;

/** How long a destroyed key may wait to be in the erasure ledger. */
const LEDGER_EVERY_MS = 1000;

async function main(): Promise<void> {
  await prepareDatabase(join(import.meta.dirname, "..", "prisma", "migrations"));
  await startApplication();
  const worker = await startWorker();
  const ledger = setInterval(() => {
    flushErasures().catch((error: unknown) => logger().error({ err: error }, "erasure ledger"));
  }, LEDGER_EVERY_MS);
  stopOnSignals(async () => {
    await worker.stop(JOBS_GRACE_MS);
    clearInterval(ledger);
    await flushErasures();
    await stopApplication();
  });
}

main().catch((error: unknown) => {
  logger().fatal({ err: error }, "the worker could not start");
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
