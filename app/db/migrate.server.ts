/**
 * Applies `prisma/migrations` at start, as `prisma migrate deploy` does: the same table, the same
 * checksums, the same advisory lock, so that either can go on where the other stopped. The CLI
 * itself is not needed at run time. Then grants the application's role what it may do.
 */
import { createHash, randomUUID } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { AppError } from "../lib/errors";
import { grantApplicationRole } from "./grants.server";

/** The lock id Prisma Migrate takes. */
const MIGRATE_LOCK = 72707369;

const BOOKKEEPING = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
  "id" VARCHAR(36) PRIMARY KEY NOT NULL, "checksum" VARCHAR(64) NOT NULL, "finished_at" TIMESTAMPTZ,
  "migration_name" VARCHAR(255) NOT NULL, "logs" TEXT, "rolled_back_at" TIMESTAMPTZ,
  "started_at" TIMESTAMPTZ NOT NULL DEFAULT now(), "applied_steps_count" INTEGER NOT NULL DEFAULT 0)`;

export interface MigrateOptions {
  /** The owner's connection string. */
  readonly ownerUrl: string;
  /** The application's connection string: its role gets the grants. */
  readonly applicationUrl: string;
  readonly folder: string;
  /** Runs with the owner's connection string before the grants: the queue's own schema. */
  readonly prepareQueue: (ownerUrl: string) => Promise<void>;
}

/** Brings the database up to date; several processes may call it at once. Answers what it applied. */
export async function migrateDatabase(options: MigrateOptions): Promise<readonly string[]> {
  const client = new pg.Client({ connectionString: options.ownerUrl });
  await client.connect();
  try {
    await client.query("SELECT pg_advisory_lock($1)", [MIGRATE_LOCK]);
    const applied = await applyMigrations(client, options.folder);
    await options.prepareQueue(options.ownerUrl);
    await grantApplicationRole(client, options.applicationUrl);
    return applied;
  } finally {
    await client.end();
  }
}

interface Recorded {
  readonly migration_name: string;
  readonly checksum: string;
  readonly finished_at: Date | null;
}

/** Applies what is missing; of all migrations, or of those named in `only`. */
export async function applyMigrations(
  client: pg.Client,
  folder: string,
  only?: ReadonlySet<string>,
): Promise<readonly string[]> {
  await client.query(BOOKKEEPING);
  const { rows } = await client.query<Recorded>(
    `SELECT migration_name, checksum, finished_at FROM "_prisma_migrations" WHERE rolled_back_at IS NULL`,
  );
  const failed = rows.find((row) => !row.finished_at);
  if (failed) {
    throw new AppError(
      "unavailable",
      `Migration ${failed.migration_name} failed earlier (P3009). Repair the database, then run "npx prisma migrate resolve".`,
    );
  }
  const known = new Map(rows.map((row) => [row.migration_name, row.checksum]));
  const applied: string[] = [];
  for (const name of migrationNames(folder)) {
    if (only && !only.has(name)) continue;
    const sql = readFileSync(join(folder, name, "migration.sql"), "utf8");
    const checksum = createHash("sha256").update(sql).digest("hex");
    const recorded = known.get(name);
    if (recorded === undefined) {
      await applyOne(client, { name, sql, checksum });
      applied.push(name);
    } else if (recorded !== checksum) {
      throw new AppError(
        "unavailable",
        `Migration ${name} was changed after it had been applied: restore the file as it was and put the change into a new migration.`,
      );
    }
  }
  return applied;
}

function migrationNames(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter((name) => existsSync(join(folder, name, "migration.sql")))
    .sort();
}

async function applyOne(
  client: pg.Client,
  { name, sql, checksum }: { name: string; sql: string; checksum: string },
): Promise<void> {
  const id = randomUUID();
  await client.query(
    `INSERT INTO "_prisma_migrations" (id, checksum, migration_name) VALUES ($1, $2, $3)`,
    [id, checksum, name],
  );
  try {
    await client.query(sql);
  } catch (error) {
    await client.query(`UPDATE "_prisma_migrations" SET logs = $2 WHERE id = $1`, [
      id,
      String(error),
    ]);
    throw error;
  }
  await client.query(
    `UPDATE "_prisma_migrations" SET finished_at = now(), applied_steps_count = 1 WHERE id = $1`,
    [id],
  );
}
