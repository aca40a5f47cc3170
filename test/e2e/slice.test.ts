/**
 * The main job, end to end, as people do it: a shopper and a merchant in a browser, the host's
 * webhooks, every real part in between. Each step leaves a screenshot in test-output/pictures.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import type { FrameLocator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { appointSecondPerson } from "../setup/ask-as-staff";
import { launchBrowser, type TestBrowser } from "../setup/browser";
import { demoForTests, type DemoForTests } from "../setup/demo-for-tests";
import { dumpDatabase } from "../setup/dump-database";
import { DEMO_SHOP, openDemoShop } from "../setup/open-demo-shop";

let demo: DemoForTests;
let browser: TestBrowser;
let merchant: Page;

beforeAll(async () => {
  demo = await demoForTests("slice", { app: 4150, standin: 4151 });
  await openDemoShop(demo);
  await appointSecondPerson(demo);
  browser = await launchBrowser();
  const context = await browser.newContext();
  merchant = await context.newPage();
});

afterAll(async () => {
  await browser.close();
  await demo.stop();
});

async function picture(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: join(demo.pictures, `${name}.png`) });
}

/** Opens a page of the app inside the host's admin and answers its frame. */
async function admin(path: string): Promise<FrameLocator> {
  await merchant.goto(`${demo.standinUrl}/admin/apps/kept${path}`);
  const frame = merchant.frameLocator("#app-frame");
  await frame.locator("h1").first().waitFor();
  return frame;
}

