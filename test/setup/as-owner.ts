/** Reads a test's database as its owner, past every fence: to see what really is in the tables. */
import pg from "pg";

export async function asOwner<Row extends pg.QueryResultRow>(
  sql: string,
  values: readonly unknown[] = [],
): Promise<Row[]> {
  const client = new pg.Client(process.env["TEST_OWNER_URL"] ?? "");
  await client.connect();
  try {
    return (await client.query<Row>(sql, [...values])).rows;
  } finally {
    await client.end();
  }
}
