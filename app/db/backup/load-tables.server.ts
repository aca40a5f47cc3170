/** Puts the lines of a dump back into empty tables: all of them, or none. */
import type pg from "pg";
import { AppError } from "../../lib/errors";
import type { DumpLine } from "./dump-tables.server";
import { readTables, type TableShape } from "./tables.server";

const BATCH_BYTES = 4 * 1024 * 1024;
const BATCH_ROWS = 2000;

/**
 * In one transaction, with what `last` adds to it. Triggers stay quiet meanwhile: the rows are already as they left them. Foreign
 * keys are checked as always. Answers the number of rows; throws `cannot-open` when it is not the
 * number that was dumped.
 */
export async function loadTables(
  client: pg.Client,
  lines: AsyncIterable<string>,
  last: () => Promise<void>,
): Promise<number> {
  const tables = await readTables(client);
  const each = async (action: "DISABLE" | "ENABLE") => {
    for (const { name } of tables) {
      await client.query(`ALTER TABLE ${client.escapeIdentifier(name)} ${action} TRIGGER USER`);
    }
  };
  await client.query("BEGIN");
  try {
    await client.query("SET LOCAL TimeZone = 'UTC'");
    await each("DISABLE");
    const rows = await loadLines(client, tables, lines);
    await last();
    await each("ENABLE");
    await client.query("COMMIT");
    return rows;
  } catch (error) {
    await client.query("ROLLBACK");
    throw error;
  }
}

async function loadLines(
  client: pg.Client,
  tables: readonly TableShape[],
  lines: AsyncIterable<string>,
): Promise<number> {
  let insert: ((rows: readonly string[]) => Promise<void>) | undefined;
  let held: string[] = [];
  let bytes = 0;
  let loaded = 0;
  let announced: number | undefined;
  const flush = async () => {
    if (held.length > 0) await insert?.(held);
    loaded += held.length;
    held = [];
    bytes = 0;
  };
  for await (const text of lines) {
    if (text.startsWith("[")) {
      held.push(text);
      bytes += text.length;
      if (bytes >= BATCH_BYTES || held.length >= BATCH_ROWS) await flush();
      continue;
    }
    await flush();
    const line = JSON.parse(text) as DumpLine;
    if ("table" in line) insert = inserter(client, tables, line);
    else if ("rows" in line) announced = line.rows;
  }
  if (announced === loaded) return loaded;
  throw new AppError(
    "cannot-open",
    `The backup has ${loaded} rows and says that it has ${announced ?? "more"}.`,
  );
}

function inserter(
  client: pg.Client,
  tables: readonly TableShape[],
  { table, columns }: { readonly table: string; readonly columns: readonly string[] },
): (rows: readonly string[]) => Promise<void> {
  const shape = tables.find(({ name }) => name === table);
  const values = columns.map((column, at) => {
    const type = shape?.columns.find(({ name }) => name === column)?.type;
    if (type !== undefined) return `(r.value->>${at})::${type}`;
    throw new AppError("cannot-open", `The database has no ${table}.${column}.`);
  });
  const names = columns.map((column) => client.escapeIdentifier(column)).join(", ");
  const sql = `INSERT INTO ${client.escapeIdentifier(table)} (${names})
    SELECT ${values.join(", ")} FROM jsonb_array_elements($1::jsonb) AS r(value)`;
  return async (rows) => {
    await client.query(sql, [`[${rows.join(",")}]`]);
  };
}
