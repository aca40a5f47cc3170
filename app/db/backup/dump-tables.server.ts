/**
 * Every row of every table of ours, as lines of JSON, from one snapshot.
 *
 * Each value is the text PostgreSQL gives it, so that nothing is lost between types. Rows are fetched
 * through a cursor, as many at a time as make a few megabytes: memory does not grow with the database.
 */
import type pg from "pg";
import {
  readMigrations,
  readTables,
  type AppliedMigration,
  type TableShape,
} from "./tables.server";

export interface DumpHead {
  readonly kept: 1;
  readonly migrations: readonly AppliedMigration[];
}

/** What a line can be: the head, the start of a table, a row of it, the end. */
export type DumpLine =
  | DumpHead
  | { readonly table: string; readonly columns: readonly string[] }
  | readonly (string | null)[]
  | { readonly rows: number };

const FETCH_BYTES = 4 * 1024 * 1024;
const MOST_ROWS = 2000;

/** `client` is the owner's: no other role sees every shop. Answers the number of rows at the end. */
export async function* dumpTables(client: pg.Client): AsyncGenerator<string, number> {
  await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
  try {
    await client.query("SET LOCAL TimeZone = 'UTC'; SET LOCAL bytea_output = 'hex'");
    const head: DumpHead = { kept: 1, migrations: await readMigrations(client) };
    yield line(head);
    let rows = 0;
    for (const table of await readTables(client)) {
      yield line({ table: table.name, columns: table.columns.map(({ name }) => name) });
      for await (const some of fetchRows(client, table)) {
        rows += some.length;
        yield `${some.join("\n")}\n`;
      }
    }
    yield line({ rows });
    return rows;
  } finally {
    await client.query("ROLLBACK");
  }
}

async function* fetchRows(client: pg.Client, { name, columns }: TableShape) {
  const values = columns.map((column) => `${client.escapeIdentifier(column.name)}::text`);
  await client.query(
    `DECLARE kept_dump NO SCROLL CURSOR FOR
       SELECT json_build_array(${values.join(", ")})::text AS row FROM ${client.escapeIdentifier(name)}`,
  );
  let take = 1;
  for (;;) {
    const { rows } = await client.query<{ row: string }>(`FETCH FORWARD ${take} FROM kept_dump`);
    if (rows.length === 0) break;
    // A line is a row: newlines inside values are escaped in JSON, those between values are not wanted.
    yield rows.map(({ row }) => row.replaceAll("\n", " "));
    const bytes = rows.reduce((sum, { row }) => sum + row.length, 0) / rows.length;
    take = Math.max(1, Math.min(MOST_ROWS, Math.floor(FETCH_BYTES / bytes)));
  }
  await client.query("CLOSE kept_dump");
}

function line(value: DumpLine): string {
  return `${JSON.stringify(value)}\n`;
}
