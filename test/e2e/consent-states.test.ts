/**
 * The banner in the states that are seldom seen: other rules than consent, an honoured signal, a
 * withdrawal, themes that are against it; and what the keyboard can do in each.
 */
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { builtInTexts, defaultLook, type BannerTexts, type Vendor } from "~/domain/consent/model";
import {
  bar,
  dialog,
  press,
  standing,
  unsound,
  violations,
  type Visitor,
} from "../setup/banner-page";
import type { BannerStore } from "../setup/banner-store";
import { heldVendors } from "../setup/held-cases";
import { storeVisits } from "../setup/store-visits";

let store: BannerStore;
let vendors: Vendor[];

const CALIFORNIA = "country=US&region=USCA";
const WYOMING = "country=US&region=USWY";

const { newcomer, visit } = storeVisits((made) => {
  store = made;
  const [metrix, adreach] = heldVendors(store.thirdPartyHost) as [Vendor, Vendor];
  const broker: Vendor = { ...adreach, id: "broker", name: "Broker", purpose: "saleOfData" };
  vendors = [metrix, adreach, { ...broker, addresses: [`${store.thirdPartyHost}/broker/`] }];
  store.addPage("plain", { body: '<p>A shop.</p><a href="#x">A link of the page</a>' });
});

/** Takes a picture, and looks for faults. */
async function isSound({ page }: Visitor, name: string): Promise<void> {
  await page.screenshot({ path: `test-output/pictures/consent-state-${name}.png` });
  expect(await unsound(page)).toEqual([]);
}

/** All of it can be seen, read and pressed. */
async function stands(page: Page, host: string, selector = "button"): Promise<void> {
  const parts = await standing(page, host, selector);
  expect(parts.length).toBeGreaterThan(0);
  for (const part of parts) {
    expect(part).toMatchObject({ opacity: 1, isReached: true });
    expect(part.fontSize).toBeGreaterThanOrEqual(14);
    expect(part.height).toBeGreaterThanOrEqual(44);
  }
}

/** A frame that is held back. */
const film = (): string =>
  `<iframe title="Film" width="500" height="300" src="${store.thirdParties}/embed/video"></iframe>`;

