/**
 * Every look and language of the banner in a real browser: layouts, colours, direction of writing,
 * hostile texts, slow and contradicting platforms, and no violation that axe can find.
 */
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { builtInTexts, defaultLook, type BannerTexts, type Look } from "~/domain/consent/model";
import { allowed, bar, dialog, press, unsound } from "../setup/banner-page";
import type { BannerStore } from "../setup/banner-store";
import { heldVendors } from "../setup/held-cases";
import { storeVisits } from "../setup/store-visits";

let store: BannerStore;

const { newcomer, visit } = storeVisits((made) => {
  store = made;
  store.addPage("plain", { body: '<p>A shop.</p><a href="#x">A link of the page</a>' });
});

const picture = (page: Page, name: string) =>
  page.screenshot({ path: `test-output/pictures/consent-${name}.png` });

async function isSound(page: Page): Promise<void> {
  expect(await unsound(page)).toEqual([]);
}

const looks: [string, Partial<Look>][] = [
  ["bar-top", { position: "top" }],
  ["box-start", { layout: "box", position: "start" }],
  [
    "box-end-own",
    {
      layout: "box",
      position: "end",
      colours: { kind: "own", background: "#fdf2e9", button: "#7a3b00" },
      radius: 20,
      font: "system",
    },
  ],
  ["centre-theme", { layout: "centre", position: "bottom", colours: { kind: "theme" } }],
];

describe.each(looks)("the look %s", (name, look) => {
  it("is sound on a desktop and a phone, in light and dark, and its buttons are equal", async () => {
    store.publish({
      look: { ...defaultLook, ...look },
      vendors: heldVendors(store.thirdPartyHost),
    });
    for (const [width, height, colorScheme] of [
      [1280, 800, "light"],
      [390, 844, "dark"],
      [320, 568, "light"],
    ] as const) {
      const one = await visit("/", { width, height });
      await one.page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      await bar(one.page).waitFor();
      await picture(one.page, `${name}-${width}`);
      await isSound(one.page);
      const sizes = await bar(one.page)
        .locator("button")
        .evaluateAll((buttons) =>
          buttons.map((button) => {
            const { color, backgroundColor } = getComputedStyle(button);
            const { width: wide, height: high } = button.getBoundingClientRect();
            return `${color} ${backgroundColor} ${Math.round(wide)} ${Math.round(high)}`;
          }),
        );
      expect(new Set(sizes).size).toBe(1);
      await press(one.page, "Choose");
      await dialog(one.page).getByText("Save my choice").waitFor();
      await dialog(one.page).locator("summary").first().click();
      expect(await dialog(one.page).getByText("_mx_*: 390 days").isVisible()).toBe(true);
      await picture(one.page, `${name}-${width}-dialog`);
      await isSound(one.page);
      // A box nobody ticked must be seen on the merchant's colours too, in a dark browser as well.
      const boxes = await dialog(one.page)
        .locator("label")
        .evaluateAll((labels) =>
          labels.map((label) => {
            const input = label.querySelector("input");
            const box = input && getComputedStyle(input, "::before");
            const isSeen = box?.borderTopColor === getComputedStyle(label).color;
            return input?.checked === true || isSeen;
          }),
        );
      expect(boxes.length).toBeGreaterThan(3);
      expect(boxes).not.toContain(false);
    }
  });
});

describe("colours of the theme", () => {
  it("are taken over although its styles come after the banner", async () => {
    store.publish({ look: { ...defaultLook, colours: { kind: "theme" } } });
    store.addPage("late-styles", {
      head: '<link rel="stylesheet" href="/late.css">',
      body: "<main>A page</main>",
    });
    const one = await newcomer();
    const banner = bar(one.page);
    await one.page.route("**/late.css", async (route) => {
      // Where the script came before the body it waits for a frame, and that for the styles.
      await banner.waitFor({ state: "attached", timeout: 3000 }).catch(() => undefined);
      await route.fulfill({ contentType: "text/css", body: "body{background:#123456}" });
    });
    await one.page.goto(`${store.url}/case/late-styles`, { waitUntil: "load" });
    await banner.waitFor();
    const colours = await banner.evaluate((bar) => {
      const { backgroundColor, color } = getComputedStyle(bar);
      return `${color} on ${backgroundColor}`;
    });
    expect(colours).toBe("rgb(255, 255, 255) on rgb(18, 52, 86)");
  });
});

describe("the dialog", () => {
  it("that was asked for twice is open once, and stays", async () => {
    store.publish({});
    const one = await visit("/case/plain");
    await one.page.evaluate(() => {
      window.kept.open?.();
      window.kept.open?.();
    });
    await dialog(one.page).getByText("Save my choice").waitFor();
    // A closing is told in a task of its own: give it two frames.
    await one.page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
    expect(await dialog(one.page).getByText("Save my choice").isVisible()).toBe(true);
  });
});

