import type { Session } from "@shopify/shopify-api";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { startLibrary, type LibraryUnderTest } from "../../testing/library";

let library: LibraryUnderTest;
let session: Session;

beforeAll(async () => {
  library = await startLibrary();
  session = await library.install(["write_draft_orders"]);
});
afterAll(() => library.stop());
beforeEach(() => library.standin.control("faults", { reset: true }));

interface Draft {
  id: string;
  email: string | null;
  note2: string | null;
}

async function drafts(): Promise<Draft[]> {
  const query = "{ draftOrders(first: 10) { nodes { id email note2 } } }";
  const { draftOrders } = await library.ask<{ draftOrders: { nodes: Draft[] } }>(session, query);
  return draftOrders.nodes;
}

it("changes what is given of a draft and refuses a blank part of its address", async () => {
  const [first] = await drafts();
  const update = `mutation U($id: ID!, $input: DraftOrderInput!) {
    draftOrderUpdate(id: $id, input: $input) { draftOrder { id note2 email } userErrors { field } }
  }`;
  const changed = await library.ask(session, update, { id: first?.id, input: { note: "" } });
  expect(changed).toMatchObject({
    draftOrderUpdate: { draftOrder: { note2: null, email: first?.email }, userErrors: [] },
  });
  const blank = { id: first?.id, input: { email: "", shippingAddress: { lastName: "" } } };
  expect(await library.ask(session, update, blank)).toMatchObject({
    draftOrderUpdate: { userErrors: [{ field: ["shippingAddress", "lastName"] }] },
  });
  expect((await drafts())[0]?.email).toBe(first?.email);
  await library.standin.control("faults", { switches: { addressBlankingRefused: false } });
  expect(await library.ask(session, update, blank)).toMatchObject({
    draftOrderUpdate: { draftOrder: { email: null }, userErrors: [] },
  });
});

it("deletes a draft once, and says that it is gone the second time", async () => {
  const before = await drafts();
  // The last one has become an order, and is locked.
  const id = before.at(-2)?.id;
  const remove = `mutation D($id: ID!) {
    draftOrderDelete(input: { id: $id }) { deletedId userErrors { message } }
  }`;
  expect(await library.ask(session, remove, { id })).toEqual({
    draftOrderDelete: { deletedId: id, userErrors: [] },
  });
  expect((await drafts()).length).toBe(before.length - 1);
  expect(await library.ask(session, remove, { id })).toMatchObject({
    draftOrderDelete: { deletedId: null, userErrors: [{ message: "Draft order does not exist" }] },
  });
});
