/**
 * The merchant's side of consent in a real browser: the editor with its live preview, regions,
 * vendors found by the watch, and what follows in the store.
 */
import { spawnSync } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { FrameLocator } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Receipt } from "~/domain/consent/model";
import { launchBrowser, type TestBrowser } from "../setup/browser";
import { demoForTests, type DemoForTests } from "../setup/demo-for-tests";
import { openAdmin } from "../setup/open-admin";
import { openDemoShop } from "../setup/open-demo-shop";

const SHOP = "lumen-home.myshopify.com";
const PORTS = { app: 4380, standin: 4381 };

let demo: DemoForTests;
let browser: TestBrowser;

beforeAll(async () => {
  demo = await demoForTests("consent-desk", PORTS);
  await openDemoShop(demo);
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await demo.stop();
});

const open = (path: string) => openAdmin({ demo, browser }, path);

/** The runtime inside the preview's frame. */
function preview(app: FrameLocator): FrameLocator {
  return app.frameLocator('iframe[title="Preview of the banner"]');
}

const storefront = async (): Promise<string> => (await fetch(demo.standinUrl)).text();

describe("the banner's editor", () => {
  it("shows the real runtime, by language, width and region, as one types", async () => {
    const { app, picture } = await open("/app/consent/banner");
    const inside = preview(app);
    await inside.getByRole("button", { name: "Reject all" }).waitFor();
    await picture("banner-editor");
    const accept = app.getByLabel("Button that accepts", { exact: true });
    await accept.fill("Allow everything");
    await inside.getByRole("button", { name: "Allow everything" }).waitFor();
    await app.getByLabel("Region", { exact: true }).selectOption("opt-out");
    await inside.getByRole("button", { name: "Do not sell or share my data" }).waitFor();
    await app.getByLabel("Region", { exact: true }).selectOption("opt-in");
    await app.getByLabel("Language", { exact: true }).selectOption("ja");
    await inside.locator("html[lang=ja]").waitFor({ state: "attached" });
    await app.getByLabel("Width").selectOption("phone");
    await app.getByLabel("Shown", { exact: true }).selectOption("choices");
    await inside.getByRole("dialog").waitFor();
    await picture("banner-editor-phone-choices-ja");
  });

  it("blocks what is no consent, and publishes what is, as a version with a diff", async () => {
    const { page, app, picture } = await open("/app/consent/banner");
    const text = app.getByLabel("Text where consent is needed");
    await text.fill("By continuing to browse you accept our cookies. Change this any time.");
    await app.getByText("It takes going on, scrolling or closing for consent.").first().waitFor();
    // Unsaved: the host asks before the page is left.
    await app.getByRole("link", { name: "Regions" }).click();
    await page.getByText("Leave without saving?").waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await app.getByText("The check found 1 error").waitFor();
    await picture("banner-editor-blocked");
    expect(await app.getByRole("button", { name: "Publish the draft" }).isDisabled()).toBe(true);
    await app.getByRole("button", { name: "Use this wording" }).first().click();
    await app.getByLabel("Heading", { exact: true }).fill("Your choice at Lumen Home");
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await app.getByText("What the draft changes").waitFor();
    await app.getByText("Heading (English)").waitFor();
    expect(await storefront()).not.toContain("Your choice at Lumen Home");
    await app.getByRole("button", { name: "Publish the draft" }).click();
    await app.getByText("Version 2 (published)").waitFor();
    expect(await storefront()).toContain("Your choice at Lumen Home");
    await app.getByRole("button", { name: "Restore version 1 as a draft" }).click();
    await app.getByText("Draft on version 2").waitFor();
    await app.getByText("→ Your privacy in this shop").waitFor();
    // Two versions side by side, which leaves the draft alone.
    await app.getByLabel("From", { exact: true }).selectOption("1");
    await app.getByLabel("To", { exact: true }).selectOption("2");
    await app.getByRole("button", { name: "Compare", exact: true }).click();
    await app.getByText("From version 1 to version 2").waitFor();
    await app.getByText("→ Your choice at Lumen Home").waitFor();
    expect(await app.getByText("Draft on version 2").count()).toBe(1);
    for (const [name, width] of [
      ["390", 390],
      ["desktop", 1280],
    ] as const) {
      await page.setViewportSize({ width, height: 900 });
      await app.getByText("From version 1 to version 2").scrollIntoViewIfNeeded();
      await page.screenshot({ path: join(demo.pictures, `banner-compared-${name}.png`) });
    }
    await app.getByRole("button", { name: "Throw the draft away" }).click();
    await app.getByText("There is no draft").waitFor();
    await app.getByText("From version 1 to version 2").waitFor();
  });
});

