#!/usr/bin/env node
/**
 * Starts one of the project's commands on any machine with Node ≥ 20.19 and npm.
 *
 * Installs the dependencies when they are absent or older than the lock file, then runs
 * `test/run/<command>.ts` on the Node that package.json pins (an optional dependency from the
 * registry), because the platform's library needs a newer Node than many machines have. The
 * production entries are run from `build/`, which is made first where there is none.
 *
 * Plain JavaScript without dependencies: it has to run before anything is installed.
 */
import { spawn, spawnSync } from "node:child_process";
import { existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { createHash } from "node:crypto";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..");
const [command = "", ...rest] = process.argv.slice(2);
/** What runs from `build/` in production, by command. */
const entries = {
  start: "web",
  worker: "worker",
  keys: "keys",
  backup: "backup",
  restore: "restore",
};
const entry = Object.hasOwn(entries, command)
  ? join(root, "build", `${entries[command]}.js`)
  : undefined;
const script = join(root, "test", "run", `${command}.ts`);
if (!entry && (!/^[a-z-]+$/.test(command) || !existsSync(script))) {
  console.error(`Unknown command "${command}". See the scripts in package.json.`);
  process.exit(2);
}

installWhenMissing();
const node = pinnedNode();
const env = {
  ...process.env,
  PATH: `${join(root, "node_modules", ".bin")}${pathSeparator()}${process.env.PATH ?? ""}`,
};
const tsx = pathToFileURL(join(root, "node_modules", "tsx", "dist", "loader.mjs")).href;
if (entry && !existsSync(entry)) {
  const build = join(root, "test", "run", "build.ts");
  const built = spawnSync(node, ["--import", tsx, build], { cwd: root, stdio: "inherit", env });
  if (built.status !== 0) process.exit(built.status ?? 1);
}
const program = entry ? [entry] : ["--import", tsx, script];
const child = spawn(node, [...program, ...rest], { cwd: root, stdio: "inherit", env });
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => child.kill(signal));
child.on("exit", (code, signal) => process.exit(code ?? (signal === "SIGINT" ? 130 : 143)));

/** A stamp of the lock file inside node_modules tells whether `npm ci` has to run (again). */
function installWhenMissing() {
  const lock = createHash("sha256")
    .update(readFileSync(join(root, "package-lock.json")))
    .digest("hex");
  const stamp = join(root, "node_modules", ".kept-lock");
  const installed = existsSync(stamp) && readFileSync(stamp, "utf8") === lock;
  if (installed || npmInstalledIt()) return;
  console.log("Installing dependencies (npm ci) …");
  const npm = process.platform === "win32" ? "npm.cmd" : "npm";
  // The browser and native engines some packages want to download are never needed.
  const env = {
    ...process.env,
    PUPPETEER_SKIP_DOWNLOAD: "1",
    PRISMA_SKIP_POSTINSTALL_GENERATE: "1",
  };
  const done = spawnSync(npm, ["ci", "--no-audit", "--no-fund", "--loglevel=error"], {
    cwd: root,
    stdio: "inherit",
    env,
    shell: process.platform === "win32",
  });
  if (done.status !== 0) {
    console.error(
      "npm ci failed. Check that the npm registry can be reached, then run the command again.",
    );
    process.exit(done.status ?? 1);
  }
  writeFileSync(stamp, lock);
}

/** True when somebody ran `npm ci` or `npm install` by hand after the lock file last changed. */
function npmInstalledIt() {
  const hidden = join(root, "node_modules", ".package-lock.json");
  return (
    existsSync(hidden) &&
    statSync(hidden).mtimeMs >= statSync(join(root, "package-lock.json")).mtimeMs
  );
}

/** The pinned Node from node_modules; the running one where that platform has no package. */
function pinnedNode() {
  const name = process.platform === "win32" ? "node.cmd" : "node";
  const pinned = join(root, "node_modules", ".bin", name);
  if (existsSync(pinned)) return pinned;
  const major = Number(process.versions.node.split(".")[0]);
  if (major >= 22) return process.execPath;
  console.error(
    `This platform (${process.platform} ${process.arch}) has no Node in the registry: install Node 22 or newer and run the command again.`,
  );
  process.exit(1);
}

function pathSeparator() {
  return process.platform === "win32" ? ";" : ":";
}
