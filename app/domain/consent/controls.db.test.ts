import { describe, expect, it } from "vitest";
import { buildBeacon } from "../../../test/factories/build-beacon";
import { buildShop } from "../../../test/factories/build-shop";
import { fakeBannerHost } from "../../../test/factories/fake-banner-host";
import { asOwner } from "../../../test/factories/raw-database";
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
import { replaceThemes } from "./theme-state.store.server";

const { ensureBanner } = makePublishBanner(fakeBannerHost());

async function measure(shop: ShopDomain, id: string, now = domainNow()) {
  const control = consentControls.find((each) => each.id === id);
  if (!control) throw new Error(`no control ${id}`);
  return withShop(shop, (tx) => control.measure(tx, shop, now));
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

const HOUR_MS = 3_600_000;
const longAgo = () => new Date(domainNow().getTime() - 25 * HOUR_MS);

async function decideOnce(shop: ShopDomain): Promise<void> {
  const body = await buildBeacon();
  const outcome = await recordDecision({ shop, body, userAgent: null, customerGid: undefined });
  expect(outcome).toEqual({ kind: "recorded" });
}

/** A decision, and what was done to it behind the application's back. */
const decided = (change: string) => async (shop: ShopDomain) => {
  await decideOnce(shop);
  await asOwner(`UPDATE "ConsentDecision" SET ${change} WHERE shop = $1`, [shop]);
};

const refused = async (shop: ShopDomain) => {
  await asOwner(
    `INSERT INTO "AccountChoice" (shop, id, "customerGid", channel, wanted, source, state, "askedAt",
       problem)
     VALUES ($1, 'c1', 'gid://shopify/Customer/1', 'email', 'no', 'choices-page', 'waiting', now(),
       'refused:host-refused')`,
    [shop],
  );
};

/** A banner without the words can't be archived: only none says nothing. */
const silent = async (shop: ShopDomain) => {
  await asOwner(`DELETE FROM "BannerVersion" WHERE shop = $1`, [shop]);
};

const themeSeenLongAgo = (shop: ShopDomain) =>
  withShop(shop, (tx) =>
    replaceThemes(tx, shop, [
      { ...{ themeId: "1", name: "Dawn", role: "MAIN" }, embed: "on", checkedAt: longAgo() },
    ]),
  );

const hostSeenLongAgo = (shop: ShopDomain) =>
  withShop(shop, (tx) =>
    saveHostConsent(tx, shop, {
      ...{ state: "in-step", checkedAt: longAgo(), writtenAt: null, differences: [] },
    }),
  );

const nothing = () => Promise.resolve();
const inTwoYears = () => new Date(domainNow().getTime() + 2 * 366 * 24 * HOUR_MS);

describe("what a control says where something is amiss", () => {
  it.each([
    ["records-complete", "broken", "not archived", decided(`"bannerVersion" = 99`)],
    ["records-sealed", "broken", "not in the log", decided(`"batchId" = NULL`)],
    ["renewal-on-time", "broken", "one in twenty", decided(`flags = '{superseded}'`)],
    ["renewal-on-time", "unknown", "for a year", nothing, inTwoYears],
    ["gpc-honoured", "broken", "No banner says", silent],
    ["marketing-in-step", "broken", "does not take some choices", refused],
    ["withdrawal-effective", "broken", "does not take some withdrawals", refused],
    ["embed-live", "unknown", "too long ago", themeSeenLongAgo],
    ["host-in-step", "unknown", "too long ago", hostSeenLongAgo],
  ] as const)("%s is %s: %s", async (id, state, because, arrange, when = domainNow) => {
    const name = `amiss-${id}-${because.replace(/\W/g, "-")}`.toLowerCase();
    const shop = await buildShop(`${name}.myshopify.com`);
    await ensureBanner(shop, { locale: "en" });
    await arrange(shop);
    const measured = await measure(shop, `consent.${id}`, when());
    expect(measured).toMatchObject({ state, because: expect.stringContaining(because) as string });
  });
});
