/** What a withdrawal undoes on the page it is made on, counted at the third parties' own origin. */
import { beforeEach, describe, expect, it } from "vitest";
import {
  allowed,
  dialog,
  hasRun,
  press,
  recorded,
  violations,
  type Visitor,
} from "../setup/banner-page";
import type { BannerStore } from "../setup/banner-store";
import { heldCases, heldVendors } from "../setup/held-cases";
import { storeVisits } from "../setup/store-visits";

let store: BannerStore;

const { newcomer, visit } = storeVisits((made) => {
  store = made;
  // Clicks follow at once here, and a browser loses some while many frames of another site come in.
  const body = heldCases(store.thirdParties)
    .filter(({ id }) => !["AR-outer", "AR-otherDocument"].includes(id))
    .map(({ markup }) => markup)
    .join("\n");
  store.addPage("all", { body });
  store.addPage("empty", { body: "" });
});

beforeEach(async () => {
  store.publish({ vendors: heldVendors(store.thirdPartyHost) });
  await store.forget();
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
    const one = await visit("/case/all", { width: 390 });
    await press(one.page, "Accept all");
    await expect.poll(async () => (await hasRun(one)).length, { timeout: 8000 }).toBeGreaterThan(8);
    const names = async () => (await one.context.cookies()).map(({ name }) => name).sort();
    expect(await names()).toEqual(expect.arrayContaining(["_mx_id", "_ar_click"]));
    expect(await storedKeys(one)).toEqual(["metrix.visit", "adreach.segments"]);
    await press(one.page, "Privacy choices");
    await dialog(one.page).getByRole("button", { name: "Reject all" }).click();
    await one.page.getByRole("status").waitFor();
    await one.page.screenshot({ path: "test-output/pictures/consent-withdrawn.png" });
    // Nothing lies over the way back.
    const onTop = await one.page.evaluate(() => {
      const button = document.querySelector("kept-back")?.shadowRoot?.querySelector("button");
      const { x, y, width, height } = (button as HTMLElement).getBoundingClientRect();
      return document.elementFromPoint(x + width / 2, y + height / 2)?.localName;
    });
    expect(onTop).toBe("kept-back");
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

/** Of what `leaveTraces` leaves, no vendor's. */
const shopsOwn = ["cart", "wishlist"];

/** Left in this browser before the shop had a banner. */
const leaveTraces = async ({ page, context }: Visitor): Promise<void> => {
  await page.goto(`${store.url}/case/empty`, { waitUntil: "load" });
  await context.addCookies(
    ["_mx_id", "_ar_click", "cart"].map((name) => ({ name, value: "1", url: store.url })),
  );
  await page.evaluate(() => {
    localStorage.setItem("metrix.visit", "1");
    localStorage.setItem("wishlist", "1");
  });
};
const left = async ({ page, context }: Visitor): Promise<string[]> =>
  [
    ...(await context.cookies()).map(({ name }) => name),
    ...(await page.evaluate(() => Object.keys(localStorage))),
  ].filter((name) => /^(_mx|_ar|metrix|cart|wishlist)/.test(name));

describe("a first no", () => {
  it("deletes what trackers left here before the banner came, and nothing of the shop's", async () => {
    const one = await newcomer();
    await leaveTraces(one);
    expect((await left(one)).sort()).toEqual([
      ...["_ar_click", "_mx_id", "cart"],
      ...["metrix.visit", "wishlist"],
    ]);
    await press(one.page, "Reject all");
    await expect.poll(async () => (await left(one)).sort()).toEqual(shopsOwn);
  });

  it("to one purpose leaves what another's vendors stored, and an acceptance everything", async () => {
    const one = await newcomer();
    await leaveTraces(one);
    await press(one.page, "Choose");
    await dialog(one.page)
      .getByRole("checkbox", { name: /Analytics/ })
      .check();
    await dialog(one.page).getByRole("button", { name: "Save my choice" }).click();
    const kept = ["_mx_id", "cart", "metrix.visit", "wishlist"];
    await expect.poll(async () => (await left(one)).sort()).toEqual(kept);
    const other = await newcomer();
    await leaveTraces(other);
    const before = await left(other);
    await press(other.page, "Accept all");
    await recorded(other.page);
    expect(await left(other)).toEqual(before);
    expect(other.requests.filter((each) => each.includes("kept-more"))).toEqual([]);
  });
});

describe("a cookie", () => {
  it("goes wherever it was set: for a folder, with a guarded name, or for this site alone", async () => {
    const guarded = { name: "__*-mx", kind: "cookie", party: "first", lifetimeDays: 1 } as const;
    const vendors = heldVendors(store.thirdPartyHost).map((vendor) => ({
      ...vendor,
      stores: [...vendor.stores, guarded],
    }));
    store.publish({ vendors });
    const one = await visit("/case/empty");
    const names = await one.page.evaluate(() => {
      for (const rest of ["", "path=/case", "path=/case/", "path=/case/empty"]) {
        document.cookie = `_mx_id=1;${rest}`;
      }
      document.cookie = "_mx_apart=1;path=/;secure;partitioned";
      document.cookie = "__Secure-mx=1;path=/;secure";
      document.cookie = "__Host-mx=1;path=/;secure";
      document.cookie = "cart=1;path=/case";
      return document.cookie.split("; ").map((each) => each.split("=")[0]);
    });
    expect(names.filter((name) => /mx/.test(name ?? ""))).toHaveLength(6);
    await press(one.page, "Reject all");
    await expect
      .poll(async () => (await one.context.cookies()).filter(({ name }) => /mx/.test(name)))
      .toEqual([]);
    expect(await one.page.evaluate(() => document.cookie)).toContain("cart=1");
  });
});

describe("what a tool still running stores anew after a withdrawal", () => {
  it("goes with the page, and what is allowed again by then stays", async () => {
    store.publish({ vendors: heldVendors(store.thirdPartyHost) });
    const one = await visit("/case/empty");
    const storeAnew = () =>
      one.page.evaluate(() => {
        document.cookie = "_mx_id=2;path=/";
        localStorage.setItem("metrix.visit", "2");
      });
    await press(one.page, "Accept all");
    await storeAnew();
    await press(one.page, "Privacy choices");
    await dialog(one.page).getByRole("button", { name: "Reject all" }).click();
    await expect.poll(() => left(one)).toEqual([]);
    await storeAnew();
    await one.page.goto(`${store.url}/case/empty`, { waitUntil: "load" });
    expect(await left(one)).toEqual([]);
    await press(one.page, "Privacy choices");
    await dialog(one.page).getByRole("button", { name: "Accept all" }).click();
    await expect.poll(() => allowed(one.page)).toMatchObject({ analytics: true });
    await storeAnew();
    await one.page.goto(`${store.url}/case/empty`, { waitUntil: "load" });
    expect((await left(one)).sort()).toEqual(["_mx_id", "metrix.visit"]);
  });
});

describe("a no that was told to the platform", () => {
  it("at the checkout, before this shop's pages asked, deletes what was there as well", async () => {
    store.publish({ vendors: heldVendors(store.thirdPartyHost) });
    const { page, context } = await newcomer();
    const path = `${store.url}/case/empty`;
    await page.goto(path, { waitUntil: "load" });
    await context.addCookies([{ name: "_mx_id", value: "1", url: store.url }]);
    await page.evaluate(
      () =>
        new Promise<void>((done) => {
          const no = { preferences: false, analytics: false, marketing: false };
          const asked = [{ name: "consent-tracking-api", version: "0.1" }];
          window.Shopify?.loadFeatures?.(asked, () =>
            window.Shopify?.customerPrivacy?.setTrackingConsent(no, () => done()),
          );
        }),
    );
    await page.goto(path, { waitUntil: "load" });
    const names = async () => (await context.cookies()).map(({ name }) => name);
    await expect.poll(names).not.toContain("_mx_id");
  });
});

describe("a browser's signal", () => {
  it("deletes once what was stored before it was sent, for what it refuses and nothing else", async () => {
    const one = await newcomer({ gpc: true });
    await leaveTraces(one);
    const california = `${store.url}/case/empty?country=US&region=USCA`;
    await one.page.goto(california, { waitUntil: "load" });
    await expect
      .poll(async () => (await left(one)).sort())
      .toEqual(["_mx_id", "cart", "metrix.visit", "wishlist"]);
    await one.page.waitForFunction(() => "cleared" in JSON.parse(localStorage.kept as string));
    one.requests.length = 0;
    await one.page.goto(california, { waitUntil: "networkidle" });
    expect(one.requests.filter((each) => each.includes("kept-more"))).toEqual([]);
    // What it is not asked about stays asked about: nothing counts as an answer.
    expect(await one.page.evaluate(() => window.kept.consent?.())).toMatchObject({
      ...{ decided: false, gpc: true, analytics: true, marketing: false },
    });
  });

  it("is looked at again where the vendors could not be had", async () => {
    const one = await newcomer({ gpc: true });
    await leaveTraces(one);
    const california = `${store.url}/case/empty?country=US&region=USCA`;
    const details = "**/apps/privacy/banner/**";
    await one.page.route(details, (route) => route.abort());
    await one.page.goto(california, { waitUntil: "networkidle" });
    expect(await left(one)).toContain("_ar_click");
    await one.page.unroute(details);
    await one.page.goto(california, { waitUntil: "load" });
    await expect.poll(() => left(one)).not.toContain("_ar_click");
  });
});

describe("a browser's signal that comes and goes", () => {
  it("deletes again what was stored while it was switched off", async () => {
    const one = await newcomer();
    await one.page.addInitScript(() => {
      const value = !document.cookie.includes("signal=off");
      Object.defineProperty(navigator, "globalPrivacyControl", { value });
    });
    const california = `${store.url}/case/empty?country=US&region=USCA`;
    const noted = (is: boolean) =>
      one.page.waitForFunction(
        (wanted) => "cleared" in JSON.parse((localStorage.kept as string) || "{}") === wanted,
        is,
      );
    await leaveTraces(one);
    await one.page.goto(california, { waitUntil: "load" });
    await noted(true);
    await one.context.addCookies([{ name: "signal", value: "off", url: store.url }]);
    await one.page.goto(california, { waitUntil: "load" });
    await noted(false);
    await leaveTraces(one);
    expect(await left(one)).toContain("_ar_click");
    await one.context.clearCookies({ name: "signal" });
    await one.page.goto(california, { waitUntil: "load" });
    await expect
      .poll(async () => (await left(one)).sort())
      .toEqual(["_mx_id", "cart", "metrix.visit", "wishlist"]);
  });
});

describe("the history in this browser", () => {
  const clear = "Clear my history in this browser";

  it("is cleared in the dialog, allowed or not; the choice and what is the shop's stay", async () => {
    const one = await newcomer({ width: 390 });
    await leaveTraces(one);
    await press(one.page, "Accept all");
    await recorded(one.page);
    const choice = await one.page.evaluate(() => window.kept.consent?.());
    await press(one.page, "Privacy choices");
    const button = dialog(one.page).getByRole("button", { name: clear });
    await button.scrollIntoViewIfNeeded();
    await one.page.screenshot({ path: "test-output/pictures/consent-clear-390.png" });
    expect((await button.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    await button.click();
    const said = one.page.getByRole("status");
    await said.getByText("Cleared: what the tools named in the choices").waitFor();
    await one.page.screenshot({ path: "test-output/pictures/consent-cleared-390.png" });
    expect(await violations(one.page)).toEqual([]);
    expect((await left(one)).sort()).toEqual(shopsOwn);
    expect(await one.page.evaluate(() => window.kept.consent?.())).toEqual(choice);
    await said.getByRole("button", { name: "Close" }).click();
    expect(await said.count()).toBe(0);
  });

  it("is not offered where no vendor is known to store anything", async () => {
    store.publish({ vendors: [] });
    const one = await newcomer();
    await one.page.goto(`${store.url}/case/empty`, { waitUntil: "load" });
    await press(one.page, "Choose");
    await dialog(one.page).getByRole("button", { name: "Cancel" }).waitFor();
    expect(await dialog(one.page).getByRole("button", { name: clear }).count()).toBe(0);
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
    await one.page.waitForFunction(() => window.kept.consent?.().analytics);
    await sendEverywhere(one, collector, "OK");
    const again = ways.map((way) => `OK-${way}`);
    await expect.poll(seen).toEqual(expect.arrayContaining([...again, "MX-frame", "AR-frame"]));
  });
});
