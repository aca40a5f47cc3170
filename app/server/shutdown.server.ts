/** Ends a process in order: no new work, what is running finishes, connections are closed. */
import type { Server } from "node:http";
import { logger } from "~/lib/logger.server";

/** What is still running after this is cut off. Below the ten seconds supervisors usually grant. */
const GRACE_MS = 8_000;

/**
 * Runs `stop` once on SIGINT, SIGTERM, or when the supervisor that started this process is gone
 * (its message channel closes), then exits.
 */
export function stopOnSignals(stop: () => Promise<void>): void {
  let stopping = false;
  const begin = (why: string) => {
    if (stopping) return;
    stopping = true;
    logger().info({ why }, "stopping");
    setTimeout(() => process.exit(1), GRACE_MS).unref();
    stop().then(
      () => process.exit(0),
      (error: unknown) => {
        logger().error({ err: error }, "stopping failed");
        process.exit(1);
      },
    );
  };
  process.on("SIGINT", () => begin("SIGINT"));
  process.on("SIGTERM", () => begin("SIGTERM"));
  if (process.connected) process.on("disconnect", () => begin("supervisor gone"));
}

export function closeOnSignals(server: Server, afterwards: () => Promise<void>): void {
  stopOnSignals(async () => {
    const closed = new Promise<void>((done) => server.close(() => done()));
    server.closeIdleConnections();
    await closed;
    await afterwards();
  });
}
