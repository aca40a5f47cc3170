/** What a theme does to what we put into its pages: reasons in the place of frames, and the way back. */
import { beforeEach, describe, expect, it } from "vitest";
import { allowed, bar, dialog, press, violations, type Visitor } from "../setup/banner-page";
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
  page("empty", "");
  store.addPage("grid", {
    head: "<style>body{display:grid;grid-template-rows:auto 1fr auto;gap:24px;min-height:100vh;margin:0}</style>",
    body: "",
  });
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

  it("goes along where the theme puts the frame into a box of its own", async () => {
    const one = await visit("/case/wide", { width: 1280 });
    await place(one).waitFor();
    await one.page.evaluate(() => {
      const [frame, box] = [document.querySelector("#wide"), document.createElement("div")];
      box.style.cssText = "width:400px;position:relative";
      frame?.before(box);
      if (frame) box.append(frame);
    });
    await expect.poll(async () => (await boxOf(one, "div>kept-place")).width).toBe(400);
    await one.page.evaluate(() => {
      const box = document.querySelector<HTMLElement>("#wide")?.parentElement;
      if (box) box.hidden = true;
    });
    // Nothing to measure; what was measured holds when the box is shown again.
    await one.page.setViewportSize({ width: 390, height: 800 });
    await one.page.evaluate(() => document.querySelector("[hidden]")?.removeAttribute("hidden"));
    expect((await boxOf(one, "kept-place")).width).toBe(400);
    expect(await one.page.locator("#wide").isVisible()).toBe(false);
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

describe("the way back", () => {
  it("stays where a theme puts another body, or other things, in the place of the page's", async () => {
    const one = await visit("/case/empty");
    await press(one.page, "Accept all");
    const way = one.page.getByRole("button", { name: "Privacy choices" });
    await way.waitFor();
    await one.page.evaluate(() => {
      const body = document.createElement("body");
      body.innerHTML = "<main>Another page of the shop</main>";
      document.body.replaceWith(body);
    });
    await way.click();
    await dialog(one.page).getByRole("button", { name: "Reject all" }).click();
    await expect.poll(() => allowed(one.page)).toMatchObject({ decided: true, analytics: false });
    await one.page.evaluate(() => (document.body.innerHTML = "<main>And another</main>"));
    await way.waitFor();
    expect(await way.count()).toBe(1);
  });

  it("comes with a banner that nobody has answered", async () => {
    const one = await visit("/case/empty");
    await bar(one.page).waitFor();
    await one.page.evaluate(() => (document.body.innerHTML = "<main>Another page</main>"));
    await press(one.page, "Accept all");
    await expect.poll(() => allowed(one.page)).toMatchObject({ decided: true, analytics: true });
    await one.page.evaluate(() => (document.body.innerHTML = "<main>And another</main>"));
    await one.page.getByRole("button", { name: "Privacy choices" }).waitFor();
    expect(await bar(one.page).count()).toBe(0);
  });

  it("is left out where something on the page takes it away each time it comes", async () => {
    const one = await visit("/case/empty");
    await one.page.evaluate(() => {
      new MutationObserver(() => document.querySelector("kept-back")?.remove()).observe(document, {
        ...{ childList: true, subtree: true },
      });
      document.body.append("changed");
    });
    // A page that is busy with it answers nothing any more.
    expect(await one.page.evaluate(() => document.querySelector("kept-back"))).toBeNull();
    await press(one.page, "Reject all");
    await expect.poll(() => allowed(one.page)).toMatchObject({ decided: true });
  });
});

describe("a page whose body is a grid", () => {
  it("has the banner, the way back and what is said as no cell of it", async () => {
    const one = await visit("/case/grid");
    const moved = () =>
      one.page.evaluate(() => {
        const main = document.querySelector("main") ?? document.body;
        const before = main.getBoundingClientRect().toJSON() as unknown;
        const ours = [...document.querySelectorAll<HTMLElement>("kept-banner,kept-back")];
        const after = ours.map((host) => {
          host.remove();
          return [host.localName, JSON.stringify(main.getBoundingClientRect().toJSON())];
        });
        return { before: JSON.stringify(before), after };
      });
    await bar(one.page).waitFor();
    await one.page.getByRole("button", { name: "Privacy choices" }).waitFor();
    const { before, after } = await moved();
    expect(after).toEqual([
      ["kept-banner", before],
      ["kept-back", before],
    ]);
  });
});

describe("a script of the theme", () => {
  it("clears elements and tells the page of clicks as it could without us", async () => {
    const { page } = await visit("/case/empty");
    const errors: string[] = [];
    page.on("pageerror", ({ message }) => errors.push(message));
    const cleared = await page.evaluate(() => {
      const box = document.createElement("p");
      box.innerHTML = "before";
      box.innerHTML = null as unknown as string;
      for (const target of [document, window]) target.dispatchEvent(new MouseEvent("click"));
      return box.textContent;
    });
    expect(cleared).toBe("");
    expect(errors).toEqual([]);
  });
});
