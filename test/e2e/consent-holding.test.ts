/**
 * What is held back until it is allowed, counted at the third parties' own origin, against the
 * grade that is promised for each way into a page; and what a withdrawal undoes.
 */
import type { BrowserContext } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { bar, dialog, newVisitor, press, violations, type Visitor } from "../setup/banner-page";
import { startBannerStore, type BannerStore } from "../setup/banner-store";
import { launchBrowser, type TestBrowser } from "../setup/browser";
import { heldCases, heldVendors, type HeldCase } from "../setup/held-cases";

let store: BannerStore;
let browser: TestBrowser;
let cases: HeldCase[];
const contexts: BrowserContext[] = [];

beforeAll(async () => {
  store = await startBannerStore();
  browser = await launchBrowser();
  cases = heldCases(store.thirdParties);
  const body = cases.map(({ markup }) => markup).join("\n");
  store.addPage("all", { body });
  store.addPage("frame", {
    body: `<iframe title="Film" width="560" height="315" data-kept="marketing" data-kept-src="${store.thirdParties}/embed/video?id=AR-film"></iframe>
      <iframe title="Film 2" width="560" height="315" src="${store.thirdParties}/embed/video?id=AR-film2"></iframe>`,
  });
  store.addPage("plain-uet", { body: "" });
  store.publish({ vendors: heldVendors(store.thirdPartyHost) });
});

beforeEach(() => store.forget());
afterEach(async () => {
  await Promise.all(contexts.splice(0).map((context) => context.close()));
});
afterAll(async () => {
  await browser.close();
  await store.stop();
});

async function visit(path: string, over: Parameters<typeof newVisitor>[1] = {}): Promise<Visitor> {
  const one = await newVisitor(browser, over);
  contexts.push(one.context);
  await one.page.goto(store.url + path, { waitUntil: "load" });
  await one.page.waitForFunction(() => window.kept.consent !== undefined);
  return one;
}

const hasRun = ({ page }: Visitor): Promise<string[]> =>
  page.evaluate(() => (Reflect.get(window, "trackersLoaded") as string[] | undefined) ?? []);

describe.each(["", "?chunked=1"])("a page of trackers in one piece or in chunks (%s)", (query) => {
  it("keeps what each grade promises until there is consent, then lets go of all, once", async () => {
    const one = await visit(`/case/all${query}`);
    await bar(one.page).waitFor();
    expect(await hasRun(one)).toEqual([]);
    const before = await store.hits();
    for (const { id, promised } of cases) {
      if (promised === "none") expect(before[id] ?? 0, `${id} before consent`).toBe(0);
    }
    await press(one.page, "Accept all");
    const scripts = cases.filter(({ isScript }) => isScript).map(({ id }) => id);
    await expect
      .poll(async () => (await hasRun(one)).length, { timeout: 8000 })
      .toBe(scripts.length);
    const order = await hasRun(one);
    expect([...order].sort()).toEqual([...scripts].sort());
    expect(order.indexOf("MX-tagged")).toBeLessThan(order.indexOf("AR-tagged"));
    await expect.poll(async () => (await store.hits())["AR-frame"] ?? 0).toBe(1);
    for (const { id, isScript, promised } of cases) {
      const hits = (await store.hits())[id] ?? 0;
      if (id === "MX-pixel") expect(hits, id).toBe(0);
      // The tag and the pixel it loads; a parser's look ahead may have been one more.
      else if (isScript) expect(hits, id).toBeLessThanOrEqual(promised === "none" ? 2 : 3);
    }
  });

  it("lets go only of what was allowed", async () => {
    const one = await visit(`/case/all${query}`);
    await press(one.page, "Choose");
    await dialog(one.page).waitFor();
    await dialog(one.page)
      .getByRole("checkbox", { name: /Analytics/ })
      .check();
    await dialog(one.page).getByRole("button", { name: "Save my choice" }).click();
    const expected = cases.filter(({ id, isScript }) => isScript && id.startsWith("MX"));
    await expect.poll(async () => (await hasRun(one)).length).toBe(expected.length);
    expect((await hasRun(one)).filter((id) => id.startsWith("AR"))).toEqual([]);
    expect((await store.hits())["AR-append"] ?? 0).toBe(0);
  });
});

