/** A neighbour: signed in, with the app installed, and with the first shop's ids in hand. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { demoForTests, type DemoForTests } from "../setup/demo-for-tests";
import { DEMO_SHOP, openDemoShop } from "../setup/open-demo-shop";
import { DESKTOP_USER_AGENT } from "../setup/user-agent";

const NEIGHBOUR = "second-shop.myshopify.com";
let demo: DemoForTests;
let client: pg.Client;
let request: { id: string };
let run: { id: string; ruleId: string };

beforeAll(async () => {
  demo = await demoForTests("second-shop", { app: 4185, standin: 4186 });
  await openDemoShop(demo);
  client = new pg.Client(readFileSync(join(demo.dataDir, "database-url"), "utf8").trim());
  await client.connect();
  await demo.control("webhooks", { topic: "customers/data_request", shop: DEMO_SHOP });
  request = await row<{ id: string }>(
    `SELECT id FROM "PrivacyRequest" WHERE shop = '${DEMO_SHOP}'`,
  );
  const rule = { version: 1, trigger: "completed", years: 3, fields: ["note"], zone: "UTC" };
  const body = new URLSearchParams({ definition: JSON.stringify(rule) });
  await admin(DEMO_SHOP, "/app/retention/rules/new", { method: "POST", body });
  run = await row<{ id: string; ruleId: string }>(`SELECT id, "ruleId" FROM "RetentionRun"`);
});
afterAll(async () => {
  await client.end();
  await demo.stop();
});

function row<Row extends pg.QueryResultRow>(sql: string): Promise<Row> {
  return demo.eventually(sql, async () => (await client.query<Row>(sql)).rows[0]);
}

/** A request of a shop's owner to the app, as the host's admin makes it. */
async function admin(shop: string, path: string, init: RequestInit = {}): Promise<Response> {
  const { token } = await demo.control<{ token: string }>("session-token", {
    staff: "owner",
    shop,
  });
  const url = new URL(path, demo.appUrl);
  url.searchParams.set("shop", shop);
  url.searchParams.set("embedded", "1");
  url.searchParams.set("host", Buffer.from("admin.shopify.com/store/x").toString("base64url"));
  if (!init.method) url.searchParams.set("id_token", token);
  return fetch(url, {
    redirect: "manual",
    ...init,
    headers: { authorization: `Bearer ${token}`, "user-agent": DESKTOP_USER_AGENT },
  });
}

describe("a second shop", () => {
  it("gets its own pages, with nothing of the first in them", async () => {
    const pages = ["", "/consent", "/policy", "/requests", "/retention", "/promises", "/settings"];
    for (const page of [...pages, "/audit"]) {
      const answer = await admin(NEIGHBOUR, `/app${page}`);
      expect(answer.status, page).toBe(200);
      const html = await answer.text();
      for (const secret of [DEMO_SHOP, "Lumen Home", request.id, run.id, run.ruleId]) {
        expect(html.includes(secret), `${page}: ${secret}`).toBe(false);
      }
    }
  });

  it("is told that the first shop's things do not exist", async () => {
    const paths = [
      `/app/requests/${request.id}`,
      `/app/retention/runs/${run.id}`,
      `/app/retention/rules/${run.ruleId}`,
    ];
    for (const path of paths) {
      expect((await admin(DEMO_SHOP, path)).status, `own ${path}`).toBeLessThan(400);
      expect((await admin(NEIGHBOUR, path)).status, path).toBe(404);
    }
  });

  it("gets no package of the first shop, which gets its own", async () => {
    const path = `/app/requests/${request.id}/package`;
    const take = (shop: string) => {
      const body = new URLSearchParams({ reason: "To hand it to the customer" });
      return admin(shop, path, { method: "POST", body });
    };
    expect((await take(NEIGHBOUR)).status).toBe(404);
    const own = await take(DEMO_SHOP);
    expect(own.status).toBe(200);
    expect(own.headers.get("content-type")).toBe("application/zip");
  });

  it("changes nothing of the first shop, whatever it posts", async () => {
    const before = await client.query(`SELECT * FROM "RetentionRun" WHERE id = '${run.id}'`);
    const posts = [
      [`/app/retention/runs/${run.id}`, { intent: "propose", reason: "To see what happens" }],
      [`/app/requests/${request.id}`, { intent: "refuse" }],
    ] as const;
    for (const [path, form] of posts) {
      const body = new URLSearchParams(form);
      const answer = await admin(NEIGHBOUR, path, { method: "POST", body });
      expect(answer.status, path).toBeGreaterThanOrEqual(400);
    }
    const after = await client.query(`SELECT * FROM "RetentionRun" WHERE id = '${run.id}'`);
    expect(after.rows).toEqual(before.rows);
    const untouched = await client.query(
      `SELECT 1 FROM "PrivacyRequest" WHERE id = '${request.id}' AND outcome = 'refused'`,
    );
    expect(untouched.rowCount).toBe(0);
  });

  it("sees none of the first shop's rows in any table of the application's role", async () => {
    const { rows: tables } = await client.query<{ name: string }>(
      `SELECT c.relname AS name FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
        WHERE c.relkind IN ('r', 'p') AND a.attname = 'shop' AND c.relnamespace = 'public'::regnamespace`,
    );
    let filled = 0;
    for (const { name } of tables) {
      const own = await client.query(`SELECT 1 FROM "${name}" WHERE shop = $1 LIMIT 1`, [
        DEMO_SHOP,
      ]);
      filled += own.rowCount ?? 0;
      await client.query("BEGIN");
      await client.query("SET LOCAL ROLE kept_app");
      await client.query("SELECT set_config('kept.shop', $1, true)", [NEIGHBOUR]);
      const seen = await client.query(`SELECT 1 FROM "${name}" WHERE shop = $1`, [DEMO_SHOP]);
      await client.query("ROLLBACK");
      expect(seen.rowCount, name).toBe(0);
    }
    expect(filled).toBeGreaterThan(8);
  });
});