describe("regions", () => {
  it("say what a visitor will see and why, and block a weaker rule with its statute", async () => {
    const { app, picture } = await open("/app/consent/regions");
    await app.getByLabel("Country", { exact: true }).selectOption("US");
    await app.getByLabel("State", { exact: true }).selectOption("CA");
    await app.getByText("California, United States: the banner").waitFor();
    await preview(app).getByRole("button", { name: "Do not sell or share my data" }).waitFor();
    await app.getByLabel("The browser sends Global Privacy Control").check();
    await app.getByText("California, United States: no banner").waitFor();
    await preview(app).getByRole("button", { name: "Opt-out signal honoured" }).waitFor();
    await picture("regions");
    await app.getByLabel("Country of the rule").selectOption("DE");
    await app.getByLabel("Rule", { exact: true }).selectOption("opt-out");
    await app.getByRole("button", { name: "Save the rule" }).click();
    await app.getByText("The law in DE asks for").waitFor();
    await app.getByLabel("Country of the rule").selectOption("US");
    await app.getByLabel("Rule", { exact: true }).selectOption("opt-in");
    await app.getByRole("button", { name: "Save the rule" }).click();
    await app.getByText("United States: Consent first").waitFor();
    await app.getByRole("button", { name: "Follow the law’s data in United States" }).click();
    await app.getByText("United States: Consent first").waitFor({ state: "detached" });
  });

  it("are written to Shopify once its own banner is off, with the merchant's yes", async () => {
    await demo.control("install", {
      shop: SHOP,
      scopes: ["read_privacy_settings", "write_privacy_settings"],
    });
    // The app learns of the grant by a message of the host.
    const { app, picture } = await demo.eventually("the grant", async () => {
      const visit = await open("/app/consent/regions");
      const missing = visit.app.getByRole("button", { name: "Grant write_privacy_settings" });
      if ((await missing.count()) === 0) return visit;
      await visit.page.context().close();
      return undefined;
    });
    await app.getByRole("button", { name: "Compare again" }).click();
    await app.getByText("places Shopify’s pixels wait for less").waitFor();
    await app.getByRole("button", { name: /^Show all \d+$/ }).click();
    await app.getByRole("listitem").filter({ hasText: "Brazil" }).waitFor();
    await app.getByRole("button", { name: "Show fewer" }).click();
    const switchOff = app.getByRole("button", { name: "Switch it off for good" });
    expect(await switchOff.isDisabled()).toBe(true);
    await picture("regions-native-banner");
    await app.getByLabel("I understand that Kept can’t undo this").check();
    await switchOff.click();
    await app.getByText("In step", { exact: true }).waitFor();
    // The platform's own consent API asks where ours does: Brazil is ours alone.
    const script = await fetch(
      `${demo.standinUrl}/_standin/customer-privacy.js?country=BR&region=BR`,
    );
    expect(await script.text()).toContain('"consentRequired":true');
  });
});

describe("a theme without the banner", () => {
  it("raises the alarm when it is published, and a link leads to its switch", async () => {
    await demo.control("theme", { shop: SHOP, theme: "Lantern summer", publish: true });
    const { page, app } = await demo.eventually("the alarm", async () => {
      const visit = await open("/app");
      const alarm = visit.app.getByText("Shoppers do not see the consent banner");
      if ((await alarm.count()) > 0) return visit;
      await visit.page.context().close();
      return undefined;
    });
    await app.getByRole("link", { name: "Switch it on" }).first().click();
    await app.getByText("Visitors are not asked").waitFor();
    await app.getByRole("link", { name: "Switch it on in the theme editor" }).click();
    // The editor opens with this app's embed in front; one switch, and the store asks again.
    const embed = page.locator("li.asked").getByRole("switch", { name: "Consent banner" });
    await embed.click();
    await page.locator('li.asked [role=switch][aria-checked="true"]').waitFor();
    await demo.eventually("the end of the alarm", async () => {
      const visit = await open("/app/consent");
      await visit.app.getByRole("button", { name: "Look again" }).click();
      await visit.app.getByText("Visitors of your store are asked").waitFor();
      await visit.page.context().close();
      return true;
    });
    expect(await storefront()).toContain("kept-core-en.js");
  });
});