/** The privacy officer finds on the home page what waits, and confirms it. */
async function confirmAsSecondPerson(): Promise<void> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${demo.standinUrl}/admin/apps/kept/app?staff=privacy-officer`);
  const frame = page.frameLocator("#app-frame");
  await frame.getByText("waits for a second person").first().waitFor();
  await page.goto(`${demo.standinUrl}/admin/apps/kept/app/approvals`);
  await frame.getByRole("button", { name: "Confirm …" }).click();
  await picture(page, "09-officer-confirms");
  await frame.getByRole("button", { name: "Confirm", exact: true }).click();
  await frame
    .getByText(/^Confirmed by Shopify user/)
    .first()
    .waitFor();
  await picture(page, "09-officer-confirmed");
  await context.close();
}

function ownerUrl(): string {
  return readFileSync(join(demo.dataDir, "database-url"), "utf8").trim();
}

async function owner<Row extends pg.QueryResultRow>(sql: string): Promise<Row[]> {
  const client = new pg.Client(ownerUrl());
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}

interface HostCustomer {
  readonly id: string;
  readonly email: string;
}

async function customers(): Promise<HostCustomer[]> {
  const answer = await demo.control<HostCustomer[] | { customers: HostCustomer[] }>("customers");
  return Array.isArray(answer) ? answer : answer.customers;
}

interface Mail {
  readonly to: string | readonly string[];
  readonly subject: string;
  readonly text: string;
  readonly links: readonly string[];
}

function mailTo(address: string, subject: RegExp): Promise<Mail> {
  return demo.eventually(`a mail to ${address} about ${subject.source}`, async () => {
    const answer = await demo.control<Mail[] | { mails: Mail[] }>("mail");
    const mails = Array.isArray(answer) ? answer : answer.mails;
    return mails.find((mail) => String(mail.to).includes(address) && subject.test(mail.subject));
  });
}

/** A link that a mail carries, as it is reached on this machine. */
function onThisMachine(link: string): string {
  const url = new URL(link);
  return `${demo.standinUrl}${url.pathname}${url.search}`;
}

describe("a shop with Kept", () => {
  it("asks a shopper, sends nothing before the answer, and records the decision", async () => {
    const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
    const page = await context.newPage();
    const trackers: string[] = [];
    page.on("request", (request) => {
      if (request.url().includes(":4153/")) trackers.push(request.url());
    });
    await page.goto(demo.standinUrl);
    const reject = page.getByRole("button", { name: "Reject all" });
    await reject.waitFor();
    await picture(page, "01-shopper-banner-phone");
    expect(trackers).toEqual([]);
    await reject.click();
    await reject.waitFor({ state: "hidden" });
    await page.reload();
    await page.waitForTimeout(500);
    expect(await reject.count()).toBe(0);
    expect(trackers).toEqual([]);
    const [decision] = await demo.eventually("the decision", async () => {
      const rows = await owner<{ analytics: boolean; marketing: boolean; customerGid: null }>(
        `SELECT analytics, marketing, "customerGid" FROM "ConsentDecision"`,
      );
      return rows.length > 0 ? rows : undefined;
    });
    expect(decision).toEqual({ analytics: false, marketing: false, customerGid: null });
    await context.close();
    const frame = await admin("/app/consent");
    await frame.getByText("Reject", { exact: false }).first().waitFor();
    await picture(merchant, "02-merchant-consent");
  });

  it("shows its policy inside the theme, in the shopper's language", async () => {
    const context = await browser.newContext({ locale: "de-DE" });
    const page = await context.newPage();
    await page.goto(`${demo.standinUrl}/apps/privacy/policy`);
    await page.getByRole("heading", { level: 1, name: "Datenschutz", exact: false }).waitFor();
    await picture(page, "03-shopper-policy-de");
    await context.close();
  });

  it("carries a shopper's request for access from the form to the data", async () => {
    const [person] = await customers();
    if (!person) throw new Error("the seed has no customer");
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(`${demo.standinUrl}/apps/privacy/requests`);
    await page.getByLabel("See my data").check();
    await page.getByLabel("Your e-mail address").fill(person.email);
    await picture(page, "04-shopper-request-form");
    await page.getByRole("button", { name: "Send the request" }).click();
    const mail = await mailTo(person.email, /confirm/i);
    const [link] = mail.links;
    if (!link) throw new Error("the mail has no link");
    await page.goto(onThisMachine(link));
    await page.getByRole("button", { name: "Yes, that was me" }).click();
    await page
      .getByText(/what happens next/i)
      .first()
      .waitFor();
    await picture(page, "05-shopper-follows-request");
    const frame = await admin("/app/requests");
    await frame
      .getByRole("link", { name: /access|copy|data/i })
      .first()
      .waitFor();
    expect(await frame.locator("body").innerText()).not.toContain(person.email);
    await picture(merchant, "06-merchant-requests");
    await context.close();
  });

  it("turns the host's data request into a case, a mail and a package for the merchant", async () => {
    const [, person] = await customers();
    if (!person) throw new Error("the seed has too few customers");
    const numericId = Number(person.id.split("/").at(-1));
    const [report] = await demo.control<{ status: number }[]>("webhooks", {
      topic: "customers/data_request",
      shop: DEMO_SHOP,
      payload: {
        shop_id: 1,
        shop_domain: DEMO_SHOP,
        orders_requested: [],
        customer: { id: numericId, email: person.email, phone: null },
        data_request: { id: 7001 },
      },
    });
    expect(report?.status).toBe(200);
    const [request] = await demo.eventually("the package", async () => {
      const rows = await owner<{ id: string }>(
        `SELECT r.id FROM "PrivacyRequest" r JOIN "RequestPackage" p ON p."requestId" = r.id
          WHERE r."hostRequestId" = '7001'`,
      );
      return rows.length > 0 ? rows : undefined;
    });
    const notice = await demo.eventually("the merchant's mail", async () => {
      const answer = await demo.control<Mail[] | { mails: Mail[] }>("mail");
      const mails = Array.isArray(answer) ? answer : answer.mails;
      return mails.find((mail) => /data request|asks|asked/i.test(mail.subject));
    });
    expect(notice.text).not.toContain(person.email);
    const frame = await admin(`/app/requests/${request?.id ?? ""}`);
    const download = merchant.waitForEvent("download");
    await frame.getByRole("button", { name: "Download …" }).click();
    await frame.getByLabel("What do you need it for?").fill("To hand it to the customer");
    await frame.getByRole("button", { name: "Download it" }).click();
    const file = join(demo.pictures, "package.zip");
    await (await download).saveAs(file);
    await picture(merchant, "07-merchant-package");
    const { unzipSync, strFromU8 } = await import("fflate");
    const parts = unzipSync(readFileSync(file));
    expect(strFromU8(parts["data.json"] ?? new Uint8Array())).toContain(person.email);
  });

  it("minimises old orders by a confirmed rule, and leaves alone what must stay", async () => {
    const settings = await admin("/app/settings");
    await settings.getByRole("button", { name: "Grant" }).first().click();
    await merchant.getByRole("button", { name: "Allow" }).click();
    await demo.eventually("the granted scopes", async () => {
      const rows = await owner(`SELECT 1 FROM "Shop" WHERE scopes LIKE '%read_all_orders%'`);
      return rows.length > 0 ? true : undefined;
    });
    const frame = await admin("/app/retention/rules/new");
    await frame.getByLabel("Years", { exact: true }).fill("3");
    await frame.getByText(/^Three years after an order is delivered, its note/).waitFor();
    await picture(merchant, "08-merchant-rule");
    await frame.getByRole("button", { name: "Save and preview" }).click();
    await frame
      .getByRole("button", { name: /^Remove from \d+ orders …/ })
      .click({ timeout: 60_000 });
    await merchant.waitForTimeout(400);
    await frame.getByLabel("Why should it be removed?").fill("Their limit has passed");
    await picture(merchant, "09-merchant-proposes");
    await frame
      .getByRole("dialog")
      .getByRole("button", { name: /^Propose for \d+ orders$/ })
      .click();
    await frame.getByText(/^Waiting for a second person/).waitFor();
    expect(await frame.getByRole("button", { name: "Confirm …" }).count()).toBe(0);
    await confirmAsSecondPerson();
    await frame.getByText("Finished", { exact: true }).first().waitFor({ timeout: 120_000 });
    await picture(merchant, "10-merchant-run");
    const written = await owner<{ orderGid: string }>(
      `SELECT "orderGid" FROM "RetentionItem" WHERE state = 'verified' LIMIT 5`,
    );
    expect(written.length).toBeGreaterThan(0);
    for (const { orderGid } of written) {
      const id = orderGid.split("/").at(-1);
      const order = await demo.control<{ note: string | null; phone: string | null }>(
        `orders/${id}`,
      );
      expect({ note: order.note ?? "", phone: order.phone ?? "" }).toEqual({ note: "", phone: "" });
    }
  });

  it("erases a person on the host's word, and proves it", async () => {
    const [, person] = await customers();
    if (!person) throw new Error("the seed has too few customers");
    const numericId = Number(person.id.split("/").at(-1));
    await demo.control("webhooks", {
      topic: "customers/redact",
      shop: DEMO_SHOP,
      duplicate: 2,
      payload: {
        shop_id: 1,
        shop_domain: DEMO_SHOP,
        customer: { id: numericId, email: person.email, phone: null },
        orders_to_redact: [],
      },
    });
    const [check] = await demo.eventually("the residue check", async () => {
      const rows = await owner<{ clean: boolean }>(`SELECT clean FROM "ResidueCheck"`);
      return rows.length > 0 ? rows : undefined;
    });
    expect(check?.clean).toBe(true);
    const left = await owner<{ packages: string }>(
      `SELECT count(*) AS packages FROM "RequestPackage" p JOIN "PrivacyRequest" r ON r.id = p."requestId"
        WHERE r."hostRequestId" = '7001'`,
    );
    expect(left[0]?.packages).toBe("0");
  });

  it("shows in public, and to the merchant, that a promise is kept", async () => {
    const frame = await admin("/app/promises");
    await frame.getByRole("button", { name: "Check now" }).click();
    await frame.getByRole("tab", { name: /^Kept \([1-9]/ }).waitFor();
    await picture(merchant, "11-merchant-promises");
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(`${demo.standinUrl}/apps/privacy/promises`);
    await page.getByRole("heading", { level: 1 }).waitFor();
    await picture(page, "12-shopper-promises");
    expect(await page.locator("main").innerText()).toMatch(/kept/i);
    await context.close();
  });

  it("keeps nothing of anybody in clear: not in a row, not in the queue", async () => {
    const dump = await dumpDatabase(ownerUrl());
    expect(dump).toContain("ConsentDecision");
    const found = dump.split("\n").filter((line) => /canary/i.test(line));
    expect(found).toEqual([]);
  });

  it("gives the evidence away before it goes, and then nothing of the shop remains", async () => {
    const frame = await admin("/app/settings");
    // What was granted for retention is still known, although the token is older than the grant.
    const scopes = await owner<{ scopes: string }>(`SELECT scopes FROM "Shop"`);
    expect(scopes.map((row) => row.scopes).join()).toContain("read_all_orders");
    const download = merchant.waitForEvent("download");
    await frame
      .getByRole("button", { name: /export/i })
      .first()
      .click();
    await frame.getByLabel("What do you need it for?").fill("Before we uninstall");
    await frame.getByRole("button", { name: "Download it" }).click();
    await (await download).saveAs(join(demo.pictures, "evidence.zip"));
    await picture(merchant, "13-merchant-settings");
    await demo.control("uninstall", { shop: DEMO_SHOP });
    await demo.control("clock", { advance: "P3D" });
    await demo.eventually("the shop to be forgotten", async () => {
      const rows = await owner(`SELECT 1 FROM "Shop" WHERE shop = '${DEMO_SHOP}'`);
      return rows.length === 0 ? true : undefined;
    });
    const dump = await dumpDatabase(ownerUrl());
    expect(dump.split("\n").filter((line) => /canary/i.test(line))).toEqual([]);
    await demo.eventually("the queue to forget it as well", async () => {
      const jobs = await owner(`SELECT 1 FROM pgboss.job WHERE data->>'shop' = '${DEMO_SHOP}'`);
      return jobs.length === 0 ? true : undefined;
    });
    writeFileSync(join(demo.pictures, "index.txt"), "Screenshots of test/e2e/slice.test.ts\n");
  });
});
