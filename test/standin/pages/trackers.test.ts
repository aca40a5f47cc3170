import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { launchBrowser, type TestBrowser } from "../../setup/browser";
import { startPages, type RunningPages } from "./start-pages";

let pages: RunningPages;
let browser: TestBrowser;

beforeAll(async () => {
  pages = await startPages();
  browser = await launchBrowser();
});

beforeEach(async () => {
  await fetch(`${pages.trackerUrl}/_reset`, { method: "POST" });
});

afterAll(async () => {
  await browser.close();
  await pages.stop();
});

interface Report {
  total: number;
  byPath: Record<string, number>;
  byId: Record<string, number>;
  hits: { path: string; event: string | null; cookies: string[] }[];
}

async function hits(): Promise<Report> {
  return (await (await fetch(`${pages.trackerUrl}/_hits`)).json()) as Report;
}

test("tags that are marked for consent send nothing while nobody lets them", async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${pages.url}/`, { waitUntil: "networkidle" });
  expect((await hits()).total).toBe(0);
  expect((await context.cookies()).map(({ name }) => name)).toEqual(["_shopify_essential"]);
  await context.close();
});

test("unmarked tags set cookies and storage, load a pixel from another site and send events", async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  const loadingPixel = page.waitForResponse(/p\.gif/);
  await page.goto(`${pages.url}/?trackers=all`, { waitUntil: "networkidle" });
  await page.evaluate(() => {
    (window as unknown as { trackerEvent(name: string): void }).trackerEvent("view");
  });
  await expect.poll(async () => (await hits()).byPath["/collect"]).toBe(2);
  const report = await hits();
  expect(report.byPath).toMatchObject({ "/t.js": 2, "/p.gif": 2 });
  expect(report.byId).toEqual({ "MX-inserted": 3, "AR-parsed": 3 });
  const names = (await context.cookies(pages.url)).map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(["_mx_id", "_mx_session", "_ar_click"]));
  // Whether a third party's cookie is kept is the browser's setting; that it is sent is ours.
  const pixel = await loadingPixel;
  expect(new URL(pixel.url()).hostname).not.toBe(new URL(page.url()).hostname);
  expect(await pixel.headerValue("set-cookie")).toMatch(/^tp_uid=.*SameSite=None; Secure$/);
  const stored = await page.evaluate(() => [
    Object.keys(localStorage).includes("metrix.visit"),
    Object.keys(sessionStorage).includes("adreach.segments"),
  ]);
  expect(stored).toEqual([true, true]);
  await context.close();
});

test("embedded video and map are frames of a third party that set their own cookies", async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${pages.url}/pages/about?trackers=all`, { waitUntil: "networkidle" });
  expect((await hits()).byPath).toMatchObject({ "/embed/video": 1, "/embed/map": 1 });
  await page.goto(`${pages.url}/pages/about`, { waitUntil: "networkidle" });
  expect((await hits()).byPath).toMatchObject({ "/embed/video": 1, "/embed/map": 1 });
  await context.close();
});