describe("tags let go", () => {
  it("load side by side and run in the page's order; one without an address waits its turn", async () => {
    const slow = `${store.thirdParties}/t.js?id=MX-first`;
    const quick = `${store.thirdParties}/t.js?id=MX-second`;
    const tag = (rest: string): string => `<script type="text/plain" data-kept="analytics" ${rest}`;
    store.addPage("order", {
      body:
        tag(`data-src="${slow}" onload="window.ownListener=1"></script>`) +
        tag(`data-src="${quick}"></script>`) +
        tag(">window.inlineSaw=(window.trackersLoaded||[]).join()</script>") +
        tag(`data-src="${store.thirdParties}/t.js?id=MX-third"></script>`),
    });
    const one = await newVisitor(browser);
    contexts.push(one.context);
    let release: (() => void) | undefined;
    const second = one.page.waitForRequest((request) => request.url() === quick);
    await one.page.route(slow, async (route) => {
      await new Promise<void>((resolve) => (release = resolve));
      await route.continue();
    });
    await one.page.goto(`${store.url}/case/order`, { waitUntil: "load" });
    await press(one.page, "Accept all");
    await second; // asked for while the first has not answered
    expect(await hasRun(one)).toEqual([]);
    release?.();
    await expect.poll(() => hasRun(one)).toEqual(["MX-first", "MX-second", "MX-third"]);
    const seen = await one.page.evaluate(() => [
      Reflect.get(window, "inlineSaw") as unknown,
      Reflect.get(window, "ownListener") as unknown,
    ]);
    expect(seen).toEqual(["MX-first,MX-second", 1]);
  });
});

describe("consent modes", () => {
  it("are set before any tag, for the country and for everywhere else, and updated", async () => {
    const one = await visit("/case/all?country=US&region=USCA");
    const commands = () =>
      one.page.evaluate(() =>
        (window.dataLayer ?? []).map((entry) =>
          "length" in (entry as object) ? Array.from(entry as ArrayLike<unknown>) : entry,
        ),
      );
    const [set, everywhere, market] = await commands();
    expect(set).toEqual(["set", { ads_data_redaction: true }]);
    expect(everywhere).toEqual([
      "consent",
      "default",
      {
        ...{ ad_storage: "denied", ad_user_data: "denied", ad_personalization: "denied" },
        ...{ analytics_storage: "denied", functionality_storage: "denied" },
        ...{ personalization_storage: "denied", wait_for_update: 500 },
      },
    ]);
    expect(market).toMatchObject(["consent", "default", { ad_storage: "granted", region: ["US"] }]);
    await press(one.page, "Do not sell or share my data");
    await expect
      .poll(async () => (await commands()).at(-2))
      .toMatchObject(["consent", "update", { ad_storage: "denied", analytics_storage: "granted" }]);
    expect((await commands()).at(-1)).toMatchObject({ event: "kept_consent" });
    const microsoft = await one.page.evaluate(() => window.uetq?.slice(-3));
    expect(microsoft).toMatchObject(["consent", "update", { ad_storage: "denied" }]);
  });

  it("tell Meta's tag, where it is on the page, at once and at each change", async () => {
    store.addPage("meta", {
      head: "<script>window.told=[];window.fbq=function(...call){told.push(call.join(' '))}</script>",
      body: "",
    });
    const one = await visit("/case/meta");
    const told = () => one.page.evaluate(() => Reflect.get(window, "told") as string[]);
    await expect.poll(told).toEqual(["consent revoke"]);
    await press(one.page, "Accept all");
    await expect.poll(told).toEqual(["consent revoke", "consent grant"]);
    await press(one.page, "Privacy choices");
    await dialog(one.page).getByRole("button", { name: "Reject all" }).click();
    await expect.poll(told).toEqual(["consent revoke", "consent grant", "consent revoke"]);
  });

  it("leave Meta's tag alone where marketing is allowed from the start", async () => {
    const one = await visit("/case/meta?country=US&region=USCA");
    await bar(one.page).waitFor();
    expect(await one.page.evaluate(() => Reflect.get(window, "told") as string[])).toEqual([]);
    await press(one.page, "Do not sell or share my data");
    await expect
      .poll(() => one.page.evaluate(() => Reflect.get(window, "told") as string[]))
      .toEqual(["consent revoke"]);
  });

  it("tell Microsoft's tag before it loads, in the market and everywhere else", async () => {
    const one = await visit("/case/plain-uet");
    const queue = () => one.page.evaluate(() => window.uetq as unknown[]);
    const everywhere = await queue();
    expect(everywhere.slice(0, 3)).toMatchObject([
      "consent",
      "default",
      { ad_storage: "denied", wait_for_update: 500 },
    ]);
    await press(one.page, "Accept all");
    await expect
      .poll(async () => (await queue()).slice(-3))
      .toMatchObject(["consent", "update", { ad_storage: "granted" }]);
  });

  it("reach an adapter at once and at each change", async () => {
    store.addPage("adapter", {
      head: "<script>window.heard=[];kept.on(function(c){heard.push(c.marketing)})</script>",
      body: "",
    });
    const one = await visit("/case/adapter");
    const heard = () => one.page.evaluate(() => Reflect.get(window, "heard") as boolean[]);
    await expect.poll(heard).toEqual([false]);
    await press(one.page, "Accept all");
    await expect.poll(heard).toEqual([false, true]);
  });
});

