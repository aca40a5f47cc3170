/** What is kept of a customer whom the host has merged into another one. */
import { beforeEach, expect, it } from "vitest";
import { buildBeacon } from "../../../../test/factories/build-beacon";
import { buildShop } from "../../../../test/factories/build-shop";
import { fakeBannerHost } from "../../../../test/factories/fake-banner-host";
import { asOwner } from "../../../../test/factories/raw-database";
import { withShop } from "~/db.server";
import { publicKeys, sealAudit } from "~/domain/audit/index.server";
import {
  makePublishBanner,
  readReceipt,
  receiptsOf,
  recordDecision,
  verifyReceipt,
} from "~/domain/consent/index.server";
import { customerGid, newId, type ShopDomain } from "~/lib/ids";
import { makeFollowMerge } from "./follow-merge.server";

const removed = customerGid(7001);
const kept = customerGid(7002);
const followMerge = makeFollowMerge({ knows: (_, customer) => Promise.resolve(customer === kept) });

let shop: ShopDomain;
beforeEach(async () => {
  shop = await buildShop(`merged-${newId().slice(-12)}.myshopify.com`);
});

async function choose(customer: typeof kept, channel: string, wanted: string): Promise<void> {
  const base = { shop, id: newId(), customerGid: customer, channel };
  const at = new Date();
  await withShop(shop, async (tx) => {
    const data = { ...base, wanted, source: "shopper", state: "in-step", askedAt: at };
    await tx.accountChoice.create({ data });
    await tx.accountChoiceEvent.create({
      data: { ...base, id: newId(), was: null, became: wanted, by: "shopper", at },
    });
  });
}

const choicesOf = (customer: typeof kept) =>
  withShop(shop, async (tx) => {
    const where = { shop, customerGid: customer };
    const now = await tx.accountChoice.findMany({ where, orderBy: { channel: "asc" } });
    const history = await tx.accountChoiceEvent.count({ where });
    return { now: now.map(({ channel, wanted }) => `${channel} ${wanted}`), history };
  });

it("leads to the one who is left: requests, and choices where that one has none", async () => {
  await choose(removed, "email", "denied");
  await choose(removed, "sms", "denied");
  await choose(kept, "sms", "granted");
  const received = new Date("2026-11-01T00:00:00Z");
  await withShop(shop, (tx) =>
    tx.privacyRequest.create({
      data: {
        ...{ shop, id: newId(), kind: "access", channel: "platform", state: "open", law: "gdpr" },
        ...{ receivedAt: received, dueAt: received, caseKeyId: newId(), customerGid: removed },
      },
    }),
  );
  expect(await followMerge(shop, { kept, removed })).toBe("followed");
  const requests = await withShop(shop, (tx) => tx.privacyRequest.findMany({ where: { shop } }));
  expect(requests.map((each) => each.customerGid)).toEqual([kept]);
  expect(await choicesOf(kept)).toEqual({ now: ["email denied", "sms granted"], history: 3 });
  expect(await choicesOf(removed)).toEqual({ now: [], history: 0 });
  const events = await asOwner<{ detail: object }>(
    `SELECT detail FROM "AuditEvent" WHERE shop = $1 AND type = 'customer.merged'`,
    [shop],
  );
  expect(events).toEqual([{ detail: { holds: 0, requests: 1, decisions: 0, choices: 1 } }]);
  expect(await followMerge(shop, { kept, removed })).toBe("nothing-known");
});

it("leaves a sealed decision's proof as it was, and lists it for the one who is left", async () => {
  const { ensureBanner } = makePublishBanner(fakeBannerHost());
  await ensureBanner(shop, { locale: "en" });
  const body = await buildBeacon();
  const sent = { shop, body, customerGid: removed, userAgent: null };
  expect(await recordDecision(sent)).toEqual({ kind: "recorded" });
  await sealAudit(shop);
  expect(await followMerge(shop, { kept, removed })).toBe("followed");
  expect((await receiptsOf(shop, kept)).map(({ decisionId }) => decisionId)).toEqual([
    body.decisionId,
  ]);
  expect(await receiptsOf(shop, removed)).toEqual([]);
  const receipt = await readReceipt(shop, body.decisionId);
  const keys = await withShop(shop, (tx) => publicKeys(tx, shop));
  expect(receipt && verifyReceipt(receipt, { publicKeys: keys })).toEqual([]);
});