describe("the records", () => {
  it("lead from a visitor's receipt to the texts and the proof, and out as a file", async () => {
    const visitor = await browser.newContext();
    const page = await visitor.newPage();
    const sent = page.waitForRequest(
      (request) =>
        request.url().includes("/apps/privacy/consent") &&
        (request.postData() ?? "").includes("decisionId"),
    );
    await page.goto(demo.standinUrl);
    await page.getByRole("button", { name: "Reject all" }).click();
    const { decisionId: number } = (await sent).postDataJSON() as { decisionId: string };
    await (await (await sent).response())?.finished();

    const { page: desk, app, picture } = await open("/app/consent/records");
    const records = app.getByRole("row").filter({ hasText: "Germany · opt-in" });
    await records.first().waitFor();
    await picture("records");
    await app.getByLabel("Choice", { exact: true }).selectOption("everything");
    await app.getByRole("button", { name: "Filter" }).click();
    await app.getByText("No record fits these filters").waitFor();
    await app.getByRole("button", { name: "Clear" }).click();
    // As a visitor would quote it: the address of the receipt.
    const receipt = `${demo.standinUrl}/apps/privacy/receipts/${number}`;
    await app.getByLabel("Number of a receipt").fill(receipt);
    await app.getByRole("button", { name: "Filter" }).click();
    await app.getByRole("link", { name: number.slice(0, 8) }).waitFor();
    expect(await records.count()).toBe(1);

    await app.getByRole("button", { name: "Export what is found …" }).click();
    await app.getByLabel("What do you need it for?").fill("A visitor asked what we recorded");
    const [download] = await Promise.all([
      desk.waitForEvent("download"),
      app.getByRole("button", { name: "Download it" }).click(),
    ]);
    const lines = (await readFile(await download.path(), "utf8")).trim().split("\n");
    expect(lines.map((line) => (JSON.parse(line) as Receipt).decision.decisionId)).toEqual([
      number,
    ]);

    await app.getByRole("link", { name: number.slice(0, 8) }).click();
    await app.getByRole("heading", { name: `Record ${number.slice(0, 8)}` }).waitFor();
    await app.getByText("We would like to use cookies", { exact: false }).waitFor();
    await app.getByText("The proof holds").or(app.getByText("waiting for its seal")).waitFor();
    await picture("record");
    await page.setViewportSize({ width: 390, height: 900 });
    await page.goto(receipt);
    await page.getByRole("heading", { name: "Receipt for your choice" }).waitFor();
    await page.screenshot({ path: join(demo.pictures, "receipt-390.png"), fullPage: true });
  });
});

describe("a visitor's receipt", () => {
  it("is in the dialog, to be taken along, and holds on any machine once it is sealed", async () => {
    const visitor = await browser.newContext();
    const page = await visitor.newPage();
    const proof = page.waitForResponse(
      (response) =>
        response.url().endsWith("/apps/privacy/consent") &&
        (response.request().postData() ?? "").includes("decisionId"),
    );
    await page.goto(demo.standinUrl);
    await page.getByRole("button", { name: "Accept all" }).click();
    expect((await proof).status()).toBe(204);
    await page.getByRole("button", { name: "Privacy choices" }).click();
    const [receipt] = await Promise.all([
      visitor.waitForEvent("page"),
      page.getByRole("dialog").getByRole("link", { name: "Receipt of my choice" }).click(),
    ]);
    await receipt.getByRole("heading", { name: "Receipt for your choice" }).waitFor();
    const link = receipt.locator("a[download]");
    const address = new URL((await link.getAttribute("href")) ?? "", demo.standinUrl).href;
    // Seldom: who asks for a receipt too often is sent away for a while.
    const isSealed = async () => {
      const answer = await fetch(address);
      return answer.ok && ((await answer.json()) as Receipt).proof !== null;
    };
    await expect.poll(isSealed, { interval: 5000, timeout: 120_000 }).toBe(true);
    const [download] = await Promise.all([receipt.waitForEvent("download"), link.click()]);
    const verified = verify(await download.path());
    expect(verified).toMatchObject({ status: 0, stderr: "" });
    expect(verified.stdout).toContain("The receipt holds.");
  });

  /** As whoever was given the file would: `npm run audit:verify -- <file>`. */
  function verify(file: string) {
    const cwd = join(import.meta.dirname, "..", "..");
    const script = join(cwd, "test", "run", "audit-verify.ts");
    const options = { cwd, encoding: "utf8" } as const;
    return spawnSync(process.execPath, ["--import", "tsx", script, file], options);
  }
});