describe("the dialog in the centre", () => {
  it("traps, can be left by Escape without an answer, and asks again on the next page", async () => {
    store.publish({ look: { ...defaultLook, layout: "centre" } });
    const one = await visit("/case/plain");
    await bar(one.page).waitFor();
    for (let presses = 0; presses < 8; presses++) {
      await one.page.keyboard.press("Tab");
      const isOutside = await one.page.evaluate(
        () => document.activeElement?.textContent === "A link of the page",
      );
      expect(isOutside).toBe(false);
    }
    await one.page.keyboard.press("Escape");
    await expect.poll(() => bar(one.page).isVisible()).toBe(false);
    expect(await allowed(one.page)).toMatchObject({ decided: false, analytics: false });
    await one.page.reload();
    await bar(one.page).waitFor();
  });
});

describe("languages", () => {
  it.each(Object.keys(builtInTexts))(
    "ask and explain in %s, with that language's script only",
    async (language) => {
      const texts = builtInTexts[language] as BannerTexts;
      const others = Object.keys(builtInTexts).filter((each) => each !== language);
      store.publish({
        languages: [language, ...others],
        vendors: heldVendors(store.thirdPartyHost),
      });
      // The theme speaks a few languages; for the others the shop's own is the first published.
      const one = await visit(`/case/plain`, { width: 390, height: 844 });
      const isOwn = (await bar(one.page).getAttribute("aria-label")) === texts.title;
      if (!isOwn) {
        // The page is English, and English is published: publish this one alone.
        store.publish({ languages: [language], vendors: heldVendors(store.thirdPartyHost) });
        await one.page.reload({ waitUntil: "load" });
      }
      await bar(one.page).getByRole("button", { name: texts.reject, exact: true }).waitFor();
      expect(one.requests.filter((url) => /kept-core-/.test(url)).at(-1)).toContain(
        `kept-core-${language}.js`,
      );
      await isSound(one.page);
      if (language === "ja") await picture(one.page, "ja-390");
      await press(one.page, texts.choose);
      await dialog(one.page).getByRole("button", { name: texts.save }).waitFor();
      if (language === "ja") await picture(one.page, "ja-390-dialog");
      await isSound(one.page);
    },
  );
});

describe("direction and size", () => {
  it.each(["bar", "box", "centre"] as const)(
    "of a page written from right to left are kept by the %s",
    async (layout) => {
      store.publish({
        look: { ...defaultLook, layout, position: layout === "box" ? "start" : "bottom" },
      });
      const one = await visit("/case/plain?dir=rtl", { width: 900, height: 700 });
      await bar(one.page).waitFor();
      await picture(one.page, `rtl-${layout}`);
      await isSound(one.page);
      const box = await bar(one.page).boundingBox();
      if (layout === "box") expect(box?.x).toBeGreaterThan(400);
    },
  );

  it("can be read and pressed at 200 % zoom", async () => {
    store.publish();
    const one = await visit("/case/plain", { width: 640, height: 400 });
    await bar(one.page).waitFor();
    await picture(one.page, "zoom-200");
    await isSound(one.page);
  });
});

describe("hostile words", () => {
  it("in every text, vendor and cookie are shown and never run", async () => {
    const hostile =
      '"><img src=x onerror="window.pwned=1"></script><script>window.pwned=1</script>{{ shop.name }}{% raw %}';
    const texts = Object.fromEntries(
      Object.keys(builtInTexts["en"] ?? {}).map((key) => [key, `${key}${hostile}`]),
    );
    const [vendor] = heldVendors(store.thirdPartyHost);
    if (!vendor) throw new Error("no vendor");
    store.publish({
      texts: { en: texts as unknown as BannerTexts },
      languages: ["en"],
      vendors: [
        {
          ...vendor,
          purpose: "marketing",
          name: `Vendor${hostile}`.slice(0, 80),
          addresses: [`${store.thirdPartyHost}/embed/`],
          stores: [{ ...vendor.stores[0], name: '<img/src=x/onerror="window.pwned=1">*' } as never],
        },
      ],
    });
    store.addPage("hostile", {
      body: `<iframe title="Film" width="500" height="300" src="${store.thirdParties}/embed/video"></iframe>`,
    });
    const one = await visit("/case/hostile");
    await bar(one.page).getByText("{{ shop.name }}").first().waitFor();
    await one.page
      .locator("kept-place")
      .getByText(/onerror/)
      .first()
      .waitFor();
    await bar(one.page).locator("button").last().click();
    await dialog(one.page).locator("summary").first().click();
    await dialog(one.page).getByText("img/src=x").waitFor();
    await dialog(one.page).locator("button").nth(1).click();
    await expect.poll(() => one.page.evaluate(() => window.kept.consent?.().decided)).toBe(true);
    expect(await one.page.evaluate(() => Reflect.get(window, "pwned") as unknown)).toBeUndefined();
  });
});