describe("a state that is seldom seen", () => {
  it("is sound: the bar and the dialog where a visitor can opt out, down to 320 px", async () => {
    store.publish({ vendors });
    for (const [width, height] of [
      [1280, 800],
      [640, 400],
      [320, 568],
    ] as const) {
      const one = await visit(`/case/plain?${CALIFORNIA}`, { width, height });
      await bar(one.page).getByText("Do not sell or share my data").waitFor();
      await isSound(one, `opt-out-${width}`);
      await press(one.page, "Choose");
      await dialog(one.page).waitFor();
      expect(await dialog(one.page).getByRole("checkbox").count()).toBe(5);
      await dialog(one.page).locator("summary").last().click();
      await isSound(one, `opt-out-${width}-dialog`);
    }
  });

  it("is sound: the notice where the law asks for no more, and its dialog", async () => {
    store.publish({ vendors });
    const one = await visit(`/case/plain?${WYOMING}`);
    await bar(one.page).getByText("Understood").waitFor();
    await isSound(one, "notice");
    await press(one.page, "Choose");
    await dialog(one.page).waitFor();
    await isSound(one, "notice-dialog");
  });

  it("is sound: an honoured signal, and the dialog with what it has fixed", async () => {
    store.publish({ vendors });
    const one = await visit(`/case/plain?${CALIFORNIA}`, { gpc: true, width: 390, height: 844 });
    await one.page.getByRole("button", { name: "Opt-out signal honoured" }).waitFor();
    await isSound(one, "signal");
    await press(one.page, "Opt-out signal honoured");
    await dialog(one.page).waitFor();
    // What is necessary, advertising and the sale.
    expect(await dialog(one.page).locator("input:disabled").count()).toBe(3);
    await isSound(one, "signal-dialog");
  });

  it.each([
    [900, 700],
    [320, 568],
  ])("is sound: the dialog written from right to left, %i px wide", async (width, height) => {
    store.publish({ vendors });
    const one = await visit("/case/plain?dir=rtl", { width, height });
    await press(one.page, "Choose");
    await dialog(one.page).waitFor();
    await dialog(one.page).locator("summary").first().click();
    await isSound(one, `rtl-${width}-dialog`);
    // English words: their marks are where they begin.
    const list = dialog(one.page).locator("ul").first();
    expect(await list.evaluate((ul) => getComputedStyle(ul).direction)).toBe("ltr");
    const { box, words } = await dialog(one.page)
      .locator("label")
      .first()
      .evaluate((label) => ({
        box: label.querySelector("input")?.getBoundingClientRect().x ?? 0,
        words: label.querySelector("span")?.getBoundingClientRect().x ?? 0,
      }));
    expect(box).toBeGreaterThan(words);
  });

  it("is sound: a withdrawal, and what it says", async () => {
    store.publish({ vendors });
    store.addPage("tagged", {
      body: `<p>A shop.</p><script type="text/plain" data-kept="marketing" data-src="${store.thirdParties}/t.js?id=AR-state"></script>`,
    });
    const one = await visit("/case/tagged", { width: 390, height: 844 });
    await press(one.page, "Accept all");
    await one.page.locator("script[data-kept-was]").waitFor({ state: "attached" });
    await press(one.page, "Privacy choices");
    await dialog(one.page).getByRole("button", { name: "Reject all" }).click();
    await one.page.getByRole("status").getByText("Your choice holds from now on").waitFor();
    await isSound(one, "withdrawn");
  });
});

describe("the keyboard", () => {
  const LINK = "A link of the page";
  /** What it is on, in the page or in the banner. */
  const focused = (page: Page) =>
    page.evaluate(() => {
      const inner = document.activeElement?.shadowRoot?.activeElement ?? document.activeElement;
      return inner?.textContent ?? "";
    });

  it.each(["bar", "box"] as const)(
    "goes from the %s to the page and back again, and the page can be clicked meanwhile",
    async (layout) => {
      store.publish({ look: { ...defaultLook, layout } });
      const { page } = await visit("/case/plain");
      await bar(page).waitFor();
      const passed: string[] = [];
      while (passed.at(-1) !== LINK && passed.length < 8) {
        await page.keyboard.press("Tab");
        passed.push(await focused(page));
      }
      expect(passed.slice(-5)).toEqual([
        ...["Accept all", "Reject all", "Choose", "Privacy policy", LINK],
      ]);
      await page.keyboard.press("Shift+Tab");
      expect(await focused(page)).toBe("Privacy policy");
      await page.keyboard.press("Shift+Tab");
      expect(await focused(page)).toBe("Choose");
      await page.getByText(LINK).click();
      expect(new URL(page.url()).hash).toBe("#x");
      expect(await bar(page).isVisible()).toBe(true);
    },
  );

  it("is back on the way back when the dialog is closed, however it is closed", async () => {
    store.publish();
    const { page } = await visit("/case/plain");
    await press(page, "Reject all");
    const closings: (() => Promise<void>)[] = [
      () => page.keyboard.press("Escape"),
      () => press(page, "Cancel"),
      () => press(page, "Accept all"),
    ];
    for (const close of closings) {
      await page.getByRole("button", { name: "Privacy choices" }).focus();
      await page.keyboard.press("Enter");
      await dialog(page).waitFor();
      await close();
      await expect.poll(() => dialog(page).count()).toBe(0);
      expect(await page.evaluate(() => document.activeElement?.localName)).toBe("kept-back");
      expect(await focused(page)).toBe("Privacy choices");
    }
  });

  it("is on the frame that it has let go", async () => {
    store.publish({ vendors });
    store.addPage("film", { body: film() });
    const { page } = await visit("/case/film");
    await page.locator("kept-place").getByRole("button").focus();
    await page.keyboard.press("Enter");
    await page.locator("iframe[src]").waitFor();
    expect(await page.evaluate(() => (document.activeElement as HTMLIFrameElement).title)).toBe(
      "Film",
    );
  });
});

