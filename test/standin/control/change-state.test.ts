import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import type { Customer } from "../state/customer";
import type { Order } from "../state/order";
import { startLibrary, type LibraryUnderTest } from "../testing/library";
import { startReceiver, type WebhookReceiver } from "../testing/webhook-receiver";

let library: LibraryUnderTest;
let receiver: WebhookReceiver;

beforeAll(async () => {
  receiver = await startReceiver();
  library = await startLibrary({ appUrl: receiver.url });
});
afterAll(async () => {
  await library.stop();
  await receiver.stop();
});
beforeEach(() => {
  receiver.received.length = 0;
});

it("merges two customers: the orders move, one is gone, and the app is told", async () => {
  const add = (email: string) => library.standin.control<Customer>("customers", { email });
  const keep = await add("kept@canary.example");
  const remove = await add("merged@canary.example");
  const order = await library.standin.control<Order>("orders", { customerId: remove.id });
  await library.standin.control("merge", { keep: keep.id, remove: remove.id });
  const kept = await library.standin.control<{ orderIds: string[] }>(
    `customers/${encodeURIComponent(keep.id)}`,
  );
  expect(kept.orderIds).toEqual([order.id]);
  await expect(
    library.standin.control(`customers/${encodeURIComponent(remove.id)}`),
  ).rejects.toThrow("404");
  expect(JSON.parse((await receiver.next("customers/merge")).body)).toMatchObject({
    admin_graphql_api_customer_kept_id: keep.id,
    admin_graphql_api_customer_deleted_id: remove.id,
  });
});

it("opens a dispute on an order, which the app reads with the order", async () => {
  const order = await library.standin.control<Order>("orders", {});
  const dispute = {
    id: "gid://shopify/OrderDisputeSummary/1",
    status: "NEEDS_RESPONSE",
    initiatedAs: "CHARGEBACK",
  };
  await library.standin.control(`orders/${encodeURIComponent(order.id)}`, { disputes: [dispute] });
  await receiver.next("orders/updated");
  const session = await library.install(["read_orders"]);
  const query = "query Q($id: ID!) { order(id: $id) { disputes { status } } }";
  expect(await library.ask(session, query, { id: order.id })).toEqual({
    order: { disputes: [{ status: "NEEDS_RESPONSE" }] },
  });
});
