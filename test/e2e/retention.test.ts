/**
 * Retention as a merchant uses it: from a preset to receipts, a hold that saves an order, and an
 * unused account whose owner stays. Every page is pictured, on a desk and on a phone.
 */
import { join } from "node:path";
import type { FrameLocator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { appointSecondPerson } from "../setup/ask-as-staff";
import { launchBrowser, type TestBrowser } from "../setup/browser";
import { demoForTests, type DemoForTests } from "../setup/demo-for-tests";
import { openDemoShop } from "../setup/open-demo-shop";
import { stayTexts } from "~/ui/shopper/stay-texts";

let demo: DemoForTests;
let browser: TestBrowser;
let merchant: Page;
/** The number of an order that somebody holds, and what was on it before. */
let held: string;
let asItWas: HostOrder | undefined;

beforeAll(async () => {
  demo = await demoForTests("retention", { app: 4440, standin: 4441 });
  await openDemoShop(demo);
  await appointSecondPerson(demo);
  browser = await launchBrowser();
  merchant = await (await browser.newContext()).newPage();
  const frame = await admin("/app/retention");
  const grant = frame.getByRole("button", { name: "Grant permissions" });
  await grant.click();
  await merchant.getByRole("button", { name: "Allow" }).click();
  await grant.waitFor({ state: "detached", timeout: 60_000 });
});

afterAll(async () => {
  await browser.close();
  await demo.stop();
});

/** Opens a page of the app inside the host's admin and answers its frame. */
async function admin(path: string): Promise<FrameLocator> {
  await merchant.goto(`${demo.standinUrl}/admin/apps/kept${path}`);
  const frame = merchant.frameLocator("#app-frame");
  await frame.locator("h1").first().waitFor();
  return frame;
}

/** The privacy officer confirms what waits. */
async function confirmAsSecondPerson(): Promise<void> {
  const context = await browser.newContext();
  const officer = await context.newPage();
  await officer.goto(`${demo.standinUrl}/admin/apps/kept/app/approvals?staff=privacy-officer`);
  const theirs = officer.frameLocator("#app-frame");
  const confirm = theirs.getByRole("button", { name: "Confirm …" });
  await confirm.click();
  await theirs.getByRole("button", { name: "Confirm", exact: true }).click();
  await confirm.waitFor({ state: "detached" });
  await theirs
    .getByText(/^Confirmed by Shopify user/)
    .first()
    .waitFor();
  await context.close();
}

async function picture(name: string): Promise<void> {
  const frame = merchant.frames().find((each) => each.url().includes("/app"));
  const height = await frame?.evaluate(() => document.body.scrollHeight);
  const before = merchant.viewportSize() ?? { width: 1280, height: 720 };
  await merchant.setViewportSize({
    width: before.width,
    height: Math.min(4000, (height ?? 0) + 80),
  });
  await merchant.screenshot({ path: join(demo.pictures, `retention-${name}.png`) });
  await merchant.setViewportSize(before);
}

describe("retention", () => {
  it("begins with a preset that names its statute, and says what it will do", async () => {
    const frame = await admin("/app/retention");
    await frame.getByText("Starting points", { exact: true }).waitFor();
    await frame
      .getByText(/BGB.*last reviewed \d{4}-\d\d-\d\d/)
      .first()
      .waitFor();
    await picture("1-rules-empty");
    await frame
      .getByRole("link", { name: /^Use: .*after an order is delivered, its note/ })
      .click();
    await frame.getByRole("heading", { name: "A starting point, no legal advice" }).waitFor();
    await frame.getByText(/^\w+ years after an order is delivered, its note/).waitFor();
    await picture("2-editor-new");
    await frame.getByRole("button", { name: "Save and preview" }).click();
    await frame
      .getByRole("button", { name: /^Remove from \d+ orders …/ })
      .waitFor({ timeout: 60_000 });
    await frame
      .getByText(/•••• \(\d+ characters?\)$/)
      .first()
      .waitFor();
    await picture("3-preview");
    held = (
      await frame
        .getByText(/^#\d+$/)
        .first()
        .innerText()
    ).trim();
    asItWas = await orderNamed(held);
    expect(asItWas).toBeDefined();
    const shown = await frame.locator("body").innerText();
    for (const each of await allOrders()) {
      for (const value of [each.note, each.phone]) if (value) expect(shown).not.toContain(value);
    }
    await merchant.setViewportSize({ width: 390, height: 844 });
    await picture("narrow-preview");
    const body = frame.locator("body");
    expect(await body.evaluate((each) => each.scrollWidth - each.clientWidth)).toBeLessThanOrEqual(
      0,
    );
    await merchant.setViewportSize({ width: 1280, height: 900 });
  });

  it("shows a rule's numbers on the store's own orders while it is written", async () => {
    const rules = await admin("/app/retention");
    await rules.getByText(/^Next effect: this month, on \d+ orders?/).waitFor();
    await rules
      .getByText(/^Orders that become due in the next 24 months/)
      .first()
      .waitFor();
    await picture("4-rules");
    await rules.getByRole("link", { name: "Change", exact: true }).click();
    const due = rules.getByText(/^Of 300 orders, \d+ are due now\.$/);
    await due.waitFor();
    const before = await due.innerText();
    await rules.getByLabel("Years", { exact: true }).fill("9");
    await expect.poll(() => due.innerText(), { timeout: 20_000 }).not.toBe(before);
    await picture("5-editor-numbers");
    await rules.getByLabel("Years", { exact: true }).fill("1");
    await rules.getByLabel("Ask Shopify to erase the customer’s data").check();
    await rules.getByText("It cuts into what the law wants kept").waitFor();
    await rules
      .getByText(/§ 147 AO/)
      .first()
      .waitFor();
    await rules.getByRole("button", { name: "Save as narrowed" }).waitFor();
    await rules.getByRole("button", { name: "Set the minimum aside …" }).waitFor();
    await picture("6-editor-cuts");
  });

  it("explains one order, and a hold on it that beats every rule", async () => {
    const holds = await admin("/app/retention/holds");
    await holds.getByText("Nobody has placed a hold").waitFor();
    await holds.getByLabel("Order number").fill("#999999");
    await holds.getByLabel("Why, in your words").fill("A lawyer wrote to us");
    await holds.getByRole("button", { name: "Place the hold" }).click();
    await holds.getByText("The store shows no order with this number.").waitFor();
    await holds.getByLabel("Order number").fill(held);
    await holds.getByRole("button", { name: "Place the hold" }).click();
    await holds.getByRole("heading", { name: `Order ${held}` }).waitFor();
    await holds
      .getByText(/not fulfilled/)
      .first()
      .waitFor();
    await picture("7-holds");
    const why = await admin(`/app/retention/why?order=${encodeURIComponent(held)}`);
    await why.getByText("Held back: hold by staff.").waitFor();
    await why.getByText(/^Rule .* applies: the limit/).waitFor();
    await picture("8-why");
  });

  it("runs once two people agree, and leaves the held order as it is", async () => {
    const frame = await admin("/app/retention/runs");
    await frame.getByRole("link").filter({ hasText: /\d{4}/ }).first().click();
    await frame.getByRole("button", { name: /^Remove from \d+ orders …/ }).click();
    await frame.getByLabel("Why should it be removed?").fill("Their limit has passed");
    await frame
      .getByRole("dialog")
      .getByRole("button", { name: /^Propose for/ })
      .click();
    await frame.getByText(/^Waiting for a second person/).waitFor();
    await confirmAsSecondPerson();
    await frame.getByText("Finished", { exact: true }).first().waitFor({ timeout: 120_000 });
    await frame.getByRole("tab", { name: "Left alone" }).click();
    await frame
      .getByText(/hold by staff/)
      .first()
      .waitFor();
    await picture("9-run-finished");
    expect(await orderNamed(held)).toEqual(asItWas);
    const list = await admin("/app/retention/runs");
    await list.getByText("Finished", { exact: true }).first().waitFor();
    await picture("10-runs");
  });

  it("sets a legal minimum aside for a reason, and once a second person agrees", async () => {
    const frame = await admin("/app/retention/rules/new");
    await frame.getByLabel("Years", { exact: true }).fill("1");
    await frame.getByLabel("Ask Shopify to erase the customer’s data").check();
    await frame.getByRole("button", { name: "Set the minimum aside …" }).click();
    const propose = frame.getByRole("dialog").getByRole("button", { name: "Propose", exact: true });
    await expect.poll(() => propose.isDisabled()).toBe(true);
    await frame.getByLabel("Why may these documents go earlier?").fill("Our adviser keeps them");
    await propose.click();
    await frame.getByText(/^Waiting for a second person/).waitFor();
    await frame.getByRole("link", { name: "Look at it" }).first().click();
    await frame.getByText("This rule keeps to the law until its override is confirmed").waitFor();
    await confirmAsSecondPerson();
    await frame.getByText("This rule sets a legal minimum aside").waitFor({ timeout: 60_000 });
    await frame.getByText(/^Confirmed by Shopify user .*, begun/).waitFor();
    await picture("10-override");
    const log = await admin("/app/audit");
    const words = ["Destruction proposed", "Destruction approved", "Approved destruction begun"];
    for (const each of words) await log.locator("tbody").getByText(each, { exact: true }).waitFor();
    const acts = log.getByText(/act: retention-override/);
    expect(await acts.count()).toBe(words.length);
    await log.getByText(/Our adviser keeps them/).waitFor();
  });

  it("tells an unused account's owner, who stays without a script or a password", async () => {
    const frame = await admin("/app/retention/rules/new?preset=inactive");
    await frame
      .getByText(/customer’s last activity/)
      .first()
      .waitFor();
    await frame.getByRole("button", { name: "Save", exact: true }).click();
    await frame.getByRole("button", { name: "Look for unused accounts" }).click();
    const tell = frame.getByRole("button", { name: /^Tell \d+ (people|person) …$/ });
    await tell.waitFor({ timeout: 60_000 });
    await picture("11-accounts");
    await tell.click();
    await frame
      .getByRole("dialog")
      .getByRole("button", { name: /^Tell \d+/ })
      .click();
    const link = await demo.eventually("a notice", async () => {
      const mails = await demo.control<{ text: string }[]>("mail");
      return [mails].flat().flatMap(({ text }) => /https:\S+\/stay\/\S+/.exec(text) ?? [])[0];
    });
    await frame.getByText(/told, in the waiting time/).waitFor({ timeout: 60_000 });
    await picture("12-accounts-told");
    const context = await browser.newContext({ javaScriptEnabled: false });
    const shopper = await context.newPage();
    const { pathname, search } = new URL(link);
    await shopper.goto(`${demo.standinUrl}${pathname}${search}`);
    await shopper.locator("main form button").click();
    // In the language of whoever was told first.
    const thanks = Object.values(stayTexts).map(({ done }) => done);
    await shopper.getByText(RegExp(`^(${thanks.join("|")})$`)).waitFor();
    await shopper.screenshot({ path: join(demo.pictures, "retention-13-stays.png") });
    await context.close();
    await demo.eventually("the account that stays", async () => {
      const accounts = await admin("/app/retention/accounts");
      return (await accounts.getByText(/1 kept because their owner said so/).count()) || undefined;
    });
  });

  it("has pages for its own records and its settings, and all fit a phone", async () => {
    const settings = await admin("/app/retention/settings");
    await settings.getByLabel("People have to agree above so many orders").fill("250");
    await settings.getByRole("button", { name: "Save the schedule" }).click();
    await merchant.getByText("The schedule is saved").waitFor();
    await picture("14-settings");
    await admin("/app/retention/records");
    await picture("15-records");
    await merchant.setViewportSize({ width: 390, height: 844 });
    const paths = [
      "",
      "/rules/new",
      "/runs",
      "/why",
      "/holds",
      "/accounts",
      "/records",
      "/settings",
    ];
    for (const path of paths) {
      const frame = await admin(`/app/retention${path}`);
      const wide = await frame
        .locator("body")
        .evaluate((body) => body.scrollWidth - body.clientWidth);
      await picture(`narrow${path.replaceAll("/", "-")}`);
      expect(wide, path).toBeLessThanOrEqual(0);
    }
  });
});

interface HostOrder {
  readonly name: string;
  readonly note: string | null;
  readonly phone: string | null;
}

/** What of an order a rule might have removed, in the host's own records. */
async function orderNamed(name: string): Promise<HostOrder | undefined> {
  const found = (await allOrders()).find((each) => each.name === name);
  return found && { name, note: found.note, phone: found.phone };
}

async function allOrders(): Promise<readonly HostOrder[]> {
  const answer = await demo.control<HostOrder[] | { orders: HostOrder[] }>("orders?limit=1000");
  return Array.isArray(answer) ? answer : answer.orders;
}
