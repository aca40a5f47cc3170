/**
 * `npm run soak -- retention [--orders 200000] [--rate 2000] [--calm] [--json]`
 *
 * A whole run over a store of that many orders through the stand-in, over HTTP: a rate limit, 5 % of
 * calls answered by an error, replies lost after the write, lines of bulk mutations that fail, result
 * files cut in the middle, two workers at the same time, and two kills -9. At the end every order must
 * be what a slow and obvious judge says it must be, and none written more often than needed.
 *
 * `--calm` leaves out faults and kills: then the time is compared with what the rate limit allows.
 */
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { tmpdir } from "node:os";
import { setTimeout as sleep } from "node:timers/promises";
import { parseArgs } from "node:util";
import { REPOSITORY } from "../check/core/project";
import { startBenchDatabase } from "../bench/bench-database";
import { testEnvironment } from "../setup/test-environment";
import { shopDomain } from "~/lib/ids";
import { compareOrders, type Comparison } from "./retention/reference";

const { values } = parseArgs({
  options: {
    orders: { type: "string", default: "200000" },
    rate: { type: "string", default: "2000" },
    port: { type: "string", default: "4410" },
    calm: { type: "boolean", default: false },
    json: { type: "boolean", default: false },
  },
});
const SHOP = "lumen-home.myshopify.com";
const SCOPES = [
  "read_all_orders",
  "read_returns",
  "read_shopify_payments_disputes",
  "write_orders",
];
const YEARS = 2;
const orders = Number(values.orders);
const rate = Number(values.rate);
/** As the platform's: twenty seconds' worth. */
const bucket = rate * 20;
const port = Number(values.port);
const dir = mkdtempSync(join(tmpdir(), "kept-soak-"));
const log = (text: string) => {
  if (!values.json) console.log(text);
};

const database = await startBenchDatabase("soak_retention");
const standin = await startStandinProcess();
Object.assign(process.env, {
  ...testEnvironment,
  DATABASE_URL: database.applicationUrl,
  STANDIN_URL: `http://localhost:${port}`,
  STANDIN_CLOCK_FILE: join(dir, "clock.json"),
});
await import("../standin/preload.mjs");
const { prepareRun } = await import("./retention/run");

try {
  const report = await soak();
  console.log(values.json ? JSON.stringify(report) : describe(report));
  process.exitCode = report.problems.length > 0 ? 1 : 0;
} finally {
  standin.kill("SIGTERM");
  const { disconnectDatabase } = await import("~/db.server");
  await disconnectDatabase();
  await database.stop();
  rmSync(dir, { recursive: true, force: true });
}
// The platform's library keeps connections open.
process.exit();

interface Tally {
  readonly points: number;
  readonly calls: number;
  readonly orders: number;
  readonly writes: number;
  readonly repeated: number;
}

interface Report {
  readonly orders: number;
  readonly due: number;
  readonly previewSeconds: number;
  readonly writeSeconds: number;
  readonly points: number;
  readonly calls: number;
  /** How long the rate limit alone makes the run take. */
  readonly limitSeconds: number;
  readonly timesLimit: number;
  readonly kills: number;
  readonly writes: number;
  readonly repeated: number;
  readonly comparison: Comparison;
  readonly problems: readonly string[];
}

async function soak(): Promise<Report> {
  const throttle = { maximumAvailable: bucket, restoreRate: rate };
  await control("faults", { throttle, bulkDelayMs: 300, switches: { webhooksOnChange: false } });
  const began = Date.now();
  const { runId, due, begin } = await prepareRun({
    shop: SHOP,
    years: YEARS,
    scopes: SCOPES,
    control,
  });
  const previewed = Date.now();
  log(`${orders} orders read and judged in ${seconds(began, previewed)} s; ${due} are due.`);
  await control("writes", undefined, "DELETE");
  if (!values.calm) {
    await control("faults", {
      ...{ errorRate: 0.05, dropReplyRate: 0.02, bulkLineErrorRate: 0.05 },
      ...{ bulkFileCut: 2, bulkFails: 1 },
    });
  }
  const workers = [startWorker(runId), startWorker(runId)];
  // A worker that has to be started first says nothing about the run.
  await Promise.all(workers.map(isReady));
  await begin();
  const kills = await workToTheEnd({ runId, due, workers });
  const writeSeconds = await secondsOfRun(runId);
  await control("faults", { reset: true });
  const tally = await control<Tally>(`writes?shop=${SHOP}`);
  const comparison = await compareOrders({ control, years: YEARS, shop: SHOP, at: began });
  const limitSeconds = Math.max(0, tally.points - bucket) / rate;
  return {
    ...{ orders, due, kills, comparison, limitSeconds, writeSeconds },
    previewSeconds: Number(seconds(began, previewed)),
    ...{ points: tally.points, calls: tally.calls, writes: tally.writes, repeated: tally.repeated },
    timesLimit: limitSeconds === 0 ? 0 : writeSeconds / limitSeconds,
    problems: problemsOf({ due, tally, comparison }),
  };
}

