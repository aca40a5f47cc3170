/**
 * pg-boss, on the same PostgreSQL as everything else: a job commits or rolls back with the rows it
 * is about. Its schema is created by the owner's role at migration; the application only uses it.
 */
import { fromPrisma, PgBoss } from "pg-boss";
import { env } from "~/lib/env.server";
import type { Enqueue, EnqueueMany } from "~/db/job-port";
import { logger } from "~/lib/logger.server";
import { jobNames, SWEEP_QUEUE, type JobName } from "./contract";

export const QUEUE_SCHEMA = "pgboss";

/**
 * Retries back off from 5 s; what still fails after a day is found again by the sweep. `short`: one
 * waiting job per key, so that a sweep which finds the same row every minute adds nothing.
 */
const queueOptions = {
  policy: "short",
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
    await boss.createQueue(SWEEP_QUEUE, { ...queueOptions, retryLimit: 0 });
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
  const options = {
    singletonKey: jobKey({ shop, id, after }),
    ...(after ? { startAfter: after } : {}),
  };
  await boss.send(name, { shop, id }, { db: fromPrisma(tx), ...options });
};

/** One job for many rows of one shop, in a transaction on a bare connection (see `EnqueueMany`). */
export const enqueueMany: EnqueueMany<JobName> = async (sql, { name, shop, ids }) => {
  const [id, ...more] = ids;
  if (id === undefined) return;
  const boss = await queueSender();
  const data = more.length > 0 ? { shop, id, more } : { shop, id };
  const jobs = [{ data, singletonKey: jobKey({ shop, id }) }];
  const db = {
    executeSql: async (text: string, values?: unknown[]) => ({
      rows: await sql.query(text, values),
    }),
  };
  await boss.insert(name, jobs, { db });
};

/** Jobs for now and jobs for later do not stand in for each other. */
export function jobKey({
  shop,
  id,
  after,
}: {
  shop: string;
  id: string;
  after?: Date | undefined;
}) {
  return after ? `${shop}/${id}@${after.getTime()}` : `${shop}/${id}`;
}
