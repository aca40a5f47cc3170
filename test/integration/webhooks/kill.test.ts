/**
 * Receiver and worker are killed (-9) in the middle of a thousand deliveries. The sender behaves as
 * the platform does: it repeats what was not answered 200, under the same id, and some of what was.
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, describe, expect, it } from "vitest";
import { buildShop } from "../../factories/build-shop";
import { buildWebhook, dataRequestPayload, LUMEN } from "../../factories/build-webhook";
import { asOwner } from "../../setup/as-owner";
import { startScript, type ScriptProcess } from "../../setup/script-process";

const DELIVERIES = 1000;
const SENDERS = 20;
const MINUTE_MS = 60_000;

const folder = mkdtempSync(join(tmpdir(), "kept-kill-"));
const clockFile = join(folder, "clock.json");
const running = new Set<ScriptProcess>();
let offsetMs = 0;

afterAll(async () => {
  await Promise.all([...running].map((script) => script.end("SIGKILL")));
  rmSync(folder, { recursive: true, force: true });
});

const environment = () => ({
  DATABASE_POOL: "10",
  LOG_LEVEL: "info",
  STANDIN_CLOCK_FILE: clockFile,
  STANDIN_URL: "http://127.0.0.1:9",
});

async function startReceiver(port: number): Promise<ScriptProcess> {
  const env = { ...environment(), RECEIVER_PORT: String(port) };
  const script = startScript("test/setup/webhook-receiver-process.ts", env);
  running.add(script);
  await script.until(/port \d+/);
  return script;
}

async function startWorker(): Promise<ScriptProcess> {
  const script = startScript("app/server/worker.ts", environment(), [
    ...["--import", "./test/standin/preload.mjs"],
  ]);
  running.add(script);
  await script.until(/worker started/);
  return script;
}

/** Leases of what was killed run out: nobody waits for them in a test. */
function moveClock(): void {
  offsetMs += 10 * MINUTE_MS;
  writeFileSync(clockFile, JSON.stringify({ offsetMs }));
}

function freePort(): Promise<number> {
  return new Promise((found) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => found(typeof address === "object" && address ? address.port : 0));
    });
  });
}

/** One delivery, until it is acknowledged. Every tenth is delivered once more. */
async function deliver(port: number, number: number): Promise<void> {
  const { headers, body } = buildWebhook({
    ...{ topic: "customers/data_request", webhookId: `kill-${number}` },
    payload: dataRequestPayload(LUMEN, {
      customer: { id: 5_000_000 + number, email: `p${number}@canary.example` },
      data_request: { id: number },
    }),
  });
  for (let wanted = number % 10 === 0 ? 2 : 1; wanted > 0;) {
    const status = await fetch(`http://127.0.0.1:${port}/webhooks`, {
      method: "POST",
      headers,
      body: new Uint8Array(body),
    }).then(
      (response) => response.status,
      () => 0,
    );
    if (status === 200) wanted -= 1;
    else await sleep(50);
  }
}

async function count(sql: string): Promise<number> {
  const [row] = await asOwner<{ n: number }>(`SELECT count(*)::int AS n FROM ${sql}`);
  return row?.n ?? 0;
}

function notInTime(description: string): Error {
  const printed = [...running].map((script) => script.output().slice(-1500));
  return new Error(`not in time: ${description}\n${printed.join("\n---\n")}`);
}

async function until(description: string, done: () => Promise<boolean>): Promise<void> {
  const started = performance.now();
  while (!(await done())) {
    if (performance.now() - started > 2 * MINUTE_MS) throw notInTime(description);
    await sleep(100);
  }
}

const cases = () => count(`"PrivacyRequest"`);
const stored = () => count(`"WebhookDelivery"`);

describe("a thousand deliveries", () => {
  it("each have exactly one effect, although receiver and worker are killed", async () => {
    await buildShop(LUMEN);
    const port = await freePort();
    const started = await Promise.all([startReceiver(port), startWorker()]);
    let [receiver, worker] = started;

    let next = 0;
    let acknowledged = 0;
    const sending = Array.from({ length: SENDERS }, async () => {
      while (next < DELIVERIES) {
        await deliver(port, (next += 1));
        acknowledged += 1;
      }
    });
    const disturbing = (async () => {
      await until("cases before the first kill", async () => (await cases()) > 20);
      await worker.end("SIGKILL");
      await until("deliveries before the second kill", async () => (await stored()) > 300);
      await receiver.end("SIGKILL");
      [receiver, worker] = await Promise.all([startReceiver(port), startWorker()]);
      moveClock();
      const before = await cases();
      await until("cases before the third kill", async () => (await cases()) > before + 50);
      await worker.end("SIGKILL");
      await receiver.end("SIGKILL");
      [receiver, worker] = await Promise.all([startReceiver(port), startWorker()]);
      moveClock();
    })();
    await Promise.all([...sending, disturbing]);
    expect(acknowledged).toBe(DELIVERIES);
    await until("every delivery handled", async () => {
      return (await count(`"WebhookDelivery" WHERE state = 'handled'`)) === DELIVERIES;
    });

    expect(await stored()).toBe(DELIVERIES);
    expect(await cases()).toBe(DELIVERIES);
    expect(await count(`(SELECT DISTINCT "hostRequestId" FROM "PrivacyRequest") AS ids`)).toBe(
      DELIVERIES,
    );
    const opened = `FROM "AuditEvent" WHERE type = 'request.opened'`;
    expect(await count(`(SELECT 1 ${opened}) AS events`)).toBe(DELIVERIES);
    expect(await count(`"WebhookDelivery" WHERE payload IS NOT NULL`)).toBe(0);
    const notices = `SELECT "requestId", kind FROM "OutgoingMail" GROUP BY 1, 2 HAVING count(*) > 1`;
    expect(await count(`(${notices}) AS doubled`)).toBe(0);
    await worker.end("SIGTERM");
    expect(worker.child.exitCode).toBe(0);
  }, 300_000);
});
