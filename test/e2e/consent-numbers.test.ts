/**
 * The numbers of consent in a real browser: what visitors' beacons come to, on the page, in its chart
 * and in the table that stands for the chart.
 */
import { join } from "node:path";
import type { Locator } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { RegimeCode, textHash } from "~/domain/consent/model";
import { de } from "~/domain/consent/texts/de";
import { en } from "~/domain/consent/texts/en";
import { launchBrowser, type TestBrowser } from "../setup/browser";
import { demoForTests, type DemoForTests } from "../setup/demo-for-tests";
import { openDemoShop } from "../setup/open-demo-shop";
import { DESKTOP_USER_AGENT } from "../setup/user-agent";

let demo: DemoForTests;
let browser: TestBrowser;

beforeAll(async () => {
  demo = await demoForTests("consent-numbers", { app: 4480, standin: 4481 });
  await openDemoShop(demo);
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await demo.stop();
});

const phone = "Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) Mobile/15E148";
const none = { preferences: false, analytics: false, marketing: false, saleOfData: false };
const offered = { ...none, preferences: true, analytics: true, marketing: true };

/** As the banner of the demo's first version sends it, so many times. */
async function send(times: number, body: object, userAgent = DESKTOP_USER_AGENT): Promise<void> {
  const headers = { "user-agent": userAgent, "content-type": "text/plain" };
  for (let sent = 0; sent < times; sent++) {
    const own =
      "method" in body
        ? { decisionId: crypto.randomUUID(), visitor: crypto.randomUUID() }
        : { v: 1, shown: true };
    const answer = await fetch(`${demo.standinUrl}/apps/privacy/consent`, {
      ...{ method: "POST", headers },
      body: JSON.stringify({ version: 1, ...body, ...own }),
    });
    expect(answer.status).toBe(204);
  }
}

async function sendVisits(): Promise<void> {
  const german = { language: "de", region: "DEBE", regime: "opt-in" };
  const english = { ...german, language: "en" };
  const american = { language: "en", region: "USCA", regime: "opt-out" };
  const decided = { gpc: false, decidedAt: new Date().toISOString() };
  const inGerman = { ...decided, ...german, textHash: await textHash(de, RegimeCode.OptIn) };
  const inEnglish = { ...decided, ...english, textHash: await textHash(en, RegimeCode.OptIn) };
  const inAmerica = { ...decided, ...american, textHash: await textHash(en, RegimeCode.OptOut) };
  await send(70, { ...english, region: "DE" }, phone);
  await send(20, { ...inEnglish, method: "accept", choices: offered }, phone);
  await send(8, { ...inEnglish, method: "reject", choices: none }, phone);
  await send(20, { ...german, region: "DE" });
  await send(6, { ...inGerman, method: "accept", choices: offered });
  const some = { ...none, analytics: true };
  const dialog = await textHash(de, RegimeCode.OptIn, "dialog");
  await send(2, { ...inGerman, method: "choose", choices: some, textHash: dialog });
  await send(14, { ...american, region: "US" });
  await send(6, { ...inAmerica, method: "accept", choices: { ...offered, saleOfData: true } });
}

async function openNumbers() {
  const page = await (await browser.newContext()).newPage();
  await page.goto(`${demo.standinUrl}/admin/apps/kept/app/consent/numbers`);
  const app = page.frameLocator("#app-frame");
  /** Desktop and phone. */
  const picture = async (name: string): Promise<void> => {
    for (const width of [1280, 390]) {
      await page.setViewportSize({ width, height: 1600 });
      await page.screenshot({ path: join(demo.pictures, `${name}-${width}.png`) });
    }
    await page.setViewportSize({ width: 1280, height: 900 });
  };
  return { app, picture };
}

const textsOf = (rows: Locator): Promise<string[][]> =>
  rows.evaluateAll((all) => all.map((row) => [...row.children].map((cell) => cell.textContent)));

describe("the numbers", () => {
  it("say what visitors did, by every way to look at it, and nothing of a few", async () => {
    await sendVisits();
    const { app, picture } = await openNumbers();
    await app.getByText("about 60 % are not counted", { exact: false }).waitFor();
    await picture("numbers");
    const told = {
      region: [
        ["Germany", "90", "26", "–", "–", "0", "54"],
        ["United States", "8", "0", "0", "0", "0", "8"],
        ["United States, CA", "6", "6", "0", "0", "0", "0"],
      ],
      device: [
        ["Phone", "70", "–", "–", "0", "0", "42"],
        ["Desktop", "34", "–", "0", "–", "0", "20"],
      ],
      language: [
        ["English", "84", "–", "–", "0", "0", "50"],
        ["German", "20", "–", "0", "–", "0", "12"],
      ],
      "banner version": [["1", "104", "32", "–", "–", "0", "62"]],
    };
    for (const [by, expected] of Object.entries(told)) {
      const tab = by.replace("banner ", "");
      await app.getByRole("tab", { name: `By ${tab}` }).click();
      const drawn = app.getByRole("table", { name: `What visitors did, by ${by}` });
      await drawn.waitFor();
      await picture(`numbers-${tab}`);
      expect(await textsOf(app.locator(".Polaris-DataTable__Table tbody tr"))).toEqual(expected);
      // The same in the table that stands for the chart, without the sums.
      const heard = expected.map((row) =>
        row.filter((_, at) => at !== 1).map((each) => (each === "–" ? "not told" : each)),
      );
      expect(await textsOf(drawn.locator("tbody tr"))).toEqual(heard);
    }
    await app.getByRole("tab", { name: "By day" }).click();
    await app.getByLabel("Period").selectOption("90");
    await app.getByRole("columnheader", { name: "Week from" }).first().waitFor();
    await picture("numbers-weeks");
    await app.getByRole("table", { name: "What visitors did, by week" }).waitFor();
    expect(await app.getByText("A state’s row has answers only").count()).toBe(0);
  });
});
