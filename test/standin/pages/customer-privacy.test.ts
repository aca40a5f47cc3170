import type { BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { launchBrowser, type TestBrowser } from "../../setup/browser";
import { startPages, type RunningPages } from "./start-pages";

let pages: RunningPages;
let browser: TestBrowser;
const contexts: BrowserContext[] = [];

beforeAll(async () => {
  pages = await startPages();
  browser = await launchBrowser();
});

afterEach(async () => {
  await Promise.all(contexts.splice(0).map((context) => context.close()));
});

afterAll(async () => {
  await browser.close();
  await pages.stop();
});

/** What the page's scripts can reach of the platform's consent API. */
interface Api {
  analyticsProcessingAllowed(): boolean;
  marketingAllowed(): boolean;
  saleOfDataAllowed(): boolean;
  shouldShowBanner(): boolean;
  saleOfDataRegion(): boolean;
  getRegion(): string;
  consentId(): string;
  currentVisitorConsent(): Record<string, string>;
  getTrackingConsentMetafield(key: string): string | undefined;
  setTrackingConsent(consent: object, callback?: (answer?: { error: string }) => void): void;
}

interface PlatformWindow {
  Shopify: {
    customerPrivacy?: Api;
    loadFeatures(features: object[], callback: (error?: Error | null) => void): void;
  };
  collected: object[];
}

async function visit(path: string, options: { gpc?: boolean; wait?: boolean } = {}): Promise<Page> {
  const context = await browser.newContext();
  contexts.push(context);
  if (options.gpc) {
    await context.addInitScript(() => {
      Object.defineProperty(navigator, "globalPrivacyControl", { value: true });
    });
  }
  await context.addInitScript(() => {
    const target = window as unknown as PlatformWindow;
    target.collected = [];
    document.addEventListener("visitorConsentCollected", (event) => {
      target.collected.push((event as CustomEvent<object>).detail);
    });
  });
  const page = await context.newPage();
  await open(page, path, options.wait);
  return page;
}

async function open(page: Page, path: string, wait = true): Promise<void> {
  // A late script holds up the load event, not the page.
  await page.goto(pages.url + path, { waitUntil: "domcontentloaded" });
  if (wait) await page.waitForFunction(() => "customerPrivacy" in (window as never)["Shopify"]);
}

function state(page: Page) {
  return page.evaluate(() => {
    const api = (window as unknown as PlatformWindow).Shopify.customerPrivacy;
    if (!api) throw new Error("not loaded");
    return {
      analytics: api.analyticsProcessingAllowed(),
      marketing: api.marketingAllowed(),
      sale: api.saleOfDataAllowed(),
      banner: api.shouldShowBanner(),
      saleRegion: api.saleOfDataRegion(),
      region: api.getRegion(),
      consent: api.currentVisitorConsent(),
      consentId: api.consentId(),
      collected: (window as unknown as PlatformWindow).collected,
    };
  });
}

/** Resolves with what the callback got; throws what the call threw. */
function decide(page: Page, consent: object): Promise<{ error: string } | null> {
  return page.evaluate(
    (given) =>
      new Promise<{ error: string } | null>((resolve) => {
        const { customerPrivacy } = (window as unknown as PlatformWindow).Shopify;
        customerPrivacy?.setTrackingConsent(given, (answer) => {
          resolve(answer ?? null);
        });
      }),
    consent,
  );
}

const NOTHING = { analytics: "", marketing: "", preferences: "", sale_of_data: "" };

test("in a consent region nothing is allowed until the visitor has consented", async () => {
  const page = await visit("/?region=DEBE");
  expect(await state(page)).toMatchObject({
    analytics: false,
    marketing: false,
    sale: false,
    banner: true,
    saleRegion: false,
    region: "DEBE",
    consent: NOTHING,
    consentId: "",
  });
});

test("a decision is kept on the server, survives a new page, and no consent cookie is set", async () => {
  const page = await visit("/?region=DEBE");
  expect(
    await decide(page, {
      analytics: true,
      marketing: false,
      preferences: true,
      sale_of_data: false,
      metafields: [{ key: "receipt", value: "r-1" }],
    }),
  ).toBeNull();
  await open(page, "/cart");
  const after = await state(page);
  expect(after).toMatchObject({
    analytics: true,
    marketing: false,
    banner: false,
    consent: { analytics: "yes", marketing: "no", preferences: "yes", sale_of_data: "no" },
  });
  expect(pages.shop.visitorConsents.at(-1)).toMatchObject({
    consentId: after.consentId,
    region: "DEBE",
    metafields: { receipt: "r-1" },
  });
  const cookies = await page.context().cookies();
  expect(cookies.map(({ name }) => name)).not.toContain("_tracking_consent");
  expect(cookies.find(({ name }) => name === "_shopify_essential")).toMatchObject({
    httpOnly: true,
  });
});

test("visitorConsentCollected fires on a change only", async () => {
  const page = await visit("/?region=DEBE");
  const choice = { analytics: true, marketing: true, preferences: true, sale_of_data: true };
  await decide(page, choice);
  await decide(page, choice);
  expect((await state(page)).collected).toEqual([
    {
      marketingAllowed: true,
      saleOfDataAllowed: true,
      analyticsAllowed: true,
      preferencesAllowed: true,
      firstPartyMarketingAllowed: true,
      thirdPartyMarketingAllowed: true,
    },
  ]);
});

test("an extra key throws, and a metafield that is too long is an error in the callback", async () => {
  const page = await visit("/?region=DEBE");
  await expect(decide(page, { analytics: true, functional: true })).rejects.toThrow("functional");
  const long = { analytics: true, metafields: [{ key: "k", value: "v".repeat(101) }] };
  expect(await decide(page, long)).toEqual({ error: "Metafield value is too long" });
  expect(await state(page)).toMatchObject({ consent: NOTHING, collected: [] });
});

test("in an opt-out region everything is allowed until the visitor opts out", async () => {
  const page = await visit("/?region=USCA&country=US");
  expect(await state(page)).toMatchObject({
    analytics: true,
    sale: true,
    banner: false,
    saleRegion: true,
    region: "USCA",
  });
  await decide(page, { sale_of_data: false });
  expect(await state(page)).toMatchObject({ analytics: true, sale: false });
});

test("Global Privacy Control opts out of the sale in an opt-out region and nowhere else", async () => {
  const california = await visit("/?region=USCA", { gpc: true });
  expect(await state(california)).toMatchObject({ analytics: true, sale: false, consentId: "" });
  const ohio = await visit("/?region=USOH", { gpc: true });
  expect(await state(ohio)).toMatchObject({ sale: true, saleRegion: false });
});

test("an unknown region is reported as empty, with everything allowed and no banner asked for", async () => {
  const page = await visit("/?region=unknown");
  expect(await state(page)).toMatchObject({ region: "", analytics: true, banner: false });
});

test("the merchant's consent policy overrides the platform's regions", async () => {
  pages.shop.privacySettings.consentPolicies = [
    {
      id: "gid://shopify/ConsentPolicy/1",
      countryCode: "US",
      regionCode: "OH",
      consentRequired: true,
      dataSaleOptOutRequired: true,
    },
  ];
  const page = await visit("/?region=USOH");
  expect(await state(page)).toMatchObject({ analytics: false, banner: true, saleRegion: true });
  pages.shop.privacySettings.consentPolicies = [];
});

test("the API comes late: the page is there before it, and loadFeatures waits for it", async () => {
  const page = await visit("/?cp_delay=1200", { wait: false });
  const early = await page.evaluate(
    () => "customerPrivacy" in (window as unknown as PlatformWindow).Shopify,
  );
  const loaded = await loadFeature(page, "consent-tracking-api");
  expect({ early, loaded }).toEqual({ early: false, loaded: "customerPrivacy" });
});

test("a blocked API is an error in loadFeatures' callback", async () => {
  const page = await visit("/?cp=block", { wait: false });
  expect(await loadFeature(page, "consent-tracking-api")).toContain("could not be loaded");
});

function loadFeature(page: Page, name: string): Promise<string> {
  return page.evaluate(
    (feature) =>
      new Promise<string>((resolve) => {
        const { Shopify } = window as unknown as PlatformWindow;
        Shopify.loadFeatures([{ name: feature, version: "0.1" }], (error) => {
          if (error) resolve(error.message);
          else resolve(Object.keys(Shopify).find((key) => key === "customerPrivacy") ?? "nothing");
        });
      }),
    name,
  );
}
