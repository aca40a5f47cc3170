/** Every page of the admin, in a real browser: nothing on it breaks its own security policy. */
import { readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Page, Request } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser, type TestBrowser } from "../setup/browser";
import { demoForTests, type DemoForTests } from "../setup/demo-for-tests";
import { openDemoShop } from "../setup/open-demo-shop";

const routes = resolve(import.meta.dirname, "..", "..", "app", "routes");
let demo: DemoForTests;
let browser: TestBrowser;

beforeAll(async () => {
  demo = await demoForTests("content-security", { app: 4230, standin: 4231 });
  await openDemoShop(demo);
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await demo.stop();
});

/** Pages without a parameter, read from the routes: a new one is tested without being named. */
function adminPages(): string[] {
  return readdirSync(routes)
    .filter((file) => /^app\.[\w.-]+\.tsx$/.test(file) && !file.includes("$"))
    .map((file) => file.replace(/\.tsx$/, "").replace(/(^|\.)_index$/, ""))
    .map((name) => `/${name.replaceAll(".", "/")}`);
}

/** Collects what the browser refused, in every frame. */
async function watched(): Promise<{
  readonly page: Page;
  readonly refused: string[];
  /** Until nothing has been asked for or answered for half a second, in any frame. */
  readonly quiet: () => Promise<void>;
}> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const refused: string[] = [];
  await page.exposeFunction("reportRefusal", (text: string) => refused.push(text));
  await page.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", (event) => {
      const { violatedDirective, blockedURI, sourceFile, lineNumber } = event;
      const text = `${violatedDirective} ${blockedURI} ${sourceFile}:${lineNumber}`;
      const report = Reflect.get(window, "reportRefusal") as (text: string) => void;
      report(text);
    });
  });
  page.on("console", (message) => {
    if (/Content.Security.Policy/i.test(message.text())) refused.push(message.text());
  });
  const open = new Set<Request>();
  let last = 0;
  const ended = (request: Request): void => {
    open.delete(request);
    last = performance.now();
  };
  page.on("request", (request) => open.add(request));
  page.on("requestfinished", ended);
  page.on("requestfailed", ended);
  page.on("framenavigated", (frame) => {
    if (frame === page.mainFrame()) open.clear();
  });
  const isQuiet = () => open.size === 0 && performance.now() - last > 500;
  const quiet = () => expect.poll(isQuiet, { timeout: 30_000 }).toBe(true);
  return { page, refused, quiet };
}

describe("the content security policy in a browser", () => {
  it("is broken by no page of the admin", async () => {
    const { page, refused, quiet } = await watched();
    const pages = adminPages();
    expect(pages).toContain("/app/incidents");
    for (const path of pages) {
      await page.goto(`${demo.standinUrl}/admin/apps/kept${path}`);
      // A page in full width hides its heading from sight, not from readers of the page.
      await page.frameLocator("#app-frame").locator("h1").first().waitFor({ state: "attached" });
      await quiet();
      expect(refused, path).toEqual([]);
    }
    // Hydrated: a button that only works with scripts works.
    await page.goto(`${demo.standinUrl}/admin/apps/kept/app/incidents`);
    const frame = page.frameLocator("#app-frame");
    const field = frame.getByLabel("What happened");
    await field.fill("A laptop was left on a train");
    await frame.getByRole("button", { name: "Open the incident" }).click();
    await frame.getByRole("heading", { name: "What was done", exact: true }).waitFor();
    await page.screenshot({ path: join(demo.pictures, "incident.png") });
    expect(refused).toEqual([]);
  });

  it("refuses an inline script that is not ours", async () => {
    const { page, refused } = await watched();
    await page.goto(`${demo.standinUrl}/admin/apps/kept/app`);
    await page.frameLocator("#app-frame").locator("h1").first().waitFor();
    const frame = page.frames().find((each) => each.url().startsWith(demo.appUrl));
    const ran = await frame?.evaluate(() => {
      const script = document.createElement("script");
      script.textContent = "window.injected = true";
      document.body.append(script);
      return Reflect.get(window, "injected") === true;
    });
    expect(ran).toBe(false);
    expect(refused.join()).toContain("script-src");
  });

  it("lets answers that are no documents load nothing", async () => {
    const policyOf = async (path: string) =>
      (await fetch(`${demo.appUrl}${path}`)).headers.get("content-security-policy");
    for (const path of ["/healthz", "/readyz", "/webhooks", "/metrics"]) {
      expect(await policyOf(path)).toBe("default-src 'none'; frame-ancestors 'none'");
    }
    const data = await policyOf("/app/settings.data");
    expect(data).toBe("default-src 'none'; frame-ancestors 'none'");
    expect(await policyOf("/nothing-here")).toContain("frame-ancestors 'none'");
  });
});
