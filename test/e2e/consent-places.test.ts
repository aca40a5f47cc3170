/** Where a held-back frame stands in a theme: its reason takes the frame's own place, and no other. */
import { beforeEach, describe, expect, it } from "vitest";
import { violations, type Visitor } from "../setup/banner-page";
import type { BannerStore } from "../setup/banner-store";
import { heldVendors } from "../setup/held-cases";
import { storeVisits } from "../setup/store-visits";

let store: BannerStore;

/** As themes embed films and maps. */
const { visit } = storeVisits((made) => {
  store = made;
  const frame = (id: string, rest: string): string =>
    `<iframe id="${id}" title="${id}" ${rest} data-kept="marketing" data-kept-src="${store.thirdParties}/embed/video?id=AR-${id}"></iframe>`;
  const page = (name: string, body: string): void => store.addPage(name, { body });
  page(
    "ratio",
    `<style>.ratio{position:relative;padding-bottom:56.25%}.ratio iframe{position:absolute;top:0;left:0;width:100%;height:100%;border:0}</style>
     <div class="ratio">${frame("ratio", "")}</div><p>Below</p>`,
  );
  page(
    "media",
    `<style>.media{display:block;position:relative;overflow:hidden;padding-top:60%}.media>*{display:block!important;max-width:100%;position:absolute;top:0;left:0;height:100%;width:100%;border:0}</style>
     <div class="media">${frame("media", "")}</div><p>Below</p>`,
  );
  page(
    "wide",
    `<style>.wide{width:100%;aspect-ratio:16/9;border:0}</style>${frame("wide", 'class="wide"')}`,
  );
  page(
    "columns",
    `<style>.columns{display:flex;gap:16px}.columns>*{flex:1 1 0;min-width:0}</style>
     <div class="columns"><p>Where to find us</p>${frame("columns", 'height="300"')}</div>`,
  );
  page(
    "tab",
    `<button onclick="this.nextElementSibling.hidden=false">See the film</button>
     <div hidden>${frame("tab", 'width="560" height="315"')}</div>`,
  );
  page(
    "unseen",
    `${frame("pixel", 'width="1" height="1"')}${frame("none", 'style="display:none"')}${frame("nought", 'width="0" height="0" style="border:0"')}
     <p style="text-align:center">${frame("seen", 'width="300" height="200" style="display:block!important;margin:0 auto"')}</p>`,
  );
  store.publish({ vendors: heldVendors(store.thirdPartyHost) });
});

beforeEach(() => store.forget());

const place = ({ page }: Visitor) => page.locator("kept-place");
/** From the page's beginning, however far it is scrolled. */
const boxOf = ({ page }: Visitor, selector: string) =>
  page.locator(selector).evaluate((element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return { x: x + scrollX, y: y + scrollY, width, height };
  });
const picture = ({ page }: Visitor, name: string) =>
  page.screenshot({ path: `test-output/pictures/place-${name}.png` });

describe("the reason in the place of a frame", () => {
  it.each(["ratio", "media"])("fills what the theme keeps free for it: %s", async (name) => {
    for (const width of [390, 1280]) {
      const one = await visit(`/case/${name}`, { width });
      await place(one).waitFor();
      await picture(one, `${name}-${width}`);
      const holder = await boxOf(one, `.${name}`);
      expect(holder.height / holder.width).toBeCloseTo(name === "ratio" ? 0.5625 : 0.6, 1);
      expect(await boxOf(one, "kept-place")).toEqual(holder);
      expect(await one.page.locator(`#${name}`).isVisible()).toBe(false);
      expect(await violations(one.page, ["kept-place"])).toEqual([]);
      await place(one).getByRole("button", { name: "Load it" }).click();
      await expect.poll(() => boxOf(one, `#${name}`)).toEqual(holder);
      expect(await boxOf(one, `.${name}`)).toEqual(holder);
    }
  });

  it("stays as wide as the frame would be when the window changes", async () => {
    const one = await visit("/case/wide", { width: 390 });
    await place(one).waitFor();
    const narrow = await boxOf(one, "kept-place");
    expect(narrow.height).toBeGreaterThanOrEqual((narrow.width * 9) / 16 - 1);
    await one.page.setViewportSize({ width: 1280, height: 800 });
    await picture(one, "wide-1280");
    const wide = await boxOf(one, "kept-place");
    expect(wide.width).toBeGreaterThan(1200);
    await place(one).getByRole("button", { name: "Load it" }).click();
    await expect.poll(async () => (await boxOf(one, "#wide")).width).toBe(wide.width);
  });

  it("keeps its column", async () => {
    const one = await visit("/case/columns", { width: 1280 });
    await place(one).waitFor();
    await picture(one, "columns");
    const [text, reason] = [await boxOf(one, ".columns>p"), await boxOf(one, "kept-place")];
    expect(Math.abs(text.width - reason.width)).toBeLessThan(2);
    expect(reason.height).toBeGreaterThanOrEqual(300);
  });

  it("can be read where it was hidden at first", async () => {
    const one = await visit("/case/tab", { width: 390 });
    await one.page.getByRole("button", { name: "See the film" }).click();
    await place(one).waitFor();
    await picture(one, "tab");
    const { width, height } = await boxOf(one, "kept-place");
    expect(width).toBeGreaterThan(300);
    expect(height).toBeGreaterThanOrEqual(315);
    expect(await violations(one.page, ["kept-place"])).toEqual([]);
  });

  it("stands in for what is meant to be seen only, and in the middle where that is", async () => {
    const one = await visit("/case/unseen", { width: 1280 });
    await place(one).waitFor();
    await picture(one, "unseen");
    expect(await place(one).count()).toBe(1);
    const { x, width } = await boxOf(one, "kept-place");
    expect(Math.round(x + width / 2)).toBe(640);
    await one.page.evaluate(() => {
      document.querySelector<HTMLElement>("#none")?.style.removeProperty("display");
    });
    await expect.poll(() => place(one).count()).toBe(2);
  });
});
