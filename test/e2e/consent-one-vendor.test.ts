/** One vendor's content, allowed in its place on the page: what holds, what is sent as proof, and what ends it. */
import { beforeEach, describe, expect, it } from "vitest";
import { dialogVendorTexts, hashOfTexts, placeholderTexts } from "~/domain/consent/model";
import { en } from "~/domain/consent/texts/en";
import type { Remembered } from "~/storefront/page";
import { bar, dialog, press, violations, type Visitor } from "../setup/banner-page";
import type { BannerStore } from "../setup/banner-store";
import { heldVendors } from "../setup/held-cases";
import { storeVisits, whenIdle } from "../setup/store-visits";

let store: BannerStore;

const { visit } = storeVisits((made) => {
  store = made;
  const frame = (id: string) =>
    `<iframe title="${id}" width="300" height="200" data-kept="marketing" data-kept-src="${store.thirdParties}/embed/video?id=${id}"></iframe>`;
  store.addPage("films", { body: frame("AR-one") + frame("AR-two") });
  store.addPage("slow-films", {
    body: `${frame("AR-one")}${frame("AR-two")}<img src="/slow.gif" alt="">`,
  });
  store.addPage("unnamed", {
    body: `<iframe title="Map" width="300" height="200" data-kept="preferences" data-kept-src="http://maps.example/embed?id=1"></iframe>`,
  });
  store.publish({ vendors: heldVendors(store.thirdPartyHost) });
});

beforeEach(() => store.forget());

const nothing = { preferences: false, analytics: false, marketing: false, saleOfData: false };
const places = ({ page }: Visitor) => page.locator("kept-place");
const loads = async (id: string) => (await store.hits())[id] ?? 0;
const sent = () => store.received("consent").filter((each) => "method" in each);
const remembered = ({ page }: Visitor) =>
  page.evaluate(() => JSON.parse(String(localStorage["kept"])) as Remembered);

async function load(one: Visitor, { always }: { readonly always: boolean }): Promise<void> {
  const place = places(one).first();
  if (always) await place.getByRole("checkbox").check();
  await place.getByRole("button", { name: "Load it" }).click();
}

describe("content that is loaded in its place", () => {
  it("is a decision about its vendor, proven with the words that stood there", async () => {
    const one = await visit("/case/films");
    await expect.poll(() => places(one).count()).toBe(2);
    await load(one, { always: false });
    await expect.poll(() => sent().length).toBe(1);
    const words = placeholderTexts(en, { name: "adreach", purpose: "marketing" });
    const about = {
      vendor: { id: "adreach", purpose: "marketing" },
      ...{ choices: nothing, regime: "opt-in", language: "en" },
      textHash: await hashOfTexts(words),
    };
    expect(sent()[0]).toMatchObject({ ...about, method: "load-once" });
    expect(await bar(one.page).isVisible()).toBe(true); // nobody has answered the banner by that
    await load(one, { always: true });
    await expect.poll(() => sent().length).toBe(2);
    expect(sent()[1]).toMatchObject({ ...about, method: "always-allow" });
    expect(sent()[1]?.["visitor"]).toBe(sent()[0]?.["visitor"]);
    await expect.poll(async () => (await remembered(one)).unsent).toBeUndefined();
    await press(one.page, "Choose");
    const receipt = dialog(one.page).getByRole("link", { name: "Receipt of my choice" });
    expect(await receipt.getAttribute("href")).toContain(String(sent()[1]?.["decisionId"]));
  });

  it("is named by its host where the banner names nobody", async () => {
    const one = await visit("/case/unnamed");
    await load(one, { always: false });
    await expect.poll(() => sent().length).toBe(1);
    const vendor = { id: "maps.example", purpose: "preferences" };
    const words = placeholderTexts(en, { name: "maps.example", purpose: "preferences" });
    expect(sent()[0]).toMatchObject({ vendor, textHash: await hashOfTexts(words) });
  });

  it("is held again at once when the visitor then refuses", async () => {
    const one = await visit("/case/films");
    await load(one, { always: false });
    await expect.poll(() => loads("AR-one")).toBe(1);
    await expect.poll(() => places(one).count()).toBe(1);
    await press(one.page, "Reject all");
    await expect.poll(() => places(one).count()).toBe(2);
    expect(await one.page.locator("iframe[src]").count()).toBe(0);
    await expect.poll(() => sent().map(({ method }) => method)).toEqual(["load-once", "reject"]);
    await load(one, { always: false });
    await expect.poll(() => loads("AR-one")).toBe(2);
    await expect.poll(() => sent().length).toBe(3);
    const receipt = (await remembered(one)).decisionId;
    expect(receipt).toBe(sent()[1]?.["decisionId"]); // that of the choice which holds
  });

  it("stays where the visitor allows more, and asks again where always was long ago", async () => {
    const one = await visit("/case/films");
    await load(one, { always: true });
    await expect.poll(() => loads("AR-two")).toBe(1);
    await expect.poll(async () => (await remembered(one)).unsent).toBeUndefined();
    const age = (days: number) =>
      one.page.evaluate(
        (since) => {
          const kept = JSON.parse(String(localStorage["kept"])) as Remembered;
          const adreach = { purpose: "marketing", at: since };
          localStorage["kept"] = JSON.stringify({ ...kept, always: { adreach } });
        },
        Date.now() - days * 86_400_000,
      );
    await age(170);
    await one.page.reload({ waitUntil: "load" });
    await expect.poll(() => loads("AR-two")).toBe(2);
    await age(400);
    await one.page.reload({ waitUntil: "load" });
    await expect.poll(() => places(one).count()).toBe(2);
    await press(one.page, "Accept all");
    await expect.poll(() => loads("AR-two")).toBe(3);
    expect(await one.page.locator("iframe[src]").count()).toBe(2);
  });
});

