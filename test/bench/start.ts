/**
 * How long `npm run demo` takes until /healthz answers, in a fresh clone: `npm ci` included; with
 * dependencies present and nothing built; and again. Bounds on two cores: 120 s and 15 s.
 */
import { execFileSync, spawn, type ChildProcess } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { round, type BenchOptions, type BenchResult } from "./report";

const root = resolve(import.meta.dirname, "..", "..");
const PORTS = { PORT: "3380", STANDIN_PORT: "4380" };
const PRESENT_BOUND_S = 15;
const FULL_BOUND_S = 120;

export const summary = "npm run demo until it is ready, in a fresh clone";

/** One round: a start has no variance that a bound of 15 s would notice. */
export async function run({ progress }: BenchOptions): Promise<BenchResult> {
  const clone = mkdtempSync(join(tmpdir(), "kept-start-"));
  try {
    execFileSync("git", ["clone", "--quiet", root, clone]);
    const withInstall = await secondsUntilReady(clone);
    progress(`with npm ci: ${withInstall} s`);
    for (const made of ["build", ".data", "app/generated"]) {
      rmSync(join(clone, made), { recursive: true, force: true });
    }
    const first = await secondsUntilReady(clone);
    progress(`dependencies present: ${first} s`);
    const again = await secondsUntilReady(clone);
    return {
      name: "start",
      figures: { withInstall, first, again },
      ratios: {
        withInstallOfBound: round(withInstall / FULL_BOUND_S),
        firstOfBound: round(first / PRESENT_BOUND_S),
      },
      table: [
        { start: "npm ci included", seconds: withInstall, bound: FULL_BOUND_S },
        { start: "dependencies present, nothing built", seconds: first, bound: PRESENT_BOUND_S },
        { start: "built already", seconds: again, bound: PRESENT_BOUND_S },
      ],
      notes: ["npm's download cache is as the machine has it"],
    };
  } finally {
    rmSync(clone, { recursive: true, force: true });
  }
}

async function secondsUntilReady(clone: string): Promise<number> {
  const started = performance.now();
  const demo = spawn("npm", ["run", "demo"], {
    cwd: clone,
    env: { ...process.env, ...PORTS },
    stdio: "ignore",
    detached: true,
  });
  try {
    while (!(await answers())) {
      if (demo.exitCode !== null) throw new Error(`the demo ended with ${demo.exitCode}`);
      await sleep(100);
    }
    return Math.round((performance.now() - started) / 100) / 10;
  } finally {
    await end(demo);
  }
}

function answers(): Promise<boolean> {
  return fetch(`http://localhost:${PORTS.PORT}/healthz`).then(
    (response) => response.ok,
    () => false, // not listening yet
  );
}

/** The whole group: npm goes at once, and those that it started still have a database to close. */
async function end(demo: ChildProcess): Promise<void> {
  if (demo.pid === undefined) return;
  const group = -demo.pid;
  if (signalled(group, "SIGTERM")) while (signalled(group, 0)) await sleep(50);
}

/** False when nobody is left to be told. */
function signalled(group: number, signal: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(group, signal);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ESRCH") return false;
    throw error;
  }
}
