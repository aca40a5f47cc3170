import { describe, expect, it } from "vitest";
import { buildBeacon } from "../../../test/factories/build-beacon";
import { buildShop } from "../../../test/factories/build-shop";
import { withShop } from "~/db.server";
import { domainNow } from "~/lib/clock.server";
import type { ShopDomain } from "~/lib/ids";
import type { HostConsentState } from "./host/host-consent";
import { saveHostConsent } from "./host/host-consent.store.server";
import {
  consentControls,
  makePublishBanner,
  recordDecision,
  recordObservation,
} from "./index.server";

const { ensureBanner } = makePublishBanner({ putBanner: () => Promise.resolve() });

async function measure(shop: ShopDomain, id: string) {
  const control = consentControls.find((each) => each.id === id);
  if (!control) throw new Error(`no control ${id}`);
  return withShop(shop, (tx) => control.measure(tx, shop, domainNow()));
}

describe("the control “tags wait”", () => {
  const page = (cookies: string[]) => ({
    ...{ v: 1, pageType: "product", bits: 0, version: 1, storage: [], hosts: [] },
    cookies,
  });

  it("is unknown without enough pages, kept when they are clean, broken by one tracker", async () => {
    const shop = await buildShop("control-tags.myshopify.com");
    await ensureBanner(shop, { locale: "en" });
    const observe = async (times: number, cookies: string[]): Promise<void> => {
      const all = Array.from({ length: times }, () => recordObservation(shop, page(cookies)));
      await Promise.all(all);
    };
    await observe(10, ["_shopify_essential"]);
    expect(await measure(shop, "consent.tags-wait")).toMatchObject({ state: "unknown" });
    await observe(90, ["_shopify_essential"]);
    expect(await measure(shop, "consent.tags-wait")).toMatchObject({ state: "kept" });
    await observe(5, ["_ga"]);
    expect(await measure(shop, "consent.tags-wait")).toMatchObject({
      state: "broken",
      facts: { trackersBeforeConsent: 1, worstTracker: "Google Analytics", worstPercent: 5 },
    });
  });
});

describe("the control “numbers are about nobody”", () => {
  it("is unknown without a number, and kept where a few are hidden", async () => {
    const shop = await buildShop("control-numbers.myshopify.com");
    await ensureBanner(shop, { locale: "en" });
    expect(await measure(shop, "consent.numbers-anonymous")).toMatchObject({ state: "unknown" });
    const body = { v: 1, shown: true, version: 1, language: "en", region: "DE", regime: "opt-in" };
    const nobody = { userAgent: null, customerGid: undefined };
    for (let sent = 0; sent < 9; sent++) await recordDecision({ shop, body, ...nobody });
    await recordDecision({ shop, body: await buildBeacon(), ...nobody });
    const measured = await measure(shop, "consent.numbers-anonymous");
    expect(measured).toMatchObject({ state: "kept", facts: { toldOfFew: 0, workedOutOfFew: 0 } });
    expect(measured.facts["hidden"]).toBeGreaterThan(0);
  });
});

describe("the control “host in step”", () => {
  it("is broken only where the host waits less than we do", async () => {
    const shop = await buildShop("control-host.myshopify.com");
    const rule = (consentRequired: boolean) => ({ consentRequired, saleOptOut: false });
    const save = (state: HostConsentState, weaker?: boolean): Promise<void> =>
      withShop(shop, (tx) =>
        saveHostConsent(tx, shop, {
          ...{ state, checkedAt: domainNow(), writtenAt: null },
          differences:
            weaker === undefined
              ? []
              : [{ place: "DE", ours: rule(weaker), theirs: rule(!weaker), weaker }],
        }),
      );
    const state = async () => (await measure(shop, "consent.host-in-step")).state;
    expect(await state()).toBe("unknown");
    await save("in-step");
    expect(await state()).toBe("kept");
    await save("differs", true);
    expect(await state()).toBe("broken");
    await save("differs", false);
    expect(await state()).toBe("kept");
    await save("native-banner", true);
    expect(await state()).toBe("broken");
    await save("unreachable");
    expect(await state()).toBe("unknown");
  });
});
