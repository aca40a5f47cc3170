/** The ends of the app's own records, in a real database. */
import { DateTime } from "luxon";
import { beforeEach, describe, expect, it } from "vitest";
import { buildShop } from "../../../test/factories/build-shop";
import { OWNER } from "../../../test/factories/build-staff";
import { asOwner } from "../../../test/factories/raw-database";
import { withShop } from "~/db.server";
import { queueMail, sendMail } from "~/domain/mail/index.server";
import { createCaseKey } from "~/domain/protection/index.server";
import { makePlaceHold } from "~/domain/retention/index.server";
import { enqueue } from "~/jobs/queue.server";
import { customerGid, newId, type ShopDomain } from "~/lib/ids";
import { makeReadOwnData, makeTidyOwnData, ownDataControls } from "./index.server";
import { usualTerm } from "./own-terms";

let count = 0;
let shop: ShopDomain;
let now: Date;
const clock = { domain: () => now, real: () => new Date() };
const tidy = makeTidyOwnData({ clock });
const read = makeReadOwnData({ clock });

beforeEach(async () => {
  shop = await buildShop(`own-${++count}.myshopify.com`);
  now = new Date();
});

const financialYear = { month: 1, day: 1 };
const terms = { country: "DE", oneStopShop: null, financialYear, zones: ["Europe/Berlin"] };
const ago = (months: number) => DateTime.fromJSDate(now).minus({ months }).toJSDate();

async function addDelivery(months: number, state: "handled" | "failed" | "received") {
  await withShop(shop, async (tx) => {
    const caseKeyId = await createCaseKey(tx, shop);
    const row = { shop, id: newId(), webhookId: newId(), topic: "customers/update" };
    await tx.webhookDelivery.create({
      data: { ...row, receivedAt: ago(months), state, caseKeyId },
    });
  });
}

async function addCase(closedAt: Date, over: { customerGid?: string } = {}) {
  await withShop(shop, async (tx) => {
    const caseKeyId = await createCaseKey(tx, shop);
    const kind = { kind: "access", channel: "form", state: "answered", law: "gdpr" };
    const times = { receivedAt: closedAt, dueAt: closedAt, answeredAt: closedAt, closedAt };
    await tx.privacyRequest.create({
      data: { shop, id: newId(), caseKeyId, ...kind, ...times, ...over },
    });
  });
}

const rows = async (table: string) =>
  (await asOwner(`SELECT 1 FROM "${table}" WHERE shop = $1`, [shop])).length;
const due = async () =>
  Object.fromEntries((await read(shop)).kinds.map(({ kind, due: number }) => [kind, number]));
const measure = () => withShop(shop, async (tx) => ownDataControls[0]?.measure(tx, shop, now));

