/** A store with the banner and a browser for one file of tests, and the visitors of each of its tests. */
import type { BrowserContext } from "playwright-core";
import { afterAll, afterEach, beforeAll } from "vitest";
import { newVisitor, type Visitor } from "./banner-page";
import { startBannerStore, type BannerStore } from "./banner-store";
import { launchBrowser, type TestBrowser } from "./browser";

type Traits = Parameters<typeof newVisitor>[1];

/** The watch reports once the browser is idle, for which it waits up to five seconds. */
export const whenIdle = { timeout: 10_000 } as const;

interface StoreVisits {
  /** Somebody who hasn't been anywhere yet; gone when the test is over. */
  readonly newcomer: (traits?: Traits) => Promise<Visitor>;
  /** The same, on a page of the store whose scripts have run. */
  readonly visit: (path: string, traits?: Traits) => Promise<Visitor>;
}

/** Starts both before the tests of a file, gives them to `begin`, and stops them after. */
export function storeVisits(
  begin: (store: BannerStore, browser: TestBrowser) => void,
): StoreVisits {
  let store: BannerStore;
  let browser: TestBrowser;
  const contexts: BrowserContext[] = [];
  beforeAll(async () => {
    store = await startBannerStore();
    browser = await launchBrowser();
    begin(store, browser);
  });
  afterEach(async () => {
    await Promise.all(contexts.splice(0).map((context) => context.close()));
  });
  afterAll(async () => {
    await browser.close();
    await store.stop();
  });

  async function newcomer(traits?: Traits): Promise<Visitor> {
    const one = await newVisitor(browser, traits);
    contexts.push(one.context);
    return one;
  }
  return {
    newcomer,
    async visit(path, traits) {
      const one = await newcomer(traits);
      await one.page.goto(store.url + path, { waitUntil: "load" });
      await one.page.waitForFunction(() => window.kept.consent !== undefined);
      return one;
    },
  };
}