function problemsOf(of: { due: number; tally: Tally; comparison: Comparison }): string[] {
  const { due, tally, comparison } = of;
  const { wronglyTouched, leftBehind, expected } = comparison;
  return [
    ...(wronglyTouched > 0 ? [`${wronglyTouched} orders were touched that must stay`] : []),
    ...(leftBehind > 0 ? [`${leftBehind} orders still hold what must be gone`] : []),
    ...(expected !== due ? [`the reference expects ${expected}, the engine ${due}`] : []),
    ...(tally.repeated > 0 ? [`${tally.repeated} orders were written more than once`] : []),
    ...(tally.orders !== due ? [`${tally.orders} orders were written, ${due} were due`] : []),
  ];
}

/** Two workers; each third of the way one of them, then both, are killed and started again. */
async function workToTheEnd(of: {
  readonly runId: string;
  readonly due: number;
  readonly workers: readonly ChildProcess[];
}): Promise<number> {
  const { runId, due } = of;
  let { workers } = of;
  let kills = 0;
  for (;;) {
    await sleep(500);
    const done = (await control<Tally>(`writes?shop=${SHOP}`)).orders;
    if (!values.calm && kills < 2 && done > (due * (kills + 1)) / 3) {
      kills += 1;
      const killed = kills === 1 ? workers.slice(0, 1) : workers;
      for (const worker of killed) worker.kill("SIGKILL");
      log(`kill -9 of ${killed.length} at ${done} of ${due}`);
      workers = workers.map((each) => (killed.includes(each) ? startWorker(runId) : each));
    }
    if (workers.every(({ exitCode }) => exitCode !== null)) return kills;
  }
}

function startWorker(runId: string): ChildProcess {
  const script = join(REPOSITORY, "test", "soak", "retention", "worker.ts");
  const preload = join(REPOSITORY, "test", "standin", "preload.mjs");
  const args = ["--import", "tsx", "--import", preload, script];
  const env = { ...process.env, SOAK_SHOP: SHOP, SOAK_RUN: runId };
  return spawn(process.execPath, args, {
    ...{ cwd: REPOSITORY, env },
    stdio: ["ignore", "pipe", "inherit"],
  });
}

/** A worker says one word when everything it needs is loaded. */
async function isReady(worker: ChildProcess): Promise<void> {
  if (worker.stdout) await once(worker.stdout, "data");
}

/** From the last approval to the end, as the run itself has it. */
async function secondsOfRun(runId: string): Promise<number> {
  const { withShop } = await import("~/db.server");
  const { findRun } = await import("~/domain/retention/run.store.server");
  const shop = shopDomain(SHOP);
  const run = await withShop(shop, (tx) => findRun(tx, shop, runId));
  if (!run?.approvedAt || !run.finishedAt) throw new Error(`the run is ${run?.state ?? "gone"}`);
  return Number(seconds(run.approvedAt.getTime(), run.finishedAt.getTime()));
}

async function startStandinProcess(): Promise<ChildProcess> {
  const env = {
    ...process.env,
    ...{
      STANDIN_PORT: String(port),
      STANDIN_DIR: dir,
      DEMO_ORDERS: String(orders),
      DEMO_FRESH: "1",
    },
    APP_URL: testEnvironment.APP_URL,
  };
  const script = join(REPOSITORY, "test", "standin", "main.ts");
  const child = spawn(process.execPath, ["--import", "tsx", script], {
    ...{ cwd: REPOSITORY, env },
    stdio: ["ignore", "ignore", "inherit"],
  });
  // Also when this process ends by a mistake of its own.
  process.on("exit", () => child.kill("SIGTERM"));
  for (let tries = 0; tries < 600; tries++) {
    if (await fetch(`http://localhost:${port}/_control/health`).then(isOk, () => false))
      return child;
    await sleep(100);
  }
  throw new Error("the stand-in does not start");
}

function isOk({ ok }: Response): boolean {
  return ok;
}

async function control<T>(path: string, body?: object, method?: string): Promise<T> {
  const response = await fetch(`http://localhost:${port}/_control/${path}`, {
    method: method ?? (body ? "POST" : "GET"),
    ...(body
      ? { body: JSON.stringify(body), headers: { "content-type": "application/json" } }
      : {}),
  });
  if (!response.ok) throw new Error(`/_control/${path}: ${response.status}`);
  return (await response.json()) as T;
}

function seconds(from: number, to: number): string {
  return ((to - from) / 1000).toFixed(1);
}

function describe(report: Report): string {
  const { problems, comparison, timesLimit, ...figures } = report;
  const rows = Object.entries(figures).map(
    ([name, value]) => `  ${name.padEnd(16)} ${String(value)}`,
  );
  const outcome =
    problems.length === 0
      ? `Every order is as the reference says: ${comparison.expected} cleared, ${comparison.others} as they were.`
      : problems.map((problem) => `✗ ${problem}`).join("\n");
  return [...rows, `  times the limit  ${timesLimit.toFixed(3)}`, outcome].join("\n");
}
