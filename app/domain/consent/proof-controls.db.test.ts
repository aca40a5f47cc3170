/** What the controls say when all is well, and when it is not. */
import { describe, expect, it } from "vitest";
import { buildBeacon, buildRefusal } from "../../../test/factories/build-beacon";
import { buildShop } from "../../../test/factories/build-shop";
import { OWNER } from "../../../test/factories/build-staff";
import { fakeBannerHost } from "../../../test/factories/fake-banner-host";
import { asOwner } from "../../../test/factories/raw-database";
import { withShop } from "~/db.server";
import { AppError } from "~/lib/errors";
import { customerGid, type ShopDomain } from "~/lib/ids";
import type { AccountChannel, Wanted } from "./account/account-choice";
import { textHash } from "./banner-texts";
import { defaultBanner } from "./banner-config";
import { makeKeepChoices, makePublishBanner, recordDecision } from "./index.server";
import { proofControls } from "./proof-controls.server";
import { RegimeCode } from "./regime";
import { en } from "./texts/en";

const { ensureBanner, publishBanner } = makePublishBanner(fakeBannerHost());
const customer = customerGid(4711);

async function shopWithBanner(domain: string): Promise<ShopDomain> {
  const shop = await buildShop(domain);
  await ensureBanner(shop, { locale: "en" });
  return shop;
}

async function measure(shop: ShopDomain, id: string) {
  const control = proofControls.find((each) => each.id === id);
  if (!control) throw new Error(id);
  return withShop(shop, (tx) => control.measure(tx, shop, new Date()));
}

const send = (shop: ShopDomain, body: unknown) =>
  recordDecision({ shop, body, userAgent: null, customerGid: undefined });

describe("records in the sealed log", () => {
  it("are kept while they fit their seals, and broken by one changed behind the application's back", async () => {
    const shop = await shopWithBanner("controls-sealed.myshopify.com");
    expect(await measure(shop, "consent.records-sealed")).toMatchObject({ state: "unknown" });
    await send(shop, await buildBeacon());
    expect(await measure(shop, "consent.records-sealed")).toMatchObject({
      state: "kept",
      facts: { compared: 1, misfits: 0 },
    });
    await asOwner(`UPDATE "ConsentDecision" SET marketing = false WHERE shop = $1`, [shop]);
    expect(await measure(shop, "consent.records-sealed")).toMatchObject({ state: "broken" });
  });

  it("are compared wherever in the order of ids they come, be there but one", async () => {
    const shop = await shopWithBanner("controls-sample.myshopify.com");
    // Before nearly every place at which the comparison may begin.
    const beacon = await buildBeacon({ decisionId: "00000000-0000-4000-8000-000000000000" });
    await send(shop, beacon);
    expect(await measure(shop, "consent.records-sealed")).toMatchObject({ facts: { compared: 1 } });
    for (let more = 0; more < 3; more += 1) await send(shop, await buildBeacon());
    expect(await measure(shop, "consent.records-sealed")).toMatchObject({ facts: { compared: 4 } });
  });

  it("are broken where a batch is in no line and in no tree", async () => {
    const shop = await shopWithBanner("controls-lost.myshopify.com");
    await send(shop, await buildBeacon());
    await asOwner(`DELETE FROM "AuditPending" WHERE shop = $1`, [shop]);
    expect(await measure(shop, "consent.records-sealed")).toMatchObject({
      state: "broken",
      facts: { lost: 1 },
    });
  });
});

