import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startEmbeddedPostgres } from "../../setup/embedded-postgres";
import { readProjectFile } from "../core/project";
import { runTool, type ToolRun } from "../core/run-tool";
import type { CheckStep, Problem } from "../core/step";

const SCHEMA = "prisma/schema.prisma";
/** `prisma migrate diff --exit-code`: there is a difference. */
const DIFFERS = 2;

/**
 * The Prisma schema is valid and formatted, and the migrations build exactly what it says.
 *
 * The migrations are replayed in a throw-away PostgreSQL, so this also shows that they apply to an
 * empty database. What Prisma doesn't model (row security, grants, triggers) is not compared.
 */
export const prismaStep: CheckStep = {
  name: "prisma",
  expectedSeconds: 7,
  async run(root) {
    if (readProjectFile(root, SCHEMA) === undefined) {
      return { problems: [{ where: SCHEMA, message: "is missing" }] };
    }
    const invalid = await prisma(root, ["validate", "--schema", SCHEMA]);
    if (invalid.code !== 0)
      return { problems: [{ where: SCHEMA, message: invalid.stderr.trim() }] };
    const problems: Problem[] = [];
    const format = await prisma(root, ["format", "--check", "--schema", SCHEMA]);
    if (format.code !== 0) {
      problems.push({ where: SCHEMA, message: "is not formatted (npx prisma format)" });
    }
    return { problems: [...problems, ...(await driftProblems(root))] };
  },
};

async function driftProblems(root: string): Promise<Problem[]> {
  const folder = mkdtempSync(join(tmpdir(), "kept-drift-"));
  const server = await startEmbeddedPostgres(join(folder, "postgres"), { durable: false });
  try {
    const args = ["--from-migrations", "prisma/migrations", "--to-schema", SCHEMA, "--exit-code"];
    const { code, stdout, stderr } = await prisma(root, ["migrate", "diff", ...args], {
      MIGRATION_DATABASE_URL: server.ownerUrl,
      DATABASE_URL: server.ownerUrl,
    });
    if (code === 0) return [];
    const message =
      code === DIFFERS
        ? `differ from ${SCHEMA}; the migrations lack:\n${stdout.trim()}`
        : `can't be replayed: ${`${stdout}\n${stderr}`.trim()}`;
    return [{ where: "prisma/migrations", message }];
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The root's own prisma.config.ts applies; the database is only ever one that was given. */
function prisma(
  root: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<ToolRun> {
  const nowhere = "postgresql://nobody@127.0.0.1:1/none";
  return runTool({
    package: "prisma",
    args,
    cwd: root,
    env: {
      DATABASE_URL: nowhere,
      MIGRATION_DATABASE_URL: nowhere,
      PRISMA_HIDE_UPDATE_MESSAGE: "1",
      CHECKPOINT_DISABLE: "1",
      ...env,
    },
  });
}
