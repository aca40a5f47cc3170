import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { startLibrary, type LibraryUnderTest } from "../testing/library";

let library: LibraryUnderTest;

beforeAll(async () => {
  library = await startLibrary({ orders: 1200 });
});
afterAll(() => library.stop());
beforeEach(() => library.standin.control("faults", { reset: true }));

const ORDERS = "{ orders(first: 3) { nodes { id createdAt customer { id } } } }";
const COUNT = "{ ordersCount(limit: null) { count } }";

describe("access scopes", () => {
  it("refuse a field whose scope is missing, naming the scope", async () => {
    const session = await library.install(["read_orders"]);
    await expect(library.ask(session, ORDERS)).rejects.toThrow(
      "Access denied for customer field. Required access: `read_customers` access scope.",
    );
  });

  it("take a write scope for the read scope of the same name", async () => {
    const session = await library.install(["write_orders", "write_customers"]);
    expect(await library.ask(session, ORDERS)).toHaveProperty("orders.nodes");
  });

  it("refuse staff members whatever is granted", async () => {
    const session = await library.install(["read_users"]);
    const query = "{ staffMembers(first: 1) { nodes { id } } }";
    await expect(library.ask(session, query)).rejects.toThrow("Access denied for staffMembers");
  });

  it("granted later work with a token issued before", async () => {
    const session = await library.install(["read_orders"]);
    await library.standin.control("install", { onlyScopes: ["read_orders", "read_customers"] });
    expect(await library.ask(session, ORDERS)).toHaveProperty("orders.nodes");
  });
});

describe("orders older than 60 days", () => {
  it("do not exist without read_all_orders", async () => {
    const session = await library.install(["read_orders", "read_customers"]);
    const { ordersCount } = await library.ask<{ ordersCount: { count: number } }>(session, COUNT);
    expect(ordersCount.count).toBeGreaterThan(0);
    expect(ordersCount.count).toBeLessThan(30);
    const oldest = "gid://shopify/Order/1100000000";
    const query = `{ order(id: "${oldest}") { id } node(id: "${oldest}") { id } }`;
    expect(await library.ask(session, query)).toEqual({ order: null, node: null });
  });

  it("exist with it", async () => {
    const session = await library.install(["read_orders", "read_all_orders"]);
    expect(await library.ask(session, COUNT)).toEqual({ ordersCount: { count: 1200 } });
  });
});

describe("protected customer data", () => {
  it("refuses a level 2 field the app is not approved for", async () => {
    await library.standin.control("faults", { switches: { protectedFields: ["name"] } });
    const session = await library.install(["read_customers"]);
    const names = "{ customers(first: 1) { nodes { firstName } } }";
    expect(await library.ask(session, names)).toHaveProperty("customers.nodes.0.firstName");
    const phones = "{ customers(first: 1) { nodes { phone } } }";
    await expect(library.ask(session, phones)).rejects.toThrow("not approved to use the phone");
  });
});

describe("what the stand-in does not know", () => {
  it("fails loudly instead of being made up", async () => {
    const session = await library.install(["read_orders"]);
    const query = "{ orders(first: 1) { nodes { totalWeight } } }";
    await expect(library.ask(session, query)).rejects.toMatchObject({ response: { code: 501 } });
  });

  it("fails for a search field too, which the platform would only warn of", async () => {
    const session = await library.install(["read_orders"]);
    const query = '{ orders(first: 1, query: "colour:green") { nodes { id } } }';
    await expect(library.ask(session, query)).rejects.toMatchObject({ response: { code: 501 } });
  });

  it("is told apart from a field that the platform's schema does not have", async () => {
    const session = await library.install(["read_orders"]);
    await expect(library.ask(session, "{ shop { favouriteColour } }")).rejects.toThrow(
      'Cannot query field "favouriteColour"',
    );
  });
});
