import { beforeEach, describe, expect, it } from "vitest";
import { buildShop } from "../../../../test/factories/build-shop";
import { asOwner, wholeDatabase } from "../../../../test/factories/raw-database";
import { buildRequestPorts } from "../../../../test/factories/request-ports";
import { withShop } from "~/db.server";
import { openAlerts } from "~/domain/alerts/index.server";
import { queueMail } from "~/domain/mail/index.server";
import { createCaseKey, sealField } from "~/domain/protection/index.server";
import { enqueue } from "~/jobs/queue.server";
import { domainNow } from "~/lib/clock.server";
import type { ShopDomain } from "~/lib/ids";
import { requestControls } from "../controls.server";
import {
  makeAdvanceRequest,
  makeEraseCustomer,
  makeOpenDataRequest,
  makeSubmitRequest,
  viewRequest,
} from "../index.server";

const customer = { id: 7001600001, email: "mia@canary.example", phone: "+49 30 1234567" };
let shop: ShopDomain;
let count = 0;
let made: ReturnType<typeof buildRequestPorts>;

beforeEach(async () => {
  shop = await buildShop(`erase-${++count}.myshopify.com`);
  made = buildRequestPorts();
});

const erase = (payload: unknown, deliveryId = "redact-1", of = shop) =>
  makeEraseCustomer(made.ports)({ shop: of, deliveryId, payload });
const measureResidue = () =>
  withShop(shop, async (tx) =>
    requestControls
      .find(({ id }) => id === "erasure.residue-clean")
      ?.measure(tx, shop, domainNow()),
  );
const countOf = async (table: string, of = shop) =>
  (await asOwner(`SELECT 1 FROM "${table}" WHERE shop = $1`, [of])).length;

/** A person in every place of the app that can hold one. */
async function leaveTraces(of = shop): Promise<string> {
  const { requestId } = await makeOpenDataRequest(made.ports)({
    shop: of,
    deliveryId: "d1",
    receivedAt: domainNow(),
    payload: { customer, orders_requested: [5001], data_request: { id: 9001 } },
  });
  made.host.pieces = [{ part: "host.customer", record: { ...customer } }];
  await makeAdvanceRequest(made.ports)({ shop: of, id: requestId });
  await makeSubmitRequest(made.ports)({
    shop: of,
    kind: "complaint",
    email: customer.email,
    message: "",
    language: "en",
  });
  await withShop(of, async (tx) => {
    await queueMail(
      tx,
      { shop: of, enqueue },
      { kind: "request.answered", to: customer.email, subject: "s", text: "t", dedupeKey: "m" },
    );
    await tx.consentDecision.create({ data: decision(of) });
    await failedDelivery(of, "set-aside", JSON.stringify({ customer }));
  });
  return requestId;
}

const failedDelivery = (of: ShopDomain, id: string, payload: string) =>
  withShop(of, async (tx) => {
    const caseKeyId = await createCaseKey(tx, of);
    const place = { shop: of, model: "WebhookDelivery", field: "payload", row: id } as const;
    await tx.webhookDelivery.create({
      data: {
        shop: of,
        id,
        webhookId: id,
        topic: "customers/update",
        receivedAt: domainNow(),
        payload: await sealField(tx, { ...place, caseKeyId }, payload),
        caseKeyId,
        state: "failed",
      },
    });
  });

const decision = (of: ShopDomain) => ({
  shop: of,
  decisionId: "0193c7a4-2c11-4d2b-9c54-0f4f5d9b1a01",
  month: domainNow(),
  keptUntil: domainNow(),
  visitor: "0193c7a4-2c11-4d2b-9c54-0f4f5d9b1a02",
  customerGid: `gid://shopify/Customer/${customer.id}`,
  decidedAt: domainNow(),
  receivedAt: domainNow(),
  bannerVersion: 1,
  textHash: "h",
  language: "en",
  region: "DE",
  regime: "opt-in",
  method: "accept",
  gpc: false,
  preferences: true,
  analytics: true,
  marketing: false,
  saleOfData: false,
});

