/**
 * `npm test`: the static checks, then every test. `npm test -- <vitest arguments>` runs a part of
 * the tests only.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { z } from "zod";
import { ensureBrowser } from "../setup/browser";
import { buildAll } from "../setup/build-app";

const root = resolve(import.meta.dirname, "..", "..");
const report = join(root, "test-output", "vitest.json");
const selected = process.argv.slice(2);
const reportSchema = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numTotalTests: z.number(),
});

mkdirSync(join(root, "test-output"), { recursive: true });
rmSync(report, { force: true });
console.log(`Browser: ${ensureBrowser()}`);
await buildAll();

const tsx = ["--import", "tsx"];
const checked = selected.length > 0 ? 0 : run([...tsx, join(root, "test", "run", "check.ts")]);
const tested = run([
  join(root, "node_modules", "vitest", "vitest.mjs"),
  "run",
  ...["--reporter=default", "--reporter=json", `--outputFile.json=${report}`],
  ...selected,
]);
process.exit(summarise(checked, tested));

function run(args: readonly string[]): number {
  return spawnSync(process.execPath, [...args], { cwd: root, stdio: "inherit" }).status ?? 1;
}

/** One closing line that says how many tests ran; a run without any has failed. */
function summarise(checks: number, tests: number): number {
  if (!existsSync(report)) {
    console.error("The tests ended without a report.");
    return 1;
  }
  const counts = reportSchema.parse(JSON.parse(readFileSync(report, "utf8")));
  const skipped = counts.numTotalTests - counts.numPassedTests - counts.numFailedTests;
  if (checks !== 0) console.error("npm run check failed: see its findings above.");
  console.log(
    `${counts.numPassedTests} passed, ${counts.numFailedTests} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`,
  );
  return checks !== 0 || tests !== 0 || counts.numPassedTests === 0 ? 1 : 0;
}
