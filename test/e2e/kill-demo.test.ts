/**
 * The demo is killed, with everything it started, in the middle of its work; started again on the
 * same folder it goes on, and nothing it had acknowledged is lost.
 */
import { spawn, type ChildProcess } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildAll } from "../setup/build-app";
import { DEMO_SHOP } from "../setup/open-demo-shop";

const root = resolve(import.meta.dirname, "..", "..");
const dataDir = join(root, "test-output", "demo", "killed");
const ports = { PORT: "4170", STANDIN_PORT: "4171" };
let demo: ChildProcess | undefined;

beforeAll(async () => {
  rmSync(dataDir, { recursive: true, force: true });
  await buildAll();
});
afterAll(async () => {
  if (!demo) return;
  const gone = new Promise((done) => demo?.once("exit", done));
  demo.kill("SIGTERM");
  await gone;
});

/** Starts `npm run demo`'s program in a process group of its own and waits until it is open. */
async function start(): Promise<void> {
  const args = ["--import", "tsx", join(root, "test", "run", "demo.ts")];
  const started = spawn(process.execPath, args, {
    cwd: root,
    env: {
      PATH: process.env["PATH"] ?? "",
      HOME: process.env["HOME"] ?? "",
      NODE_ENV: "production",
      ...ports,
      DATA_DIR: dataDir,
      DEMO_ORDERS: "50",
    },
    stdio: ["ignore", "pipe", "inherit"],
    detached: true,
  });
  demo = started;
  let said = "";
  started.stdout.on("data", (chunk: Buffer) => (said += chunk.toString()));
  for (let tries = 0; !said.includes("Kept is running"); tries++) {
    if (started.exitCode !== null || tries > 600) throw new Error(`no demo:\n${said}`);
    await sleep(100);
  }
}

/** Supervisor, web, worker and stand-in at once, then PostgreSQL: as a power cut would. */
async function killEverything(): Promise<void> {
  const pidFile = join(dataDir, "postgres", "pgdata", "postmaster.pid");
  const postgres = Number(readFileSync(pidFile, "utf8").split("\n")[0]);
  const gone = new Promise((done) => demo?.once("exit", done));
  process.kill(-(demo?.pid ?? 0), "SIGKILL");
  process.kill(postgres, "SIGKILL");
  await gone;
}

async function control<T>(name: string, body: object): Promise<T> {
  const response = await fetch(`http://localhost:${ports.STANDIN_PORT}/_control/${name}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  return (await response.json()) as T;
}

async function unhandled(): Promise<{ known: string[]; waiting: number }> {
  const client = new pg.Client(readFileSync(join(dataDir, "database-url"), "utf8").trim());
  await client.connect();
  const { rows } = await client.query<{ webhookId: string; state: string }>(
    `SELECT "webhookId", state FROM "WebhookDelivery"`,
  );
  await client.end();
  return {
    known: rows.map((row) => row.webhookId),
    waiting: rows.filter((row) => row.state === "received").length,
  };
}

describe("a demo that is killed", () => {
  it("starts again and has lost nothing that it acknowledged", async () => {
    await start();
    const reports = await control<{ webhookId: string; status: number }[]>("webhooks", {
      topic: "customers/data_request",
      shop: DEMO_SHOP,
      count: 60,
      concurrency: 4,
    });
    await killEverything();
    const acknowledged = reports.filter(({ status }) => status === 200);
    expect(acknowledged).toHaveLength(60);
    await start();
    // What the killed worker had in hand is taken over once its lease has run out.
    await control("clock", { advance: "PT10M" });
    for (let tries = 0; (await unhandled()).waiting > 0 && tries < 120; tries++) await sleep(500);
    const after = await unhandled();
    expect(after.waiting).toBe(0);
    const known = new Set(after.known);
    expect(acknowledged.filter(({ webhookId }) => !known.has(webhookId))).toEqual([]);
  });
});
