import type { Session } from "@shopify/shopify-api";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Order } from "../../state/order";
import { startLibrary, type LibraryUnderTest } from "../../testing/library";

let library: LibraryUnderTest;
let session: Session;

beforeAll(async () => {
  library = await startLibrary({ orders: 200 });
  session = await library.install(["write_orders", "read_all_orders"]);
});
afterAll(() => library.stop());

const PAGE = `query Page($first: Int!, $after: String, $query: String, $reverse: Boolean) {
  orders(first: $first, after: $after, query: $query, reverse: $reverse) {
    nodes { id createdAt }
    pageInfo { hasNextPage endCursor }
  }
}`;

interface OnePage {
  orders: {
    nodes: { id: string; createdAt: string }[];
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
  };
}

async function readAll(given: { query?: string; reverse?: boolean }): Promise<string[]> {
  const ids: string[] = [];
  let after: string | null = null;
  for (;;) {
    const variables: Record<string, unknown> = { first: 30, after, ...given };
    const { orders }: OnePage = await library.ask<OnePage>(session, PAGE, variables);
    ids.push(...orders.nodes.map(({ id }) => id));
    if (!orders.pageInfo.hasNextPage) return ids;
    after = orders.pageInfo.endCursor;
  }
}

it("pages through every order once, forwards and backwards, added ones in their place", async () => {
  const { createdAt } = await library.standin.control<Order>("orders/1100000050");
  const added = await library.standin.control<Order>("orders", { createdAt });
  const ids = await readAll({});
  expect(ids).toHaveLength(201);
  expect(new Set(ids).size).toBe(201);
  expect(ids.indexOf(added.id)).toBe(51);
  expect(await readAll({ reverse: true })).toEqual([...ids].reverse());
});

it("finds by date, state and tag as the state has it", async () => {
  const { orders } = await library.standin.control<{ orders: Order[] }>("orders?limit=5000");
  const expected = orders
    .filter((order) => order.createdAt < "2022-01-01" && order.cancelledAt === null)
    .filter((order) => order.closedAt !== null && order.financialStatus === "PAID")
    .map(({ id }) => id);
  const query = "created_at:<2022-01-01 AND status:closed financial_status:paid";
  expect(expected.length).toBeGreaterThan(20);
  expect(await readAll({ query })).toEqual(expected);
  const gifts = orders.filter(({ tags }) => !tags.includes("gift")).map(({ id }) => id);
  expect(await readAll({ query: "-tag:'gift'" })).toEqual(gifts);
});
