/**
 * What a browser and the platform remember of a visitor, in a real browser: choices that count and
 * such as don't any more, and memories that contradict each other.
 */
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { allowed, bar, dialog, platform, press } from "../setup/banner-page";
import { addMatrixPage, problemsOf, someCells } from "../setup/banner-matrix";
import type { BannerStore } from "../setup/banner-store";
import { heldVendors } from "../setup/held-cases";
import type { TestBrowser } from "../setup/browser";
import { storeVisits } from "../setup/store-visits";

let store: BannerStore;
let browser: TestBrowser;

const { newcomer } = storeVisits((made, browserMade) => {
  store = made;
  browser = browserMade;
  store.addPage("plain", { body: "<p>A shop.</p>" });
  store.addPage("tagged", {
    body: `<script type="text/plain" data-kept="analytics" data-src="${store.thirdParties}/t.js?id=MX-here"></script>
      <iframe title="Film" width="300" height="200" data-kept="marketing" data-kept-src="${store.thirdParties}/embed/video?id=AR-here"></iframe>`,
  });
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

describe("another page of the same shop", () => {
  /** Two tabs of one browser, side by side. */
  async function twoTabs(query = "") {
    store.publish({ vendors: heldVendors(store.thirdPartyHost) });
    await store.forget();
    const one = await newcomer();
    const other = await one.context.newPage();
    for (const page of [one.page, other]) {
      await page.goto(`${store.url}/case/tagged${query}`, { waitUntil: "load" });
      await bar(page).waitFor();
    }
    return { one, here: one.page, there: other };
  }
  const hasRunOn = (page: Page) =>
    page.evaluate(() => (Reflect.get(window, "trackersLoaded") as string[] | undefined) ?? []);

  it("is answered by an answer in another tab, and by what is taken back there", async () => {
    const { here, there } = await twoTabs();
    await press(there, "Accept all");
    await expect.poll(() => bar(here).count()).toBe(0);
    await expect.poll(() => hasRunOn(here)).toEqual(["MX-here"]);
    expect(await allowed(here)).toMatchObject({ analytics: true, decided: true });
    await here.evaluate(() => (document.cookie = "_mx_1=seen;path=/"));
    await there.evaluate(() => window.kept.open?.());
    await dialog(there).getByRole("button", { name: "Reject all" }).click();
    await expect.poll(() => allowed(here)).toMatchObject({ analytics: false, decided: true });
    await expect.poll(() => here.evaluate(() => document.cookie)).not.toContain("_mx_1");
    const isHeld = await here.evaluate(
      (src) => Object.assign(new Image(), { src }).dataset["kept"],
      `${store.thirdParties}/p.gif?id=MX-later`,
    );
    expect(isHeld).toBe("2");
    // Each was proven once, by the tab it was given in, and the tabs have nothing more to tell each other.
    const answers = store.received("consent").flatMap(({ method }) => method ?? []);
    expect(answers).toEqual(["accept", "reject"]);
    const stillTelling = await here.evaluate(
      () =>
        new Promise((done) => {
          let heard = 0;
          addEventListener("storage", () => heard++);
          setTimeout(() => done(heard), 1000);
        }),
    );
    expect(stillTelling).toBe(0);
  });

  it("takes over with it what the platform had learned of the same choice", async () => {
    // Blocked here, so that it is the other tab that knows.
    const { here, there } = await twoTabs("?cp=block");
    await press(there, "Accept all");
    await expect.poll(() => allowed(here)).toMatchObject({ marketing: true });
    await there.evaluate(() => {
      const choice = JSON.parse(String(localStorage["kept"])) as object;
      localStorage["kept"] = JSON.stringify({ ...choice, bits: 0 });
    });
    await expect.poll(() => allowed(here)).toMatchObject({ marketing: false, decided: true });
  });

  it("asks nobody who has answered before they come to look at it", async () => {
    store.publish({ vendors: heldVendors(store.thirdPartyHost) });
    await store.forget();
    const { page: here, context } = await newcomer();
    // As a link that is opened in the background: nothing is painted there until it is looked at.
    const there = await context.newPage();
    await there.addInitScript(() => {
      const atNextFrame = window.requestAnimationFrame.bind(window);
      const waiting: FrameRequestCallback[] = [];
      window.requestAnimationFrame = (paint) => waiting.push(paint);
      Reflect.set(window, "lookAt", () => {
        window.requestAnimationFrame = atNextFrame;
        waiting.forEach(atNextFrame);
      });
    });
    for (const page of [there, here]) {
      // Blocked, so that it isn't the platform that tells, once the banner has been seen.
      await page.goto(`${store.url}/case/tagged?cp=block`, { waitUntil: "load" });
      await page.waitForFunction(() => window.kept.open !== undefined);
    }
    await here.bringToFront();
    await press(here, "Accept all");
    // All is written that there is to write: it isn't a later word that tells.
    await expect
      .poll(() => here.evaluate(() => String(localStorage["kept"])))
      .toContain("decisionId");
    await there.evaluate(() => (Reflect.get(window, "lookAt") as () => void)());
    await there.waitForTimeout(500);
    expect(await bar(there).count()).toBe(0);
    await expect.poll(() => hasRunOn(there)).toEqual(["MX-here"]);
  });

  it("is not answered by a video that is loaded in another tab", async () => {
    const { here, there } = await twoTabs();
    await there.locator("kept-place").getByRole("button", { name: "Load it" }).click();
    await expect
      .poll(() => there.evaluate(() => String(localStorage["kept"])))
      .toContain("visitor");
    await here.waitForTimeout(500);
    expect(await bar(here).isVisible()).toBe(true);
    expect(await allowed(here)).toMatchObject({ decided: false, marketing: false });
  });

  it("that the browser had put aside and shows again knows what was decided since", async () => {
    const { one, here } = await twoTabs();
    // The browser of the tests puts no page aside: it is told what it would be told then.
    await here.evaluate(() => {
      const choice = { at: Date.now(), bits: 0, asked: "", visitor: "" };
      localStorage["kept"] = JSON.stringify(choice);
      dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true }));
    });
    await expect.poll(() => bar(one.page).count()).toBe(0);
    expect(await allowed(here)).toMatchObject({ analytics: false, decided: true });
  });

  it("takes nothing back by what it stored before: storage may have been full", async () => {
    const { there } = await twoTabs();
    await press(there, "Accept all");
    await expect.poll(() => allowed(there)).toMatchObject({ analytics: true, decided: true });
    await there.evaluate(() => {
      const older = { at: Date.now() - 60_000, bits: 0, asked: "", visitor: "" };
      localStorage["kept"] = JSON.stringify(older);
      dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true }));
    });
    await there.waitForTimeout(500);
    expect(await allowed(there)).toMatchObject({ analytics: true, decided: true });
  });
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