describe("the platform", () => {
  it.each([
    ["late", "?cp_delay=1500", false],
    ["blocked", "?cp=block", false],
  ])("%s: the banner is there at once, and answers hold", async (_name, query) => {
    store.publish();
    const one = await newcomer();
    await one.page.goto(`${store.url}/case/plain${query}`, { waitUntil: "domcontentloaded" });
    await press(one.page, "Reject all");
    expect(await allowed(one.page)).toMatchObject({ decided: true, marketing: false });
    await one.page.goto(`${store.url}/case/plain`, { waitUntil: "load" });
    await expect
      .poll(() => one.page.evaluate(() => window.Shopify?.customerPrivacy?.currentVisitorConsent()))
      .toMatchObject({ marketing: "no" });
    expect(await bar(one.page).count()).toBe(0);
  });

  it("placing a visitor in a state without opt-out law is followed; one nobody can place is not", async () => {
    store.publish();
    const wyoming = await visit("/case/plain?country=US&region=USWY");
    await expect
      .poll(() => wyoming.page.getByRole("button", { name: "Understood" }).count(), {
        timeout: 8000,
      })
      .toBe(1);
    const nowhere = await visit("/case/plain?country=US&region=unknown");
    await nowhere.page.getByRole("button", { name: "Do not sell or share my data" }).waitFor();
    const unlisted = await visit("/case/plain?country=AQ&region=unknown");
    await unlisted.page.getByRole("button", { name: "Reject all" }).waitFor();
    expect(await allowed(unlisted.page)).toMatchObject({ analytics: false, marketing: false });
  });
});

describe("where the merchant asks nothing, with a reason on record", () => {
  it("shows no banner, holds nothing back, and keeps the way back", async () => {
    store.addPage("asked-nothing", {
      body: `<script type="text/plain" data-kept="marketing" data-src="${store.thirdParties}/t.js?id=AR-none"></script>`,
    });
    store.publish({
      regions: { NZ: { regime: "none", reason: "The shop's counsel sees no duty to ask there." } },
    });
    await store.forget();
    const one = await visit("/case/asked-nothing?country=NZ&region=NZ");
    await expect.poll(() => store.hits()).toHaveProperty("AR-none");
    expect(await bar(one.page).count()).toBe(0);
    await one.page.locator("kept-back button").click();
    await dialog(one.page).getByText("Save my choice").waitFor();
    expect(await allowed(one.page)).toMatchObject({ marketing: true, decided: false });
  });
});

describe("Global Privacy Control", () => {
  it("is told to the app once for a customer who is logged in and was asked nothing", async () => {
    store.publish();
    await store.forget();
    const one = await newcomer({ gpc: true });
    const path = "/case/plain?country=US&region=USCA";
    await one.page.goto(store.url + path, { waitUntil: "load" });
    await one.page.waitForFunction(() => window.kept.consent !== undefined);
    await one.context.addCookies([
      { name: "standin_customer", value: store.customerNumber, url: store.url },
    ]);
    for (const _ of [1, 2]) {
      await one.page.goto(store.url + path, { waitUntil: "load" });
      await expect
        .poll(() => store.received("consent").map(({ method }) => method))
        .toEqual(["signal"]);
      // What is remembered of the telling is no answer: it refuses nothing more.
      const now = { preferences: true, analytics: true, marketing: false, decided: false };
      expect(await allowed(one.page)).toMatchObject(now);
    }
    await one.page.reload({ waitUntil: "load" });
    await one.page.waitForFunction(() => window.kept.consent !== undefined);
    expect(await allowed(one.page)).toMatchObject({ preferences: true, analytics: true });
    expect(store.received("consent")[0]).toMatchObject({
      ...{ gpc: true, regime: "opt-out", textHash: "" },
      choices: { saleOfData: false, marketing: false },
    });
  });

  it("is honoured everywhere where the merchant says so, and never asked over", async () => {
    store.publish({ gpc: "everywhere" });
    const one = await visit("/case/plain?country=DE", { gpc: true });
    await one.page.getByRole("button", { name: "Opt-out signal honoured" }).waitFor();
    await press(one.page, "Accept all");
    await expect
      .poll(() => allowed(one.page))
      .toMatchObject({ analytics: true, marketing: false, gpc: true });
    await press(one.page, "Opt-out signal honoured");
    expect(
      await dialog(one.page)
        .getByRole("checkbox", { name: /Marketing/ })
        .isDisabled(),
    ).toBe(true);
    await one.page.keyboard.press("Escape");
    const sent = store.received("consent").filter((body) => !("shown" in body));
    expect(sent.at(-1)).toMatchObject({ gpc: true, regime: "opt-in", method: "accept" });
    store.publish({ gpc: "where-required" });
    const other = await visit("/case/plain?country=DE", { gpc: true });
    await press(other.page, "Accept all");
    await expect.poll(() => allowed(other.page)).toMatchObject({ marketing: true });
  });
});

describe("a visit", () => {
  it("counts once as one that was shown the banner, however many pages it has", async () => {
    store.addPage("walk", { body: '<a href="/case/plain?country=DE">On to the next page</a>' });
    const version = store.publish();
    const { page } = await visit("/case/walk?country=DE");
    await bar(page).waitFor();
    await page.getByRole("link", { name: "On to the next page" }).click();
    await page.waitForURL("**/case/plain?country=DE");
    await press(page, "Accept all");
    const kinds = () =>
      store
        .received("consent")
        .filter((body) => body["version"] === version)
        .map((body) => ("shown" in body ? "shown" : body["method"]));
    await expect.poll(kinds).toContain("accept");
    expect(kinds()).toEqual(["shown", "accept"]);
  });
});
