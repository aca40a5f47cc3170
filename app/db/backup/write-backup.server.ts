/** Writes an encrypted backup of the whole database to one file. */
import { createHash } from "node:crypto";
import { createWriteStream } from "node:fs";
import { open, rename, rm } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import pg from "pg";
import type { MasterKey } from "../../lib/cipher/keyring.server";
import { sealFile } from "../../lib/cipher/sealed-file.server";
import { newId } from "../../lib/ids";
import { dumpTables } from "./dump-tables.server";

export interface WrittenBackup {
  readonly rows: number;
  readonly bytes: number;
  /** Of the file, hexadecimal. */
  readonly sha256: string;
}

/**
 * One snapshot, while the app runs. The file appears under its name when it is whole and on the disk.
 * It holds the shops' keys wrapped, never a master key nor the key it is encrypted with.
 */
export async function writeBackup(options: {
  readonly ownerUrl: string;
  readonly file: string;
  readonly key: MasterKey;
  readonly now: Date;
}): Promise<WrittenBackup> {
  const { file, key, now } = options;
  const part = `${file}.part`;
  const client = new pg.Client({ connectionString: options.ownerUrl });
  await client.connect();
  try {
    const written = await writeFile(client, { part, key, now });
    await rename(part, file);
    await client.query(
      `INSERT INTO "BackupRun" (id, kind, at, rows, bytes, sha256, "keyFingerprint")
       VALUES ($1, 'backup', $2, $3, $4, $5, $6)`,
      [newId(), now, written.rows, written.bytes, written.sha256, key.fingerprint],
    );
    return written;
  } finally {
    await client.end();
    await rm(part, { force: true });
  }
}

async function writeFile(
  client: pg.Client,
  { part, key, now }: { readonly part: string; readonly key: MasterKey; readonly now: Date },
): Promise<WrittenBackup> {
  const counted = { rows: 0, bytes: 0 };
  const hash = createHash("sha256");
  async function* lines() {
    const dump = dumpTables(client);
    for (;;) {
      const { done, value } = await dump.next();
      if (done) counted.rows = value;
      else yield value;
      if (done) return;
    }
  }
  await pipeline(
    Readable.from(lines()),
    createGzip({ level: 3 }),
    (source: AsyncIterable<Buffer>) => sealFile(key, now, source),
    async function* (source: AsyncIterable<Uint8Array>) {
      for await (const chunk of source) {
        hash.update(chunk);
        counted.bytes += chunk.length;
        yield chunk;
      }
    },
    createWriteStream(part, { mode: 0o600 }),
  );
  const handle = await open(part, "r+");
  await handle.sync();
  await handle.close();
  return { ...counted, sha256: hash.digest("hex") };
}
