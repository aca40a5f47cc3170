/**
 * The demo's supervisor: starts what a shop with Kept consists of and keeps it running.
 *
 * Used by `npm run demo` and by the end-to-end tests, which therefore test what people use.
 */
import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { buildAll } from "./build-app";
import type { DemoSettings } from "./demo-settings";
import { startEmbeddedPostgres } from "./embedded-postgres";
import { applicationUrl } from "./roles";
import { superviseProcess, type Supervised } from "./supervise-process";

const root = resolve(import.meta.dirname, "..", "..");

/** The demo's credentials: known to everybody, of no use anywhere else. */
export const demoApp = {
  apiKey: "kept-demo-key",
  apiSecret: "kept-demo-secret-0123456789abcdef",
} as const;

export interface Demo {
  readonly appUrl: string;
  readonly standinUrl: string;
  readonly processes: {
    readonly web: Supervised;
    readonly worker: Supervised;
    readonly standin: Supervised;
  };
  /** One more web process on the same database, as they are added for scale. Answers its address. */
  addWeb(port: number): Promise<string>;
  stop(): Promise<void>;
}

export interface StartOptions {
  /** Gets a line per step. */
  readonly say: (line: string) => void;
  /** Ends a start that is under way, and whatever it has started. */
  readonly signal?: AbortSignal;
}

