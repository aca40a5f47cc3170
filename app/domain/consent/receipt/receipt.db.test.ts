/** From a beacon to a file that still proves it, years later and without the app. */
import { beforeAll, describe, expect, it } from "vitest";
import { buildBeacon, buildRefusal, buildSignal } from "../../../../test/factories/build-beacon";
import { buildShop } from "../../../../test/factories/build-shop";
import { OWNER } from "../../../../test/factories/build-staff";
import { fakeBannerHost } from "../../../../test/factories/fake-banner-host";
import { asOwner, moveClock } from "../../../../test/factories/raw-database";
import { withShop } from "~/db.server";
import { exportLog, publicKeys, sealAudit, verifyLog } from "~/domain/audit/index.server";
import { canonicalJson } from "~/lib/canonical-json";
import { customerGid, type ShopDomain } from "~/lib/ids";
import { defaultBanner } from "../banner-config";
import { textHash } from "../banner-texts";
import type { DecisionBeacon } from "../decision";
import {
  makePublishBanner,
  readReceipt,
  recordDecision,
  verifyReceipt,
  type ReceiptFault,
} from "../index.server";
import { choicesOf } from "../purposes";
import { regimeCode } from "../regime";
import { en } from "../texts/en";
import { receiptSchema, type Receipt } from "./receipt-format";

const { ensureBanner, publishBanner } = makePublishBanner(fakeBannerHost());
const american = { region: "USCA", regime: "opt-out" } as const;
const noticed = { region: "USAL", regime: "notice" } as const;
let shop: ShopDomain;

const send = (body: unknown, customer?: number) =>
  recordDecision({
    ...{ shop, body, userAgent: "Mozilla/5.0 (iPhone) Mobile" },
    customerGid: customer === undefined ? undefined : customerGid(customer),
  });

async function receiptOf(decisionId: string): Promise<Receipt> {
  const receipt = await readReceipt(shop, decisionId);
  if (!receipt) throw new Error("no receipt");
  // As it comes back from a file.
  return receiptSchema.parse(JSON.parse(JSON.stringify(receipt)));
}

const keys = () => withShop(shop, (tx) => publicKeys(tx, shop));

beforeAll(async () => {
  shop = await buildShop("receipts.myshopify.com");
  await ensureBanner(shop, { locale: "en" });
});

