import type { Tx } from "~/db.server";

export interface DatabaseServer {
  /** Such as "18.1". */
  readonly version: string;
  /** Whether this very connection is. */
  readonly encrypted: boolean;
}

/** What the database says of itself and of the connection in use. */
export async function databaseServer(tx: Tx): Promise<DatabaseServer> {
  const rows = await tx.$queryRaw<{ version: string; encrypted: boolean | null }[]>`
    SELECT current_setting('server_version') AS version,
      (SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()) AS encrypted`;
  return { version: rows[0]?.version ?? "", encrypted: rows[0]?.encrypted ?? false };
}