describe("an opt-out signal", () => {
  it("is kept while none was passed over", async () => {
    const shop = await shopWithBanner("controls-gpc.myshopify.com");
    expect(await measure(shop, "consent.gpc-honoured")).toMatchObject({
      state: "unknown",
      facts: { signalsIn30Days: 0 },
    });
    const refusal = await buildRefusal({
      ...{ region: "USCA", regime: "opt-out", gpc: true },
      choices: { preferences: true, analytics: true, marketing: false, saleOfData: false },
      textHash: await textHash(en, RegimeCode.OptOut),
    });
    expect(await send(shop, refusal)).toEqual({ kind: "recorded" });
    expect(await measure(shop, "consent.gpc-honoured")).toMatchObject({
      state: "kept",
      facts: { signalsIn30Days: 1, notHonoured: 0 },
    });
    const all = { preferences: true, analytics: true, marketing: true, saleOfData: true };
    const forged = { ...refusal, decisionId: crypto.randomUUID(), method: "choose", choices: all };
    expect(await send(shop, forged)).toMatchObject({ kind: "refused", code: "contradictory" });
    expect(await measure(shop, "consent.gpc-honoured")).toMatchObject({ state: "kept" });
    await asOwner(`UPDATE "ConsentDecision" SET "saleOfData" = true WHERE shop = $1`, [shop]);
    expect(await measure(shop, "consent.gpc-honoured")).toMatchObject({ state: "broken" });
  });
});

describe("renewal", () => {
  it("is on time when a banner that asks for more makes old choices count as old", async () => {
    const shop = await shopWithBanner("controls-renewal.myshopify.com");
    expect(await measure(shop, "consent.renewal-on-time")).toMatchObject({ state: "kept" });
    const config = defaultBanner("en");
    const vendors = [
      {
        ...{ id: "new-vendor", name: "New vendor", purpose: "marketing", use: null },
        ...{ addresses: ["new.example"], stores: [], grade: "inserted", policy: null },
      },
    ];
    await publishBanner(shop, {
      config: { ...config, source: "merchant", vendors } as typeof config,
      staffId: OWNER,
    });
    expect(await measure(shop, "consent.renewal-on-time")).toMatchObject({
      state: "kept",
      facts: { asksForMoreThanBefore: true },
    });
    await asOwner(`UPDATE "BannerVersion" SET fingerprint = 'same' WHERE shop = $1`, [shop]);
    expect(await measure(shop, "consent.renewal-on-time")).toMatchObject({ state: "broken" });
  });
});

describe("choices of customers", () => {
  it("are in step when read back, and broken while one waits for too long", async () => {
    const shop = await shopWithBanner("controls-choices.myshopify.com");
    const states = { email: "SUBSCRIBED", sms: null, sale: null } as Record<string, string | null>;
    let away = false;
    const { want } = makeKeepChoices({
      read: async () => {
        if (away) throw new AppError("host-unavailable", "away");
        return {
          states: { email: null, sms: null, sale: null, ...states },
          changedAt: { email: null, sms: null, sale: null },
        };
      },
      set: async (_shop, _customer, { channel, wanted }) => {
        states[channel] = wanted === "yes" ? "SUBSCRIBED" : "UNSUBSCRIBED";
      },
    });
    for (const id of ["consent.withdrawal-effective", "consent.marketing-in-step"]) {
      expect(await measure(shop, id)).toMatchObject({ state: "unknown" });
    }
    await want(shop, { customerGid: customer, channel: "email", wanted: "yes" });
    expect(await measure(shop, "consent.marketing-in-step")).toMatchObject({ state: "kept" });
    expect(await measure(shop, "consent.withdrawal-effective")).toMatchObject({ state: "unknown" });
    await want(shop, { customerGid: customer, channel: "email", wanted: "no" });
    const measured = await measure(shop, "consent.withdrawal-effective");
    expect(measured).toMatchObject({ state: "kept", facts: { withdrawals: 1 } });
    expect(measured.facts["slowestWithdrawalMs"]).toBeLessThan(5000);
    away = true;
    const late = (channel: AccountChannel, wanted: Wanted) =>
      want(shop, { customerGid: customer, channel, wanted }).then(() =>
        asOwner(`UPDATE "AccountChoice" SET "askedAt" = now() - interval '1 hour'`),
      );
    const broken = { state: "broken", facts: { late: 1 } };
    await late("sms", "yes");
    expect(await measure(shop, "consent.marketing-in-step")).toMatchObject(broken);
    expect(await measure(shop, "consent.withdrawal-effective")).toMatchObject({ state: "kept" });
    await late("email", "no");
    expect(await measure(shop, "consent.withdrawal-effective")).toMatchObject(broken);
  });
});
