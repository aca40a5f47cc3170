/** The page of security as a privacy officer uses it, and what the store's pages publish of the log. */
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser, type TestBrowser } from "../setup/browser";
import { demoForTests, type DemoForTests } from "../setup/demo-for-tests";
import { openDemoShop } from "../setup/open-demo-shop";

let demo: DemoForTests;
let browser: TestBrowser;
let merchant: Page;

beforeAll(async () => {
  demo = await demoForTests("security", { app: 4310, standin: 4311 });
  await openDemoShop(demo);
  browser = await launchBrowser();
  merchant = await (await browser.newContext()).newPage();
});

afterAll(async () => {
  await browser.close();
  await demo.stop();
});

async function securityPage() {
  await merchant.goto(`${demo.standinUrl}/admin/apps/kept/app/security`);
  const frame = merchant.frameLocator("#app-frame");
  await frame.getByRole("heading", { name: "Assessment of risks" }).waitFor();
  return frame;
}

describe("the page of security", () => {
  it("records an assessment of risks with its next date, and shows the keys", async () => {
    const frame = await securityPage();
    await frame.getByText("None is recorded yet.").waitFor();
    await frame.getByRole("heading", { name: "Encryption keys" }).waitFor();
    const next = new Date(Date.now() + 90 * 86_400_000).toISOString().slice(0, 10);
    await frame
      .getByLabel("What was assessed, and what you found")
      .fill("Access, backups and processors were looked at; nothing has to change.");
    await frame.getByLabel("Look again by").fill(next);
    await frame.getByRole("button", { name: "Record assessment" }).click();
    await frame.getByText("Counts now").waitFor();
    await frame.getByText("nothing has to change", { exact: false }).first().waitFor();
    await merchant.screenshot({ path: join(demo.pictures, "security.png"), fullPage: true });
  });

  it("fits a narrow screen", async () => {
    await merchant.setViewportSize({ width: 390, height: 844 });
    const frame = await securityPage();
    await frame.getByText("Counts now").waitFor();
    const wide = await frame
      .locator("body")
      .evaluate((body) => body.scrollWidth - body.clientWidth);
    expect(wide).toBeLessThanOrEqual(0);
    await merchant.screenshot({ path: join(demo.pictures, "security-narrow.png"), fullPage: true });
  });
});

describe("the public page of promises", () => {
  it("leads to the checkpoint of the log and to the key that signed it", async () => {
    const page = await (await browser.newContext()).newPage();
    await page.goto(`${demo.standinUrl}/apps/privacy/promises`);
    const links = await page.getByRole("link", { name: /checkpoint|Prüfpunkt/i }).count();
    expect(links).toBe(1);
    const checkpoint = await demo.eventually("a sealed log", async () => {
      const answer = await page.request.get(`${demo.standinUrl}/apps/privacy/promises/checkpoint`);
      return answer.ok() ? ((await answer.json()) as { publicKey: string }) : undefined;
    });
    const key = await page.request.get(`${demo.standinUrl}/apps/privacy/promises/key`);
    expect((await key.text()).replaceAll(/\s/g, "")).toContain(checkpoint.publicKey.slice(0, 40));
  });
});
