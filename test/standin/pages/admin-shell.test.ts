import type { Frame, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { launchBrowser, type TestBrowser } from "../../setup/browser";
import { decodeHostAndToken, samplePage } from "./sample-page";
import { startPages, type RunningPages } from "./start-pages";
import { startSampleApp, type SampleApp } from "./start-sample-app";

let app: SampleApp;
let pages: RunningPages;
let browser: TestBrowser;
let page: Page;

beforeAll(async () => {
  app = await startSampleApp(({ url, headers }, response) => {
    if (url.pathname === "/api/echo") {
      const first = app.requests.filter((each) => each.url.pathname === "/api/echo").length === 1;
      const retry = first && url.searchParams.has("retry");
      response.writeHead(retry ? 401 : 200, {
        "content-type": "application/json",
        ...(retry && { "X-Shopify-Retry-Invalid-Session-Request": "1" }),
      });
      response.end(JSON.stringify({ authorization: headers.authorization ?? null }));
      return;
    }
    response.writeHead(200, { "content-type": "text/html" });
    response.end(samplePage(pages.url, url));
  });
  pages = await startPages(app);
  browser = await launchBrowser();
});

beforeEach(async () => {
  app.requests.length = 0;
  const context = await browser.newContext();
  page = await context.newPage();
});

afterEach(() => page.context().close());

afterAll(async () => {
  await browser.close();
  await pages.stop();
  await app.stop();
});

async function openApp(path = ""): Promise<Frame> {
  await page.goto(`${pages.url}/admin/apps/kept${path}`);
  const frame = await (await page.waitForSelector("#app-frame")).contentFrame();
  if (!frame) throw new Error("no frame");
  await frame.waitForSelector("h1");
  return frame;
}

test("the app opens in a frame with a signed address and the staff member's id token", async () => {
  await openApp("/app/consent?tab=2&staff=support");
  const { url } = app.requests[0] ?? { url: new URL("http://nothing") };
  expect(url.pathname).toBe("/app/consent");
  expect(Object.fromEntries(url.searchParams)).toMatchObject({
    embedded: "1",
    shop: "lumen-home.myshopify.com",
    tab: "2",
  });
  const support = pages.shop.staff.find(({ role }) => role === "support");
  expect(decodeHostAndToken(url)).toMatchObject({
    host: "admin.shopify.com/store/lumen-home",
    claims: { sub: support?.id, dest: "https://lumen-home.myshopify.com", aud: "kept-demo-key" },
  });
  const signed = new URLSearchParams(url.searchParams);
  signed.delete("hmac");
  expect(url.searchParams.get("hmac")).toBe(pages.standin.sign.installHmac(signed));
});

test("requests to the app carry a fresh id token, and one refused as stale is sent again", async () => {
  const frame = await openApp();
  const ask = (path: string) =>
    frame.evaluate(async (to) => (await fetch(to)).json() as Promise<unknown>, path);
  expect(await ask("/api/echo")).toMatchObject({
    authorization: expect.stringMatching(/^Bearer e/) as string,
  });
  app.requests.length = 0;
  await ask("/api/echo?retry=1");
  expect(app.requests).toHaveLength(2);
});

test("the app's menu stands in the admin, moves the app, and the address follows", async () => {
  const frame = await openApp();
  await page.click("#app-menu >> text=Policy");
  await frame.waitForFunction(() => location.pathname === "/app/policy");
  await page.waitForURL(`${pages.url}/admin/apps/kept/app/policy`);
  expect(await page.getAttribute("#app-menu >> text=Policy", "aria-current")).toBe("page");
  expect(await page.locator("#app-menu a").allTextContents()).toEqual(["Consent", "Policy"]);
});

test("toasts, title bar buttons and the loading bar appear in the admin", async () => {
  const frame = await openApp();
  await page.click(".app-title >> text=Save");
  await expect.poll(() => frame.textContent("#log")).toBe("title button");
  await frame.evaluate(() => {
    shopify.toast.show("Saved");
    shopify.loading(true);
  });
  await page.waitForSelector(".toast >> text=Saved");
  await page.waitForSelector("#loading:not([hidden])");
});

test("a changed form shows the save bar, and its buttons save and discard", async () => {
  const frame = await openApp();
  await frame.fill("form[data-save-bar] input", "changed");
  await page.click("#save-bar button >> text=Discard");
  await expect.poll(() => frame.inputValue("form[data-save-bar] input")).toBe("as it was");
  await page.waitForSelector("#save-bar", { state: "hidden" });
  await frame.fill("form[data-save-bar] input", "changed");
  await page.click("#save-bar button >> text=Save");
  await expect.poll(() => frame.textContent("#log")).toBe("saved");
});

test("a modal shows its content, and its buttons run the app's listeners", async () => {
  const frame = await openApp();
  await frame.evaluate(() => shopify.modal.show("sure"));
  await frame.click("dialog >> text=Delete it");
  await expect.poll(() => frame.textContent("#log")).toBe("deleted");
  await frame.waitForSelector("ui-modal dialog", { state: "hidden" });
});

test("app.extensions reports an embed as active once the theme editor's switch is on", async () => {
  const frame = await openApp();
  const gate = () =>
    frame.evaluate(async () => {
      const [extension] = await shopify.app.extensions();
      return extension?.activations.find(({ handle }) => handle === "sample-gate");
    });
  expect(await gate()).toMatchObject({
    target: "compliance_head",
    status: "available",
    activations: [],
  });
  await frame.click("text=Switch on");
  await page.waitForURL(/themes\/current\/editor/);
  await page.click(".asked [role=switch]");
  await page.waitForSelector(".asked [role=switch][aria-checked=true]");
  const [theme] = pages.shop.themes;
  const again = await openApp();
  expect(
    await again.evaluate(async () => (await shopify.app.extensions())[0]?.activations),
  ).toContainEqual(
    expect.objectContaining({
      handle: "sample-gate",
      status: "active",
      activations: [{ target: "compliance_head", themeId: theme?.id }],
    }),
  );
});

test("a page that has no id token is loaded again with one", async () => {
  await openApp("/app/bounce");
  await expect.poll(() => app.requests.at(-1)?.url.searchParams.get("reloaded")).toBe("yes");
  expect(app.requests.at(-1)?.url.searchParams.get("id_token")).toMatch(/^e/);
});

test("an uninstalled app is offered for installation, and installing opens it", async () => {
  pages.shop.install.installed = false;
  await page.goto(`${pages.url}/admin/apps/kept`);
  await page.click("text=Install >> nth=-1");
  await page.waitForSelector("#app-frame");
  expect(pages.shop.install.installed).toBe(true);
});

test("the switcher changes the shop, and the second shop's admin is another shop's", async () => {
  await page.goto(`${pages.url}/admin`);
  await Promise.all([
    page.waitForNavigation(),
    page.selectOption('select[name="shop"]', "second-shop.myshopify.com"),
  ]);
  const second = pages.standin.state.shops.get("second-shop.myshopify.com");
  expect(await page.textContent("main h1")).toBe(second?.name);
});

test("an order is shown as the host keeps it", async () => {
  const [order] = pages.shop.orders.values();
  await page.goto(`${pages.url}/admin/orders/${order?.id.split("/").at(-1)}`);
  expect(await page.textContent(".fields")).toContain(order?.name);
});

declare const shopify: {
  toast: { show(message: string): string };
  loading(on: boolean): void;
  modal: { show(id: string): Promise<void> };
  app: {
    extensions(): Promise<
      { activations: { handle: string; status: string; target: string; activations: object[] }[] }[]
    >;
  };
};
