/** Migrations at start, when the owner's role is given; otherwise whoever deploys applies them. */
import { migrateDatabase } from "~/db/migrate.server";
import { prepareQueue } from "~/jobs/queue.server";
import { env } from "~/lib/env.server";
import { logger } from "~/lib/logger.server";

/** Safe to call from several processes at once: one migrates, the others wait and find it done. */
export async function prepareDatabase(folder: string): Promise<void> {
  const { MIGRATION_DATABASE_URL, DATABASE_URL } = env();
  if (!MIGRATION_DATABASE_URL) return;
  const applied = await migrateDatabase({
    ownerUrl: MIGRATION_DATABASE_URL,
    applicationUrl: DATABASE_URL,
    folder,
    prepareQueue,
  });
  if (applied.length > 0) logger().info({ migrations: applied }, "database brought up to date");
}