describe("a withdrawal", () => {
  /** What trackers keep in this page's own stores: local storage first. */
  const storedKeys = ({ page }: Visitor): Promise<string[]> =>
    page.evaluate(() =>
      [localStorage, sessionStorage]
        .flatMap((storage) => Object.keys(storage))
        .filter((key) => /^(metrix|adreach)[.]/.test(key)),
    );

  it("deletes what was stored, silences what runs, and says that a new page ends the rest", async () => {
    const one = await visit("/case/all");
    await press(one.page, "Accept all");
    await expect.poll(async () => (await hasRun(one)).length, { timeout: 8000 }).toBeGreaterThan(8);
    const names = async () => (await one.context.cookies()).map(({ name }) => name).sort();
    expect(await names()).toEqual(expect.arrayContaining(["_mx_id", "_ar_click"]));
    expect(await storedKeys(one)).toEqual(["metrix.visit", "adreach.segments"]);
    await press(one.page, "Privacy choices");
    await dialog(one.page).getByRole("button", { name: "Reject all" }).click();
    await one.page.getByRole("status").waitFor();
    await one.page.screenshot({ path: "test-output/pictures/consent-withdrawn.png" });
    expect(await violations(one.page)).toEqual([]);
    const left = await names();
    expect(left.filter((name) => /^_mx_|^_ar_/.test(name))).toEqual([]);
    expect(await storedKeys(one)).toEqual([]);
    await store.forget();
    await one.page.evaluate(async () => {
      (Reflect.get(window, "trackerEvent") as (name: string) => void)("purchase");
      await fetch(document.querySelector<HTMLScriptElement>("[data-kept-was]")?.src ?? "");
    });
    await one.page.getByRole("button", { name: "Load the page again" }).click();
    await one.page.waitForFunction(() => window.kept.consent?.().decided);
    expect(await hasRun(one)).toEqual([]);
    const { MX: _, ...hits } = await store.hits();
    expect(Object.keys(hits).filter((id) => !/parsed|async|defer/i.test(id))).toEqual([]);
  });

  it("of one purpose leaves what another has stored", async () => {
    const one = await visit("/case/all");
    await press(one.page, "Accept all");
    const cookies = async () =>
      (await one.context.cookies())
        .map(({ name }) => name)
        .filter((name) => /^_(mx|ar)_/.test(name))
        .sort();
    await expect.poll(cookies).toEqual(["_ar_aud", "_ar_click", "_mx_id", "_mx_session"]);
    await expect.poll(() => storedKeys(one)).toEqual(["metrix.visit", "adreach.segments"]);
    await press(one.page, "Privacy choices");
    await dialog(one.page)
      .getByRole("checkbox", { name: /Marketing/ })
      .uncheck();
    await dialog(one.page).getByRole("button", { name: "Save my choice" }).click();
    await one.page.getByRole("status").waitFor();
    expect(await cookies()).toEqual(["_mx_id", "_mx_session"]);
    expect(await storedKeys(one)).toEqual(["metrix.visit"]);
  });
});

