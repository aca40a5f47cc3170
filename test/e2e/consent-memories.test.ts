/**
 * What a browser and the platform remember of a visitor, in a real browser: choices that count and
 * such as don't any more, and memories that contradict each other.
 */
import { describe, expect, it } from "vitest";
import { allowed, bar, dialog, platform, press } from "../setup/banner-page";
import { addMatrixPage, problemsOf, someCells } from "../setup/banner-matrix";
import type { BannerStore } from "../setup/banner-store";
import type { TestBrowser } from "../setup/browser";
import { storeVisits } from "../setup/store-visits";

let store: BannerStore;
let browser: TestBrowser;

const { newcomer } = storeVisits((made, browserMade) => {
  store = made;
  browser = browserMade;
  store.addPage("plain", { body: "<p>A shop.</p>" });
});

describe("two memories of one visitor that contradict each other", () => {
  const everything = { preferences: "yes", analytics: "yes", marketing: "yes" };

  it("are settled by what the platform learned later: a no at checkout ends our yes", async () => {
    const one = await returning({});
    await one.open();
    await press(one.page, "Accept all");
    await expect.poll(() => platform(one.page)).toMatchObject(everything);
    await one.tellPlatform({ preferences: false, analytics: false, marketing: false });
    await one.open();
    await expect
      .poll(() => allowed(one.page))
      .toMatchObject({ analytics: false, marketing: false });
    expect(await allowed(one.page)).toMatchObject({ decided: true, preferences: false });
    expect(await bar(one.page).count()).toBe(0);
  });

  it("are settled by ours, where it was made after what the platform has from us", async () => {
    const one = await returning({});
    await one.open();
    await press(one.page, "Reject all");
    await expect.poll(() => platform(one.page)).toMatchObject({ marketing: "no" });
    await one.open("?cp=block");
    await one.page.waitForFunction(() => window.kept.open !== undefined);
    await one.page.evaluate(() => window.kept.open?.());
    await dialog(one.page).getByRole("button", { name: "Accept all" }).click();
    await one.open();
    await expect.poll(() => platform(one.page)).toMatchObject(everything);
    expect(await allowed(one.page)).toMatchObject({ marketing: true, decided: true });
  });

  it("are settled by the stricter of both where nothing tells which is later", async () => {
    const one = await returning({});
    await one.open("?cp=block");
    await press(one.page, "Accept all");
    // A page on which our scripts don't run: the platform hears of a choice and not of ours.
    await one.page.route("**/kept-core-*", (route) => route.abort());
    await one.open();
    await one.tellPlatform({ preferences: true, analytics: true, marketing: false });
    await one.page.unroute("**/kept-core-*");
    await one.open();
    await expect.poll(() => allowed(one.page)).toMatchObject({ analytics: true, marketing: false });
    await expect
      .poll(() => platform(one.page))
      .toMatchObject({ analytics: "yes", marketing: "no" });
  });

  it("leave a no standing that is too old to be believed, where only the platform has it still", async () => {
    const one = await returning({ place: "country=US&region=USCA" });
    await one.open();
    await press(one.page, "Do not sell or share my data");
    await expect.poll(() => platform(one.page)).toMatchObject({ sale_of_data: "no" });
    await one.page.evaluate(() => localStorage.clear());
    await one.context.addInitScript(() => {
      const { now } = Date;
      Date.now = () => now() + 400 * 86_400_000;
    });
    await one.open();
    await expect
      .poll(() => allowed(one.page))
      .toMatchObject({ sale_of_data: false, marketing: false, decided: false });
    await bar(one.page).waitFor();
  });

  /** A visitor who comes back, and whom the platform can be told something of. */
  async function returning({ place = "country=DE&region=DEBE" }: { readonly place?: string }) {
    store.publish();
    const one = await newcomer();
    return {
      ...one,
      async open(query = "?") {
        await one.page.goto(`${store.url}/case/plain${query}&${place}`, { waitUntil: "load" });
      },
      tellPlatform: (said: Record<string, boolean>) =>
        one.page.evaluate(
          (consent) =>
            new Promise<void>((done) =>
              window.Shopify?.loadFeatures?.(
                [{ name: "consent-tracking-api", version: "0.1" }],
                () => window.Shopify?.customerPrivacy?.setTrackingConsent(consent, () => done()),
              ),
            ),
          said,
        ),
    };
  }
});

describe("a sample of regions, signals, directions and memories", () => {
  it.each([
    ["without", false],
    ["with", true],
  ])("%s a signal meets what the rules say (all of them: soak -- banner)", async (_, signal) => {
    addMatrixPage(store);
    const version = store.publish();
    const problems: string[] = [];
    for (const cell of someCells().filter(({ gpc }) => gpc === signal)) {
      problems.push(...(await problemsOf(cell, { store, browser, version })));
    }
    expect(problems).toEqual([]);
  });
});
