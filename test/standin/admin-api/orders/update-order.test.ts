import type { Session } from "@shopify/shopify-api";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Order } from "../../state/order";
import { startLibrary, type LibraryUnderTest } from "../../testing/library";

let library: LibraryUnderTest;
let session: Session;

beforeAll(async () => {
  library = await startLibrary();
  session = await library.install(["write_orders", "read_all_orders"]);
});
afterAll(() => library.stop());
beforeEach(() => library.standin.control("faults", { reset: true }));

const UPDATE = `mutation Minimise($input: OrderInput!) {
  orderUpdate(input: $input) {
    order { id note phone customAttributes { key } shippingAddress { lastName phone } }
    userErrors { field message }
  }
}`;

interface Updated {
  orderUpdate: { order: unknown; userErrors: { field: string[]; message: string }[] };
}

async function newOrder(): Promise<Order> {
  return library.standin.control<Order>("orders", {
    note: "canary note",
    phone: "+49305550000",
    customAttributes: [{ key: "gift", value: "canary" }],
    shippingAddress: {
      id: "gid://shopify/MailingAddress/1?model_name=Address",
      firstName: "Ada",
      lastName: "Canary-Test",
      address1: "Teststraße 1",
      city: "Berlin",
      countryCodeV2: "DE",
      phone: "+49305550000",
    },
  });
}

describe("orderUpdate", () => {
  it("changes what is given, leaves the rest, and reads back", async () => {
    const { id } = await newOrder();
    const input = { id, note: "", phone: null, customAttributes: [] };
    const { orderUpdate } = await library.ask<Updated>(session, UPDATE, { input });
    expect(orderUpdate).toEqual({
      order: {
        id,
        note: null,
        phone: null,
        customAttributes: [],
        shippingAddress: { lastName: "Canary-Test", phone: "+49305550000" },
      },
      userErrors: [],
    });
    const after = await library.standin.control<Order>(`orders/${encodeURIComponent(id)}`);
    expect(after).toMatchObject({ note: null, phone: null, customAttributes: [] });
  });

  it("refuses a blank part of an address and then changes nothing", async () => {
    const { id } = await newOrder();
    const input = { id, note: "", shippingAddress: { lastName: "", city: "" } };
    const { orderUpdate } = await library.ask<Updated>(session, UPDATE, { input });
    expect(orderUpdate.userErrors).toEqual([
      { field: ["shippingAddress", "lastName"], message: "Last name can't be blank" },
      { field: ["shippingAddress", "city"], message: "City can't be blank" },
    ]);
    const after = await library.standin.control<Order>(`orders/${encodeURIComponent(id)}`);
    expect(after.note).toBe("canary note");
  });

  it("blanks an address when the platform is said to allow it", async () => {
    await library.standin.control("faults", { switches: { addressBlankingRefused: false } });
    const { id } = await newOrder();
    const input = { id, shippingAddress: { lastName: "", phone: "" } };
    const { orderUpdate } = await library.ask<Updated>(session, UPDATE, { input });
    expect(orderUpdate.order).toMatchObject({ shippingAddress: { lastName: null, phone: null } });
  });

  it.each([true, false])("keeps the old value in the timeline: %s", async (kept) => {
    await library.standin.control("faults", { switches: { timelineKeepsOldValue: kept } });
    const { id } = await newOrder();
    await library.ask(session, UPDATE, { input: { id, note: "" } });
    const after = await library.standin.control<Order>(`orders/${encodeURIComponent(id)}`);
    expect(JSON.stringify(after.timeline).includes("canary note")).toBe(kept);
  });

  it("is applied although its reply was lost", async () => {
    const { id } = await newOrder();
    await library.standin.control("faults", { dropApiReplies: 1 });
    await expect(library.ask(session, UPDATE, { input: { id, note: "" } })).rejects.toThrow();
    const after = await library.standin.control<Order>(`orders/${encodeURIComponent(id)}`);
    expect(after.note).toBeNull();
  });
});

describe("orderDelete", () => {
  it("takes a test order and refuses a paid one", async () => {
    const paid = await newOrder();
    const test = await library.standin.control<Order>("orders", { test: true });
    const query = `mutation D($id: ID!) { orderDelete(orderId: $id) { deletedId userErrors { code } } }`;
    expect(await library.ask(session, query, { id: paid.id })).toEqual({
      orderDelete: { deletedId: null, userErrors: [{ code: "INVALID" }] },
    });
    expect(await library.ask(session, query, { id: test.id })).toEqual({
      orderDelete: { deletedId: test.id, userErrors: [] },
    });
  });
});
