import { unzipSync, strFromU8 } from "fflate";
import { createHash } from "node:crypto";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { buildShop } from "../../../test/factories/build-shop";
import { OWNER } from "../../../test/factories/build-staff";
import { asOwner, moveClock, wholeDatabase } from "../../../test/factories/raw-database";
import { buildRequestPorts } from "../../../test/factories/request-ports";
import { withShop } from "~/db.server";
import { openAlerts } from "~/domain/alerts/index.server";
import { sealField } from "~/domain/protection/index.server";
import { domainNow } from "~/lib/clock.server";
import { AppError } from "~/lib/errors";
import type { ShopDomain } from "~/lib/ids";
import { requestControls } from "./controls.server";
import {
  downloadPackage,
  listRequests,
  makeAdvanceRequest,
  makeOpenDataRequest,
  viewRequest,
} from "./index.server";

const DAY = 86_400_000;
let shop: ShopDomain;
let count = 0;
let made: ReturnType<typeof buildRequestPorts>;
const undo: (() => void)[] = [];

beforeEach(async () => {
  shop = await buildShop(`asks-${++count}.myshopify.com`);
  await withShop(shop, async (tx) => {
    const place = { shop, model: "Shop", field: "contactEmail", row: shop } as const;
    const contactEmail = await sealField(tx, place, "owner@canary.example");
    await tx.shop.update({ where: { shop }, data: { contactEmail } });
  });
  made = buildRequestPorts();
});
afterEach(() => undo.splice(0).forEach((back) => back()));

const customer = { id: 7001600001, email: "Mia@canary.example", phone: "+49 30 1234567" };
const full = { customer, orders_requested: [5001, 5002], data_request: { id: 9001 } };

const open = (payload: unknown = full, deliveryId = "delivery-1") =>
  makeOpenDataRequest(made.ports)({ shop, deliveryId, receivedAt: domainNow(), payload });
const advance = (id: string) => makeAdvanceRequest(made.ports)({ shop, id });
const view = (requestId: string) => viewRequest({ shop, requestId });
const reason = "To hand it to the customer";
const staff = (requestId: string) => ({ shop, requestId, staffId: OWNER });
const mails = () =>
  asOwner<{ kind: string; dedupeKey: string }>(
    `SELECT kind, "dedupeKey" FROM "OutgoingMail" WHERE shop = $1 ORDER BY id`,
    [shop],
  );
const measure = (id: string) =>
  withShop(shop, async (tx) =>
    requestControls.find((control) => control.id === id)?.measure(tx, shop, domainNow()),
  );