describe("customers/redact", () => {
  it("removes the person from every place, destroys the keys, and a check proves it", async () => {
    const requestId = await leaveTraces();
    await failedDelivery(shop, "of-another", JSON.stringify({ customer: { id: 7001699999 } }));
    expect(await erase({ customer, orders_to_redact: [5001] })).toEqual({ clean: true, found: {} });
    const stored = await wholeDatabase();
    expect(stored).not.toMatch(/canary|1234567|7001600001/i);
    expect(await countOf("RequestPackage")).toBe(0);
    expect(await countOf("CaseKey")).toBe(1); // the other person's delivery
    expect(await countOf("ConsentDecision")).toBe(1);
    const left = await viewRequest({ shop, requestId });
    expect(left).toMatchObject({ state: "erased", contact: null, package: null, orders: 0 });
    const [done] = await asOwner<{ detail: { removed: unknown; keysDestroyed: number } }>(
      `SELECT detail FROM "AuditEvent" WHERE shop = $1 AND type = 'erasure.done'`,
      [shop],
    );
    expect(done?.detail.removed).toEqual({
      consentLinks: 1,
      accountChoices: 0,
      retentionLinks: 0,
      packages: 1,
      mails: 2,
      requests: 2,
      payloads: 1,
    });
  });

  it("works twice, in either order with the request it follows, and answers the same", async () => {
    await leaveTraces();
    const first = await erase({ customer });
    expect(await erase({ customer })).toEqual(first);
    expect(await erase({ customer }, "redact-2")).toEqual({ clean: true, found: {} });
    expect(await countOf("ResidueCheck")).toBe(2);
    const late = await makeOpenDataRequest(made.ports)({
      shop,
      deliveryId: "late",
      receivedAt: domainNow(),
      payload: { customer, orders_requested: [5001], data_request: { id: 9002 } },
    });
    expect(await viewRequest({ shop, requestId: late.requestId })).toMatchObject({
      state: "erased",
      outcome: "already-erased",
      contact: null,
    });
    expect(await wholeDatabase()).not.toMatch(/canary|7001600001/i);
  });

  it("finds the person by what little the payload names", async () => {
    await leaveTraces();
    await erase({ customer: { id: null, email: "MIA@canary.example" } });
    const byEmail = await asOwner<{ state: string }>(
      `SELECT state FROM "PrivacyRequest" WHERE shop = $1`,
      [shop],
    );
    expect(byEmail.map(({ state }) => state)).toEqual(["erased", "erased"]);
    const second = await buildShop(`erase-id-${count}.myshopify.com`);
    await leaveTraces(second);
    await erase({ customer: { id: customer.id } }, "redact-1", second);
    expect(
      (
        await asOwner(`SELECT 1 FROM "ConsentDecision" WHERE shop = $1 AND "customerGid" IS NULL`, [
          second,
        ])
      ).length,
    ).toBe(1);
    expect(await countOf("RequestPackage", second)).toBe(0);
  });

  it("finds a case that holds nothing but order ids", async () => {
    const { requestId } = await makeOpenDataRequest(made.ports)({
      shop,
      deliveryId: "d1",
      receivedAt: domainNow(),
      payload: { orders_requested: [5001, 5002] },
    });
    await erase({ orders_to_redact: [5002] });
    expect((await viewRequest({ shop, requestId }))?.state).toBe("erased");
  });

  it("is written down even when the payload names nobody", async () => {
    expect(await erase({ shop_id: 1 })).toEqual({ clean: true, found: {} });
    expect(await countOf("AuditEvent")).toBe(2);
    expect(await countOf("Tombstone")).toBe(0);
  });

  it("raises an alarm when something is left, names the table, and closes it when it is gone", async () => {
    await withShop(shop, (tx) =>
      tx.alert.create({
        data: {
          shop,
          id: "a1",
          kind: "scope-missing",
          key: "gid://shopify/Customer/7001600001",
          openedAt: domainNow(),
        },
      }),
    );
    await asOwner(`INSERT INTO pgboss.job (name, data) VALUES ('mail.send', $1)`, [
      JSON.stringify({ shop, id: "x", email: "Mia@Canary.example" }),
    ]);
    await expect(erase({ customer })).rejects.toThrow(/left something in Alert, queue/);
    const residueAlerts = async () =>
      (await withShop(shop, (tx) => openAlerts(tx, shop))).filter(
        ({ kind }) => kind === "erasure-residue",
      );
    expect((await residueAlerts()).map(({ detail }) => detail)).toEqual([{ Alert: 1, queue: 1 }]);
    expect(await measureResidue()).toMatchObject({ state: "broken", facts: { unclean: 1 } });
    await asOwner(`DELETE FROM "Alert" WHERE id = 'a1'`);
    await asOwner(`DELETE FROM pgboss.job WHERE data ? 'email'`);
    expect(await erase({ customer })).toEqual({ clean: true, found: {} });
    expect(await residueAlerts()).toEqual([]);
    expect(await measureResidue()).toMatchObject({ state: "kept", facts: { checks: 1 } });
  });

  it("does nothing by halves: a crash in the check leaves all as it was, and the next try ends it", async () => {
    await leaveTraces();
    made.host.failNext = new Error("crash");
    await expect(erase({ customer })).rejects.toThrow("crash");
    expect(await countOf("Tombstone")).toBe(0);
    expect(await countOf("RequestPackage")).toBe(1);
    expect((await erase({ customer })).clean).toBe(true);
  });

  it("touches nobody in another shop", async () => {
    const second = await buildShop(`erase-two-${count}.myshopify.com`);
    const requestId = await leaveTraces(second);
    await erase({ customer });
    expect((await viewRequest({ shop: second, requestId }))?.state).toBe("ready");
    expect(await countOf("RequestPackage", second)).toBe(1);
  });
});
