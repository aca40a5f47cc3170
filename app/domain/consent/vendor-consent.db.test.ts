/** One vendor's content allowed in its place: recorded, sealed, and proven by a receipt of its own. */
import { beforeAll, describe, expect, it } from "vitest";
import { buildBeacon, buildRefusal } from "../../../test/factories/build-beacon";
import { buildShop } from "../../../test/factories/build-shop";
import { OWNER } from "../../../test/factories/build-staff";
import { fakeBannerHost } from "../../../test/factories/fake-banner-host";
import { withShop } from "~/db.server";
import { publicKeys, sealAudit } from "~/domain/audit/index.server";
import type { ShopDomain } from "~/lib/ids";
import { defaultBanner } from "./banner-config";
import { hashOfTexts } from "./banner-texts";
import type { AllowedVendor, DecisionBeacon } from "./decision";
import { addKnownVendor } from "./draft/edit-vendors";
import {
  findRecords,
  makePublishBanner,
  readReceipt,
  readRecord,
  recordDecision,
  verifyReceipt,
} from "./index.server";
import { choicesOf } from "./purposes";
import { receiptSchema, vendorInReceipt, type Receipt } from "./receipt/receipt-format";
import { talliesSince } from "./tally.store.server";
import { en } from "./texts/en";
import { dialogVendorTexts, placeholderTexts } from "./vendor-consent";

let shop: ShopDomain;

const youtube: AllowedVendor = { id: "youtube", purpose: "marketing" };

beforeAll(async () => {
  shop = await buildShop("one-vendor.myshopify.com");
  const config = addKnownVendor(defaultBanner("en"), "youtube");
  await makePublishBanner(fakeBannerHost()).publishBanner(shop, { config });
});

async function allowance(over: Partial<DecisionBeacon> = {}): Promise<DecisionBeacon> {
  const vendor = over.vendor ?? youtube;
  const name = vendor.id === "youtube" ? "YouTube" : vendor.id;
  return buildBeacon({
    ...{ method: "always-allow", vendor, choices: choicesOf(0) },
    textHash: await hashOfTexts(placeholderTexts(en, { name, purpose: vendor.purpose })),
    ...over,
  });
}

async function record(beacon: DecisionBeacon): Promise<Receipt> {
  const sent = { shop, body: beacon, customerGid: undefined, userAgent: null };
  expect(await recordDecision(sent)).toEqual({ kind: "recorded" });
  await sealAudit(shop);
  const receipt = await readReceipt(shop, beacon.decisionId);
  // As it comes back from a file.
  return receiptSchema.parse(JSON.parse(JSON.stringify(receipt)));
}

const faults = async (receipt: Receipt) =>
  verifyReceipt(receipt, { publicKeys: await withShop(shop, (tx) => publicKeys(tx, shop)) });

describe("a vendor that is allowed alone", () => {
  it("has a record that names it, counts as consent, and holds against its seal", async () => {
    const receipt = await record(await allowance());
    expect(await faults(receipt)).toEqual([]);
    expect(vendorInReceipt(receipt)).toEqual({ ...youtube, name: "YouTube" });
    expect(receipt.record).toMatchObject({
      allowedVendor: { name: "YouTube", purpose: "marketing", holds: "until the next answer" },
      countsAsConsent: true,
      remarks: [],
    });
    expect(receipt.notice.shown[0]).toContain("Here YouTube would show content");
    expect(receipt.notice.shown[0]).toContain(`“${en.marketing}”`);
  });

  it("is no proof any more where the file names another one, or another purpose", async () => {
    const receipt = await record(await allowance());
    for (const vendor of [
      { ...youtube, id: "vimeo" },
      { ...youtube, purpose: "analytics" as const },
    ]) {
      const changed = receiptSchema.parse({
        ...receipt,
        decision: { ...receipt.decision, vendor },
      });
      expect(await faults(changed)).toContain("not-in-its-batch");
    }
  });

  it("is over with the page where it was allowed once", async () => {
    const receipt = await record(await allowance({ method: "load-once" }));
    expect(receipt.decision.validDays).toBe(0);
    expect(receipt.record).toMatchObject({ allowedVendor: { holds: "for that page" } });
    // The proof of it is kept as long as it could be disputed.
    expect(Date.parse(receipt.decision.keptUntil)).toBeGreaterThan(Date.now() + 3 * 365 * 864e5);
    expect(await faults(receipt)).toEqual([]);
  });

  it("may be left allowed in the dialog, by the words that stand there and no others", async () => {
    const named = { name: "YouTube", purpose: youtube.purpose };
    const inDialog = await hashOfTexts(dialogVendorTexts(en, named));
    const left = await allowance({ method: "keep-allowing", textHash: inDialog });
    const receipt = await record(left);
    expect(await faults(receipt)).toEqual([]);
    expect(receipt.record).toMatchObject({
      collection: { method: "dialog in the storefront" },
      allowedVendor: { name: "YouTube", holds: "until the next answer" },
      countsAsConsent: true,
    });
    expect(receipt.notice.shown).toContain(`Always allow YouTube`);
    expect(receipt.notice.shown).toContain(en.dialogTitle);
    for (const mixed of [
      await allowance({ method: "keep-allowing" }),
      await allowance({ textHash: inDialog }),
    ]) {
      expect((await record(mixed)).record).toMatchObject({ remarks: ["text-unknown"] });
    }
  });

  it("is its host where the banner names nobody", async () => {
    const vendor = { id: "maps.example:8443", purpose: "preferences" } as const;
    const receipt = await record(await allowance({ vendor }));
    expect(vendorInReceipt(receipt)).toEqual({ ...vendor, name: vendor.id });
    expect(await faults(receipt)).toEqual([]);
  });

  it("counts for nothing where other words stood there", async () => {
    const forged = await allowance({ textHash: "0".repeat(64) });
    const other = { ...(await allowance()), vendor: { ...youtube, id: "vimeo" } };
    for (const beacon of [forged, other]) {
      const receipt = await record(beacon);
      expect(receipt.record).toMatchObject({ countsAsConsent: false, remarks: ["text-unknown"] });
      expect(await faults(receipt)).toEqual(["texts-unknown"]);
    }
  });

  it("is no answer to the banner, and is counted as none", async () => {
    const count = async () =>
      (await withShop(shop, (tx) => talliesSince(tx, shop, "2000-01-01"))).reduce(
        (sum, each) => sum + each.count,
        0,
      );
    const before = await count();
    await record(await allowance());
    expect(await count()).toBe(before);
    await record(await buildBeacon());
    expect(await count()).toBe(before + 1);
  });

  it("is found by how it was made, and ends with the same browser's next answer", async () => {
    const visitor = crypto.randomUUID();
    const first = await allowance({ visitor });
    const second = await allowance({ visitor, method: "load-once" });
    const answer = await buildRefusal({ visitor });
    for (const beacon of [first, second, answer]) await record(beacon);
    const by = { shop, staffId: OWNER };
    const view = await readRecord(by, first.decisionId);
    expect(view?.receipt.next).toMatchObject({ decisionId: answer.decisionId, state: "refused" });
    const found = await findRecords(by, { method: "always-allow" });
    expect(found.records.map((each) => each.decisionId)).toContain(first.decisionId);
    const refusals = await findRecords(by, { choice: "nothing" });
    expect(refusals.records.map((each) => each.decisionId)).toEqual([answer.decisionId]);
  });
});
