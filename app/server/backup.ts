/**
 * `npm run backup -- <file>` writes an encrypted backup; `npm run backup -- --prune <folder>` deletes
 * those that are too old to be restored. Needs the app's environment, the owner's role included.
 */
import { pruneBackups } from "~/db/backup/backup-files.server";
import { writeBackup } from "~/db/backup/write-backup.server";
import { backupKeys } from "~/lib/backup-keys.server";
import { realNow } from "~/lib/clock.server";
import { env } from "~/lib/env.server";
import { runCommand, type CommandResult } from "./run-command.server";

const USAGE = "Usage: npm run backup -- <file> | --prune <folder>";

runCommand(async (args) => {
  const [first, folder] = args;
  if (first === "--prune" && folder !== undefined) return prune(folder);
  if (first === undefined || first.startsWith("-")) return { exit: 64, text: USAGE };
  return write(first);
});

async function write(file: string): Promise<CommandResult> {
  const ownerUrl = env().MIGRATION_DATABASE_URL;
  const keys = backupKeys();
  if (ownerUrl === undefined || !keys) {
    const missing = ownerUrl === undefined ? "MIGRATION_DATABASE_URL" : "BACKUP_KEYS";
    return { exit: 78, text: `A backup needs ${missing} (see .env.example).` };
  }
  const written = await writeBackup({ ownerUrl, file, key: keys.current, now: realNow() });
  const { rows, bytes, sha256 } = written;
  return { exit: 0, text: `${file}: ${rows} rows, ${bytes} bytes, SHA-256 ${sha256}` };
}

async function prune(folder: string): Promise<CommandResult> {
  const days = env().BACKUP_MAX_AGE_DAYS;
  const gone = await pruneBackups(folder, { now: realNow(), days });
  return { exit: 0, text: [`Deleted ${gone.length} backups.`, ...gone].join("\n") };
}