describe("a receipt", () => {
  it("holds, against the shop's key alone, once the log is sealed", async () => {
    const beacons = await Promise.all(Array.from({ length: 30 }, () => buildBeacon()));
    await Promise.all(beacons.map((beacon) => send(beacon)));
    const [first] = beacons;
    const id = first?.decisionId ?? "";
    expect(verifyReceipt(await receiptOf(id))).toEqual(["not-sealed-yet"]);
    await sealAudit(shop);
    for (const { decisionId } of beacons) {
      const receipt = await receiptOf(decisionId);
      expect(verifyReceipt(receipt, { publicKeys: await keys() })).toEqual([]);
      expect(receipt.notice.shown).toContain(en.optIn);
    }
    const stranger = Buffer.alloc(32, 7).toString("base64");
    expect(verifyReceipt(await receiptOf(id), { publicKeys: [stranger] })).toEqual(["proof"]);
  });

  it("says in the fields of ISO/IEC TS 27560 what was decided, on what, and until when", async () => {
    const beacon = await buildRefusal({ region: "FR" });
    await send(beacon);
    const { record, decision } = await receiptOf(beacon.decisionId);
    expect(record).toMatchObject({
      recordId: beacon.decisionId,
      schema: { name: "ISO/IEC TS 27560" },
      subject: { id: beacon.visitor },
      controller: shop,
      notice: { version: 1, language: "en", hashOfTextsShown: beacon.textHash },
      jurisdiction: { region: "FR", regime: "opt-in" },
      countsAsConsent: false,
    });
    // CNIL: six months; Code civil art. 2224: five years.
    expect(decision.validDays).toBe(182);
    const kept = new Date(decision.keptUntil).getTime() - new Date(decision.decidedAt).getTime();
    expect(Math.floor(kept / 86_400_000 / 365)).toBe(5);
    expect(record["purposes"]).toHaveLength(4);
    for (const field of ["basis", "dataKinds", "recipients", "allowed"]) {
      expect(record["purposes"]).toSatisfy((all: object[]) => all.every((one) => field in one));
    }
    expect(record["events"]).toMatchObject([
      { type: "decided", state: "refused", allowed: [], method: "reject" },
      { type: "recorded", state: "refused" },
    ]);
  });

  it.each<[string, Partial<DecisionBeacon>, string, boolean]>([
    ["opt-in, accept", {}, "given", true],
    ["opt-in, choose", { method: "choose", choices: choicesOf(1) }, "partly-given", true],
    ["opt-out, accept", { ...american, choices: choicesOf(15) }, "not-opted-out", false],
    [
      "opt-out, reject",
      { ...american, method: "reject", choices: choicesOf(3) },
      "opted-out",
      false,
    ],
    ["notice", { ...noticed, method: "acknowledge", choices: choicesOf(15) }, "informed", false],
  ])("names the state, and counts consents only: %s", async (_, over, state, counts) => {
    const regime = over.regime ?? "opt-in";
    const beacon = await buildBeacon({ ...over, textHash: await textHash(en, regimeCode(regime)) });
    expect(await send(beacon)).toEqual({ kind: "recorded" });
    const { record } = await receiptOf(beacon.decisionId);
    expect(record["events"]).toMatchObject([{ state }, { state }]);
    expect(record).toMatchObject({ countsAsConsent: counts, remarks: [] });
  });

  it("shows any change of the record, of the texts, of the banner and of its place", async () => {
    const beacon = await buildBeacon();
    await send(beacon);
    await sealAudit(shop);
    const good = await receiptOf(beacon.decisionId);
    const changed = (change: (copy: Receipt) => void): ReceiptFault[] => {
      const copy = structuredClone(good);
      change(copy);
      return verifyReceipt(copy);
    };
    expect(changed(() => undefined)).toEqual([]);
    const other = ["record", "not-in-its-batch"];
    expect(changed((copy) => (copy.decision.choices.analytics = false))).toEqual(other);
    expect(changed((copy) => (copy.decision.visitor = crypto.randomUUID()))).toEqual(other);
    expect(changed((copy) => (copy.notice.shown[1] = "We sell nothing."))).toEqual(["texts"]);
    const endless = { ...good, decision: { ...good.decision, validDays: 1e15 } };
    expect(receiptSchema.safeParse(endless).success).toBe(false);
    expect(changed((copy) => (copy.record["countsAsConsent"] = false))).toEqual(["record"]);
    expect(changed((copy) => (copy.record["validUntil"] = copy.issuedAt))).toEqual(["record"]);
    expect(
      changed((copy) => Object.assign(copy.notice.published as object, { source: "merchant" })),
    ).toEqual(["notice"]);
    expect(changed((copy) => (copy.batch = { index: 3, size: 4, path: [] }))).toEqual([
      "not-in-its-batch",
    ]);
    expect(
      changed((copy) => {
        if (copy.proof) copy.proof.leaf["detail"] = { decisions: 1, root: "0".repeat(64) };
      }),
    ).toEqual(["not-in-its-batch", "proof"]);
  });

  it("still leads to its exact texts after the banner was reworded and years have passed", async () => {
    const beacon = await buildBeacon();
    await send(beacon);
    await sealAudit(shop);
    const before = await receiptOf(beacon.decisionId);
    const config = { ...defaultBanner("en"), source: "merchant" as const };
    const texts = { ...config.texts, en: { ...en, optIn: "Other words altogether." } };
    await publishBanner(shop, { config: { ...config, texts }, staffId: OWNER });
    const back = moveClock(3 * 365 * 86_400_000);
    try {
      const later = await receiptOf(beacon.decisionId);
      expect(later.notice.shown).toEqual(before.notice.shown);
      expect(verifyReceipt(later, { publicKeys: await keys() })).toEqual([]);
      expect(later.record["events"]).toMatchObject([{}, {}, { type: "expired" }]);
    } finally {
      back();
    }
  });

  it("of a signal holds, and shows no texts: nobody was asked", async () => {
    const signal = await buildSignal();
    expect(await send(signal, 4712)).toEqual({ kind: "recorded" });
    await sealAudit(shop);
    const receipt = await receiptOf(signal.decisionId);
    expect(receipt.notice.shown).toEqual([]);
    expect(verifyReceipt(receipt, { publicKeys: await keys() })).toEqual([]);
    const told = { ...receipt.notice, shown: [en.optOut] };
    expect(verifyReceipt({ ...receipt, notice: told })).toEqual(["texts"]);
  });

  it("survives the erasure of the customer whose choice it was", async () => {
    const beacon = await buildBeacon();
    await send(beacon, 4711);
    await sealAudit(shop);
    await withShop(shop, (tx) =>
      tx.consentDecision.updateMany({ where: { shop }, data: { customerGid: null } }),
    );
    expect(verifyReceipt(await receiptOf(beacon.decisionId))).toEqual([]);
    expect(JSON.stringify(await receiptOf(beacon.decisionId))).not.toContain("4711");
  });

  it("is nobody's for an address that was guessed, or is another shop's", async () => {
    const beacon = await buildBeacon();
    await send(beacon);
    const other = await buildShop("other-receipts.myshopify.com");
    expect(await readReceipt(shop, crypto.randomUUID())).toBeUndefined();
    expect(await readReceipt(shop, "' OR 1=1")).toBeUndefined();
    expect(await readReceipt(other, beacon.decisionId)).toBeUndefined();
  });
});

