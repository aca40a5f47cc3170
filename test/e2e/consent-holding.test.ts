/**
 * What is held back until it is allowed, counted at the third parties' own origin, against the
 * grade that is promised for each way into a page.
 */
import { beforeEach, describe, expect, it } from "vitest";
import { PageState, addKnownVendor, classifySeen } from "~/domain/consent/model";
import { defaultBanner } from "~/domain/consent/banner-config";

import { allowed, bar, dialog, hasRun, press, violations } from "../setup/banner-page";
import type { BannerStore } from "../setup/banner-store";
import { heldCases, heldVendors, type HeldCase } from "../setup/held-cases";
import { storeVisits, whenIdle } from "../setup/store-visits";

let store: BannerStore;
let cases: HeldCase[];

const { newcomer, visit } = storeVisits((made) => {
  store = made;
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
    for (const id of ["AR-frame", "AR-innerHTML", "AR-adjacent", "AR-outer", "AR-otherDocument"]) {
      await expect.poll(async () => (await store.hits())[id] ?? 0, { message: id }).toBe(1);
    }
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
    const one = await newcomer();
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

describe("an inline tag that writes into the page", () => {
  it("has it where it stands, and the page stays", async () => {
    const write = (name: string, markup: string): string => `document.${name}(${markup});`;
    store.addPage("writes", {
      body: `<p id="shop">A shop.</p><div id="counter"><script type="text/plain" data-kept="marketing">
        ${write("write", `'<img alt="" src="${store.thirdParties}/p.gif?id=AR-counter">', "<i>one</i>"`)}
        ${write("writeln", '"<b>two</b>"')}</script></div>`,
    });
    const one = await visit("/case/writes");
    await press(one.page, "Accept all");
    await expect.poll(async () => (await store.hits())["AR-counter"] ?? 0).toBe(1);
    expect(await one.page.locator("#shop").isVisible()).toBe(true);
    expect((await one.page.locator("#counter").innerText()).trim()).toBe("onetwo");
  });
});

describe("consent modes", () => {
  it("tell Google's tags of each option that the merchant has set", async () => {
    const google = { waitForUpdate: 900, urlPassthrough: true, adsDataRedaction: true };
    store.publish({ google });
    try {
      const one = await visit("/case/plain-uet");
      const commands = await one.page.evaluate(() =>
        (window.dataLayer ?? [])
          .slice(0, 2)
          .map((entry) => Array.from(entry as ArrayLike<unknown>)),
      );
      expect(commands).toMatchObject([
        ["set", { url_passthrough: true, ads_data_redaction: true }],
        ["consent", "default", { ad_storage: "denied", wait_for_update: 900 }],
      ]);
    } finally {
      store.publish({ vendors: heldVendors(store.thirdPartyHost) });
    }
  });

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

describe("the dialog's details", () => {
  it("say until when each name stays, and nothing where nobody knows", async () => {
    const known = addKnownVendor(addKnownVendor(defaultBanner("en"), "impact"), "refersion");
    const seen = { vendor: "Our helper", purpose: "marketing", kind: "cookie" } as const;
    const { vendors } = classifySeen(known, { ...seen, name: "helper_id" });
    store.publish({ vendors });
    try {
      const one = await visit("/case/plain-uet");
      await press(one.page, "Choose");
      await dialog(one.page).locator("summary").click();
      const lines = await dialog(one.page).getByRole("listitem").allTextContents();
      expect(lines).toContain("IR_gbd: until you close the browser");
      expect(lines).toContain("irclickid: 30 days");
      expect(lines).toContain("rfsn_*: until you delete it");
      expect(lines).toContain("helper_id");
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

describe("a part of the page that the theme fetches later", () => {
  it("waits and is let go as the page itself, also where no address is on the list", async () => {
    store.publish({ vendors: [] });
    try {
      const one = await visit("/case/plain-uet");
      const fetchPart = (id: string) =>
        one.page.evaluate(
          ([part, origin]) => {
            const frame = `<iframe title="Film" width="300" height="200" data-kept="marketing" data-kept-src="${origin}/embed/video?id=${part}-frame"></iframe>`;
            const main = document.querySelector("main") ?? document.body;
            main.insertAdjacentHTML("beforeend", `<div>${frame}</div>`);
            const script = document.createElement("script");
            Object.assign(script.dataset, {
              kept: "marketing",
              src: `${origin}/t.js?id=${part}-tag`,
            });
            script.type = "text/plain";
            main.append(script);
          },
          [id, store.thirdParties] as const,
        );
      await fetchPart("AR-early");
      await one.page.locator("kept-place").waitFor();
      expect(await hasRun(one)).toEqual([]);
      await press(one.page, "Accept all");
      await expect.poll(() => hasRun(one)).toEqual(["AR-early-tag"]);
      await fetchPart("AR-late");
      await expect.poll(() => hasRun(one)).toEqual(["AR-early-tag", "AR-late-tag"]);
      await expect.poll(async () => (await store.hits())["AR-late-frame"] ?? 0).toBe(1);
    } finally {
      store.publish({ vendors: heldVendors(store.thirdPartyHost) });
    }
  });
});

describe("an address", () => {
  it("is held as scripts may spell it, and nothing that only names it", async () => {
    const one = await visit("/case/plain-uet");
    const host = store.thirdPartyHost;
    const isHeld = (addresses: readonly string[]): Promise<boolean[]> =>
      one.page.evaluate(
        (all) => all.map((src) => Object.assign(new Image(), { src }).dataset["kept"] === "2"),
        addresses,
      );
    const pixel = `${host}/p.gif?id=MX-1`;
    expect(
      await isHeld([`http://${pixel}`, `//${pixel}`, ` HTTP://${pixel}`, `//below.${pixel}`]),
    ).toEqual([true, true, true, true]);
    const given = await one.page.evaluate((href) => {
      const frame = document.createElement("iframe");
      frame.setAttribute("src", new URL(href) as unknown as string); // browsers take it
      return frame.dataset["keptSrc"];
    }, `http://${pixel}`);
    expect(given).toBe(`http://${pixel}`);
    expect(
      await isHeld([
        ...[`/go?to=//${pixel}`, `http://localhost/${pixel}`, `http://localhost/?.${pixel}`],
        ...[`//not${pixel}`, `data:text/plain,//${pixel}`, `//${host}/other.gif`, ""],
      ]),
    ).toEqual([false, false, false, false, false, false, false]);
  });
});

describe("the watch", () => {
  it("reports names only, once, after the page has loaded", async () => {
    store.publish({ vendors: heldVendors(store.thirdPartyHost), watch: 100 });
    const one = await visit("/?trackers=all");
    await expect.poll(() => store.received("observe").length, whenIdle).toBe(1);
    const [seen] = store.received("observe");
    expect(Object.keys(seen ?? {}).sort()).toEqual(
      ["bits", "cookies", "hosts", "pageType", "storage", "v", "version"].sort(),
    );
    expect(seen).toMatchObject({ v: 1, pageType: "index", bits: 0, storage: [] });
    expect(JSON.stringify(seen)).not.toContain("_shopify_essential"); // scripts can't read it
    await press(one.page, "Accept all");
    await expect.poll(() => allowed(one.page)).toMatchObject({ decided: true });
    await one.page.goto(`${store.url}/collections/all`, { waitUntil: "load" });
    await expect.poll(() => store.received("observe").length, whenIdle).toBe(2);
    const later = store.received("observe")[1];
    expect(later).toMatchObject({ pageType: "collection", bits: PageState.Answered | 7 });
    expect(later?.["hosts"]).toEqual(
      expect.arrayContaining([{ host: store.thirdPartyHost, kind: "script", before: false }]),
    );
    store.publish({ vendors: heldVendors(store.thirdPartyHost) });
  });

  it("tells that a browser's signal was honoured", async () => {
    store.publish({ vendors: heldVendors(store.thirdPartyHost), watch: 100 });
    await visit("/?country=US", { gpc: true });
    await expect
      .poll(() => store.received("observe"), whenIdle)
      .toMatchObject([{ bits: PageState.Signal | 3 }]);
    store.publish({ vendors: heldVendors(store.thirdPartyHost) });
  });

  it("tells the kind of a page by its path, in every language's folder", async () => {
    const kinds: Record<string, string> = {
      ...{ "/de": "index", "/products/lamp": "product", "/de/products/lamp": "product" },
      ...{ "/pt-br/collections/all/products/lamp": "product", "/de/collections/all": "collection" },
      ...{
        "/cart": "cart",
        "/de/cart": "cart",
        "/blogs/news/first": "blog",
        "/fr/blogs/news": "blog",
      },
      ...{ "/de/pages/about": "page", "/search": "search", "/de/policies/imprint": "policy" },
      ...{ "/account": "account", "/tools/wishlist": "other", "/de-luxe": "other" },
    };
    store.publish({ watch: 100 });
    try {
      const one = await newcomer();
      for (const [path, kind] of Object.entries(kinds)) {
        await store.forget();
        store.addPage(path, { body: "" });
        await one.page.goto(store.url + path, { waitUntil: "load" });
        await expect
          .poll(() => store.received("observe"), { message: path, ...whenIdle })
          .toMatchObject([{ pageType: kind }]);
      }
    } finally {
      store.publish({ vendors: heldVendors(store.thirdPartyHost) });
    }
  });
});
