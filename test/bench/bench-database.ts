/** A PostgreSQL that is as durable as in production, with a fresh database of today's migrations. */
import { join } from "node:path";
import pg from "pg";
import { REPOSITORY } from "../check/core/project";
import { startEmbeddedPostgres } from "../setup/embedded-postgres";
import { applicationUrl } from "../setup/roles";
import { migrationsFolder } from "../setup/template-database";
import { testEnvironment } from "../setup/test-environment";

export interface BenchDatabase {
  readonly ownerUrl: string;
  readonly applicationUrl: string;
  stop(): Promise<void>;
}

/** Also sets this process's environment for the app's modules, which must be imported afterwards. */
export async function startBenchDatabase(name: string): Promise<BenchDatabase> {
  const folder = process.env["KEPT_BENCH_PG"] ?? join(REPOSITORY, ".cache", "bench-postgres");
  const server = await startEmbeddedPostgres(folder, { database: "postgres" });
  const database = `bench_${name}`;
  await renew(server.urlFor("postgres"), database);
  const ownerUrl = server.urlFor(database);
  const appUrl = applicationUrl(ownerUrl, "kept-bench");
  Object.assign(process.env, testEnvironment, { DATABASE_URL: appUrl, DATABASE_POOL: "10" });
  const { migrateDatabase } = await import("~/db/migrate.server");
  const { prepareQueue } = await import("~/jobs/queue.server");
  await migrateDatabase({
    ownerUrl,
    applicationUrl: appUrl,
    folder: migrationsFolder,
    prepareQueue,
  });
  await setPassword(ownerUrl);
  return { ownerUrl, applicationUrl: appUrl, stop: () => server.stop() };
}

async function renew(url: string, database: string): Promise<void> {
  const client = new pg.Client(url);
  await client.connect();
  await client.query(`DROP DATABASE IF EXISTS "${database}" WITH (FORCE)`);
  await client.query(`CREATE DATABASE "${database}"`);
  await client.end();
}

/** The role outlives the database, with the password it once got. */
async function setPassword(ownerUrl: string): Promise<void> {
  const client = new pg.Client(ownerUrl);
  await client.connect();
  await client.query(`ALTER ROLE kept_app PASSWORD 'kept-bench'`);
  await client.end();
}