describe("what is not consent", () => {
  const counted = async (decisionId: string) =>
    (await receiptOf(decisionId)).record["countsAsConsent"];

  it("is recorded for what it is, sealed, and never counted: forged, old, or by a clock off by days", async () => {
    const day = 86_400_000;
    const forged = await buildBeacon({ textHash: "0".repeat(64) });
    const weaker = await buildBeacon({
      ...{ region: "DE", regime: "opt-out" },
      choices: { preferences: true, analytics: true, marketing: true, saleOfData: true },
    });
    const late = await buildBeacon({ decidedAt: new Date(Date.now() - 3 * day).toISOString() });
    const early = await buildBeacon({ decidedAt: new Date(Date.now() + 3 * day).toISOString() });
    for (const beacon of [forged, weaker, late, early]) {
      expect(await send(beacon)).toEqual({ kind: "recorded" });
      expect(await counted(beacon.decisionId)).toBe(false);
    }
    const kinds = await asOwner<{ kinds: string[] }>(
      `SELECT array_agg(DISTINCT t->>'kind') AS kinds FROM "ConsentDelta" d,
         jsonb_array_elements(d.tallies) AS t WHERE d.id IN (SELECT "batchId"
           FROM "ConsentDecision" WHERE "decisionId" = ANY($1::uuid[]))`,
      [[forged, weaker, late, early].map(({ decisionId }) => decisionId)],
    );
    expect(kinds).toEqual([{ kinds: ["uncounted"] }]);
  });

  it("replayed a month later under the same id adds no consent", async () => {
    const beacon = await buildBeacon();
    await send(beacon);
    const stale = { ...beacon, decidedAt: new Date(Date.now() - 40 * 86_400_000).toISOString() };
    await send(stale);
    const rows = await asOwner<{ flags: string[] }>(
      `SELECT flags FROM "ConsentDecision" WHERE "decisionId" = $1 ORDER BY "receivedAt"`,
      [beacon.decisionId],
    );
    expect(rows).toEqual([{ flags: [] }]);
  });
});

describe("the sealed log", () => {
  it("is whole with decisions in it, and their record cannot be changed by the application", async () => {
    await sealAudit(shop);
    const result = await verifyLog(exportLog(shop), { publicKeys: await keys() });
    expect(result).toMatchObject({ ok: true, problems: 0 });
    await expect(
      withShop(shop, (tx) => tx.consentDecision.updateMany({ data: { analytics: true } })),
    ).rejects.toThrow(/permission denied/);
    await expect(withShop(shop, (tx) => tx.consentDecision.deleteMany({}))).rejects.toThrow(
      /permission denied/,
    );
  });

  it("writes a decision in the one form that canonical JSON has", async () => {
    const beacon = await buildBeacon();
    await send(beacon);
    const { decision } = await readReceipt(shop, beacon.decisionId).then(
      (found) => found ?? never(),
    );
    expect(JSON.stringify(decision)).toBe(canonicalJson(decision));
  });
});

function never(): never {
  throw new Error("no receipt");
}
