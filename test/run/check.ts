/**
 * `npm run check`: everything about the project that can be judged without running it.
 *
 *   npm run check                       all steps, two at a time
 *   npm run check -- --only lint,types  some of them
 *   npm run check -- --root ../elsewhere  another folder, by this folder's rules
 *   npm run check -- --verbose          with the tables of scopes and protected fields
 *
 * Exits 1 when anything was found, after printing all of it.
 */
import { availableParallelism } from "node:os";
import { parseArgs } from "node:util";
import { prepareGeneratedClient } from "../check/core/prepare";
import { REPOSITORY } from "../check/core/project";
import { fullReport, stepLine } from "../check/core/report";
import { runSteps } from "../check/core/run-steps";
import { ALL_STEPS } from "../check/steps";

const { values } = parseArgs({
  options: {
    only: { type: "string" },
    root: { type: "string", default: REPOSITORY },
    verbose: { type: "boolean", default: false },
  },
});
const wanted = values.only?.split(",").map((name) => name.trim());
const unknown = wanted?.filter((name) => !ALL_STEPS.some((step) => step.name === name)) ?? [];
if (unknown.length > 0) {
  const known = ALL_STEPS.map((step) => step.name).join(", ");
  console.error(`There is no step ${unknown.join(", ")}. The steps are: ${known}.`);
  process.exit(2);
}

const started = performance.now();
await prepareGeneratedClient(values.root);
const finished = await runSteps(
  ALL_STEPS.filter((step) => wanted?.includes(step.name) ?? true),
  {
    root: values.root,
    // More than four at once gains nothing: the longest step decides.
    atOnce: Math.max(1, Math.min(4, availableParallelism())),
    onFinished: (step) => console.log(stepLine(step)),
  },
);
const report = fullReport(finished, { verbose: values.verbose });
if (report !== "") console.log(report);

const problems = finished.reduce((sum, step) => sum + step.outcome.problems.length, 0);
const seconds = ((performance.now() - started) / 1000).toFixed(1);
console.log(`\n${problems === 0 ? "Nothing found" : `${problems} problems`} in ${seconds} s.`);
process.exitCode = problems === 0 ? 0 : 1;
