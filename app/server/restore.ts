/**
 * `npm run restore -- <file> [--force]` puts a backup into an empty database and repeats every erasure
 * made since. Needs the app's environment: the owner's role, the keyrings, and the erasure ledger.
 */
import { join } from "node:path";
import { restoreBackup } from "~/db/backup/restore-backup.server";
import { prepareQueue } from "~/jobs/queue.server";
import { backupKeys } from "~/lib/backup-keys.server";
import { realNow } from "~/lib/clock.server";
import { env } from "~/lib/env.server";
import { startApplication } from "./lifecycle.server";
import { runCommand } from "./run-command.server";

runCommand(
  async (args) => {
    const file = args.find((argument) => !argument.startsWith("--"));
    if (file === undefined) {
      return { exit: 64, text: "Usage: npm run restore -- <file> [--force]" };
    }
    const { MIGRATION_DATABASE_URL: ownerUrl, DATABASE_URL, BACKUP_MAX_AGE_DAYS } = env();
    const keys = backupKeys();
    if (ownerUrl === undefined || !keys) {
      const missing = ownerUrl === undefined ? "MIGRATION_DATABASE_URL" : "BACKUP_KEYS";
      return { exit: 78, text: `A restore needs ${missing} (see .env.example).` };
    }
    const { rows } = await restoreBackup({
      ...{ file, keys, ownerUrl, applicationUrl: DATABASE_URL, prepareQueue },
      folder: join(import.meta.dirname, "..", "prisma", "migrations"),
      now: realNow(),
      maxAgeDays: BACKUP_MAX_AGE_DAYS,
      force: args.includes("--force"),
    });
    // What every start does: keys are tried, and the ledger's erasures repeated.
    await startApplication();
    return { exit: 0, text: `Restored ${rows} rows; what was erased since is erased again.` };
  },
  { start: false },
);