describe("a theme whose styles are against it", () => {
  const styles =
    "*{all:unset!important;display:block} button{font-size:1px!important} a{font-size:1px} " +
    "body>*{opacity:.01;transform:scale(.5);visibility:hidden} html{font-size:4px}";

  it.each([
    ["taken back", styles],
    ["bent", styles.replace("*{all:unset!important;display:block}", "")],
  ])("keeps its size, its place and its contrast where all is %s", async (name, own) => {
    store.publish({ vendors });
    store.addPage("hostile-theme", {
      head: `<style>${own}</style>`,
      body: "<p>A shop.</p>",
    });
    const { page } = await visit("/case/hostile-theme");
    const picture = (part: string) =>
      page.screenshot({ path: `test-output/pictures/consent-state-theme-${name}-${part}.png` });
    await bar(page).waitFor();
    await page.locator("kept-back").getByRole("button").waitFor({ state: "attached" });
    await picture("bar");
    await stands(page, "kept-banner");
    const link = page.locator("kept-banner > a");
    expect((await link.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    expect(await link.evaluate((part) => getComputedStyle(part).fontSize)).toBe("15px");
    await press(page, "Choose");
    await dialog(page).waitFor();
    await picture("dialog");
    await stands(page, "kept-banner", "dialog button,dialog label");
    expect(await violations(page, ["kept-banner"])).toEqual([]);
    await dialog(page).getByRole("button", { name: "Reject all" }).click();
    await dialog(page).waitFor({ state: "detached" });
    await picture("back");
    await stands(page, "kept-back");
    expect(
      await page
        .locator("kept-back")
        .getByRole("button")
        .evaluate((button) => {
          const { left, bottom } = button.getBoundingClientRect();
          return [left, innerHeight - bottom];
        }),
    ).toEqual([8, 8]);
    // The page itself is not to be saved.
    expect(await violations(page, ["kept-back"])).toEqual([]);
  });
});

describe("a theme whose styles are against the place of a held frame", () => {
  it("finds it as large and as clear as ever", async () => {
    store.publish({ vendors });
    const own =
      "display:inline;width:1px;min-height:0;opacity:.01;font-size:4px;visibility:hidden;transform:scale(.5)";
    store.addPage("hostile-place", {
      head: `<style>main>*{${own.replaceAll(";", "!important;")}}</style>`,
      body: film(),
    });
    const { page } = await visit("/case/hostile-place");
    await page.locator("kept-place").waitFor({ state: "attached" });
    await bar(page).waitFor();
    await press(page, "Reject all");
    await stands(page, "kept-place", "button,label");
    // The room of the frame, so that nothing moves when it comes.
    expect((await page.locator("kept-place").boundingBox())?.height).toBeGreaterThanOrEqual(150);
    expect(await violations(page, ["kept-place"])).toEqual([]);
  });
});

describe("of all languages", () => {
  it("the visitor's own is the only one loaded, for the bar and for the dialog", async () => {
    const all = Object.keys(builtInTexts);
    // Two that the theme speaks, with everything published, and two published alone.
    for (const [language, path, languages] of [
      ["en", "/", all],
      ["de", "/de", all],
      ["pl", "/", ["pl"]],
      ["ja", "/", ["ja"]],
    ] as const) {
      const texts = builtInTexts[language] as BannerTexts;
      store.publish({ languages: [...languages] });
      const one = await visit(path);
      await press(one.page, texts.choose);
      await dialog(one.page).waitFor();
      const loaded = one.requests
        .map((url) => /\/kept-(?:core|more)-([a-z]{2})\.js/.exec(url)?.[1])
        .filter((each) => each !== undefined);
      expect(loaded).toHaveLength(2);
      expect(new Set(loaded)).toEqual(new Set([language]));
    }
  });
});

describe("the editor's look", () => {
  /** Computed, of the first layer and of its first button. */
  const look = (page: Page) =>
    bar(page).evaluate((layer) => {
      const button = layer.querySelector("button") ?? layer;
      const of = (part: Element) => {
        const { backgroundColor, color, fontFamily, borderRadius } = getComputedStyle(part);
        return { backgroundColor, color, fontFamily, borderRadius };
      };
      return { layer: of(layer), button: of(button) };
    });

  it("is what the visitor sees: colours, corners and font of the merchant's own", async () => {
    store.publish({
      look: {
        ...{ layout: "box", position: "start", radius: 20, font: "system" },
        colours: { kind: "own", background: "#fdf2e9", button: "#7a3b00" },
      },
    });
    const { page } = await visit("/case/plain");
    await bar(page).waitFor();
    expect(await look(page)).toEqual({
      layer: {
        ...{ backgroundColor: "rgb(253, 242, 233)", color: "rgb(0, 0, 0)" },
        ...{ fontFamily: "system-ui", borderRadius: "20px" },
      },
      button: {
        ...{ backgroundColor: "rgb(122, 59, 0)", color: "rgb(255, 255, 255)" },
        ...{ fontFamily: "system-ui", borderRadius: "20px" },
      },
    });
  });

  it("is the theme's where the merchant wants that", async () => {
    store.publish({
      look: { ...defaultLook, layout: "box", colours: { kind: "theme" }, font: "theme" },
    });
    store.addPage("dressed", {
      head: "<style>body{background:rgb(20, 40, 60);color:#eee;font-family:Georgia, serif}</style>",
      body: "<p>A shop.</p>",
    });
    const { page } = await visit("/case/dressed");
    await bar(page).waitFor();
    expect(await look(page)).toMatchObject({
      layer: { backgroundColor: "rgb(20, 40, 60)", color: "rgb(255, 255, 255)" },
      button: { backgroundColor: "rgb(255, 255, 255)", color: "rgb(20, 40, 60)" },
    });
    expect((await look(page)).button.fontFamily).toBe("Georgia, serif");
  });
});

describe("before the bar stands", () => {
  it("nothing is asked of the app, where the page knows the region", async () => {
    store.publish({ vendors });
    const one = await newcomer();
    await one.context.addInitScript(() => {
      new MutationObserver((_, observer) => {
        if (!document.querySelector("kept-banner")) return;
        observer.disconnect();
        Object.assign(window, { stood: performance.now() });
      }).observe(document, { childList: true, subtree: true });
    });
    await one.page.goto(`${store.url}/case/plain`, { waitUntil: "load" });
    await bar(one.page).waitFor();
    const stood = await one.page.evaluate(() => Reflect.get(window, "stood") as number);
    const asked = () =>
      one.page.evaluate(() =>
        performance
          .getEntriesByType("resource")
          .filter(({ name }) => name.includes("/apps/privacy"))
          .map(({ startTime }) => startTime),
      );
    // That it was shown is counted, afterwards.
    await expect.poll(asked).toHaveLength(1);
    expect((await asked()).filter((at) => at < stood)).toEqual([]);
  });

  it("the gate is the first script of a page of the store", async () => {
    store.publish();
    const html = await (await fetch(store.url)).text();
    const scripts = [...html.matchAll(/<script\b[^>]*>([^<]*)/g)];
    expect(scripts.length).toBeGreaterThan(3);
    expect(scripts[0]?.[1]).toContain("globalPrivacyControl");
    expect(html.indexOf("</head>")).toBeGreaterThan(scripts[0]?.index ?? Infinity);
  });
});
