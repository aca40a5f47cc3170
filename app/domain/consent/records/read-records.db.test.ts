import { beforeAll, describe, expect, it } from "vitest";
import { buildBeacon, buildRefusal } from "../../../../test/factories/build-beacon";
import { buildShop } from "../../../../test/factories/build-shop";
import { buildStaff, OWNER } from "../../../../test/factories/build-staff";
import { fakeBannerHost } from "../../../../test/factories/fake-banner-host";
import { asOwner } from "../../../../test/factories/raw-database";
import { withShop } from "~/db.server";
import { publicKeys, sealAudit } from "~/domain/audit/index.server";
import { customerGid, type ShopDomain } from "~/lib/ids";
import {
  exportRecords,
  findRecords,
  makePublishBanner,
  readRecord,
  recordDecision,
  verifyReceipt,
} from "../index.server";
import { choicesOf } from "../purposes";
import type { Receipt } from "../receipt/receipt-format";
import { recordQuerySchema, type RecordFilter } from "./record-query";

let shop: ShopDomain;
let owner: { shop: ShopDomain; staffId: string };
const accepted: string[] = [];
let refused = "";
let partly = "";
let forged = "";

const send = async (beacon: Awaited<ReturnType<typeof buildBeacon>>) => {
  const customer = customerGid(4711);
  await recordDecision({ shop, body: beacon, customerGid: customer, userAgent: null });
  return beacon.decisionId;
};

beforeAll(async () => {
  shop = await buildShop("records.myshopify.com");
  owner = { shop, staffId: OWNER };
  await makePublishBanner(fakeBannerHost()).ensureBanner(shop, {
    locale: "en",
  });
  for (let at = 0; at < 3; at++) accepted.push(await send(await buildBeacon()));
  refused = await send(await buildRefusal({ region: "FR" }));
  const some = { preferences: true, analytics: false, marketing: false, saleOfData: false };
  partly = await send(await buildBeacon({ method: "choose", choices: some, region: "USCO" }));
  forged = await send(await buildBeacon({ textHash: "0".repeat(64), region: "FR" }));
  await sealAudit(shop);
});

const ids = async (filter: RecordFilter) => {
  const { records } = await findRecords(owner, filter);
  return records.map(({ decisionId }) => decisionId).sort();
};

async function exported(filter: RecordFilter = {}): Promise<Receipt[]> {
  const receipts: Receipt[] = [];
  const wanted = { ...owner, reason: "asked by the regulator", filter };
  for await (const receipt of exportRecords(wanted)) receipts.push(receipt);
  return receipts;
}

describe("a record is found", () => {
  it("by country and state, by choice, by way of deciding, and by day", async () => {
    expect(await ids({ region: "DE" })).toEqual([...accepted].sort());
    expect(await ids({ region: "FR" })).toEqual([refused, forged].sort());
    expect(await ids({ region: "USCO" })).toEqual([partly]);
    expect(await ids({ choice: "everything" })).toEqual([...accepted].sort());
    expect(await ids({ choice: "something" })).toEqual([partly]);
    expect(await ids({ choice: "nothing" })).toEqual([refused]);
    expect(await ids({ choice: "not-counted" })).toEqual([forged]);
    expect(await ids({ method: "reject" })).toEqual([refused]);
    const hour = 3_600_000;
    expect(await ids({ until: new Date(Date.now() - hour) })).toEqual([]);
    expect(await ids({ from: new Date(Date.now() - hour) })).toHaveLength(6);
  });

  it("by its number, wherever that stands, and by no other text", async () => {
    const asked = (number: string) => ids(recordFilterOf(number));
    expect(await asked(refused)).toEqual([refused]);
    expect(await asked(refused.toUpperCase())).toEqual([refused]);
    expect(await asked(`https://shop.test/apps/privacy/receipts/${refused}?locale=fr`)).toEqual([
      refused,
    ]);
    expect(await asked("' OR 1=1 --")).toEqual([]);
    expect(await asked(crypto.randomUUID())).toEqual([]);
  });

  it("page by page without one twice or missing, by more than one of a moment", async () => {
    const all = (await findRecords(owner, {})).records;
    const places = all.map((each) => `${each.receivedAt.toISOString()}_${each.decisionId}`);
    for (const [at, place] of places.entries()) {
      const rest = (await findRecords(owner, { before: place })).records;
      expect(rest.map(({ decisionId }) => decisionId)).toEqual(
        all.slice(at + 1).map(({ decisionId }) => decisionId),
      );
    }
  });

  it("by nobody of another shop, and by nobody without a role", async () => {
    const other = await buildShop("other-records.myshopify.com");
    const stranger = { shop: other, staffId: OWNER };
    expect((await findRecords(stranger, {})).records).toEqual([]);
    expect(await readRecord(stranger, refused)).toBeUndefined();
    await expect(findRecords({ shop, staffId: "7999" }, {})).rejects.toThrow();
    await expect(readRecord({ shop, staffId: "7999" }, refused)).rejects.toThrow();
  });
});

