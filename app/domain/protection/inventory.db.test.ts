import { describe, expect, it } from "vitest";
import { asOwner } from "../../../test/factories/raw-database";
import { sealedFields } from "../../../prisma/sealed-fields";
import { inventory } from "./inventory";
import type { ColumnKind } from "./inventory/entry";
import { shopSealed } from "./rotation/shop-sealed";

const classified = Object.entries(inventory).flatMap(([model, { columns }]) =>
  Object.entries<ColumnKind>(columns).map(([column, kind]) => ({
    name: `${model}.${column}`,
    kind,
  })),
);
const ofKind = (...kinds: ColumnKind[]) =>
  classified.filter(({ kind }) => kinds.includes(kind)).map(({ name }) => name);

/** Columns of the migrated database, by its catalogue. */
async function columnsOfType(...types: string[]): Promise<string[]> {
  const rows = await asOwner<{ name: string }>(
    `SELECT table_name || '.' || column_name AS name FROM information_schema.columns
      WHERE table_schema = 'public' AND table_name <> '_prisma_migrations' AND udt_name = ANY($1)`,
    [types],
  );
  return rows.map(({ name }) => name).sort();
}

describe("the inventory of personal data", () => {
  it("classifies every column of the database that can hold text, and no other", async () => {
    const inDatabase = await columnsOfType("text", "varchar", "_text", "json", "jsonb", "uuid");
    expect(classified.map(({ name }) => name).sort()).toEqual(inDatabase);
    expect(inDatabase.length).toBeGreaterThan(150);
  });

  it("calls sealed exactly what the client and the database keep sealed", async () => {
    const declared = Object.entries(sealedFields)
      .flatMap(([model, fields]) => fields.map((field) => `${model}.${field}`))
      .sort();
    expect(ofKind("sealed", "case-sealed").sort()).toEqual(declared);
    const checks = await asOwner<{ name: string; rule: string }>(
      `SELECT conname AS name, pg_get_constraintdef(oid) AS rule FROM pg_constraint
        WHERE contype = 'c' AND convalidated AND conname LIKE '%\\_sealed'`,
    );
    expect(checks.map(({ name }) => name).sort()).toEqual(
      declared.map((name) => `${name.replace(".", "_")}_sealed`).sort(),
    );
    for (const { name, rule } of checks) {
      expect(rule, name).toContain(`~~ 'k1.%'`);
    }
  });

  it("knows what a new data key of a shop has to seal anew", () => {
    const byShop = shopSealed.map(({ model, field }) => `${model}.${field}`).sort();
    // A shop's keys themselves are sealed by a master key.
    expect(
      ofKind("sealed")
        .filter((name) => name !== "ShopKey.wrapped")
        .sort(),
    ).toEqual(byShop);
  });

  it("says of every table what it holds, why, and what ends it", () => {
    for (const [model, { holds, why, ends }] of Object.entries(inventory)) {
      for (const text of [holds, why, ends]) expect(text.length, model).toBeGreaterThan(4);
    }
  });
});
