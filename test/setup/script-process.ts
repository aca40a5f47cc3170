/** Starts a TypeScript file of ours as a process, on the running Node. */
import { spawn, type ChildProcess } from "node:child_process";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { REPOSITORY } from "../check/core/project";
import { buildScript } from "./build-app";

const loader = pathToFileURL(join(REPOSITORY, "node_modules", "tsx", "dist", "loader.mjs")).href;

export interface ScriptProcess {
  readonly child: ChildProcess;
  /** Everything printed so far, errors included. */
  output(): string;
  /** Resolves with the match once the output has it. Rejects when the process ends or time is up. */
  until(pattern: RegExp, withinMs?: number): Promise<RegExpExecArray>;
  /** Resolves when it has ended. */
  end(signal: NodeJS.Signals): Promise<void>;
}

export function startScript(
  path: string,
  env: Readonly<Record<string, string | undefined>>,
  nodeArguments: readonly string[] = [],
): ScriptProcess {
  return startNode(["--import", loader, ...nodeArguments, join(REPOSITORY, path)], env);
}

/** The same, built first as the app's processes are: for benchmarks, which measure what is deployed. */
export async function startBuiltScript(
  path: string,
  env: Readonly<Record<string, string | undefined>>,
): Promise<ScriptProcess> {
  return startNode([await buildScript(path)], env);
}

function startNode(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): ScriptProcess {
  const child = spawn(process.execPath, [...args], {
    cwd: REPOSITORY,
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  const append = (chunk: Buffer) => {
    output += chunk.toString();
  };
  child.stdout.on("data", append);
  child.stderr.on("data", append);
  return {
    child,
    output: () => output,
    until: (pattern, withinMs = 20_000) => until({ child, pattern, withinMs, read: () => output }),
    end: (signal) =>
      new Promise((done) => {
        if (child.exitCode !== null || child.signalCode !== null) return done();
        child.once("exit", () => done());
        child.kill(signal);
      }),
  };
}

interface Awaited {
  readonly child: ChildProcess;
  readonly pattern: RegExp;
  readonly withinMs: number;
  readonly read: () => string;
}

function until({ child, pattern, withinMs, read }: Awaited): Promise<RegExpExecArray> {
  return new Promise((found, failed) => {
    const started = performance.now();
    const look = () => {
      const match = pattern.exec(read());
      if (match) return found(match);
      const ended = child.exitCode !== null || child.signalCode !== null;
      if (ended || performance.now() - started > withinMs) {
        return failed(
          new Error(`no ${String(pattern)} ${ended ? "before the end" : "in time"}:\n${read()}`),
        );
      }
      setTimeout(look, 20);
    };
    look();
  });
}
