/**
 * The banner in a real browser, on a storefront that renders the real theme block, with the built
 * app behind the proxy. Third parties are counted at their own origin.
 */
import { join } from "node:path";
import type { BrowserContext } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import {
  allowed,
  bar,
  dialog,
  focusedText,
  newVisitor,
  platform,
  press,
  recorded,
  tabTo,
  targets,
  violations,
  type Visitor,
} from "../setup/banner-page";
import { launchBrowser, type TestBrowser } from "../setup/browser";
import { demoForTests, type DemoForTests } from "../setup/demo-for-tests";

const SHOP = "lumen-home.myshopify.com";
const PORTS = { app: 4130, standin: 4131 };
/** The other name of this machine: another site to a browser. */
const THIRD_PARTIES = `http://127.0.0.1:${PORTS.standin + 2}`;

let demo: DemoForTests;
let browser: TestBrowser;
const contexts: BrowserContext[] = [];

beforeAll(async () => {
  demo = await demoForTests("consent", PORTS);
  browser = await launchBrowser();
  // Opening the app is what installs it, and an installed app gives its shop a banner.
  const staff = await browser.newContext();
  const admin = await staff.newPage();
  await admin.goto(`${demo.standinUrl}/admin/apps/kept`);
  await demo.control("theme", { shop: SHOP, embed: "on", handle: "consent" });
  await demo.eventually("a banner in the storefront", async () => {
    const html = await (await fetch(demo.standinUrl)).text();
    return html.includes("kept-core-en.js") ? true : undefined;
  });
  await staff.close();
});

afterEach(async () => {
  await Promise.all(contexts.splice(0).map((context) => context.close()));
});

afterAll(async () => {
  await browser.close();
  await demo.stop();
});

async function visitor(over: Parameters<typeof newVisitor>[1] = {}): Promise<Visitor> {
  const one = await newVisitor(browser, over);
  contexts.push(one.context);
  return one;
}

async function open({ page, requests }: Visitor, path: string): Promise<void> {
  requests.length = 0;
  await page.goto(demo.standinUrl + path, { waitUntil: "load" });
  await page.waitForFunction(() => window.Shopify?.customerPrivacy !== undefined);
  // What comes late must have its chance to come before it is said not to.
  await page.waitForTimeout(300);
}

/** Requests that reached the third parties' own origin, counted there. */
async function seenByThirdParties(): Promise<number> {
  const hits = (await (await fetch(`${THIRD_PARTIES}/_hits`)).json()) as { total: number };
  return hits.total;
}

const thirdParty = ({ requests }: Visitor): string[] =>
  requests
    .filter((url) => url.startsWith(`${THIRD_PARTIES}/t.js`))
    .map((url) => new URL(url).searchParams.get("id") ?? "");

