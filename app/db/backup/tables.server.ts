/** Our tables as the database's catalogue has them, in an order in which rows can be put back. */
import type pg from "pg";

export interface TableShape {
  readonly name: string;
  readonly columns: readonly { readonly name: string; readonly type: string }[];
}

/** The migrations' own bookkeeping is written by applying them; the queue is filled by the sweep.
 * Unlogged tables (rate limits) are not worth keeping. */
const NOT_OURS = "_prisma_migrations";

/** A partitioned table is read and filled as one. Referenced tables come before those that refer to them. */
export async function readTables(client: pg.Client): Promise<TableShape[]> {
  const { rows } = await client.query<TableShape>(
    `SELECT c.relname AS name, json_agg(json_build_object(
        'name', a.attname, 'type', format_type(a.atttypid, a.atttypmod)) ORDER BY a.attnum) AS columns
       FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0
      WHERE c.relkind IN ('r', 'p') AND c.relpersistence = 'p' AND c.relnamespace = 'public'::regnamespace AND c.relname <> $1
        AND NOT a.attisdropped AND a.attgenerated = ''
      GROUP BY c.relname ORDER BY c.relname`,
    [NOT_OURS],
  );
  const { rows: references } = await client.query<{ from: string; to: string }>(
    `SELECT f.relname AS from, t.relname AS to FROM pg_constraint r
       JOIN pg_class f ON f.oid = r.conrelid JOIN pg_class t ON t.oid = r.confrelid
      WHERE r.contype = 'f' AND r.connamespace = 'public'::regnamespace AND f.oid <> t.oid`,
  );
  const ordered: TableShape[] = [];
  const waiting = [...rows];
  while (waiting.length > 0) {
    const ready = waiting.findIndex(
      ({ name }) =>
        !references.some(({ from, to }) => from === name && waiting.some((w) => w.name === to)),
    );
    const [next] = waiting.splice(ready, 1);
    if (ready < 0 || !next) throw new Error("tables refer to each other in a circle");
    ordered.push(next);
  }
  return ordered;
}

export interface AppliedMigration {
  readonly name: string;
  readonly checksum: string;
}

export async function readMigrations(client: pg.Client): Promise<AppliedMigration[]> {
  const { rows } = await client.query<AppliedMigration>(
    `SELECT migration_name AS name, checksum FROM "_prisma_migrations"
      WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY migration_name`,
  );
  return rows;
}
