import { afterAll, beforeAll, expect, it } from "vitest";
import type { Customer } from "./state/customer";
import type { Order } from "./state/order";
import { SHOP, startLibrary, type LibraryUnderTest } from "./testing/library";
import { startReceiver, type WebhookReceiver } from "./testing/webhook-receiver";

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

const ERASE = `mutation E($id: ID!) {
  customerRequestDataErasure(customerId: $id) { customerId userErrors { code } }
}`;

it("erases a person ten days after their last order has become six months old", async () => {
  const customer = await library.standin.control<Customer>("customers", {
    firstName: "Ada",
    lastName: "Canary-Erased",
    email: "erased@canary.example",
  });
  const order = await library.standin.control<Order>("orders", {
    customerId: customer.id,
    email: customer.email,
    note: "canary",
  });
  const session = await library.install(["write_customer_data_erasure", "read_orders"]);
  await library.ask(session, ERASE, { id: customer.id });
  await library.standin.control("clock", { advance: "P5M" });
  expect(receiver.received.map(({ topic }) => topic)).not.toContain("customers/redact");
  await library.standin.control("clock", { advance: "P2M" });
  const { body } = await receiver.next("customers/redact");
  expect(JSON.parse(body)).toEqual({
    shop_id: 1_000_000_001,
    shop_domain: SHOP,
    customer: { id: idOf(customer), email: "erased@canary.example", phone: null },
    orders_to_redact: [idOf(order)],
  });
  const after = await library.standin.control<Order>(`orders/${idOf(order)}`);
  expect(after).toMatchObject({ email: null, note: null });
});

it("sends shop/redact 48 hours after the uninstall", async () => {
  await library.standin.control("uninstall", {});
  await receiver.next("app/uninstalled");
  await library.standin.control("clock", { advance: "PT47H" });
  expect(receiver.received.map(({ topic }) => topic)).not.toContain("shop/redact");
  await library.standin.control("clock", { advance: "PT2H" });
  expect(JSON.parse((await receiver.next("shop/redact")).body)).toEqual({
    shop_id: 1_000_000_001,
    shop_domain: SHOP,
  });
});

function idOf({ id }: { id: string }): number {
  return Number(id.split("/").at(-1));
}
