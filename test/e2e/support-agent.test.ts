/**
 * What staff without permissions get out of the running app: as a support agent, and as somebody
 * whom nobody gave a role. Nobody's data in clear, in no page, loader, action or error.
 */
import { execFileSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { askAsStaff, giveRole, postAsStaff, type HostStaff } from "../setup/ask-as-staff";
import { launchBrowser } from "../setup/browser";
import { demoForTests, type DemoForTests } from "../setup/demo-for-tests";
import { DEMO_SHOP, openDemoShop } from "../setup/open-demo-shop";

/** Notes go three years after an order is completed. */
const noteRule = JSON.stringify({
  ...{ version: 1, trigger: "completed", years: 3, fields: ["note"], zone: "Europe/Berlin" },
});

interface Customer {
  readonly id: string;
  readonly email: string;
  readonly phone: string | null;
  readonly firstName: string | null;
  readonly lastName: string | null;
}

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
  await post("owner", "/app/retention/rules/new", { definition: noteRule });
  run = await row(`SELECT id, "ruleId" FROM "RetentionRun" WHERE state = 'previewed'`);
});
afterAll(async () => {
  await client.end();
  await demo.stop();
});

function row<Row extends pg.QueryResultRow>(sql: string): Promise<Row> {
  return demo.eventually(sql, async () => (await client.query<Row>(sql)).rows[0]);
}

const ask = (staff: HostStaff, path: string) => askAsStaff(demo, { staff, path });
const post = (staff: HostStaff, path: string, form: Record<string, string>) =>
  postAsStaff(demo, { staff, path, form });

/** Everything of a person that would be in clear. */
function clearValuesIn(text: string): string[] {
  return people.flatMap(({ email, phone, firstName, lastName }) =>
    [email, phone ?? email, firstName && lastName ? `${firstName} ${lastName}` : email].filter(
      (value) => text.includes(value),
    ),
  );
}

/** Every address of the admin there is, by the files of its routes: a new one is in here at once. */
function everyAddress(): string[] {
  const things: Readonly<Record<string, string>> = { runs: run.id, rules: run.ruleId };
  return readdirSync(join(import.meta.dirname, "..", "..", "app", "routes"))
    .filter((file) => file.startsWith("app.") && !["app.tsx", "app.$.tsx"].includes(file))
    .map((file) => {
      const parts = file.replace(/\.tsx?$/, "").split(".");
      const named = parts.map((part, at) =>
        part.startsWith("$") ? (things[parts[at - 1] ?? ""] ?? request) : part,
      );
      return `/${named.filter((part) => part !== "_index").join("/")}`;
    });
}

const pages = () => [
  ...["", "/consent", "/policy", "/requests", "/retention", "/promises", "/settings", "/people"],
  ...[`/requests/${request}`, `/retention/runs/${run.id}`, `/retention/rules/${run.ruleId}`],
  ...["/approvals", "/security", "/incidents"],
];
const forbiddenFiles = () => [
  ...["/audit", "/audit/checkpoint", "/audit/proof/1"],
  `/retention/runs/${run.id}/sample`,
];
const reason = "I am curious about it";
const forbiddenDeeds = (): [path: string, form: Record<string, string>][] => [
  ...["release", "collect", "answer", "refuse", "erase"].map(
    (intent): [string, Record<string, string>] => [`/requests/${request}`, { intent, reason }],
  ),
  ...[`/requests/${request}/reveal`, `/requests/${request}/package`].map(
    (path): [string, Record<string, string>] => [path, { reason }],
  ),
  ["/evidence-export", { reason }],
  ["/audit/export", { reason }],
  ["/approvals", { intent: "confirm", id: request }],
  ["/approvals", { intent: "withdraw", id: request }],
  ["/retention/rules/new", { definition: noteRule }],
  [`/retention/runs/${run.id}`, { intent: "propose", reason }],
  [`/retention/runs/${run.id}`, { intent: "preview" }],
  [`/retention/runs/${run.id}`, { intent: "stop" }],
  ["/policy", { intent: "publish" }],
  ["/policy", { intent: "facts", legalName: "Somebody else" }],
  ["/consent/banner", { intent: "publish", revision: "0" }],
  ["/consent/banner", { intent: "restore", version: "1" }],
  ["/consent/regions", { intent: "disable-native", understood: "yes" }],
  ["/retention/holds", { intent: "release", holdId: request }],
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

async function expectEverythingRefused(staff: HostStaff): Promise<void> {
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
    await giveRole(demo, "support", "support-agent");
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
    const addresses = everyAddress();
    expect(addresses).toContain(`/app/retention/runs/${run.id}`);
    for (const address of addresses.flatMap((each) => [each, `${each}.data`])) {
      const answer = await ask("support", address);
      expect(clearValuesIn(await answer.text()), address).toEqual([]);
      expect(answer.status, address).toBeLessThan(500);
    }
  });

  it("is refused what needs a permission, and nothing has changed", async () => {
    await expectEverythingRefused("support");
    await row(`SELECT 1 FROM "SecurityEvent" WHERE kind = 'permission-refused'`);
  });
});

describe("the owner", () => {
  it("sees one address for five minutes after giving a reason, and the log names nobody", async () => {
    const loaded = await ask("owner", `/app/requests/${request}`);
    expect(clearValuesIn(await loaded.text())).toEqual([]);
    const browser = await launchBrowser();
    const page = await (await browser.newContext()).newPage();
    await page.clock.install();
    await page.goto(`${demo.standinUrl}/admin/apps/kept/app/requests/${request}`);
    const frame = page.frameLocator("#app-frame");
    await frame.getByRole("button", { name: "Reveal …" }).click();
    const reason = `They called; ${asking.email} does not answer`;
    await frame.getByLabel("Why do you need to see it?").fill(reason);
    await frame.getByRole("button", { name: "Show it" }).click();
    await frame.getByText(asking.email).waitFor();
    await page.screenshot({ path: join(demo.pictures, "reveal.png") });
    await page.clock.fastForward("04:00");
    expect(await frame.getByText(asking.email).count()).toBe(1);
    await page.clock.fastForward("01:30");
    await frame.getByText(asking.email).waitFor({ state: "detached" });
    await frame.getByRole("button", { name: "Reveal …" }).waitFor();
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