describe("a first visit where consent is needed", () => {
  it("is asked, and nothing that needs consent is requested before the answer", async () => {
    const one = await visitor();
    await fetch(`${THIRD_PARTIES}/_reset`);
    await open(one, "/");
    expect(await bar(one.page).isVisible()).toBe(true);
    expect(thirdParty(one)).toEqual([]);
    expect(await allowed(one.page)).toEqual({
      ...{ preferences: false, analytics: false, marketing: false, sale_of_data: false },
      ...{ decided: false, gpc: false },
    });
    const google = await one.page.evaluate(() =>
      Array.from(window.dataLayer?.[1] as ArrayLike<unknown>),
    );
    expect(google).toMatchObject([
      "consent",
      "default",
      { ad_storage: "denied", analytics_storage: "denied" },
    ]);
    expect(await seenByThirdParties()).toBe(0);
    const cookies = await one.context.cookies();
    expect(cookies.map(({ name }) => name)).toEqual(["_shopify_essential"]);
    await one.page.screenshot({ path: join(demo.pictures, "consent-bar-desktop.png") });
    expect(await violations(one.page)).toEqual([]);
  });

  it("lets tags go in the page's order, each once, when all is accepted, and proves it", async () => {
    const one = await visitor();
    await open(one, "/");
    const status = recorded(one.page);
    await press(one.page, "Accept all");
    expect(await status).toBe(204);
    await expect.poll(() => thirdParty(one)).toEqual(["MX-tagged", "AR-tagged"]);
    expect(await platform(one.page)).toMatchObject({
      ...{ preferences: "yes", analytics: "yes", marketing: "yes", sale_of_data: "" },
    });
    expect(await bar(one.page).count()).toBe(0);
    const stored = await one.page.evaluate(
      () => JSON.parse(localStorage["kept"] as string) as object,
    );
    expect(stored).toMatchObject({
      bits: 7,
      told: expect.stringContaining('"marketing":"yes"') as string,
    });
    expect(stored).not.toHaveProperty("unsent");
    expect(stored).not.toHaveProperty("pending");
  });

  it("keeps a no, on this page and the next", async () => {
    const one = await visitor();
    await open(one, "/");
    const status = recorded(one.page);
    await press(one.page, "Reject all");
    expect(await status).toBe(204);
    await open(one, "/collections/all");
    expect(await bar(one.page).count()).toBe(0);
    expect(thirdParty(one)).toEqual([]);
    expect(await platform(one.page)).toMatchObject({ analytics: "no", marketing: "no" });
  });

  it("offers yes, no and a choice of one size and one look", async () => {
    const one = await visitor();
    await open(one, "/");
    const looks = await one.page.evaluate(() => {
      const root = document.querySelector("kept-banner")?.shadowRoot;
      return [...(root?.querySelectorAll(".bar button") ?? [])].map((button) => {
        const { width, height } = button.getBoundingClientRect();
        const { color, backgroundColor, fontSize, fontWeight } = getComputedStyle(button);
        const size = [Math.round(width), Math.round(height)];
        return JSON.stringify({ size, color, backgroundColor, fontSize, fontWeight });
      });
    });
    expect(looks).toHaveLength(3);
    expect(new Set(looks).size).toBe(1);
  });
});

describe("a returning visitor", () => {
  it("is not asked again, gets what was allowed, and fetches nothing but the core", async () => {
    const one = await visitor();
    await open(one, "/");
    const status = recorded(one.page);
    await press(one.page, "Accept all");
    await status;
    // Until the answer to the proof is noted, a next page would prove it again.
    await expect
      .poll(() => one.page.evaluate(() => String(localStorage["kept"]).includes("unsent")))
      .toBe(false);
    await open(one, "/");
    expect(await bar(one.page).count()).toBe(0);
    await expect.poll(() => thirdParty(one)).toEqual(["MX-tagged", "AR-tagged"]);
    expect(one.requests.filter((url) => /kept-(?!core-|watch)/.test(url))).toEqual([]);
  });

  it("finds the way back on every page, and a withdrawal holds from then on", async () => {
    const one = await visitor();
    await open(one, "/");
    const first = recorded(one.page);
    await press(one.page, "Accept all");
    await first;
    await open(one, "/collections/all");
    await press(one.page, "Privacy choices");
    await dialog(one.page).waitFor();
    const second = recorded(one.page);
    await dialog(one.page).getByRole("button", { name: "Reject all" }).click();
    expect(await second).toBe(204);
    expect(await allowed(one.page)).toMatchObject({
      analytics: false,
      marketing: false,
      decided: true,
    });
    await open(one, "/");
    expect(thirdParty(one)).toEqual([]);
  });

  it("is asked again when the choice has grown too old", async () => {
    const one = await visitor();
    await open(one, "/");
    const status = recorded(one.page);
    await press(one.page, "Accept all");
    await status;
    await one.context.addInitScript(() => {
      const real = Date.now.bind(Date);
      Date.now = () => real() + 366 * 86_400_000;
    });
    await open(one, "/");
    expect(await bar(one.page).isVisible()).toBe(true);
  });
});