describe("a vendor that is always allowed", () => {
  const vendor = { id: "adreach", purpose: "marketing" };
  const box = ({ page }: Visitor) => dialog(page).getByLabel("Always allow adreach");
  const save = ({ page }: Visitor) =>
    dialog(page).getByRole("button", { name: "Save my choice" }).click();

  /** With the dialog open, which says so. */
  async function allowing(): Promise<Visitor> {
    const one = await visit("/case/films");
    await load(one, { always: true });
    await expect.poll(() => loads("AR-two")).toBe(1);
    await expect.poll(async () => (await remembered(one)).unsent).toBeUndefined();
    await press(one.page, "Choose");
    await expect.poll(() => box(one).isChecked()).toBe(true);
    return one;
  }

  it("stands among what is allowed, and goes on when it is left there", async () => {
    const one = await allowing();
    expect(await violations(one.page)).toEqual([]);
    await save(one);
    await expect.poll(() => sent().length).toBe(3);
    expect(sent()[1]).toMatchObject({ method: "choose", choices: nothing });
    const words = dialogVendorTexts(en, { name: "adreach", purpose: "marketing" });
    const textHash = await hashOfTexts(words);
    expect(sent()[2]).toMatchObject({ method: "keep-allowing", vendor, textHash });
    await expect.poll(async () => (await remembered(one)).unsent).toBeUndefined();
    // The receipt that the dialog links to is that of the choice, which says more.
    expect((await remembered(one)).decisionId).toBe(sent()[1]?.["decisionId"]);
    expect(await places(one).count()).toBe(0);
    expect([await loads("AR-one"), await loads("AR-two")]).toEqual([1, 1]); // nothing began anew
    await one.page.reload({ waitUntil: "load" });
    await expect.poll(() => loads("AR-two")).toBe(2);
  });

  it("is asked about again as soon as it is unticked", async () => {
    const one = await allowing();
    await box(one).uncheck();
    await save(one);
    await expect.poll(() => places(one).count()).toBe(2);
    await expect.poll(() => sent().map(({ method }) => method)).toEqual(["always-allow", "choose"]);
    expect((await remembered(one)).always).toBeUndefined();
    expect(await one.page.locator("iframe[src]").count()).toBe(0);
  });

  it("is refused with everything else, and allowed with its purpose", async () => {
    const one = await allowing();
    await dialog(one.page).getByRole("button", { name: "Reject all" }).click();
    await expect.poll(() => places(one).count()).toBe(2);
    await load(one, { always: true });
    await expect.poll(() => loads("AR-two")).toBe(2);
    await press(one.page, "Privacy choices");
    await dialog(one.page).getByLabel("Marketing", { exact: false }).first().check();
    await save(one);
    await expect.poll(() => sent().length).toBe(4);
    expect(sent()[3]).toMatchObject({ method: "choose", choices: { ...nothing, marketing: true } });
    expect((await remembered(one)).always).toBeUndefined();
    await press(one.page, "Privacy choices");
    expect(await dialog(one.page).getByRole("checkbox", { checked: true }).count()).toBe(2);
    expect(await box(one).count()).toBe(0);
  });

  it("is let in on the visitor's other pages of the shop at once", async () => {
    const one = await visit("/case/films");
    await expect.poll(() => places(one).count()).toBe(2);
    const other = await one.context.newPage();
    await other.goto(`${store.url}/case/films`, { waitUntil: "load" });
    const place = other.locator("kept-place").first();
    await place.getByRole("checkbox").check();
    await place.getByRole("button", { name: "Load it" }).click();
    await expect.poll(() => places(one).count()).toBe(0);
    await expect.poll(() => loads("AR-one")).toBe(2);
  });
});

