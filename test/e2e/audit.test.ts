/** The audit log as the merchant sees it: filled by what the demo does, sealed by its worker. */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { REPOSITORY } from "../check/core/project";
import { launchBrowser, type TestBrowser } from "../setup/browser";
import { demoForTests, type DemoForTests } from "../setup/demo-for-tests";
import { openDemoShop } from "../setup/open-demo-shop";

/** Dozens of the newest events: each control is measured for the first time. */
const CHECK_CHANGED = "A promise’s check changed its result";

let demo: DemoForTests;
let browser: TestBrowser;
let merchant: Page;

beforeAll(async () => {
  demo = await demoForTests("audit", { app: 4174, standin: 4175 });
  await openDemoShop(demo);
  browser = await launchBrowser();
  merchant = await (await browser.newContext({ acceptDownloads: true })).newPage();
});

afterAll(async () => {
  await browser.close();
  await demo.stop();
});

async function auditPage() {
  await merchant.goto(`${demo.standinUrl}/admin/apps/kept/app/audit`);
  const frame = merchant.frameLocator("#app-frame");
  await frame.getByRole("heading", { name: "Audit log" }).waitFor();
  return frame;
}

describe("the page of the audit log", () => {
  it("shows events that the worker seals, and verifies them on demand", async () => {
    const frame = await demo.eventually(
      "a sealed event",
      async () => {
        const page = await auditPage();
        const sealed = await page
          .getByRole("button", { name: /Download the proof of event/ })
          .count();
        return sealed > 0 ? page : undefined;
      },
      120_000,
    );
    await frame.locator("td", { hasText: CHECK_CHANGED }).first().waitFor();
    await frame.getByRole("button", { name: "Verify now" }).click();
    await frame.getByText("The log is whole").waitFor();
    await merchant.screenshot({ path: join(demo.pictures, "audit-log.png"), fullPage: true });
  });

  it("is narrowed by a filter, and says when nothing fits it", async () => {
    const frame = await auditPage();
    const filter = frame.getByRole("button", { name: "Filter" });
    const checks = frame.locator("td", { hasText: CHECK_CHANGED });
    // The store's first event: by now it stands behind a page of newer ones.
    await frame.getByLabel("What", { exact: true }).selectOption("shop.installed");
    await filter.click();
    await frame.locator("td", { hasText: "Kept was installed" }).waitFor();
    expect(await checks.count()).toBe(0);
    await frame.getByLabel("About").fill("nobody");
    await filter.click();
    await frame.getByText("No event fits these filters").waitFor();
    await frame.getByRole("button", { name: "Clear" }).click();
    await checks.first().waitFor();
  });

  it("gives an export and a checkpoint that verify on any machine", async () => {
    const frame = await auditPage();
    const save = async (button: string, before?: () => Promise<void>) => {
      await before?.();
      const [download] = await Promise.all([
        merchant.waitForEvent("download"),
        frame.getByRole("button", { name: button, exact: true }).click(),
      ]);
      return download.path();
    };
    const checkpoint = await save("Download checkpoint");
    const key = await save("Download public key");
    const log = await save("Download it", async () => {
      await frame.getByRole("button", { name: "Export …" }).click();
      await frame.getByLabel("What do you need it for?").fill("The yearly audit");
    });
    expect(readFileSync(log, "utf8")).toContain("shop.installed");
    const script = join(REPOSITORY, "test", "run", "audit-verify.ts");
    const verified = spawnSync(
      process.execPath,
      ["--import", "tsx", script, log, "--anchor", checkpoint, "--key", key],
      { cwd: REPOSITORY, encoding: "utf8" },
    );
    expect(verified.stdout).toContain("The log is whole.");
    expect(verified.status).toBe(0);
  });
});
