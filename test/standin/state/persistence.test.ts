import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { openState } from "./open-state";

let dir: string;

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), "kept-standin-state-"));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

const SHOP = "lumen-home.myshopify.com";

/** Opens the state as a new process would; nothing is closed or saved, as after a kill. */
function open(orders = 60) {
  const state = openState({ ...OPTIONS, dir, orders }, ["read_orders"]);
  const shop = state.shops.get(SHOP);
  if (!shop) throw new Error("no main shop");
  return { state, shop };
}

const OPTIONS = { port: 0, smtpPort: 0, trackerPort: 0, appUrl: "", apiKey: "", apiSecret: "" };

it("keeps every change of an order when the process is killed", () => {
  const before = open().shop;
  const [first, second] = [...before.orders.values()];
  if (!first || !second) throw new Error("no orders");
  before.orders.set({ ...first, note: "changed" });
  before.orders.delete(second.id);
  before.orders.set({ ...first, id: "gid://shopify/Order/99", note: "added" });
  const after = open().shop;
  expect(after.orders.get(first.id)?.note).toBe("changed");
  expect(after.orders.has(second.id)).toBe(false);
  expect(after.orders.size).toBe(60);
  expect([...after.orders.values()]).toHaveLength(60);
});

it("makes the same shop from the same day, whatever number is asked for later", () => {
  const first = [...open(60).shop.orders.values()];
  expect([...open(90).shop.orders.values()]).toEqual(first);
});

it("has orders in every state, and somebody's data marked in every field that can hold some", () => {
  const orders = [...open(400).shop.orders.values()];
  const states = new Set(
    orders.flatMap((order) => [
      order.financialStatus,
      order.fulfillmentStatus,
      order.sourceName,
      ...order.disputes.map(({ status }) => status),
      ...order.returns.map(({ status }) => `return ${status}`),
      ...(order.cancelledAt === null ? [] : ["cancelled"]),
      ...(order.customerId === null ? ["guest"] : []),
      ...(order.company === null ? [] : ["b2b"]),
      ...(order.test ? ["test"] : []),
    ]),
  );
  for (const state of [
    ...["PAID", "PENDING", "REFUNDED", "PARTIALLY_REFUNDED", "VOIDED", "FULFILLED", "UNFULFILLED"],
    ...["PARTIALLY_FULFILLED", "web", "pos", "shopify_draft_order", "NEEDS_RESPONSE", "WON"],
    ...["return OPEN", "return CLOSED", "cancelled", "guest", "b2b", "test"],
  ]) {
    expect(states).toContain(state);
  }
  const marked = (part: unknown) => JSON.stringify(part ?? "").includes("anary");
  for (const field of ["note", "email", "tags", "customAttributes", "metafields"] as const) {
    expect([field, orders.some((order) => marked(order[field]))]).toEqual([field, true]);
  }
  expect(orders.some((order) => marked(order.lineItems))).toBe(true);
  expect(orders.some((order) => marked(order.shippingAddress))).toBe(true);
});
