/**
 * What staff without permissions get out of the running app: as a support agent, and as somebody
 * whom nobody gave a role. Nobody's data in clear, in no page, loader, action or error.
 */
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser } from "../setup/browser";
import { demoForTests, type DemoForTests } from "../setup/demo-for-tests";
import { DEMO_SHOP, openDemoShop } from "../setup/open-demo-shop";
import { DESKTOP_USER_AGENT } from "../setup/user-agent";

interface Customer {
  readonly id: string;
  readonly email: string;
  readonly firstName: string | null;
  readonly lastName: string | null;
}
type Staff = "owner" | "support" | "none";

let demo: DemoForTests;
let client: pg.Client;
let people: readonly Customer[];
let asking: Customer;
let request: string;
let run: { id: string; ruleId: string };

beforeAll(async () => {
  demo = await demoForTests("support-agent", { app: 4240, standin: 4241 });
  await openDemoShop(demo);
  const database = execFileSync("cat", [join(demo.dataDir, "database-url")], { encoding: "utf8" });
  client = new pg.Client(database.trim());
  await client.connect();
  const answer = await demo.control<Customer[] | { customers: Customer[] }>("customers");
  people = Array.isArray(answer) ? answer : answer.customers;
  const [first] = people;
  if (!first) throw new Error("the seed has no customer");
  asking = first;
  await demo.control("webhooks", {
    topic: "customers/data_request",
    shop: DEMO_SHOP,
    payload: {
      ...{ shop_id: 1, shop_domain: DEMO_SHOP, orders_requested: [], data_request: { id: 7 } },
      customer: { id: Number(first.id.split("/").at(-1)), email: first.email, phone: null },
    },
  });
  request = (
    await row<{ id: string }>(
      `SELECT r.id FROM "PrivacyRequest" r JOIN "RequestPackage" p ON p."requestId" = r.id`,
    )
  ).id;
  await post("owner", "/app/retention/rules/new", { years: "3", fields: "note" });
  run = await row(`SELECT id, "ruleId" FROM "RetentionRun" WHERE state = 'previewed'`);
});
afterAll(async () => {
  await client.end();
  await demo.stop();
});

function row<Row extends pg.QueryResultRow>(sql: string): Promise<Row> {
  return demo.eventually(sql, async () => (await client.query<Row>(sql)).rows[0]);
}

async function ask(staff: Staff, path: string, init: RequestInit = {}): Promise<Response> {
  const { token } = await demo.control<{ token: string }>("session-token", {
    ...{ staff, shop: DEMO_SHOP },
  });
  const url = new URL(path, demo.appUrl);
  const host = Buffer.from("admin.shopify.com/store/lumen-home").toString("base64url");
  for (const [name, value] of Object.entries({ shop: DEMO_SHOP, embedded: "1", host })) {
    url.searchParams.set(name, value);
  }
  if (!init.method) url.searchParams.set("id_token", token);
  const headers = { authorization: `Bearer ${token}`, "user-agent": DESKTOP_USER_AGENT };
  return fetch(url, { redirect: "manual", ...init, headers });
}

function post(staff: Staff, path: string, form: Record<string, string>): Promise<Response> {
  return ask(staff, path, { method: "POST", body: new URLSearchParams(form) });
}

/** Everything of a person that would be in clear. */
function clearValuesIn(text: string): string[] {
  return people.flatMap(({ email, firstName, lastName }) =>
    [email, firstName && lastName ? `${firstName} ${lastName}` : email].filter((value) =>
      text.includes(value),
    ),
  );
}

const pages = () => [
  ...["", "/consent", "/policy", "/requests", "/retention", "/promises", "/settings", "/people"],
  ...[`/requests/${request}`, `/retention/runs/${run.id}`, `/retention/rules/${run.ruleId}`],
];
const forbiddenFiles = () => [
  ...[`/requests/${request}/package`, "/evidence-export"],
  ...["/audit", "/audit/export", "/audit/checkpoint", "/audit/proof/1"],
];
const forbiddenDeeds = (): [path: string, form: Record<string, string>][] => [
  ...["release", "collect", "answer", "refuse", "erase"].map(
    (intent): [string, Record<string, string>] => [`/requests/${request}`, { intent }],
  ),
  [`/requests/${request}/reveal`, { reason: "I am curious about it" }],
  ["/retention/rules/new", { years: "3", fields: "note" }],
  [`/retention/runs/${run.id}`, { intent: "approve" }],
  [`/retention/runs/${run.id}`, { intent: "preview" }],
  [`/retention/runs/${run.id}`, { intent: "stop" }],
  ["/policy", { intent: "publish" }],
  ["/policy", { intent: "facts", legalName: "Somebody else" }],
  ["/consent", { intent: "publish" }],
  ["/people", { intent: "undertaking", memberId: "1", on: "2026-01-01" }],
];