describe("a choice", () => {
  it("is made with the keyboard alone, and only what was ticked is let go", async () => {
    const one = await visitor();
    const { page } = one;
    await open(one, "/");
    // The theme's skip link, and the first answer.
    for (let presses = 0; presses < 2; presses++) await page.keyboard.press("Tab");
    const focused = () => focusedText(page);
    expect(await focused()).toBe("Accept all");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    expect(await focused()).toBe("Choose");
    await page.keyboard.press("Enter");
    await dialog(page).waitFor();
    await page.screenshot({ path: join(demo.pictures, "consent-dialog-desktop.png") });
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press("Escape");
    expect(await dialog(page).count()).toBe(0);
    expect(await focused()).toBe("Choose");
    await page.keyboard.press("Enter");
    await dialog(page).waitFor();
    await tabTo(page, "Analytics");
    await page.keyboard.press("Space");
    await tabTo(page, "Save my choice");
    const status = recorded(page);
    await page.keyboard.press("Enter");
    expect(await status).toBe(204);
    await expect.poll(() => thirdParty(one)).toEqual(["MX-tagged"]);
    expect(await allowed(page)).toMatchObject({ analytics: true, marketing: false });
  });

  it("takes frames along: none is loaded before it is allowed", async () => {
    const one = await visitor();
    await open(one, "/pages/about");
    const frames = () =>
      one.requests.filter((url) => url.includes("/embed/")).map((url) => new URL(url).pathname);
    expect(frames()).toEqual([]);
    await press(one.page, "Accept all");
    await expect.poll(frames).toEqual(["/embed/video", "/embed/map"]);
  });

  it("survives a platform whose consent API is blocked, and reaches it with a later page", async () => {
    const one = await visitor();
    one.requests.length = 0;
    await one.page.goto(`${demo.standinUrl}/?cp=block`, { waitUntil: "load" });
    const status = recorded(one.page);
    await press(one.page, "Accept all");
    expect(await status).toBe(204);
    await expect.poll(() => thirdParty(one)).toEqual(["MX-tagged", "AR-tagged"]);
    await open(one, "/");
    await expect
      .poll(() => platform(one.page))
      .toMatchObject({ analytics: "yes", marketing: "yes" });
    expect(await bar(one.page).count()).toBe(0);
  });

  it("made elsewhere, at checkout for instance, counts here", async () => {
    const one = await visitor();
    await open(one, "/");
    await one.page.evaluate(
      () =>
        new Promise((done) =>
          window.Shopify?.customerPrivacy?.setTrackingConsent(
            { analytics: true, marketing: false, preferences: false },
            done,
          ),
        ),
    );
    await open(one, "/");
    await expect.poll(() => bar(one.page).count()).toBe(0);
    const partly = { analytics: true, marketing: false, decided: true };
    expect(await allowed(one.page)).toMatchObject(partly);
    await expect.poll(() => thirdParty(one)).toEqual(["MX-tagged"]);
  });

  it.each([
    ["could not be reached", undefined],
    ["had too much to do", 429],
    ["was starting anew", 503],
  ])("is sent with the next page when the app %s", async (_, status) => {
    const one = await visitor();
    await open(one, "/");
    const unsent = () => one.page.evaluate(() => String(localStorage["kept"]).includes("unsent"));
    await one.page.route("**/apps/privacy/consent", (route) =>
      status ? route.fulfill({ status }) : route.abort(),
    );
    const answered = status ? one.page.waitForResponse((each) => each.status() === status) : null;
    await press(one.page, "Reject all");
    await answered;
    await expect.poll(unsent).toBe(true);
    await one.page.unroute("**/apps/privacy/consent");
    const later = recorded(one.page);
    await open(one, "/collections/all");
    expect(await later).toBe(204);
    await expect.poll(unsent).toBe(false);
  });
});

