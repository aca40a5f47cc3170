/** Secrets and personal data, looked for where they must never be: logs, metrics, jobs, error pages. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { DESKTOP_USER_AGENT } from "../setup/user-agent";
import { openDemoShop } from "../setup/open-demo-shop";

const root = resolve(import.meta.dirname, "..", "..");
const dataDir = join(root, "test-output", "demo", "canary");
const urls = { appUrl: "http://localhost:4234", standinUrl: "http://localhost:4235" };
let said = "";
let demo: ReturnType<typeof spawn>;

const forbidden: readonly (readonly [string, RegExp])[] = [
  // The mail's sender is the store's own address, in the demo's environment: not a person's.
  ["an address of a person", /[\w.+-]+@(?!lumen-home\.)[\w.-]*canary\.example/i],
  ["a session token", /eyJ[\w-]+\.[\w-]+\.[\w-]+/],
  ["an access token", /\bshp[a-z]{2}_[\w-]{8,}/],
  ["the app's secret", /kept-demo-secret/],
  ["a link's secret", /requests\/(confirm\/)?[\w-]{43}\b/],
];

beforeAll(async () => {
  rmSync(dataDir, { recursive: true, force: true });
  demo = spawn(process.execPath, ["--import", "tsx", join(root, "test", "run", "demo.ts")], {
    cwd: root,
    env: {
      ...{ PATH: process.env["PATH"], HOME: process.env["HOME"], LOG_LEVEL: "debug" },
      NODE_ENV: "production",
      ...{ PORT: "4234", STANDIN_PORT: "4235", DATA_DIR: dataDir, DEMO_ORDERS: "100" },
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  for (const stream of [demo.stdout, demo.stderr]) {
    stream?.on("data", (chunk: Buffer) => (said += chunk.toString()));
  }
  await until("the demo", async () => (await fetch(`${urls.appUrl}/healthz`)).ok);
  await until("the shop", () => openDemoShop(urls).then(() => true));
});
afterAll(async () => {
  const ended = once(demo, "exit");
  demo.kill("SIGTERM");
  await ended;
});

async function until(what: string, look: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 300; tries++) {
    if (await look().catch(() => false)) return;
    await new Promise((wait) => setTimeout(wait, 300));
  }
  throw new Error(`${what} did not come:\n${said.slice(-2000)}`);
}

function expectClean(place: string, text: string): void {
  for (const [what, pattern] of forbidden) {
    expect(pattern.exec(text)?.[0], `${what} in ${place}`).toBeUndefined();
  }
}

async function rows(sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client(readFileSync(join(dataDir, "database-url"), "utf8").trim());
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

const storefront = (path: string, init: RequestInit = {}) =>
  fetch(`${urls.standinUrl}/apps/privacy/${path}`, { redirect: "manual", ...init });

describe("secrets and personal data", () => {
  it("are in no log at debug level, no metric and no job, after people have used the app", async () => {
    const form = { kind: "access", email: "mia@canary.example", message: "canary words" };
    const asked = await storefront("requests", {
      method: "POST",
      body: new URLSearchParams(form),
    });
    expect(asked.status).toBe(200);
    await until("the mail", async () =>
      (await (await fetch(`${urls.standinUrl}/_control/mail`)).text()).includes("mia@canary"),
    );
    const mail = await (await fetch(`${urls.standinUrl}/_control/mail`)).text();
    const secret = /requests\/confirm\/([\w-]{43})/.exec(mail)?.[1] ?? "";
    expect(secret).toHaveLength(43);
    expect((await storefront(`requests/confirm/${secret}`)).status).toBe(200);
    await until("the handled request", async () => {
      const seen = await rows(`SELECT 1 FROM pgboss.job WHERE state = 'completed'`);
      return seen.length > 0;
    });
    expect(said).toContain("web process listening");
    expectClean("the log", said);
    expect(said).not.toContain(secret);
    expectClean("the metrics", await (await fetch(`${urls.appUrl}/metrics`)).text());
    const jobs = JSON.stringify(await rows(`SELECT * FROM pgboss.job`));
    expect(jobs).toContain("mail.send");
    expectClean("the jobs", jobs);
    expect(jobs).not.toContain(secret);
  });

  it("come back in no error page, and reach no log by one, whatever was sent", async () => {
    const hostile = [
      "/nothing/mia@canary.example",
      "/app/requests/mia@canary.example?id_token=eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJ4In0.c2ln",
      "/proxy/requests/<script>alert(1)</script>?shop=mia@canary.example",
      "/proxy/policy?shop=lumen-home.myshopify.com&signature=shpat_0123456789abcdef",
      "/auth/mia@canary.example?session=shpua_0123456789abcdef",
      "/%E0%A4%A?email=mia@canary.example",
    ];
    for (const path of hostile) {
      for (const method of ["GET", "POST"]) {
        const response = await fetch(`${urls.appUrl}${path}`, {
          method,
          redirect: "manual",
          headers: { "user-agent": DESKTOP_USER_AGENT },
          ...(method === "POST" ? { body: "email=mia@canary.example" } : {}),
        });
        const body = await response.text();
        expect(response.status, `${method} ${path}`).toBeGreaterThanOrEqual(300);
        expectClean(`the answer to ${method} ${path}`, body);
        expect(body).not.toMatch(/<script>alert|node_modules|at \w+ \(file:/);
      }
    }
    await storefront("requests/{{ shop.email }}%7B%7Bshop.email%7D%7D");
    const error = await fetch(`${urls.appUrl}/webhooks`, {
      method: "POST",
      headers: {
        "x-shopify-shop-domain": "mia@canary.example",
        "x-shopify-topic": "a@canary.example",
      },
      body: '{"email":"mia@canary.example"',
    });
    expect(error.status).toBe(401);
    expectClean("the log", said);
  });
});
