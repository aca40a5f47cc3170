/**
 * pg-boss, on the same PostgreSQL as everything else: a job commits or rolls back with the rows it
 * is about. Its schema is created by the owner's role at migration; the application only uses it.
 */
import { fromPrisma, PgBoss } from "pg-boss";
import { env } from "~/lib/env.server";
import type { Enqueue } from "~/lib/job-port";
import { logger } from "~/lib/logger.server";
import { jobNames, SWEEP_QUEUE, type JobName } from "./contract";

export const QUEUE_SCHEMA = "pgboss";

/** Retries back off from 5 s; what still fails after a day is found again by the sweep. */
const queueOptions = {
  retryLimit: 12,
  retryDelay: 5,
  retryBackoff: true,
  retryDelayMax: 3600,
  expireInSeconds: 15 * 60,
  deleteAfterSeconds: 24 * 3600,
  notify: true,
};

/** Creates or upgrades the queue's schema and queues. Needs the owner's role. */
export async function prepareQueue(ownerUrl: string): Promise<void> {
  const boss = new PgBoss({
    connectionString: ownerUrl,
    schema: QUEUE_SCHEMA,
    supervise: false,
    schedule: false,
    max: 2,
  });
  boss.on("error", (error) => logger().error({ err: error }, "queue preparation"));
  await boss.start();
  const existing = new Set((await boss.getQueues()).map((queue) => queue.name));
  for (const name of jobNames) if (!existing.has(name)) await boss.createQueue(name, queueOptions);
  if (!existing.has(SWEEP_QUEUE)) {
    await boss.createQueue(SWEEP_QUEUE, { ...queueOptions, policy: "short", retryLimit: 0 });
  }
  await boss.stop({ graceful: false });
}

let sender: Promise<PgBoss> | undefined;

/** A pg-boss that only sends: no maintenance, no polling. Started at first use. */
export function queueSender(): Promise<PgBoss> {
  return (sender ??= startSender());
}

async function startSender(): Promise<PgBoss> {
  const boss = new PgBoss({
    connectionString: env().DATABASE_URL,
    schema: QUEUE_SCHEMA,
    migrate: false,
    createSchema: false,
    supervise: false,
    schedule: false,
    max: 2,
  });
  boss.on("error", (error) => logger().error({ err: error }, "queue sender"));
  await boss.start();
  return boss;
}

export async function stopQueueSender(): Promise<void> {
  const running = sender;
  sender = undefined;
  if (running) await (await running).stop({ graceful: false });
}

/** Adds a job in the caller's transaction (see `Enqueue`). */
export const enqueue: Enqueue<JobName> = async (tx, { name, shop, id, after }) => {
  const boss = await queueSender();
  await boss.send(
    name,
    { shop, id },
    {
      db: fromPrisma(tx),
      ...(after ? { startAfter: after } : {}),
    },
  );
};
