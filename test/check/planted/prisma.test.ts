import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { REPOSITORY } from "../core/project";
import { prismaStep } from "../steps/prisma-step";
import { findings } from "./plant";

const fromRepository = (path: string): string => readFileSync(join(REPOSITORY, path), "utf8");

const GROUND = {
  "prisma.config.ts": fromRepository("prisma.config.ts").replace(
    "./prisma/schema-engine.mjs",
    join(REPOSITORY, "prisma/schema-engine.mjs"),
  ),
  "prisma/migrations/migration_lock.toml": 'provider = "postgresql"\n',
};
const migration = (sql: string) => ({ "prisma/migrations/20260101000000_init/migration.sql": sql });

const SCHEMA = `datasource db {
  provider = "postgresql"
}

model Shop {
  id String @id
}
`;
const TABLE =
  'CREATE TABLE "Shop" ("id" TEXT NOT NULL, CONSTRAINT "Shop_pkey" PRIMARY KEY ("id"));';

test("migrations that build the schema pass", async () => {
  const files = { ...GROUND, "prisma/schema.prisma": SCHEMA, ...migration(TABLE) };
  expect(await findings(prismaStep, files)).toBe("");
});

test("a field without a migration and an unformatted schema are caught", async () => {
  const schema = SCHEMA.replace("@id\n", "@id\n  country   String?\n");
  const files = { ...GROUND, "prisma/schema.prisma": schema, ...migration(TABLE) };
  const found = await findings(prismaStep, files);
  expect(found).toContain("prisma/schema.prisma  is not formatted");
  expect(found).toContain("Added column `country`");
});

test("a migration that does not apply to an empty database is caught", async () => {
  const broken = migration(`${TABLE} ALTER TABLE "Nobody" ADD COLUMN "x" TEXT;`);
  const files = { ...GROUND, "prisma/schema.prisma": SCHEMA, ...broken };
  expect(await findings(prismaStep, files)).toContain("prisma/migrations  can't be replayed");
});

test("an invalid schema is caught", async () => {
  const schema = SCHEMA.replace("id String @id", "id Strong @id");
  const files = { ...GROUND, "prisma/schema.prisma": schema, ...migration(TABLE) };
  expect(await findings(prismaStep, files)).toContain('Type "Strong" is neither');
});