describe("a withdrawal, where the list held nothing when the page began", () => {
  const pressReject = async ({ page }: Visitor): Promise<void> => {
    await press(page, "Privacy choices");
    await dialog(page).getByRole("button", { name: "Reject all" }).click();
    await page.getByRole("status").waitFor();
  };

  /** The ways a script has to send. Ids name them; no address is twice the same, or pictures are reused. */
  const sendEverywhere = ({ page }: Visitor, host: string, prefix: string): Promise<void> =>
    page.evaluate(
      async ([to, start]) => {
        const at = (path: string, way: string): string =>
          `http://${to}${path}?id=${start}-${way}&at=${performance.now()}`;
        await fetch(at("/collect", "fetch"), { method: "POST", mode: "no-cors" });
        navigator.sendBeacon(at("/collect", "beacon"));
        const request = new XMLHttpRequest();
        request.open("POST", at("/collect", "xhr"));
        request.send();
        new Image().src = at("/p.gif", "pixel");
        const place = document.querySelector("main") as HTMLElement;
        place.insertAdjacentHTML("beforeend", `<img alt="" src="${at("/p.gif", "inserted")}">`);
        const inner = document.createElement("div");
        place.append(inner);
        inner.innerHTML = `<iframe title="Film" src="${at("/embed/video", "frame")}"></iframe>`;
      },
      [host, prefix] as const,
    );
  const ways = ["beacon", "fetch", "frame", "inserted", "pixel", "xhr"];

  it("reaches all addresses of a tagged vendor, and the host of a tag nobody listed", async () => {
    const collector = store.otherHost("collect");
    const unlisted = store.otherHost("unlisted");
    const [metrix] = heldVendors(store.thirdPartyHost);
    if (!metrix) throw new Error("no vendor");
    const addresses = [`${store.thirdPartyHost}/t.js?id=MX`, collector];
    store.publish({ vendors: [{ ...metrix, grade: "tagged", addresses }] });
    const tag = (purpose: string, src: string): string =>
      `<script type="text/plain" data-kept="${purpose}" data-src="${src}"></script>`;
    store.addPage("tagged", {
      body:
        tag("analytics", `${store.thirdParties}/t.js?id=MX-own&collector=http://${collector}`) +
        tag("marketing", `http://${unlisted}/t.js?id=AR-unlisted`),
    });
    try {
      const one = await visit("/case/tagged");
      await press(one.page, "Accept all");
      await expect.poll(async () => (await hasRun(one)).length).toBe(2);
      await sendEverywhere(one, collector, "MX");
      await sendEverywhere(one, unlisted, "AR");
      const all = [...ways.map((way) => `AR-${way}`), ...ways.map((way) => `MX-${way}`)];
      const seen = async () => Object.keys(await store.hits()).sort();
      await expect.poll(seen).toEqual(["AR-unlisted", "MX-own", ...all].sort());

      await pressReject(one);
      await store.forget();
      await sendEverywhere(one, collector, "MX");
      await sendEverywhere(one, unlisted, "AR");
      await one.page.evaluate(() =>
        (Reflect.get(window, "trackerEvent") as (name: string) => void)("purchase"),
      );
      // Nobody's: it shows that what was sent before it would have arrived.
      await sendEverywhere(one, store.otherHost("free"), "NN");
      await expect.poll(seen).toEqual(ways.map((way) => `NN-${way}`));

      await press(one.page, "Close");
      await press(one.page, "Privacy choices");
      await dialog(one.page).getByRole("button", { name: "Accept all" }).click();
      await sendEverywhere(one, collector, "OK");
      const again = ways.map((way) => `OK-${way}`);
      await expect.poll(seen).toEqual(expect.arrayContaining([...again, "MX-frame", "AR-frame"]));
    } finally {
      store.publish({ vendors: heldVendors(store.thirdPartyHost) });
    }
  });
});

describe("a held-back frame", () => {
  it("is replaced by a reason and one button, loads when asked, and always when that was wished", async () => {
    const one = await visit("/case/frame");
    const places = one.page.locator("kept-place");
    await expect.poll(() => places.count()).toBe(2);
    await expect.poll(async () => (await store.hits())["AR-film"] ?? 0).toBe(0);
    await one.page.screenshot({ path: "test-output/pictures/consent-placeholder.png" });
    expect(await violations(one.page)).toEqual([]);
    expect(
      await places
        .first()
        .getByText(/Here adreach would show/)
        .isVisible(),
    ).toBe(true);
    await places.first().getByRole("button", { name: "Load it" }).click();
    await expect.poll(async () => (await store.hits())["AR-film"] ?? 0).toBe(1);
    expect(await places.count()).toBe(1);
    await places.first().getByRole("checkbox").check();
    await places.first().getByRole("button", { name: "Load it" }).click();
    await expect.poll(() => places.count()).toBe(0);
    await one.page.reload({ waitUntil: "load" });
    await expect.poll(async () => (await store.hits())["AR-film"] ?? 0).toBe(2);
    expect(await places.count()).toBe(0);
  });
});

describe("the watch", () => {
  it("reports names only, once, after the page has loaded", async () => {
    store.publish({ vendors: heldVendors(store.thirdPartyHost), watch: 100 });
    const one = await visit("/?trackers=all");
    await expect.poll(() => store.received("observe").length).toBe(1);
    const [seen] = store.received("observe");
    expect(Object.keys(seen ?? {}).sort()).toEqual(
      ["bits", "cookies", "hosts", "pageType", "storage", "v", "version"].sort(),
    );
    expect(seen).toMatchObject({ v: 1, pageType: "index", bits: 0, storage: [] });
    expect(JSON.stringify(seen)).not.toContain("_shopify_essential"); // scripts can't read it
    await press(one.page, "Accept all");
    await one.page.goto(`${store.url}/collections/all`, { waitUntil: "load" });
    await expect.poll(() => store.received("observe").length).toBe(2);
    const later = store.received("observe")[1];
    expect(later).toMatchObject({ pageType: "collection", bits: 7 });
    expect(later?.["hosts"]).toEqual(
      expect.arrayContaining([{ host: store.thirdPartyHost, kind: "script", before: false }]),
    );
    store.publish({ vendors: heldVendors(store.thirdPartyHost) });
  });
});
