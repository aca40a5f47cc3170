import { spawn } from "node:child_process";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import pg from "pg";
import { buildAll } from "../setup/build-app";
import { copyTemplate, prepareTemplate } from "../setup/template-database";
import { testEnvironment } from "../setup/test-environment";

const root = resolve(import.meta.dirname, "..", "..");
let template: Awaited<ReturnType<typeof prepareTemplate>>;
let database: Awaited<ReturnType<typeof copyTemplate>>;

beforeAll(async () => {
  await buildAll();
  template = await prepareTemplate();
  database = await copyTemplate(template);
});
afterAll(async () => {
  await database.drop();
  await template.server.stop();
});

/** Starts the built web process and answers what it said before it ended. */
function startWeb(env: Record<string, string>): Promise<{ code: number | null; said: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(root, "build", "web.js")], {
      env: { PATH: process.env["PATH"] ?? "", NODE_ENV: "production", ...env },
      stdio: ["ignore", "pipe", "pipe"],
    });
    let said = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.on("data", (chunk: Buffer) => (said += chunk.toString()));
    }
    const late = setTimeout(() => child.kill("SIGKILL"), 20_000);
    child.on("exit", (code) => {
      clearTimeout(late);
      resolve({ code, said });
    });
  });
}

function statusOf(url: string): Promise<number> {
  return fetch(url, { redirect: "manual" }).then(
    (response) => response.status,
    () => 0, // not listening yet
  );
}

const sound = () => ({
  ...testEnvironment,
  NODE_ENV: "production",
  PORT: "0",
  DATABASE_URL: database.applicationUrl,
  LOG_LEVEL: "fatal",
});

describe("a start of the web process", () => {
  it("ends with every problem of the environment named", async () => {
    const { code, said } = await startWeb({ PORT: "no-port", SHOPIFY_API_KEY: "x" });
    expect(code).toBe(78);
    for (const name of ["PORT", "APP_URL", "DATABASE_URL", "SHOPIFY_API_SECRET", "SMTP_URL"]) {
      expect(said).toContain(`- ${name} `);
    }
    expect(said).toContain(".env.example");
  });

  it("refuses a role that row-level security does not hold", async () => {
    const { code, said } = await startWeb({ ...sound(), DATABASE_URL: database.ownerUrl });
    expect(code).toBe(1);
    expect(said).toMatch(/kept_owner.*shops would not be kept apart.*MIGRATION_DATABASE_URL/);
  });

  it("refuses a keyring that is none, and says how to make one", async () => {
    const { code, said } = await startWeb({ ...sound(), KEPT_MASTER_KEYS: "main:short" });
    expect(code).toBe(1);
    expect(said).toMatch(/Entry 1 of the keyring.*openssl rand/);
  });

  it("brings an empty database of a server up to date, and serves", async () => {
    const empty = `empty_${process.pid}`;
    const server = new pg.Client(template.ownerUrl);
    await server.connect();
    await server.query(`CREATE DATABASE "${empty}"`);
    const ownerUrl = template.server.urlFor(empty);
    const application = new URL(ownerUrl);
    application.username = "kept_elsewhere"; // a role that does not exist yet
    application.password = "made-at-start";
    const PORT = "4195";
    const env: NodeJS.ProcessEnv = {
      ...sound(),
      NODE_ENV: "production",
      PATH: process.env["PATH"] ?? "",
      PORT,
      DATABASE_URL: application.href,
      MIGRATION_DATABASE_URL: ownerUrl,
    };
    const web = spawn(process.execPath, [join(root, "build", "web.js")], { env, stdio: "inherit" });
    const gone = new Promise((done) => web.once("exit", done));
    try {
      await expect
        .poll(() => statusOf(`http://127.0.0.1:${PORT}/readyz`), { timeout: 25_000 })
        .toBe(200);
      expect(await statusOf(`http://127.0.0.1:${PORT}/healthz`)).toBe(200);
      expect(await statusOf(`http://127.0.0.1:${PORT}/app`)).not.toBe(200);
    } finally {
      web.kill("SIGTERM");
      await gone;
      await server.query(`DROP DATABASE "${empty}" WITH (FORCE)`);
      await server.query("DROP ROLE IF EXISTS kept_elsewhere");
      await server.end();
    }
    expect(web.exitCode).toBe(0);
  });

  it("says that the database cannot be reached, and ends", async () => {
    const unreachable = "postgresql://kept_app:x@127.0.0.1:1/kept";
    const { code, said } = await startWeb({ ...sound(), DATABASE_URL: unreachable });
    expect(code).toBe(1);
    expect(said).toContain("ECONNREFUSED");
  });
});
