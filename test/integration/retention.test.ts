/** Retention through the host's stand-in, over HTTP, with the app's own services. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { ShopDomain } from "~/lib/ids";
import { approvedByTwo } from "../factories/approved-by-two";
import { buildShop } from "../factories/build-shop";
import { OWNER } from "../factories/build-staff";
import { standinForTests, type StandinForTests } from "../setup/standin-in-process";
import type { Order } from "../standin/state/order";

const domain = "lumen-home.myshopify.com";
const scopes = [
  "read_all_orders",
  "read_returns",
  "read_shopify_payments_disputes",
  "write_orders",
];
const YEARS = 2;
const DAY = 86_400_000;

let standin: StandinForTests;
let shop: ShopDomain;

beforeAll(async () => {
  standin = await standinForTests({ orders: 120 });
  await standin.control("install", { shop: domain, scopes });
  await standin.control("faults", { bulkDelayMs: 20, switches: { webhooksOnChange: false } });
  shop = await buildShop(domain);
  await standin.signIn(domain);
});
afterAll(() => standin.stop());
beforeEach(async () => {
  await standin.control("faults", { throttle: false, errorRate: 0, dropApiReplies: false });
  await standin.control("install", { shop: domain, scopes });
  await standin.signIn(domain);
});

async function retention() {
  const { buildRetentionServices } = await import("~/services/retention.server");
  return buildRetentionServices();
}

/** Advances as the worker would, without its pauses, until the run rests. */
async function runOn(runId: string, forMs = 20_000): Promise<void> {
  const { advanceRun, showRun } = await retention();
  for (const end = Date.now() + forMs; Date.now() < end;) {
    const { state } = await showRun({ shop, runId, filter: "all" });
    if (!["previewing", "running"].includes(state)) return;
    await advanceRun(shop, runId);
    await new Promise((done) => setTimeout(done, 20));
  }
  throw new Error("the run does not come to rest");
}

async function preview(years = YEARS): Promise<string> {
  const { saveRule, startPreview } = await retention();
  const saved = await saveRule({
    shop,
    staffId: OWNER,
    definition: {
      version: 1,
      trigger: "completed",
      years,
      fields: ["note", "customAttributes", "phone"],
      zone: "Europe/Berlin",
    },
  });
  if (!saved.ok) throw new Error("the rule should be sound");
  const runId = await startPreview({ shop, staffId: OWNER, ruleId: saved.ruleId });
  await runOn(runId);
  return runId;
}

async function show(runId: string, filter: "all" | "done" | "saved" | "failed" = "all") {
  return (await retention()).showRun({ shop, runId, filter });
}

async function allOrders(): Promise<Map<string, Order>> {
  const { orders } = await standin.control<{ orders: Order[] }>(`orders?shop=${domain}&limit=5000`);
  return new Map(orders.map((order) => [order.id, order]));
}

async function writesSent(): Promise<number> {
  const calls = await standin.control<unknown[]>("calls?operation=MinimiseOrder");
  return calls.length;
}

const reason = "The limit has passed";

/** Both people at once; answers how many orders were approved. */
async function approveRun(runId: string): Promise<number> {
  const { proposeRun, startApprovedRun } = await retention();
  let orders = 0;
  await approvedByTwo(shop, {
    propose: async () => {
      const proposal = await proposeRun({ shop, staffId: OWNER, runId, reason });
      if (!proposal.ok) throw new Error(`not proposed: ${proposal.why}`);
      orders = proposal.orders;
      return proposal.approval;
    },
    start: () => startApprovedRun(shop, runId),
  });
  return orders;
}

const holdsSomething = ({ note, phone, customAttributes }: Order) =>
  Boolean(note) || Boolean(phone) || customAttributes.length > 0;

/** Slow and obvious, from the host's own state: may this order be touched on that day? */
function mayBeTouched(order: Order, now: number, years = YEARS): boolean {
  if (order.disputes.some(({ status }) => !["WON", "LOST", "ACCEPTED"].includes(status))) {
    return false;
  }
  if (order.returns.some(({ status }) => status === "OPEN" || status === "REQUESTED")) return false;
  const cancelled = order.cancelledAt !== null;
  if (!cancelled && order.fulfillmentStatus !== "FULFILLED") return false;
  // Money that went back holds nothing; money that never came does.
  const paid = ["PAID", "REFUNDED", "PARTIALLY_REFUNDED"].includes(order.financialStatus);
  if (!cancelled && !paid) return false;
  const moments = [order.createdAt, order.closedAt, order.cancelledAt];
  const shipped = order.fulfillments.flatMap((each) => [each.updatedAt, each.deliveredAt]);
  const last = Math.max(...[...moments, ...shipped].map((at) => (at ? Date.parse(at) : 0)));
  const limit = new Date(last);
  limit.setUTCFullYear(limit.getUTCFullYear() + years);
  return now > limit.getTime() + 2 * DAY;
}

