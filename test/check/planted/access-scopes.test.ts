import { expect, test } from "vitest";
import { describeNeed, missingScopes, scopeNeed, topicNeed } from "../graphql/access-scopes";
import { adminSchema } from "../graphql/admin-schema";

test.each([
  [null, "no scope"],
  ["`read_themes` access scope.", "read_themes"],
  [
    "`read_orders` access scope or `read_marketplace_orders` access scope.",
    "(read_orders or read_marketplace_orders)",
  ],
  [
    "`read_returns` access scope and (`read_orders` access scope or `read_marketplace_orders` access scope).",
    "read_returns and (read_orders or read_marketplace_orders)",
  ],
  [
    "`read_orders` access scope. Also: Requires the `read_returns` access scope or `read_marketplace_returns` access scope.",
    "read_orders and (read_returns or read_marketplace_returns)",
  ],
  [
    "`write_orders` access scope. Also: The user must have delete_orders permission.",
    "write_orders",
  ],
])("%s needs %s", (text, need) => {
  expect(describeNeed(scopeNeed(text))).toBe(need);
});

test("a wording that names no scope in full is a need that nothing satisfies", () => {
  const need = scopeNeed("`orders` access scope or `marketplace_orders` access scope.");
  expect(missingScopes(need, new Set(["read_orders", "write_orders"]))).toHaveLength(1);
});

test("every scope in the schema's prose is read out of it", () => {
  const { fields, typeAccess } = adminSchema();
  const prose = [...fields.values()]
    .map((field) => field.requiredAccess)
    .concat(...typeAccess.values());
  const unread = prose.filter((text) => text?.startsWith("`read_") && scopeNeed(text).length === 0);
  expect(prose.length).toBeGreaterThan(1000);
  expect(unread).toEqual([]);
});

test("a write scope includes its read scope, not the other way round", () => {
  expect(missingScopes([["read_orders"]], new Set(["write_orders"]))).toEqual([]);
  expect(missingScopes([["write_orders"]], new Set(["read_orders"]))).toEqual([["write_orders"]]);
});

test("topics tell their scope", () => {
  const { topics } = adminSchema();
  expect(describeNeed(topicNeed(topics.get("customers/merge") ?? ""))).toBe("read_customer_merge");
  expect(describeNeed(topicNeed(topics.get("orders/updated") ?? ""))).toMatch(/^\(read_orders or/);
  expect(describeNeed(topicNeed(topics.get("app/uninstalled") ?? "?"))).toBe("no scope");
});
