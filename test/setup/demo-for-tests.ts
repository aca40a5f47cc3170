/**
 * The demo as `npm run demo` starts it, on ports and in a folder of the tests' own, with short ways
 * to its pages and its control calls.
 */
import { mkdirSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { startDemo, type Demo } from "./demo";
import { demoSettings } from "./demo-settings";

const root = resolve(import.meta.dirname, "..", "..");

export interface DemoForTests extends Demo {
  /** Where screenshots go: shown in the test's output. */
  readonly pictures: string;
  readonly dataDir: string;
  /** `/_control/<path>`: GET without a body, POST with one. Throws on anything but 2xx. */
  control<T>(path: string, body?: object): Promise<T>;
  /** Asks until `look` answers something other than undefined, for at most `ms`. */
  eventually<T>(what: string, look: () => Promise<T | undefined>, ms?: number): Promise<T>;
}

export async function demoForTests(
  name: string,
  ports: { app: number; standin: number },
): Promise<DemoForTests> {
  const dataDir = join(root, "test-output", "demo", name);
  const pictures = join(root, "test-output", "pictures");
  rmSync(dataDir, { recursive: true, force: true });
  mkdirSync(pictures, { recursive: true });
  const demo = await startDemo(
    demoSettings({
      PORT: String(ports.app),
      STANDIN_PORT: String(ports.standin),
      DATA_DIR: dataDir,
      DEMO_ORDERS: "300",
      LOG_LEVEL: "warn",
    }),
    { say: () => undefined },
  );
  return {
    ...demo,
    pictures,
    dataDir,
    control: (path, body) => control(`${demo.standinUrl}/_control/${path}`, body),
    eventually,
  };
}

async function control<T>(url: string, body?: object): Promise<T> {
  const response = await fetch(url, {
    method: body ? "POST" : "GET",
    ...(body
      ? { body: JSON.stringify(body), headers: { "content-type": "application/json" } }
      : {}),
  });
  if (!response.ok) throw new Error(`${url}: ${response.status} ${await response.text()}`);
  return (await response.json()) as T;
}

async function eventually<T>(
  what: string,
  look: () => Promise<T | undefined>,
  ms = 30_000,
): Promise<T> {
  const until = performance.now() + ms;
  for (;;) {
    const found = await look();
    if (found !== undefined) return found;
    if (performance.now() > until) throw new Error(`${what}: not within ${ms} ms`);
    await new Promise((wait) => setTimeout(wait, 200));
  }
}
