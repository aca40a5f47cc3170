import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const alias = { "~": fileURLToPath(new URL("./app", import.meta.url)) };
const shared = {
  pool: "forks" as const,
  testTimeout: 30_000,
  hookTimeout: 60_000,
  // On two cores the runner would use one: a third of what waits for the database then waits alone.
  maxWorkers: Math.max(2, availableParallelism() - 1),
};

/**
 * `unit`: no database. `database` (*.db.test.ts and test/integration): a PostgreSQL of its own per
 * file. `e2e`: whole processes and a browser. `standin` and `check`: the tests' own tools.
 */
export default defineConfig({
  test: {
    projects: [
      {
        resolve: { alias },
        test: {
          ...shared,
          name: "unit",
          include: ["app/**/*.test.ts"],
          exclude: ["app/**/*.db.test.ts"],
        },
      },
      {
        resolve: { alias },
        test: {
          ...shared,
          name: "database",
          include: ["app/**/*.db.test.ts", "test/integration/**/*.test.ts"],
          globalSetup: ["test/setup/global.ts"],
          setupFiles: ["test/setup/database-file.ts"],
        },
      },
      {
        resolve: { alias },
        test: {
          ...shared,
          name: "tools",
          include: [
            "test/standin/**/*.test.ts",
            "test/check/**/*.test.ts",
            "test/setup/**/*.test.ts",
          ],
          testTimeout: 120_000,
        },
      },
      {
        resolve: { alias },
        test: {
          ...shared,
          name: "e2e",
          include: ["test/e2e/**/*.test.ts"],
          // Whole processes and a browser fill two cores by themselves.
          maxWorkers: 1,
          sequence: { groupOrder: 1 },
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