function recordFilterOf(number: string): RecordFilter {
  const { from: _from, to: _to, ...filter } = recordQuerySchema.parse({ number });
  return filter;
}

describe("one record", () => {
  it("is checked while it is looked at, and says so when it was changed", async () => {
    expect((await readRecord(owner, refused))?.faults).toEqual([]);
    expect((await readRecord(owner, forged))?.faults).toEqual(["texts-unknown"]);
    const [changed = ""] = accepted;
    await asOwner(`UPDATE "ConsentDecision" SET "analytics" = false WHERE "decisionId" = $1`, [
      changed,
    ]);
    expect((await readRecord(owner, changed))?.faults).toEqual(["not-in-its-batch"]);
    await asOwner(`UPDATE "ConsentDecision" SET "analytics" = true WHERE "decisionId" = $1`, [
      changed,
    ]);
    expect((await readRecord(owner, changed))?.faults).toEqual([]);
  });
});

describe("records that are taken out", () => {
  it("are the receipts of what was found, each holding without the app, and of nobody", async () => {
    const keys = await withShop(shop, (tx) => publicKeys(tx, shop));
    const receipts = await exported({ choice: "everything" });
    expect(receipts.map(({ decision }) => decision.decisionId).sort()).toEqual(
      [...accepted].sort(),
    );
    for (const receipt of receipts) {
      expect(verifyReceipt(receipt, { publicKeys: keys })).toEqual([]);
    }
    expect(JSON.stringify(receipts)).not.toContain("4711");
  });

  it("need the permission and a reason, both on record before the first, and their number after", async () => {
    const take = async (staffId: string, reason: string) => {
      for await (const { kind } of exportRecords({ shop, staffId, reason, filter: {} }))
        return kind;
      return undefined;
    };
    await buildStaff(shop, "7003", "viewer");
    await expect(take("7003", "curious about it")).rejects.toThrow();
    await expect(take(OWNER, "")).rejects.toThrow("Say in a few words");
    expect(await exported()).toHaveLength(6);
    const events = await asOwner<{ type: string; detail: object; reason: string | null }>(
      `SELECT type, detail, reason FROM "AuditEvent" WHERE shop = $1
         AND type IN ('export.begun', 'consent.records-exported') ORDER BY at DESC, id DESC LIMIT 2`,
      [shop],
    );
    expect(events).toMatchObject([
      { type: "consent.records-exported", detail: { records: 6 } },
      {
        type: "export.begun",
        detail: { what: "consent-records" },
        reason: "asked by the regulator",
      },
    ]);
  });
});

describe("what the same browser decided next", () => {
  it("is told with a record, outside its seal, and names what was withdrawn", async () => {
    const own = await buildShop("records-next.myshopify.com");
    await makePublishBanner(fakeBannerHost()).ensureBanner(own, {
      locale: "en",
    });
    const yes = await buildBeacon();
    const { visitor } = yes;
    const part = await buildBeacon({ visitor, method: "choose", choices: choicesOf(1) });
    const no = await buildRefusal({ visitor });
    for (const body of [yes, await buildBeacon(), part, no, await buildRefusal()]) {
      await recordDecision({ shop: own, body, customerGid: undefined, userAgent: null });
      // The order in which they came is that of their times.
      await later();
    }
    await sealAudit(own);
    const reader = { shop: own, staffId: OWNER };
    const read = (number: string) => readRecord(reader, number);
    expect((await read(yes.decisionId))?.receipt.next).toMatchObject({
      ...{ decisionId: part.decisionId, state: "partly-given" },
      withdrawn: ["analytics", "marketing"],
    });
    const last = await read(no.decisionId);
    expect((await read(part.decisionId))?.receipt.next).toMatchObject({
      ...{ decisionId: no.decisionId, state: "refused", withdrawn: ["preferences"] },
      decidedAt: last?.receipt.decision.decidedAt,
    });
    expect(last).toMatchObject({ faults: [], receipt: { next: null } });
    const found = await read(yes.decisionId);
    expect(found && verifyReceipt({ ...found.receipt, next: null })).toEqual([]);
    const lines: Receipt[] = [];
    const wanted = { ...reader, reason: "asked by the visitor" };
    for await (const each of exportRecords({ ...wanted, filter: { number: yes.decisionId } })) {
      lines.push(each);
    }
    expect(lines).toMatchObject([{ next: { decisionId: part.decisionId } }]);
    for await (const each of exportRecords({ ...wanted, filter: {} })) lines.push(each);
    expect(lines.slice(1).every((each) => !("next" in each))).toBe(true);
  });
});

async function later(): Promise<void> {
  const from = Date.now();
  while (Date.now() === from) await new Promise((done) => setImmediate(done));
}
