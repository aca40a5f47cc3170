import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildShop } from "../../../../test/factories/build-shop";
import { sealedFields } from "../../../../prisma/sealed-fields";
import { withShop } from "~/db.server";
import { contactIndex } from "~/domain/protection/index.server";
import { queueContents } from "~/jobs/queue-contents.store.server";
import type { ShopDomain } from "~/lib/ids";
import { residueSearch, type PersonIdentifiers, type ResidueSearch } from "../person";
import { searchTables } from "./residue.store.server";

const mia: PersonIdentifiers = {
  emails: ["mia@canary.example"],
  phones: ["+49 30 1234567"],
  customerIds: ["7001600001"],
};

interface Column {
  readonly table: string;
  readonly name: string;
  readonly type: string;
  readonly required: boolean;
}

let shop: ShopDomain;
let owner: pg.Client;
let looked: ResidueSearch;
let blind: string;

/** Columns by the catalogue, so that one that is added tomorrow is planted tomorrow. */
async function catalogue(): Promise<Column[]> {
  const { rows } = await owner.query<Column>(
    `SELECT c.relname AS table, a.attname AS name, format_type(a.atttypid, a.atttypmod) AS type,
        a.attnotnull AND NOT a.atthasdef AS required
       FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0
      WHERE c.relkind IN ('r', 'p') AND c.relnamespace = 'public'::regnamespace AND NOT a.attisdropped
        AND EXISTS (SELECT 1 FROM pg_attribute s WHERE s.attrelid = c.oid AND s.attname = 'shop')
      ORDER BY 1, a.attnum`,
  );
  return rows;
}

const isSealed = ({ table, name }: Column) =>
  Object.entries(sealedFields).some(
    ([model, fields]) => model === table && fields.some((field) => field === name),
  );
const canHoldText = (column: Column) =>
  ["text", "text[]", "jsonb"].includes(column.type) && column.name !== "shop" && !isSealed(column);

/** The least a column accepts; what it means does not matter here. */
function filler(column: Column): string {
  if (isSealed(column)) return "'k1.x'";
  if (column.name === "shop") return owner.escapeLiteral(shop);
  const { type } = column;
  if (type === "text") return "'x'";
  if (type === "uuid") return "gen_random_uuid()";
  if (type === "jsonb") return "'{}'";
  if (type === "boolean") return "false";
  if (type === "bytea") return "'\\x00'";
  if (type.startsWith("timestamp") || type === "date") return "now()";
  if (type.startsWith('"')) return `(enum_range(NULL::${type}))[1]`;
  return "0";
}

function planted({ type }: Column, identifier: string): string {
  const literal = (text: string) => owner.escapeLiteral(text);
  if (type === "jsonb") return literal(JSON.stringify({ note: [`x ${identifier} y`] }));
  if (type === "text[]") return `ARRAY[${literal(`x ${identifier} y`)}]`;
  return literal(`x ${identifier} y`);
}

/** Puts a row with the identifier in one column where nothing else of the row says anything. */
async function plant(columns: readonly Column[], at: Column, identifier: string): Promise<void> {
  const own = columns.filter((column) => column.table === at.table);
  const values = own
    .filter((column) => column === at || column.required || column.name === "shop")
    .map((column) => ({
      name: owner.escapeIdentifier(column.name),
      value: column === at ? planted(at, identifier) : filler(column),
    }));
  const table = owner.escapeIdentifier(at.table);
  if (at.table === "Shop") {
    const [set] = values.filter(({ name }) => name === owner.escapeIdentifier(at.name));
    await owner.query(`UPDATE ${table} SET ${set?.name} = ${set?.value} WHERE shop = $1`, [shop]);
    return;
  }
  await owner.query(
    `INSERT INTO ${table} (${values.map(({ name }) => name).join(", ")})
     VALUES (${values.map(({ value }) => value).join(", ")})`,
  );
}

beforeAll(async () => {
  shop = await buildShop("residue.myshopify.com");
  blind = await withShop(shop, (tx) => contactIndex(tx, shop, mia.emails[0] ?? ""));
  const search = residueSearch(mia, [blind]);
  if (!search) throw new Error("nothing to look for");
  looked = search;
  owner = new pg.Client(process.env["TEST_OWNER_URL"]);
  await owner.connect();
  // Rows without what they refer to, and without triggers: only the search is looked at.
  await owner.query("SET session_replication_role = replica");
});

afterAll(async () => {
  await owner.end();
});

const search = () => withShop(shop, (tx) => searchTables(tx, shop, looked));

describe("the search for what an erasure left", () => {
  it("finds an identifier in every column of every table that can hold one", async () => {
    const columns = await catalogue();
    const targets = columns.filter(canHoldText);
    expect(targets.length).toBeGreaterThan(100);
    expect(await search()).toEqual({});
    const missed: string[] = [];
    for (const [n, target] of targets.entries()) {
      const identifiers = [...mia.emails, ...mia.phones, ...mia.customerIds, blind];
      const identifier = identifiers[n % identifiers.length] ?? "";
      await plant(columns, target, identifier);
      const found = await search();
      if (found[target.table] !== 1) missed.push(`${target.table}.${target.name}: ${identifier}`);
      if (target.table === "Shop") {
        await owner.query(
          `UPDATE "Shop" SET "${target.name}" = ${target.required ? filler(target) : "DEFAULT"} WHERE shop = $1`,
          [shop],
        );
      } else await owner.query(`DELETE FROM "${target.table}" WHERE shop = $1`, [shop]);
    }
    expect(missed).toEqual([]);
    expect(await search()).toEqual({});
  }, 120_000);

  it.each([
    ["in an address written otherwise", "Write to MIA@CANARY.EXAMPLE."],
    ["in a phone number written otherwise", "(+49) 30-123 45 67"],
    ["in a customer's gid", "gid://shopify/Customer/7001600001"],
  ])("finds an identifier %s", async (_where, text) => {
    const columns = await catalogue();
    const target = columns.find(({ table, name }) => table === "Alert" && name === "key");
    if (!target) throw new Error("no such column");
    await plant(columns, target, text);
    const found = await search();
    await owner.query(`DELETE FROM "Alert" WHERE shop = $1`, [shop]);
    expect(found).toEqual({ Alert: 1 });
  });

  it.each(["data", "output", "singleton_key"])("finds one in the queue's %s", async (column) => {
    const own = JSON.stringify({ shop, id: "x" });
    const identifier = "x mia@canary.example y";
    const values = {
      data: [JSON.stringify({ shop, id: identifier }), null, null],
      output: [own, JSON.stringify({ note: identifier }), null],
      singleton_key: [own, null, identifier],
    }[column];
    await owner.query(
      `INSERT INTO pgboss.job (name, data, output, singleton_key) VALUES ('mail.send', $1, $2, $3)`,
      values,
    );
    const count = () =>
      withShop(shop, (tx) => queueContents.countMatching(tx, shop, looked.pattern));
    expect(await count()).toBe(1);
    await owner.query(`DELETE FROM pgboss.job WHERE data->>'shop' = $1`, [shop]);
    expect(await count()).toBe(0);
  });
});