describe("retention in a shop", () => {
  it("says that older orders are unreachable without read_all_orders, never that nothing is due", async () => {
    const without = scopes.filter((scope) => scope !== "read_all_orders");
    await standin.control("install", {
      shop: domain,
      onlyScopes: ["read_orders", "read_customers", ...without],
    });
    await standin.signIn(domain);
    const runId = await preview();
    const { counts } = await show(runId);
    expect(counts?.missingScopes).toEqual(["read_all_orders"]);
    expect(counts?.scanned).toBeLessThan((await allOrders()).size);
    const { proposeRun, missingScopes } = await retention();
    expect(await missingScopes(shop)).toEqual(["read_all_orders"]);
    expect(await proposeRun({ shop, staffId: OWNER, runId, reason })).toEqual({
      ok: false,
      why: "scope-missing",
    });
  });

  it("can't judge open returns without read_returns, and says so", async () => {
    const without = scopes.filter((scope) => scope !== "read_returns");
    await standin.control("install", {
      shop: domain,
      onlyScopes: ["read_orders", "read_customers", ...without],
    });
    await standin.signIn(domain);
    const { counts } = await show(await preview());
    expect(counts?.byVerdict.due).toBe(0);
    expect(counts?.reasons["returns-unreadable"]).toBeGreaterThan(0);
    expect(counts?.scanned).toBe((await allOrders()).size);
  });

  it("clears old completed orders and no other, whatever the host does wrong meanwhile", async () => {
    const before = await allOrders();
    const runId = await preview();
    const seen = await show(runId);
    expect(seen.counts?.scanned).toBe(before.size);
    const now = Date.now();
    const expected = [...before.values()].filter(
      (order) => holdsSomething(order) && mayBeTouched(order, now),
    );
    expect(expected.length).toBeGreaterThan(10);
    expect(seen.counts?.byVerdict.due).toBe(expected.length);
    for (const reason of ["dispute-open", "unfulfilled", "return-open", "unpaid"]) {
      expect(seen.counts?.reasons).toHaveProperty(reason);
    }

    const spared = expected[3];
    if (!spared) throw new Error("the seed has too few orders");
    const dispute = { id: "gid://shopify/OrderDisputeSummary/1", initiatedAs: "CHARGEBACK" };
    await standin.control(`orders/${spared.id.split("/").at(-1) ?? ""}`, {
      disputes: [{ ...dispute, status: "NEEDS_RESPONSE" }],
    });
    expect(await approveRun(runId)).toBe(expected.length);
    await standin.control("faults", { dropApiReplies: 2 });
    await runOn(runId, 60_000);

    const done = await show(runId);
    expect(done.orders).toMatchObject({ verified: expected.length - 1, saved: 1, failed: 0 });
    const after = await allOrders();
    const touched = new Set(expected.map(({ id }) => id));
    touched.delete(spared.id);
    for (const [id, order] of before) {
      const now = after.get(id);
      if (touched.has(id)) {
        expect(now).toMatchObject({ note: null, phone: null, customAttributes: [] });
        // Everything the tax document needs is as it was.
        const { billingAddress, shippingAddress, email, lineItems } = order;
        expect(now).toMatchObject({ billingAddress, shippingAddress, email, lineItems });
      } else {
        const { note, phone, customAttributes } = order;
        expect(now).toMatchObject({ note, phone, customAttributes });
      }
    }
    // Two answers were lost: reading again showed that the writes had arrived.
    expect(await writesSent()).toBe(expected.length - 1);
    const saved = await show(runId, "saved");
    expect(saved.items.map(({ order }) => order)).toEqual([spared.id]);
    const engraved = expected.find(({ id, lineItems }) =>
      touched.has(id) ? lineItems.some((line) => line.customAttributes.length > 0) : false,
    );
    const first = done.items.find(({ order }) => order === engraved?.id);
    expect(first?.remaining).toEqual([
      "billing-address",
      "ip-address",
      "line-item-attributes",
      "timeline",
    ]);
  }, 90_000);

  it("finds nothing left to do the second time", async () => {
    const { counts } = await show(await preview());
    expect(counts?.byVerdict.due).toBe(0);
  });

  it("waits out throttling and loses no order", async () => {
    const runId = await preview(1);
    const { counts } = await show(runId);
    const due = counts?.byVerdict.due ?? 0;
    expect(due).toBeGreaterThan(0);
    const { advanceRun } = await retention();
    await approveRun(runId);
    await standin.control("faults", { throttle: 3 });
    await advanceRun(shop, runId);
    await runOn(runId, 60_000);
    expect((await show(runId)).orders).toMatchObject({ verified: due, failed: 0 });
  }, 90_000);

  it("leaves no personal data of orders in the app's own tables", async () => {
    const { default: pg } = await import("pg");
    const client = new pg.Client(process.env["TEST_OWNER_URL"]);
    await client.connect();
    const found = await client.query<{ text: string }>(
      `SELECT i::text AS text FROM "RetentionItem" i UNION ALL SELECT r::text FROM "RetentionRun" r
       UNION ALL SELECT a::text FROM "AuditEvent" a`,
    );
    await client.end();
    expect(found.rows.length).toBeGreaterThan(10);
    for (const { text } of found.rows) expect(text).not.toMatch(/canary|\+\d{6,}/i);
  });
});