describe("the watch", () => {
  it("finds what runs before consent, says how to hold it back, and names it in the table", async () => {
    const visitor = await browser.newContext();
    const page = await visitor.newPage();
    await page.goto(demo.standinUrl);
    const version = Number(/"v":(\d+)/.exec(await storefront())?.[1]);
    await page.evaluate(async (v) => {
      const report = {
        ...{ v: 1, pageType: "product", bits: 0, version: v },
        ...{ cookies: ["_fbp", "my_own_flag", "other_flag"], storage: [] },
        hosts: [{ host: "connect.facebook.net", kind: "script", before: true }],
      };
      for (let sent = 0; sent < 40; sent++) {
        await fetch("/apps/privacy/observe", { method: "POST", body: JSON.stringify(report) });
      }
    }, version);
    const { app, picture } = await open("/app/consent/vendors");
    await app.getByText("was set before consent").waitFor();
    await app.getByText("By a script from connect.facebook.net.").waitFor();
    await picture("vendors");
    await app
      .getByRole("button", { name: "Add Meta Pixel (Facebook, Instagram) to the banner" })
      .click();
    await app.getByText("visitors are asked again").waitFor();
    // There are others beside it: of this report, and of pages of other tests that were sampled.
    const own = app.getByRole("group", { name: "my_own_flag" });
    await own.getByLabel("Who is behind it").fill("Our shop");
    await own.getByLabel("What it is for").selectOption("preferences");
    await own.getByLabel("How long it stays").selectOption({ label: "A number of days" });
    const days = own.getByLabel("Days", { exact: true });
    await days.fill("a month");
    await app.getByRole("button", { name: "Classify my_own_flag" }).click();
    await app.getByText("Enter a whole number of days from 1 to 4000.").waitFor();
    await own.getByLabel("How long it stays").selectOption({ label: "Not known" });
    await app.getByRole("button", { name: "Classify my_own_flag" }).click();
    await app.getByLabel("How Our shop comes onto the page").waitFor();
    await own.getByLabel("How long it stays").selectOption({ label: "A number of days" });
    await days.fill("45");
    await app.getByRole("button", { name: "Save how long my_own_flag stays" }).click();
    await app.getByText("my_own_flag: 45 days").last().waitFor();
    await picture("vendors-classified");
    // What each way onto the page means is said next to the vendor; the last is what it was.
    const said = app.locator('xpath=//h3[normalize-space()="Our shop"]/following::p[1]');
    for (const [label, sentence] of [
      ["Tagged in the theme", "No request leaves before consent: the tag itself waits."],
      ["Inserted by other scripts", "because its address is known when it is inserted."],
      ["Somewhere on the page", "it is kept from running, but its request may leave."],
      ["Not held back", "Nothing is held back:"],
    ] as const) {
      await app.getByLabel("How Our shop comes onto the page").selectOption({ label });
      await said.filter({ hasText: sentence }).waitFor();
    }
    const editor = await open("/app/consent/banner");
    await editor.app.getByText("Vendor Our shop").waitFor();
    await editor.app.getByRole("button", { name: "Publish the draft" }).click();
    await editor.app.getByText("There is no draft").waitFor();
    await page.goto(`${demo.standinUrl}/apps/privacy/policy`);
    await page.getByRole("heading", { name: "Cookies and similar" }).scrollIntoViewIfNeeded();
    expect(await page.locator("main").innerText()).toContain("Meta Pixel (Facebook, Instagram)");
    await page.getByRole("row").filter({ hasText: "my_own_flag" }).getByText("45 days").waitFor();
    await page.screenshot({ path: join(demo.pictures, "policy-cookies.png"), fullPage: true });
    await page.setViewportSize({ width: 390, height: 900 });
    await page.screenshot({ path: join(demo.pictures, "policy-cookies-390.png"), fullPage: true });
  });

  it("reports by itself what a page had, names only, once", async () => {
    const editor = await open("/app/consent/banner");
    await editor.app.getByRole("tab", { name: "Options" }).click();
    const share = editor.app.getByLabel("Pages that report which names they saw", { exact: false });
    await share.focus();
    await editor.page.keyboard.press("End");
    await editor.page.getByRole("button", { name: "Save", exact: true }).click();
    await editor.app.getByRole("button", { name: "Publish the draft", disabled: false }).click();
    await editor.app.getByText("There is no draft").waitFor();
    const context = await browser.newContext();
    const page = await context.newPage();
    // Tags the theme never tagged, with nobody's consent: one inserted, one in the HTML itself.
    const [report] = await Promise.all([
      page.waitForRequest((request) => request.url().includes("/apps/privacy/observe")),
      page.goto(`${demo.standinUrl}/?trackers=all`),
    ]);
    const answer = await (await report.response())?.finished();
    expect(answer).toBeNull();
    const sent = report.postDataJSON() as { cookies: string[]; hosts: { before: boolean }[] };
    expect(sent.cookies).toContain("_ar_click");
    expect(sent.hosts).toContainEqual({
      ...{ host: `127.0.0.1:${PORTS.standin + 2}`, kind: "script", before: true },
    });
    expect(JSON.stringify(sent)).not.toMatch(/t\.js|=|\?/);
    const { app, picture } = await open("/app/consent/vendors");
    await app.getByText("cookie _ar_click").waitFor();
    await app.getByText(`script from 127.0.0.1:${PORTS.standin + 2}`).waitFor();
    await picture("vendors-unknown");
  });
});
