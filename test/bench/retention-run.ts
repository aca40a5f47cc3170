/**
 * How long a retention run takes beside what the host's rate limit allows.
 *
 * Floor: the points the run's calls cost, less those that are in the full bucket at the start, by the
 * points the host restores a second. A run can't be faster, however quick the machine. Each round is
 * a store of its own behind the stand-in, over HTTP, without faults: preview, approval by two people,
 * two workers, until the last order is read back (`npm run soak -- retention --calm`).
 */
import { spawn } from "node:child_process";
import { join } from "node:path";
import { z } from "zod";
import { REPOSITORY } from "../check/core/project";
import { figuresOf, round, shown, spread, type BenchOptions, type BenchResult } from "./report";

export const summary = "how long a retention run takes, beside what the host's rate limit allows";

/** What the host restores a second on its second plan (shopify.dev, "GraphQL Admin API rate limits"). */
const RATE = 200;
const ORDERS = 1_500;
const BOUND = 1.1;

const reportSchema = z.object({
  due: z.number(),
  writeSeconds: z.number(),
  limitSeconds: z.number().positive(),
  timesLimit: z.number(),
  points: z.number(),
  repeated: z.number(),
  problems: z.array(z.string()),
});
type Report = z.output<typeof reportSchema>;

export async function run({ rounds, progress }: BenchOptions): Promise<BenchResult> {
  const reports: Report[] = [];
  for (let number = 1; number <= rounds; number++) {
    const report = await oneRun();
    if (report.problems.length > 0) throw new Error(report.problems.join("; "));
    reports.push(report);
    progress(
      `round ${number}: ${report.writeSeconds} s, floor ${report.limitSeconds.toFixed(1)} s, ${report.timesLimit.toFixed(3)} ×`,
    );
  }
  const seconds = spread(reports.map((each) => each.writeSeconds));
  const floor = spread(reports.map((each) => each.limitSeconds));
  const times = spread(reports.map((each) => each.timesLimit));
  const perOrder = spread(reports.map(({ points, due }) => points / due));
  return {
    name: "retention-run",
    figures: {
      ...figuresOf("seconds", seconds),
      ...figuresOf("floorSeconds", floor),
      ...figuresOf("pointsPerOrder", perOrder),
    },
    ratios: { timesFloor: round(times.median), worst: round(Math.max(...reports.map(timesOf))) },
    table: [
      { what: "run, seconds", measured: shown(seconds, 1) },
      { what: "floor, seconds", measured: shown(floor, 1) },
      { what: `times the floor (bound ${BOUND})`, measured: shown(times, 3) },
      { what: "points an order", measured: shown(perOrder, 1) },
    ],
    notes: [
      `${ORDERS} orders, ${reports[0]?.due ?? 0} due, ${RATE} points a second, ${rounds} rounds.`,
      "A tenth of the bucket is left for people who look at pages meanwhile: two seconds of a run.",
    ],
  };
}

function timesOf({ timesLimit }: Report): number {
  return timesLimit;
}

async function oneRun(): Promise<Report> {
  const script = join(REPOSITORY, "test", "soak", "retention.ts");
  const options = ["--calm", "--json", "--orders", String(ORDERS), "--rate", String(RATE)];
  const child = spawn(process.execPath, ["--import", "tsx", script, ...options], {
    cwd: REPOSITORY,
    stdio: ["ignore", "pipe", "inherit"],
  });
  let output = "";
  for await (const piece of child.stdout) output += String(piece);
  const last = output.trim().split("\n").at(-1) ?? "";
  return reportSchema.parse(JSON.parse(last));
}
