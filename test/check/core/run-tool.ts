import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { REPOSITORY } from "./project";

/** Long enough for a cold cache on a busy machine, short enough that a hang is noticed. */
const TIMEOUT_MS = 300_000;

export interface ToolRun {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface ToolCall {
  /** The npm package that carries the tool. */
  readonly package: string;
  /** Name of its executable when the package has several. */
  readonly bin?: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
}

/**
 * Runs a command-line tool of node_modules on the Node that runs this process.
 *
 * Not through `npx` or `.bin`: those start whichever Node is first in the PATH, and several of the
 * tools need the pinned one.
 *
 * @throws Error when the tool can't be started or doesn't end in five minutes.
 */
export async function runTool(call: ToolCall): Promise<ToolRun> {
  const child = spawn(process.execPath, [toolPath(call), ...call.args], {
    cwd: call.cwd,
    env: { ...process.env, FORCE_COLOR: "0", NO_COLOR: "1", ...call.env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const output = { stdout: "", stderr: "" };
  child.stdout.setEncoding("utf8").on("data", (chunk: string) => (output.stdout += chunk));
  child.stderr.setEncoding("utf8").on("data", (chunk: string) => (output.stderr += chunk));
  return await new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      child.kill("SIGKILL");
      reject(new Error(`${call.package} did not end within ${TIMEOUT_MS / 1000} s`));
    }, TIMEOUT_MS);
    child.once("error", reject);
    child.once("close", (code) => {
      clearTimeout(timer);
      resolve({ code: code ?? 1, ...output });
    });
  });
}

/** The script behind a package's executable. */
function toolPath(call: Pick<ToolCall, "package" | "bin">): string {
  const manifest = join(REPOSITORY, "node_modules", call.package, "package.json");
  const { bin } = JSON.parse(readFileSync(manifest, "utf8")) as {
    bin?: string | Record<string, string>;
  };
  const script = typeof bin === "string" ? bin : bin?.[call.bin ?? call.package];
  if (script === undefined) throw new Error(`${call.package} has no executable ${call.bin ?? ""}`);
  return join(dirname(manifest), script);
}
