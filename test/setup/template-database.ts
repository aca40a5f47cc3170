/**
 * One migrated database per test run; each test file that asks gets a copy of it, which costs
 * PostgreSQL some 50 ms instead of all migrations.
 */
import { createHash, randomUUID } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import pg from "pg";
import { startEmbeddedPostgres, type EmbeddedPostgres } from "./embedded-postgres";
import { applicationUrl } from "./roles";
import { testEnvironment } from "./test-environment";

const root = resolve(import.meta.dirname, "..", "..");
export const migrationsFolder = join(root, "prisma", "migrations");
const APPLICATION_PASSWORD = "kept-test";

export interface TemplateDatabase {
  readonly ownerUrl: string;
  readonly template: string;
}

/** Starts PostgreSQL for tests and makes sure the template of today's migrations exists. */
export async function prepareTemplate(): Promise<TemplateDatabase & { server: EmbeddedPostgres }> {
  const folder = process.env["KEPT_TEST_PG"] ?? join(root, ".cache", "test-postgres");
  const server = await startEmbeddedPostgres(folder, { database: "postgres", durable: false });
  const template = `kept_template_${migrationsDigest()}`;
  const ownerUrl = server.urlFor("postgres");
  await withOwner(ownerUrl, async (client) => {
    await client.query("SELECT pg_advisory_lock(4242)");
    const { rowCount } = await client.query("SELECT 1 FROM pg_database WHERE datname = $1", [
      template,
    ]);
    if (!rowCount) await build(client, server, template);
  });
  return { ownerUrl, template, server };
}

async function build(client: pg.Client, server: EmbeddedPostgres, template: string): Promise<void> {
  const draft = `${template}_draft`;
  await client.query(`DROP DATABASE IF EXISTS "${draft}" WITH (FORCE)`);
  await client.query(`CREATE DATABASE "${draft}"`);
  const ownerUrl = server.urlFor(draft);
  const before = { ...process.env };
  try {
    Object.assign(process.env, testEnvironment, {
      DATABASE_URL: applicationUrl(ownerUrl, APPLICATION_PASSWORD),
    });
    const { migrateDatabase } = await import("~/db/migrate.server");
    const { prepareQueue } = await import("~/jobs/queue.server");
    await migrateDatabase({
      ownerUrl,
      applicationUrl: applicationUrl(ownerUrl, APPLICATION_PASSWORD),
      folder: migrationsFolder,
      prepareQueue,
    });
  } finally {
    // Workers inherit this process's environment: one run's database must not become theirs.
    for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name];
    Object.assign(process.env, before);
  }
  await client.query(`ALTER DATABASE "${draft}" RENAME TO "${template}"`);
}

/** A fresh copy. Answers the application's and the owner's connection strings. */
export async function copyTemplate(
  source: TemplateDatabase,
): Promise<{ applicationUrl: string; ownerUrl: string; drop(): Promise<void> }> {
  const name = `t_${randomUUID().replaceAll("-", "")}`;
  await withOwner(source.ownerUrl, async (client) => {
    // Copies need the template to themselves for an instant: one at a time.
    await client.query("SELECT pg_advisory_lock(4243)");
    await client.query(`CREATE DATABASE "${name}" TEMPLATE "${source.template}"`);
  });
  const own = new URL(source.ownerUrl);
  own.pathname = `/${name}`;
  return {
    ownerUrl: own.href,
    applicationUrl: applicationUrl(own.href, APPLICATION_PASSWORD),
    drop: () =>
      withOwner(source.ownerUrl, async (client) => {
        await client.query(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`);
      }),
  };
}

async function withOwner(url: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

/** Changes when a migration, the grants or the queue's settings do. */
function migrationsDigest(): string {
  const hash = createHash("sha256");
  const migrations = readdirSync(migrationsFolder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".sql"))
    .sort()
    .map((file) => join(migrationsFolder, file));
  const settings = ["app/db/grants.server.ts", "app/jobs/queue.server.ts", "app/jobs/contract.ts"];
  for (const file of [...migrations, ...settings.map((path) => join(root, path))]) {
    hash.update(readFileSync(file));
  }
  return hash.digest("hex").slice(0, 16);
}