describe("where the law lets a visitor opt out", () => {
  it("asks with a way to refuse the sale, and refuses only that", async () => {
    const one = await visitor();
    await open(one, "/?country=US&region=USCA");
    expect(await bar(one.page).isVisible()).toBe(true);
    await expect.poll(() => thirdParty(one)).toEqual(["MX-tagged", "AR-tagged"]);
    await one.page.screenshot({ path: join(demo.pictures, "consent-bar-california.png") });
    const status = recorded(one.page);
    await press(one.page, "Do not sell or share my data");
    expect(await status).toBe(204);
    await open(one, "/");
    expect(thirdParty(one)).toEqual(["MX-tagged"]);
    expect(await platform(one.page)).toMatchObject({ sale_of_data: "no", analytics: "yes" });
  });

  it("honours Global Privacy Control, says so, and does not ask over it", async () => {
    const one = await visitor({ gpc: true });
    await open(one, "/?country=US&region=USCA");
    expect(await bar(one.page).count()).toBe(0);
    expect(thirdParty(one)).toEqual(["MX-tagged"]);
    expect(
      await one.page.getByRole("button", { name: "Opt-out signal honoured" }).isVisible(),
    ).toBe(true);
    expect(await allowed(one.page)).toMatchObject({
      sale_of_data: false,
      marketing: false,
      gpc: true,
    });
  });

  it("is stricter with a visitor from where consent is needed, as soon as that is known", async () => {
    const one = await visitor();
    await open(one, "/?country=US&region=DEBE");
    await expect
      .poll(() => allowed(one.page))
      .toMatchObject({ analytics: false, marketing: false });
    expect(await one.page.getByRole("button", { name: "Reject all" }).isVisible()).toBe(true);
  });
});

describe("every visitor", () => {
  it("can read and press everything on a phone of 320 px, in German", async () => {
    const one = await visitor({ width: 320, height: 568 });
    await open(one, "/de");
    await one.page.screenshot({ path: join(demo.pictures, "consent-bar-320-de.png") });
    expect(await bar(one.page).getByRole("button", { name: "Alle ablehnen" }).isVisible()).toBe(
      true,
    );
    expect(Math.min(...(await targets(one.page)))).toBeGreaterThanOrEqual(44);
    await press(one.page, "Auswählen");
    await dialog(one.page).waitFor();
    await one.page.screenshot({ path: join(demo.pictures, "consent-dialog-320-de.png") });
    expect(Math.min(...(await targets(one.page)))).toBeGreaterThanOrEqual(44);
    const overflow = await one.page.evaluate(() => document.documentElement.scrollWidth);
    expect(overflow).toBeLessThanOrEqual(320);
    expect(await violations(one.page)).toEqual([]);
  });

  it("reads in the dark what is dark", async () => {
    const one = await visitor();
    await one.page.emulateMedia({ colorScheme: "dark", reducedMotion: "reduce" });
    await open(one, "/");
    await one.page.screenshot({ path: join(demo.pictures, "consent-bar-dark.png") });
    expect(await violations(one.page)).toEqual([]);
  });

  it("finds account choices and the dialog on the page of choices", async () => {
    const one = await visitor();
    await open(one, "/apps/privacy/choices");
    await one.page.screenshot({ path: join(demo.pictures, "choices-page.png"), fullPage: true });
    await one.page.locator("main [data-kept-open]").click();
    await dialog(one.page).waitFor();
    expect(await violations(one.page)).toEqual([]);
  });
});

describe("the merchant", () => {
  it("sees that the banner is live, and what visitors have decided", async () => {
    const { page } = await visitor({ height: 1600 });
    await page.goto(`${demo.standinUrl}/admin/apps/kept/app/consent`);
    const app = page.frameLocator("iframe").first();
    await app.getByRole("heading", { name: "Decisions in the last 30 days" }).waitFor();
    await app.getByText("Visitors of your store are asked").waitFor();
    expect(
      await app.getByRole("row", { name: /BE, Germany · opt-in nothing/ }).count(),
    ).toBeGreaterThan(0);
    expect(await app.getByText("Reject all").count()).toBe(1);
    await page.screenshot({ path: join(demo.pictures, "admin-consent.png") });
  });
});