const watched = ["PrivacyRequest", "RetentionRun", "RetentionRule", "PolicyVersion", "StaffMember"];
async function state(): Promise<string> {
  let text = "";
  for (const table of watched) {
    const columns = table === "StaffMember" ? "id, role, owner" : "*";
    const { rows } = await client.query(`SELECT ${columns} FROM "${table}" ORDER BY 1, 2`);
    text += JSON.stringify(rows);
  }
  return text;
}

async function expectEverythingRefused(staff: Staff): Promise<void> {
  const before = await state();
  for (const path of forbiddenFiles()) {
    const answer = await ask(staff, `/app${path}`);
    expect(answer.status, path).toBe(403);
    expect(clearValuesIn(await answer.text()), path).toEqual([]);
  }
  for (const [path, form] of forbiddenDeeds()) {
    const answer = await post(staff, `/app${path}`, form);
    expect(answer.status, `${path} ${JSON.stringify(form)}`).toBe(403);
    expect(clearValuesIn(await answer.text()), path).toEqual([]);
  }
  expect(await state()).toBe(before);
}

describe("somebody without a role", () => {
  it("is told whom to ask, and gets no page, no data and no deed", async () => {
    const welcome = await ask("none", "/app");
    expect(welcome.status).toBe(403);
    expect(await welcome.text()).toContain("You have no role in Kept yet");
    for (const path of pages()) {
      for (const address of [`/app${path}`, `/app${path}.data`]) {
        const answer = await ask("none", address);
        const text = await answer.text();
        expect(clearValuesIn(text), address).toEqual([]);
        expect(text, address).not.toContain(request);
      }
    }
    await expectEverythingRefused("none");
  });
});

describe("a support agent", () => {
  it("starts without a role and gets it from the owner, in the page of people", async () => {
    expect((await ask("support", "/app/requests")).status).toBe(403);
    const { rows } = await client.query<{ id: string }>(
      `SELECT id FROM "StaffMember" WHERE NOT owner ORDER BY "firstSeenAt" DESC LIMIT 1`,
    );
    const form = { intent: "role", memberId: rows[0]?.id ?? "", role: "support-agent" };
    expect((await post("owner", "/app/people", form)).status).toBe(200);
    expect((await ask("support", "/app/requests")).status).toBe(200);
  });

  it("sees every page with people masked, in its markup and in its data", async () => {
    for (const path of pages()) {
      for (const address of [`/app${path}`, `/app${path}.data`]) {
        const answer = await ask("support", address);
        const text = await answer.text();
        expect(answer.status, address).toBe(200);
        expect(clearValuesIn(text), address).toEqual([]);
      }
    }
    expect(await (await ask("support", `/app/requests/${request}`)).text()).toContain("•••@");
  });

  it("is refused what needs a permission, and nothing has changed", async () => {
    await expectEverythingRefused("support");
  });
});

describe("the owner", () => {
  it("sees one address after giving a reason, and the log names nobody", async () => {
    const loaded = await ask("owner", `/app/requests/${request}`);
    expect(clearValuesIn(await loaded.text())).toEqual([]);
    const browser = await launchBrowser();
    const page = await (await browser.newContext()).newPage();
    await page.goto(`${demo.standinUrl}/admin/apps/kept/app/requests/${request}`);
    const frame = page.frameLocator("#app-frame");
    await frame.getByRole("button", { name: "Reveal …" }).click();
    const reason = `They called; ${asking.email} does not answer`;
    await frame.getByLabel("Why do you need to see it?").fill(reason);
    await frame.getByRole("button", { name: "Show it" }).click();
    await frame.getByText(asking.email).waitFor();
    await page.screenshot({ path: join(demo.pictures, "reveal.png") });
    await page.goto(`${demo.standinUrl}/admin/apps/kept/app/people`);
    await frame.getByRole("heading", { name: "People" }).waitFor();
    await page.screenshot({ path: join(demo.pictures, "people.png"), fullPage: true });
    await browser.close();
    const event = await row<{ reason: string; subject: string }>(
      `SELECT reason, subject FROM "AuditEvent" WHERE type = 'personal-data.revealed'`,
    );
    expect(event.reason).toContain("They called");
    expect(clearValuesIn(JSON.stringify(event))).toEqual([]);
  });
});
