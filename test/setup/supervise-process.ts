/** One supervised child process: restarted when it dies, ended with the supervisor. */
import { spawn, type ChildProcess } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";

export interface SuperviseOptions {
  readonly name: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

export interface Supervised {
  /** The running process's id; changes when it was restarted. */
  pid(): number | undefined;
  /** Throws when the process keeps dying at start. */
  assertAlive(): void;
  /** Kills the process as a crash would; the supervisor starts it again. */
  crash(): void;
  stop(): Promise<void>;
}

/** Deaths in a row, each soon after a start, that count as "does not start". */
const EARLY_DEATHS = 3;
const EARLY_MS = 5_000;
/** SIGTERM's grace, below the ten seconds in which everything must have ended. */
const GRACE_MS = 8_500;

export function superviseProcess(options: SuperviseOptions): Supervised {
  let child: ChildProcess | undefined;
  let stopping = false;
  let earlyDeaths = 0;

  const start = () => {
    const startedAt = performance.now();
    // The channel's end tells the child that we are gone, even when we were killed.
    const started = spawn(process.execPath, [...options.args], {
      env: { ...options.env } as NodeJS.ProcessEnv,
      stdio: ["ignore", "inherit", "inherit", "ipc"],
    });
    child = started;
    started.on("exit", (code, signal) => {
      if (stopping) return;
      earlyDeaths = performance.now() - startedAt < EARLY_MS ? earlyDeaths + 1 : 0;
      console.error(`${options.name} ended (${signal ?? `exit ${String(code)}`})`);
      if (earlyDeaths < EARLY_DEATHS)
        void sleep(200 * earlyDeaths).then(() => !stopping && start());
    });
  };
  start();

  return {
    pid: () => child?.pid,
    assertAlive() {
      if (earlyDeaths >= EARLY_DEATHS) {
        throw new Error(`${options.name} does not start: see its messages above.`);
      }
    },
    crash() {
      child?.kill("SIGKILL");
    },
    async stop() {
      stopping = true;
      const running = child;
      if (!running || running.exitCode !== null || running.signalCode !== null) return;
      const gone = new Promise<void>((done) => running.once("exit", () => done()));
      running.kill("SIGTERM");
      const late = setTimeout(() => running.kill("SIGKILL"), GRACE_MS);
      await gone;
      clearTimeout(late);
    },
  };
}