describe("the app's own records", () => {
  it("end by their terms, with their keys, and leave receipts that the log knows", async () => {
    await addDelivery(4, "handled");
    await addDelivery(4, "failed");
    await addDelivery(4, "received");
    await addDelivery(0, "handled");
    await addCase(ago(60));
    await addCase(ago(3));
    const mail = {
      kind: "request.confirm",
      to: "mia@canary.example",
      subject: "s",
      text: "t",
    } as const;
    const id = await withShop(shop, (tx) =>
      queueMail(tx, { shop, enqueue }, { ...mail, dedupeKey: "m" }),
    );
    await sendMail({ shop, id: id ?? "" }, async () => undefined);
    await asOwner(`UPDATE "OutgoingMail" SET "createdAt" = $2 WHERE shop = $1`, [shop, ago(13)]);

    const shown = { "webhook-payloads": 2, cases: 1, mail: 1, packages: 0 };
    expect(await due()).toMatchObject({ ...shown, "audit-details": 0, "consent-records": 0 });
    expect(await measure()).toMatchObject({
      state: "broken",
      because: "4 records are past their term.",
    });
    const keys = await rows("CaseKey");
    expect(await tidy(shop)).toBe(4);
    expect(await tidy(shop)).toBe(0);
    expect([
      await rows("WebhookDelivery"),
      await rows("PrivacyRequest"),
      await rows("OutgoingMail"),
    ]).toEqual([2, 1, 0]);
    expect(keys - (await rows("CaseKey"))).toBe(3);
    expect(await measure()).toMatchObject({ state: "kept" });

    const { receipts } = await read(shop);
    expect(receipts.map(({ kind, removed, ruleId }) => [kind, removed, ruleId]).sort()).toEqual([
      ["cases", 1, "usual"],
      ["mail", 1, "usual"],
      ["webhook-payloads", 2, "usual"],
    ]);
    const logged = await asOwner<{ subject: string }>(
      `SELECT subject FROM "AuditEvent" WHERE shop = $1 AND type = 'own-data.removed'`,
      [shop],
    );
    expect(logged.map(({ subject }) => subject).sort()).toEqual(
      receipts.map(({ hash }) => hash).sort(),
    );
  });

  it("are removed once when two workers do it at the same time", async () => {
    for (let each = 0; each < 20; each++) await addDelivery(4, "handled");
    const gone = await Promise.all([tidy(shop), tidy(shop)]);
    expect(gone[0] + gone[1]).toBe(20);
    const { receipts } = await read(shop);
    expect(receipts.reduce((sum, { removed }) => sum + removed, 0)).toBe(20);
  });

  it("follow the shop's own rule, the longest of several, and never beyond the minimum", async () => {
    await addDelivery(4, "handled");
    const save = (months: number) =>
      withShop(shop, (tx) => {
        const usual = usualTerm("webhook-payloads", terms).rule;
        const definition = {
          ...usual,
          when: { ...usual.when, age: { years: 0, months, days: 0 } },
        };
        return tx.retentionRule.create({
          data: { shop, id: newId(), version: 1, definition, createdAt: now },
        });
      });
    await save(1);
    expect(await due()).toMatchObject({ "webhook-payloads": 1 });
    await save(5);
    expect(await due()).toMatchObject({ "webhook-payloads": 0 });
    expect(await tidy(shop)).toBe(0);
  });

  it("that are proof stay for their minimum, whatever the rule says", async () => {
    await addCase(ago(14));
    const definition = { ...usualTerm("cases", terms).rule };
    const when = { ...definition.when, age: { years: 1, months: 0, days: 0 }, roundTo: "day" };
    await withShop(shop, (tx) =>
      tx.retentionRule.create({
        data: {
          shop,
          id: newId(),
          version: 1,
          definition: { ...definition, when },
          createdAt: now,
        },
      }),
    );
    expect(await tidy(shop)).toBe(0);
    expect(await rows("PrivacyRequest")).toBe(1);
  });

  it("stay while a hold keeps everything, and a held customer's cases stay", async () => {
    const customer = customerGid(77_001);
    await addCase(ago(60), { customerGid: customer });
    await addCase(ago(60));
    const lookup = {
      orderByName: async () => undefined,
      customerBy: async () => customer,
      ordersOf: async () => [],
    };
    const place = makePlaceHold({ lookup, clock });
    const form = { scope: "customer", customer: "x", ground: "claim", reason: "A lawsuit" };
    await place({ shop, staffId: OWNER, form });
    expect(await due()).toMatchObject({ cases: 1 });
    expect(await tidy(shop)).toBe(1);
    await addDelivery(4, "handled");
    await place({ shop, staffId: OWNER, form: { ...form, scope: "all" } });
    expect(await due()).toMatchObject({ cases: undefined, "webhook-payloads": undefined });
    expect(await tidy(shop)).toBe(0);
    expect(await measure()).toMatchObject({ state: "kept" });
  });

  it("of one shop never go with another's", async () => {
    await addDelivery(4, "handled");
    const other = await buildShop(`own-other-${count}.myshopify.com`);
    expect(await tidy(other)).toBe(0);
    expect(await rows("WebhookDelivery")).toBe(1);
  });
});
