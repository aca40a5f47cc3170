import { expect, test } from "vitest";
import { graphqlStep } from "../steps/graphql-step";
import { findings } from "./plant";

const FOLDER = "app/shopify/operations";
const TOML =
  '[access_scopes]\nscopes = "read_orders,read_customers"\noptional_scopes = ["write_orders"]\n';

const judge = (name: string, text: string): Promise<string> =>
  findings(graphqlStep, { "shopify.app.toml": TOML, [`${FOLDER}/${name}.graphql`]: text });

test("a sound operation passes, and so does a mutation that needs an optional scope", async () => {
  expect(await judge("shop-name", "query ShopName { shop { name } }")).toBe("");
  const mutation =
    "mutation ClearNote($input: OrderInput!) { orderUpdate(input: $input) { userErrors { message } order { id } } }";
  expect(await judge("clear-note", mutation)).toBe("");
});

test.each([
  ["an unknown field", "query Q { shop { shoeSize } }", 'Cannot query field "shoeSize"'],
  [
    "a wrong argument type",
    'query Q { orders(first: "x") { nodes { id } } }',
    "Int cannot represent",
  ],
  ["a deprecated field", 'query Q { customer(id: "1") { email } }', "Customer.email is deprecated"],
  ["an unused variable", "query Q($x: Int) { shop { name } }", '"$x" is never used'],
  ["a text that is not GraphQL", "query Q { shop {", "Syntax Error"],
  ["a scope nobody asks for", "query Q { themes(first: 1) { nodes { id } } }", "needs read_themes"],
  [
    "a type behind a scope nobody asks for",
    'query Q { node(id: "1") { ... on DraftOrder { name } } }',
    "needs (read_draft_orders or read_quick_sale)",
  ],
  [
    "a write with a read scope",
    'mutation Q { customerDelete(input: { id: "1" }) { deletedCustomerId } }',
    "needs write_customers",
  ],
  [
    "a field for approved apps only",
    "query Q { shopifyPaymentsAccount { id } }",
    "only for apps the platform approved",
  ],
  [
    "two operations in a file",
    "query Q { shop { id } } query R { shop { id } }",
    "several operations",
  ],
  ["a file without an operation", "# nothing\nscalar X", "neither an operation nor a fragment"],
])("%s is caught", async (_title, text, message) => {
  expect(await judge("q", text)).toContain(message);
});

test("an operation in a file of another name is caught", async () => {
  const found = await judge("something", "query ShopName { shop { name } }");
  expect(found).toContain("should be named shop-name.graphql");
});

test("a fragment of another file is used, and its fields are judged too", async () => {
  const found = await findings(graphqlStep, {
    "shopify.app.toml": TOML,
    [`${FOLDER}/q.graphql`]: "query Q { orders(first: 1) { nodes { ...Facts } } }",
    [`${FOLDER}/facts.graphql`]: "fragment Facts on Order { returns(first: 1) { nodes { id } } }",
  });
  expect(found).toContain("needs (read_returns or read_marketplace_returns)");
});

const bulk = (text: string): Promise<string> => judge("q.bulk", text);

test("a sound bulk query and a sound bulk mutation pass", async () => {
  const query =
    "query Q { orders { edges { node { id note lineItems { edges { node { id title } } } } } } }";
  expect(await bulk(query)).toBe("");
  const mutation =
    "mutation Q($input: OrderInput!) { orderUpdate(input: $input) { userErrors { message } } }";
  expect(await bulk(mutation)).toBe("");
});

test.each([
  ["no connection", "query Q { shop { name } }", "at least one connection"],
  ["a start at node", 'query Q { node(id: "1") { id } }', "can't start at node"],
  [
    "variables",
    "query Q($query: String) { orders(query: $query) { edges { node { id } } } }",
    "can't have variables",
  ],
  ["paging", "query Q { orders { edges { cursor node { id } } } }", "cursor has no meaning"],
  [
    "three levels of connections",
    "query Q { orders { edges { node { id lineItems { edges { node { id discountAllocations { amountSpanV2: allocatedAmountSet { shopMoney { amount } } } product { id variants { edges { node { id } } } } } } } } } } }",
    "orders > lineItems > variants is nested too deeply",
  ],
  [
    "six connections",
    `query Q { ${["a", "b", "c", "d", "e", "f"].map((n) => `${n}: orders { edges { node { id } } }`).join(" ")} }`,
    "has 6 connections",
  ],
  [
    "a connection inside a list",
    "query Q { orders { edges { node { id refunds { id refundLineItems { edges { node { quantity } } } } } } } }",
    "refundLineItems is a connection inside a list",
  ],
  [
    "children whose parent has no id",
    "query Q { orders { edges { node { note lineItems { edges { node { id } } } } } } }",
    "needs the id of its parent",
  ],
  [
    "a mutation of two fields",
    "mutation Q($i: OrderInput!) { a: orderUpdate(input: $i) { order { id } } b: orderUpdate(input: $i) { order { id } } }",
    "exactly one top-level field",
  ],
  [
    "a mutation without input",
    'mutation Q { orderUpdate(input: { id: "1" }) { order { id } } }',
    "takes its input from variables",
  ],
])("a bulk operation with %s is caught", async (_title, text, message) => {
  expect(await bulk(text)).toContain(message);
});