describe("a frame that the visitor always lets in", () => {
  it("is not reported as one that came before consent", async () => {
    store.publish({ vendors: heldVendors(store.thirdPartyHost), watch: 100 });
    const one = await visit("/case/films");
    await load(one, { always: true });
    await expect.poll(async () => (await remembered(one)).unsent).toBeUndefined();
    await expect.poll(() => store.received("observe").length, whenIdle).toBe(1);
    await store.forget();
    // The watch looks once everything has loaded: here, long after the frames.
    await one.page.route("**/slow.gif", async (route) => {
      await expect.poll(() => loads("AR-two")).toBe(1);
      await one.page.waitForTimeout(300);
      await route.fulfill({ status: 204 });
    });
    await one.page.goto(`${store.url}/case/slow-films`, { waitUntil: "load" });
    await expect.poll(() => store.received("observe").length, whenIdle).toBe(1);
    expect(JSON.stringify(store.received("observe")[0]?.["hosts"])).not.toContain("frame");
  });
});

describe("proofs that wait", () => {
  it("are all sent with the next page, each once, in their order", async () => {
    const one = await visit("/case/films");
    await one.page.route("**/apps/privacy/consent", (route) => route.abort());
    await load(one, { always: true });
    await expect.poll(async () => (await remembered(one)).unsent?.length).toBe(1);
    await press(one.page, "Reject all");
    await expect.poll(async () => (await remembered(one)).unsent?.length).toBe(2);
    await one.page.unroute("**/apps/privacy/consent");
    expect(sent()).toEqual([]);
    await one.page.reload({ waitUntil: "load" });
    await expect.poll(async () => (await remembered(one)).unsent).toBeUndefined();
    expect(sent().map(({ method }) => method)).toEqual(["always-allow", "reject"]);
  });

  it("are sent once by pages that begin at the same moment", async () => {
    const one = await visit("/case/films");
    const pages = [one.page, await one.context.newPage()];
    await one.context.route("**/apps/privacy/consent", (route) => route.abort());
    await press(one.page, "Reject all");
    await expect.poll(async () => (await remembered(one)).unsent?.length).toBe(1);
    await one.page.evaluate(() => {
      const { unsent: _, ...choice } = JSON.parse(String(localStorage["kept"])) as Remembered;
      const pending = { method: "reject", shown: ["a"], language: "en", regime: 3 };
      localStorage["kept"] = JSON.stringify({ ...choice, pending: [{ ...choice, ...pending }] });
    });
    await one.context.unroute("**/apps/privacy/consent");
    // Both are at it when the first is done.
    await one.context.addInitScript(() => {
      const digest = crypto.subtle.digest.bind(crypto.subtle);
      crypto.subtle.digest = async (...given) => {
        await new Promise((done) => setTimeout(done, 1500));
        return digest(...given);
      };
    });
    for (const page of pages) {
      await page.bringToFront();
      await page.goto(`${store.url}/case/films`, { waitUntil: "load" });
      await page.evaluate(() => new Promise(requestAnimationFrame));
    }
    const isProven = async () => (await remembered(one)).decisionId !== undefined;
    await expect.poll(isProven, { timeout: 10_000 }).toBe(true);
    await one.page.waitForTimeout(2000);
    expect(sent().map(({ method }) => method)).toEqual(["reject"]);
    expect(await remembered(one)).toMatchObject({ bits: 0, visitor: sent()[0]?.["visitor"] });
  });

  it("of a build that kept a single one are sent as well", async () => {
    const one = await visit("/case/films");
    const at = Date.now();
    await one.page.evaluate((now) => {
      const pending = { method: "reject", shown: ["a"], language: "en", regime: 3 };
      const choice = { at: now, bits: 0, asked: "", visitor: "" };
      localStorage["kept"] = JSON.stringify({ ...choice, pending });
    }, at);
    await one.page.reload({ waitUntil: "load" });
    await expect.poll(() => sent().length).toBe(1);
    const decidedAt = new Date(at).toISOString();
    expect(sent()[0]).toMatchObject({ method: "reject", choices: nothing, decidedAt });
  });
});
