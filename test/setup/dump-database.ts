/**
 * Everything a database holds, as text: every table of every schema but PostgreSQL's own, the queue's
 * and the migrations' included. What an intruder with a dump would read.
 */
import pg from "pg";

/** One line a row, `schema.table {json}`. `ownerUrl` is the owner's: no other role sees every row. */
export async function dumpDatabase(ownerUrl: string): Promise<string> {
  const client = new pg.Client(ownerUrl);
  await client.connect();
  try {
    await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
    const { rows: tables } = await client.query<{ name: string }>(
      `SELECT format('%I.%I', n.nspname, c.relname) AS name
         FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE c.relkind IN ('r', 'm') AND n.nspname <> 'information_schema'
          AND n.nspname NOT LIKE 'pg\\_%' ORDER BY 1`,
    );
    const lines: string[] = [];
    for (const { name } of tables) {
      const { rows } = await client.query<{ row: string }>(
        `SELECT row_to_json(t)::text AS row FROM ${name} t`,
      );
      for (const { row } of rows) lines.push(`${name} ${row}`);
    }
    return lines.join("\n");
  } finally {
    await client.end();
  }
}
