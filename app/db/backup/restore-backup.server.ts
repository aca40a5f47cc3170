/** Puts a backup into a fresh database, at the version it was made at, and brings it up to date. */
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import pg from "pg";
import type { Keyring } from "../../lib/cipher/keyring.server";
import { openFile } from "../../lib/cipher/sealed-file.server";
import { AppError } from "../../lib/errors";
import { newId } from "../../lib/ids";
import { applyMigrations, migrateDatabase, type MigrateOptions } from "../migrate.server";
import type { DumpHead } from "./dump-tables.server";
import { fileHeader, olderThan } from "./backup-files.server";
import { loadTables } from "./load-tables.server";
import { readMigrations, readTables } from "./tables.server";

export interface RestoreOptions extends MigrateOptions {
  readonly file: string;
  readonly keys: Keyring;
  readonly now: Date;
  readonly maxAgeDays: number;
  /** Takes a backup that is too old all the same. */
  readonly force?: boolean;
}

/**
 * Answers how many rows were restored. The database is marked: the app does not start on it before
 * the erasures made since the backup have been repeated (`catchUpWithLedger`).
 *
 * Throws `conflict` for a database that is not empty, `invalid-input` for a backup that is too old or
 * of another version of the app, `cannot-open` for a file that was changed.
 */
export async function restoreBackup(options: RestoreOptions): Promise<{ readonly rows: number }> {
  const { file, now, maxAgeDays } = options;
  const { writtenAt } = await fileHeader(file);
  if (!options.force && olderThan(writtenAt, { now, days: maxAgeDays })) {
    throw new AppError(
      "invalid-input",
      `The backup is of ${writtenAt.toISOString()}, older than BACKUP_MAX_AGE_DAYS (${maxAgeDays}) allows: what had to be deleted since would be back. --force restores it all the same.`,
    );
  }
  const client = new pg.Client({ connectionString: options.ownerUrl });
  await client.connect();
  try {
    const rows = await loadFile(client, options);
    await migrateDatabase(options);
    return { rows };
  } finally {
    await client.end();
  }
}

async function loadFile(client: pg.Client, { file, keys, folder, now }: RestoreOptions) {
  const hash = createHash("sha256");
  const lines = linesOf(openFile(keys, hashed(file, hash)));
  const head = await readHead(lines);
  await applyMigrations(client, folder, new Set(head.migrations.map(({ name }) => name)));
  await assertSameVersion(client, head);
  await assertEmpty(client);
  const rows = await loadTables(client, lines, async () => {
    await client.query(
      `INSERT INTO "BackupRun" (id, kind, at, rows, bytes, sha256, "keyFingerprint")
       VALUES ($1, 'restore', $2, 0, 0, $3, $4)`,
      [newId(), now, hash.digest("hex"), keys.current.fingerprint],
    );
  });
  return rows;
}

async function assertEmpty(client: pg.Client): Promise<void> {
  for (const { name } of await readTables(client)) {
    const { rowCount } = await client.query(
      `SELECT 1 FROM ${client.escapeIdentifier(name)} LIMIT 1`,
    );
    if (!rowCount) continue;
    throw new AppError(
      "conflict",
      `The database is not empty (${name}): create a new one, and set MIGRATION_DATABASE_URL and DATABASE_URL to it.`,
    );
  }
}

async function* hashed(file: string, hash: ReturnType<typeof createHash>) {
  for await (const chunk of createReadStream(file)) {
    hash.update(chunk as Buffer);
    yield chunk as Buffer;
  }
}

async function* linesOf(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string, undefined> {
  const source = Readable.from(bytes);
  const clear = createGunzip();
  // Its error reaches whoever reads the lines.
  source.on("error", (error) => clear.destroy(error));
  const decoder = new TextDecoder();
  let begun = "";
  for await (const chunk of source.pipe(clear)) {
    const pieces = decoder.decode(chunk as Buffer, { stream: true }).split("\n");
    pieces[0] = begun + (pieces[0] ?? "");
    begun = pieces.pop() ?? "";
    yield* pieces;
  }
  return undefined;
}

async function readHead(lines: AsyncGenerator<string, undefined>): Promise<DumpHead> {
  const first = await lines.next();
  const head: unknown = first.done ? undefined : JSON.parse(first.value);
  if (typeof head === "object" && head !== null && "kept" in head && head.kept === 1) {
    return head as DumpHead;
  }
  throw new AppError("cannot-open", "The backup has no head.");
}

async function assertSameVersion(client: pg.Client, head: DumpHead): Promise<void> {
  const applied = JSON.stringify(await readMigrations(client));
  if (applied === JSON.stringify(head.migrations)) return;
  throw new AppError(
    "invalid-input",
    "The backup was made by another version of the app, whose migrations this one does not have: restore with that version first.",
  );
}