/** Starts everything and answers when /healthz does. Ends what it started when it cannot. */
export async function startDemo(settings: DemoSettings, options: StartOptions): Promise<Demo> {
  const running: { stop(): Promise<void> }[] = [];
  const stop = async () => {
    for (const each of running.splice(0).reverse()) await each.stop();
  };
  try {
    return { ...(await startParts(settings, options, running)), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function startParts(
  settings: DemoSettings,
  { say, signal }: StartOptions,
  running: { stop(): Promise<void> }[],
): Promise<Omit<Demo, "stop">> {
  const { dataDir } = settings;
  if (settings.fresh && !settings.database) rmSync(dataDir, { recursive: true, force: true });
  mkdirSync(dataDir, { recursive: true });
  const started = performance.now();
  const preload = ["--import", join(root, "test", "standin", "preload.mjs")];
  const start = (name: string, args: readonly string[], env: Readonly<Record<string, string>>) => {
    signal?.throwIfAborted();
    const started = superviseProcess({ name, args, env });
    running.push(started);
    return started;
  };
  const opening = openDatabase(settings).then((database) => {
    running.push(database);
    return database;
  });
  // The stand-in needs neither the build nor the database: it makes its store meanwhile.
  const standinMain = join(root, "test", "standin", "main.ts");
  const standin = start("stand-in", ["--import", "tsx", standinMain], standinVariables(settings));
  const [database, built] = await Promise.all([opening, buildAll()]);
  say(built ? "Built the app." : "The app is built already.");

  const urls = addresses(settings);
  const app = appVariables(settings, database);
  const web = start("web", [...preload, join(root, "build", "web.js")], {
    ...app,
    MIGRATION_DATABASE_URL: database.ownerUrl,
  });
  await Promise.all([
    untilOk(`${urls.standinUrl}/_control/health`, standin, signal),
    untilOk(`${urls.appUrl}/healthz`, web, signal),
  ]);
  // After the web process has migrated: the worker has no owner's role.
  const worker = start("worker", [...preload, join(root, "build", "worker.js")], app);
  say(`Ready after ${((performance.now() - started) / 1000).toFixed(1)} s.`);
  const addWeb = async (port: number) => {
    const url = `http://localhost:${port}`;
    const env = { ...app, PORT: String(port) };
    const another = start(`web on ${port}`, [...preload, join(root, "build", "web.js")], env);
    await untilOk(`${url}/healthz`, another, signal);
    return url;
  };
  return { ...urls, processes: { web, worker, standin }, addWeb };
}

type Variables = Record<string, string>;

function addresses({ port, standinPort }: DemoSettings) {
  return { appUrl: `http://localhost:${port}`, standinUrl: `http://localhost:${standinPort}` };
}

/** The stand-in's own state, and nobody else's. */
function standinDir({ dataDir }: DemoSettings): string {
  return join(dataDir, "standin");
}

function commonVariables(settings: DemoSettings): Variables {
  return {
    ...inherited(),
    NODE_ENV: "production",
    LOG_LEVEL: settings.logLevel,
    SHOPIFY_API_KEY: demoApp.apiKey,
    SHOPIFY_API_SECRET: demoApp.apiSecret,
    APP_URL: addresses(settings).appUrl,
  };
}

function appVariables(settings: DemoSettings, database: OpenDatabase): Variables {
  const { dataDir, port, standinPort } = settings;
  const { standinUrl } = addresses(settings);
  return {
    ...commonVariables(settings),
    APP_ENV: "demo",
    HOST: "127.0.0.1",
    PORT: String(port),
    DATABASE_URL: database.applicationUrl,
    KEPT_MASTER_KEYS_FILE: keyringFile(dataDir, "keyring"),
    BACKUP_KEYS_FILE: keyringFile(dataDir, "backup-keys"),
    ERASURE_LEDGER: join(dataDir, "erasures.jsonl"),
    SMTP_URL: `smtp://127.0.0.1:${standinPort + 1}`,
    MAIL_FROM: "Lumen Home privacy <privacy@lumen-home.canary.example>",
    APP_BRIDGE_URL: `${standinUrl}/_standin/app-bridge.js`,
    EXTRA_FRAME_ANCESTORS: standinUrl,
    STANDIN_URL: standinUrl,
    STANDIN_CLOCK_FILE: join(standinDir(settings), "clock.json"),
  };
}

function standinVariables(settings: DemoSettings): Variables {
  return {
    ...commonVariables(settings),
    STANDIN_PORT: String(settings.standinPort),
    STANDIN_DIR: standinDir(settings),
    DEMO_ORDERS: String(settings.orders),
    ...(settings.fresh ? { DEMO_FRESH: "1" } : {}),
  };
}

interface OpenDatabase {
  readonly applicationUrl: string;
  readonly ownerUrl: string;
  stop(): Promise<void>;
}

async function openDatabase(settings: DemoSettings): Promise<OpenDatabase> {
  if (settings.database) return { ...settings.database, stop: () => Promise.resolve() };
  const server = await startEmbeddedPostgres(join(settings.dataDir, "postgres"), {
    // A demo that was killed left its server running: it is ours to end.
    takeOver: true,
  });
  const password = secretFile(join(settings.dataDir, "postgres", "application-password"), () =>
    randomBytes(18).toString("hex"),
  );
  writeFileSync(join(settings.dataDir, "database-url"), `${server.ownerUrl}\n`, { mode: 0o600 });
  return {
    ownerUrl: server.ownerUrl,
    applicationUrl: applicationUrl(server.ownerUrl, password),
    stop: () => server.stop(),
  };
}

function keyringFile(dataDir: string, name: string): string {
  const file = join(dataDir, name);
  secretFile(file, () => `demo:${randomBytes(32).toString("base64")}`);
  return file;
}

function secretFile(file: string, make: () => string): string {
  if (!existsSync(file)) writeFileSync(file, `${make()}\n`, { mode: 0o600, flag: "wx" });
  return readFileSync(file, "utf8").trim();
}

/** Of our own environment only what a process needs to run: a stray variable must not steer a demo. */
function inherited(): Record<string, string> {
  const names = ["PATH", "HOME", "TMPDIR", "LANG", "TZ", "SystemRoot", "NODE_EXTRA_CA_CERTS"];
  const present = names.flatMap((name) => {
    const value = process.env[name];
    return value ? [[name, value] as const] : [];
  });
  return Object.fromEntries(present);
}

async function untilOk(url: string, running: Supervised, signal?: AbortSignal): Promise<void> {
  for (let tries = 0; tries < 600; tries++) {
    signal?.throwIfAborted();
    const ok = await fetch(url).then(
      (response) => response.ok,
      () => false, // not listening yet
    );
    if (ok) return;
    running.assertAlive();
    await sleep(50);
  }
  throw new Error(`${url} did not answer within 30 s`);
}
