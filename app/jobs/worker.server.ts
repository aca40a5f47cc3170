/** The worker: takes jobs from the queue, and looks for what is due. */
import { PgBoss, type JobResult, type WorkOptions } from "pg-boss";
import { domainNow, realNow } from "~/lib/clock.server";
import { env } from "~/lib/env.server";
import { AppError } from "~/lib/errors";
import { limitConcurrency } from "~/lib/limit-concurrency";
import { logger } from "~/lib/logger.server";
import { jobNames, jobPayloadSchema, SWEEP_QUEUE, type JobName } from "./contract";
import { handleEach } from "./handle-each";
import { handlerModules } from "./handler-of";
import { jobKey, QUEUE_SCHEMA } from "./queue.server";
import { createSweep, type AddJobs } from "./sweep.server";

/** Jobs fetched at a time: many small ones at once, long ones few. */
const batchSizes = {
  "webhook.handle": 50,
  "mail.send": 20,
  "request.advance": 10,
  "retention.advance": 2,
  "retention.start": 10,
  "retention.erasure": 10,
  "approval.settle": 10,
  "inactive.start": 10,
  "inactive.advance": 2,
  "inactive.step": 10,
  "own-data.tidy": 2,
  "shop.refresh": 10,
  "embed.check": 10,
  "banner.check": 10,
  "consent.watch": 10,
  "consent.account": 10,
  "consent.tally": 4,
  "consent.tidy": 2,
  "control.measure": 10,
  "keys.rotate": 2,
  "audit.seal": 4,
  "audit.upkeep": 2,
  "security.watch": 10,
} satisfies Record<JobName, number>;

const MINUTE_MS = 60_000;
/** Demos and tests move the clock and do not want to wait a minute to see what follows. */
const SHIFTED_SWEEP_MS = 5000;
const SHIFT_LOOK_MS = 500;

export interface Worker {
  /** Lets running jobs finish, for `graceMs` at most, then lets go. What is cut off is repeated. */
  stop(graceMs: number): Promise<void>;
}

interface Tally {
  done: number;
  failed: number;
}

export async function startWorker(): Promise<Worker> {
  const boss = await startBoss();
  const sweep = createSweep(makeAddJobs(boss));
  const tally: Tally = { done: 0, failed: 0 };
  // Each handler holds a connection at times; two are left for what they wait for.
  const limited = limitConcurrency(Math.max(2, env().DATABASE_POOL - 2));
  for (const name of jobNames) {
    await boss.work(name, workOptions(batchSizes[name]), (jobs) =>
      Promise.all(jobs.map((job) => limited(() => runJob(name, job, tally)))),
    );
  }
  await boss.work(SWEEP_QUEUE, { pollingIntervalSeconds: 5 }, () => sweep.run());
  await boss.schedule(SWEEP_QUEUE, "* * * * *");
  await sweep.run();
  const timers = [
    setInterval(() => logger().info({ ...tally }, "worker alive"), MINUTE_MS),
    ...followShiftedClock(() => sweep.run()),
  ];
  logger().info({ queues: jobNames.length }, "worker started");
  return {
    async stop(graceMs) {
      for (const timer of timers) clearInterval(timer);
      await boss.stop({ graceful: true, timeout: graceMs });
    },
  };
}

async function startBoss(): Promise<PgBoss> {
  const boss = new PgBoss({
    connectionString: env().DATABASE_URL,
    schema: QUEUE_SCHEMA,
    application_name: "kept-queue",
    // Creating and rebuilding belong to the owner's role (see prepareQueue).
    migrate: false,
    createSchema: false,
    reindex: false,
    monitorVacuum: false,
    useListenNotify: true,
    max: 6,
  });
  boss.on("error", (error) => logger().error({ err: error }, "queue"));
  boss.on("warning", (warning) => logger().warn({ warning }, "queue"));
  await boss.start();
  return boss;
}

function workOptions(batchSize: number) {
  return {
    batchSize,
    perJobResults: true,
    burstWhenBatchFull: true,
    pollingIntervalSeconds: 2,
    notifyPollingIntervalSeconds: 5,
  } as const satisfies WorkOptions;
}

/** One job's failure is its own: its neighbours in the batch are settled as what they are. */
async function runJob(
  name: JobName,
  job: { readonly id: string; readonly data: unknown },
  tally: Tally,
): Promise<JobResult> {
  try {
    const payload = jobPayloadSchema.parse(job.data);
    const { handle } = await handlerModules[name]();
    await handleEach(payload, handle);
    tally.done += 1;
    return { id: job.id, status: "completed" };
  } catch (error) {
    tally.failed += 1;
    logger().error({ err: error, job: job.id, queue: name }, "job failed");
    // Only a code: the queue's tables hold nothing about a person, error messages might.
    const code = error instanceof AppError ? error.code : "unexpected";
    return { id: job.id, status: "failed", output: { code } };
  }
}

/** Puts jobs into the queue; those whose key waits there already are dropped. */
export function makeAddJobs(boss: PgBoss): AddJobs {
  return async (name, rows) => {
    const jobs = rows.map(({ shop, id }) => ({
      data: { shop, id },
      singletonKey: jobKey({ shop, id }),
    }));
    await boss.insert(name, jobs);
  };
}

/** Outside production: sweeps at once when the clock was moved, and often while it is. */
function followShiftedClock(sweep: () => Promise<unknown>): NodeJS.Timeout[] {
  if (env().APP_ENV === "production") return [];
  const shift = () => domainNow().getTime() - realNow().getTime();
  const run = () => {
    sweep().catch((error: unknown) => logger().error({ err: error }, "sweep failed"));
  };
  let seen = shift();
  const look = () => {
    const now = shift();
    if (Math.abs(now - seen) > 1000) run();
    seen = now;
  };
  const often = () => {
    if (Math.abs(seen) > 1000) run();
  };
  return [setInterval(look, SHIFT_LOOK_MS), setInterval(often, SHIFTED_SWEEP_MS)];
}
