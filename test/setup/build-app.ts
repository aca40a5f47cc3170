/**
 * Builds the app: generated client, storefront scripts, Remix, and the two process entries.
 *
 * A stamp over all inputs makes the second start of the demo, and every test that needs the built
 * app, skip what has not changed.
 */
import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { promisify } from "node:util";
import { build as esbuild, type BuildOptions } from "esbuild";
import { buildStorefront } from "../run/build-storefront";

const run = promisify(execFile);
const root = resolve(import.meta.dirname, "..", "..");
const stampFile = join(root, "build", ".stamp");

/** The two processes, and the commands of those who run them. */
const entries = ["web", "worker", "keys", "backup", "restore"];

const inputs = ["app", "prisma", "extensions", "package-lock.json", "vite.config.ts", "test/setup"];
const derived = /(^|\/)(generated\/prisma|dist)(\/|$)|\.test\.tsx?$/;

/** Builds when an input changed, or always with `force`. Answers whether it built. */
export async function buildAll({ force = false } = {}): Promise<boolean> {
  const stamp = digestOf(inputs.map((path) => join(root, path)));
  if (!force && existsSync(stampFile) && readFileSync(stampFile, "utf8") === stamp) return false;
  // The admin's preview carries the storefront's scripts. They are committed, so nearly always what
  // is built here is what is there; where it is not, the admin is built once more.
  const before = digestOf([join(root, "extensions")]);
  const fromSchema = generateClient().then(() => Promise.all([buildRemix(), buildEntries()]));
  await Promise.all([buildStorefront(), fromSchema]);
  if (digestOf([join(root, "extensions")]) !== before) await buildRemix();
  mkdirSync(join(root, "build"), { recursive: true });
  writeFileSync(stampFile, digestOf(inputs.map((path) => join(root, path))));
  return true;
}

/** Prisma's client, from the schema; a second call with the same schema does nothing. */
export async function generateClient(): Promise<void> {
  const schema = readFileSync(join(root, "prisma", "schema.prisma"));
  const lock = readFileSync(join(root, "package-lock.json"));
  const stamp = createHash("sha256").update(schema).update(lock).digest("hex");
  const file = join(root, "app", "generated", ".stamp");
  if (existsSync(file) && readFileSync(file, "utf8") === stamp) return;
  await tool("prisma", "build/index.js", ["generate"]);
  writeFileSync(file, stamp);
}

const forServers = {
  bundle: true,
  packages: "external",
  platform: "node",
  target: "node22",
  format: "esm",
  alias: { "~": "./app" },
  jsx: "automatic",
  logLevel: "warning",
} as const satisfies BuildOptions;

async function buildRemix(): Promise<void> {
  await tool("@remix-run/dev", "dist/cli.js", ["vite:build"]);
}

/** The process entries; packages stay outside, so that both bundles share one instance of each. */
async function buildEntries(): Promise<void> {
  await esbuild({
    absWorkingDir: root,
    entryPoints: Object.fromEntries(entries.map((name) => [name, `app/server/${name}.ts`])),
    outdir: "build",
    splitting: true,
    chunkNames: "entries/[name]-[hash]",
    ...forServers,
  });
}

/** A script of the tests as the process entries are built; answers the file that was written. */
export async function buildScript(path: string): Promise<string> {
  const outfile = join(root, "build", "scripts", `${basename(path, ".ts")}.js`);
  await esbuild({ absWorkingDir: root, entryPoints: [path], outfile, ...forServers });
  return outfile;
}

async function tool(packageName: string, file: string, args: readonly string[]): Promise<void> {
  const entry = join(root, "node_modules", packageName, file);
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    NODE_ENV: "production",
    // Prisma reads its configuration before generating; no connection is made.
    DATABASE_URL: process.env["DATABASE_URL"] ?? "postgresql://nobody@localhost/none",
    CHECKPOINT_DISABLE: "1",
  };
  try {
    await run(process.execPath, [entry, ...args], { cwd: root, env, maxBuffer: 1 << 26 });
  } catch (error) {
    const output = error instanceof Error && "stderr" in error ? String(error.stderr) : "";
    throw new Error(`${packageName} ${args.join(" ")} failed:\n${output}`, { cause: error });
  }
}

function digestOf(paths: readonly string[]): string {
  const hash = createHash("sha256");
  for (const path of paths) addToDigest(hash, path);
  return hash.digest("hex");
}

function addToDigest(hash: ReturnType<typeof createHash>, path: string): void {
  if (!existsSync(path) || derived.test(path)) return;
  if (statSync(path).isDirectory()) {
    for (const name of readdirSync(path).sort()) addToDigest(hash, join(path, name));
  } else {
    hash.update(path).update(readFileSync(path));
  }
}