describe("a data request of the platform", () => {
  it("becomes one case with a due date, a mail to the merchant and a job, however often it comes", async () => {
    const first = await open();
    const again = await open(full, "delivery-2");
    expect(first.openedNow).toBe(true);
    expect(again).toEqual({ requestId: first.requestId, openedNow: false });
    const [one, ...others] = await listRequests({ shop, filter: "all" });
    expect(others).toEqual([]);
    expect(one).toMatchObject({ kind: "access", channel: "webhook", contact: "m•••@c•••.example" });
    expect((one?.dueAt.getTime() ?? 0) - domainNow().getTime()).toBeLessThan(32 * DAY);
    expect((await mails()).map(({ kind }) => kind)).toEqual(["merchant.request-opened"]);
    const jobs = await asOwner(`SELECT name FROM pgboss.job WHERE data->>'shop' = $1`, [shop]);
    expect(jobs.map(({ name }) => name as string).sort()).toEqual(["mail.send", "request.advance"]);
  });

  it("is put together in the shop's language, which is all that is known of the person's", async () => {
    await withShop(shop, (tx) => tx.shop.update({ where: { shop }, data: { locale: "pt-PT" } }));
    made.host.pieces = [{ part: "host.customer", record: { firstName: "Mia" } }];
    const { requestId } = await open();
    await advance(requestId);
    const file = await downloadPackage({ ...staff(requestId), reason });
    const readme = unzipSync(file?.zip ?? new Uint8Array())["README.html"];
    expect(strFromU8(readme ?? new Uint8Array())).toContain("<h1>Os seus dados</h1>");
  });

  it("is opened once when two deliveries of it are worked on at the same time", async () => {
    const opened = await Promise.all([open(full, "a"), open(full, "b"), open(full, "c")]);
    expect(new Set(opened.map(({ requestId }) => requestId)).size).toBe(1);
    expect(opened.filter(({ openedNow }) => openedNow)).toHaveLength(1);
    expect(await asOwner(`SELECT 1 FROM "CaseKey" WHERE shop = $1`, [shop])).toHaveLength(2);
  });

  it("keeps nothing of the person in clear, in no table and no job", async () => {
    const { requestId } = await open();
    made.host.pieces = [{ part: "host.customer", record: { email: "mia@canary.example" } }];
    await advance(requestId);
    const stored = await wholeDatabase();
    expect(stored).toContain(requestId);
    expect(stored).not.toMatch(/canary|1234567/i);
  });

  it("is answered by a package that opens, says where was looked, and carries its checksums", async () => {
    const { requestId } = await open();
    await withShop(shop, (tx) =>
      tx.consentDecision.create({
        data: {
          shop,
          decisionId: "0193c7a4-2c11-4d2b-9c54-0f4f5d9b1a01",
          month: domainNow(),
          keptUntil: domainNow(),
          visitor: "0193c7a4-2c11-4d2b-9c54-0f4f5d9b1a02",
          customerGid: "gid://shopify/Customer/7001600001",
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
        },
      }),
    );
    made.host.pieces = [
      { part: "host.customer", record: { firstName: "Mia <b>", email: "mia@canary.example" } },
      { part: "host.orders", record: { name: "#1", lineItems: [{ title: "Mug “Mia”" }] } },
      { part: "host.orders", record: { name: "#2", note: null } },
      { part: "host.older-orders", gap: "needs-read-all-orders" },
    ];
    expect(await advance(requestId)).toBe("advanced");
    const file = await downloadPackage({ ...staff(requestId), reason });
    const files = unzipSync(file?.zip ?? new Uint8Array());
    const text = (name: string) => strFromU8(files[name] ?? new Uint8Array());
    const data = JSON.parse(text("data.json")) as {
      records: { part: string; data: Record<string, unknown> }[];
      sources: { part: string; state: string; count: number }[];
    };
    expect(data.records.map(({ part }) => part)).toEqual([
      "host.customer",
      "host.orders",
      "host.orders",
      "app.consent",
      "app.requests",
    ]);
    expect(data.records[1]?.data).toEqual({ name: "#1", lineItems: [{ title: "Mug “Mia”" }] });
    expect(data.sources).toContainEqual({
      part: "host.older-orders",
      state: "unreachable",
      count: 0,
      because: "needs-read-all-orders",
    });
    expect(text("README.html")).toContain("Mia &lt;b&gt;");
    expect(text("README.html")).toContain("no permission to read orders older than 60 days");
    for (const line of text("checksums.txt").trim().split("\n")) {
      const [sum, name] = line.split("  ");
      const bytes = files[name ?? ""] ?? new Uint8Array();
      expect(createHash("sha256").update(bytes).digest("hex"), name).toBe(sum);
    }
    const detail = await view(requestId);
    expect(detail?.findings.find(({ part }) => part === "host.orders")).toEqual({
      part: "host.orders",
      state: "found",
      count: 2,
    });
    expect(detail?.history.map(({ type }) => type)).toEqual([
      "request.opened",
      "request.packaged",
      "request.downloaded",
      "request.answered",
    ]);
    expect(detail).toMatchObject({ state: "answered", outcome: "handed-to-store" });
  });

  it("says unreachable, never nothing, when it names nobody or the customer is gone", async () => {
    const { requestId } = await open({ shop_id: 1 }, "delivery-9");
    await advance(requestId);
    const nobody = (await view(requestId))?.findings ?? [];
    expect(nobody.filter(({ state }) => state === "unreachable").map(({ part }) => part)).toEqual([
      "host.customer",
      "host.orders",
    ]);
    const gone = await open({ customer: { id: 7001600009 } }, "delivery-10");
    made.host.pieces = [{ part: "host.customer", gap: "customer-gone" }];
    await advance(gone.requestId);
    expect((await view(gone.requestId))?.findings[0]).toEqual({
      part: "host.customer",
      state: "unreachable",
      count: 0,
      because: "customer-gone",
    });
  });

  it("survives a host that fails while the package is gathered, and is told when it goes on", async () => {
    const { requestId } = await open();
    made.host.pieces = [{ part: "host.customer", record: { a: 1 } }];
    const failure = new AppError("host-unavailable", "away", { retryable: true });
    for (let attempt = 1; attempt <= 5; attempt++) {
      made.host.failNext = failure;
      expect(await advance(requestId)).toBe("later");
      expect(await advance(requestId)).toBe("nothing-due");
      undo.push(moveClock(20 * 60_000));
    }
    const alerts = await withShop(shop, (tx) => openAlerts(tx, shop));
    expect(alerts.map(({ kind, key }) => [kind, key])).toEqual([["request-failed", requestId]]);
    expect(await view(requestId)).toMatchObject({
      state: "collecting",
      problem: "host-unavailable",
    });
    expect(await advance(requestId)).toBe("advanced");
    expect(await view(requestId)).toMatchObject({ state: "ready", problem: null });
    await downloadPackage({ ...staff(requestId), reason });
    expect(await withShop(shop, (tx) => openAlerts(tx, shop))).toEqual([]);
  });

  it("is gathered by one of two workers", async () => {
    const { requestId } = await open();
    const outcomes = await Promise.all([advance(requestId), advance(requestId)]);
    expect(outcomes.sort()).toEqual(["advanced", "nothing-due"]);
    expect(await asOwner(`SELECT 1 FROM "RequestPackage" WHERE shop = $1`, [shop])).toHaveLength(1);
  });

  it("reminds, warns when overdue, and the promise is broken until it is answered", async () => {
    expect((await measure("requests.answered-in-time"))?.state).toBe("unknown");
    const { requestId } = await open();
    await advance(requestId);
    expect((await measure("requests.answered-in-time"))?.state).toBe("kept");
    undo.push(moveClock(26 * DAY));
    await advance(requestId);
    undo.push(moveClock(7 * DAY));
    await advance(requestId);
    expect((await mails()).map(({ kind }) => kind)).toEqual([
      "merchant.request-opened",
      "merchant.request-due-soon",
      "merchant.request-overdue",
    ]);
    const alerts = await withShop(shop, (tx) => openAlerts(tx, shop));
    expect(alerts.map(({ kind }) => kind).sort()).toEqual(["request-due-soon", "request-overdue"]);
    expect(await measure("requests.answered-in-time")).toMatchObject({
      state: "broken",
      facts: { total: 1, open: 1, overdue: 1, answeredInTime: 0 },
    });
  });

  it("drops its package after 30 days and, once answered, everything else", async () => {
    const { requestId } = await open();
    await advance(requestId);
    await downloadPackage({ ...staff(requestId), reason });
    expect(await measure("requests.answered-in-time")).toMatchObject({
      state: "kept",
      facts: { answeredInTime: 1, open: 0 },
    });
    undo.push(moveClock(31 * DAY));
    expect(await downloadPackage({ ...staff(requestId), reason })).toBeUndefined();
    await advance(requestId);
    const [row] = await asOwner<Record<string, unknown>>(
      `SELECT * FROM "PrivacyRequest" WHERE id = $1`,
      [requestId],
    );
    expect(row).toMatchObject({ contact: null, contactIndex: null, nextAt: null });
    expect(await asOwner(`SELECT 1 FROM "RequestPackage" WHERE shop = $1`, [shop])).toEqual([]);
    const key = [row?.["caseKeyId"]];
    expect(await asOwner(`SELECT 1 FROM "CaseKey" WHERE id = $1`, key)).toEqual([]);
  });

  it("of one shop is not to be seen, downloaded or advanced from another", async () => {
    const { requestId } = await open();
    await advance(requestId);
    const other = await buildShop(`asks-other-${count}.myshopify.com`);
    expect(await listRequests({ shop: other, filter: "all" })).toEqual([]);
    expect(await viewRequest({ shop: other, requestId })).toBeUndefined();
    expect(
      await downloadPackage({ shop: other, requestId, staffId: OWNER, reason }),
    ).toBeUndefined();
    expect(await makeAdvanceRequest(made.ports)({ shop: other, id: requestId })).toBe(
      "nothing-due",
    );
  });
});
