/**
 * The erasure ledger: a file beside the database, in no backup, to which lines are only ever added.
 *
 * Each line carries a keyed digest, so that nobody who can write the file can have things erased. A
 * crash may leave half a line at the end; what it said is still to be written, so it is passed over.
 */
import { closeSync, fstatSync, fsyncSync, openSync, readSync, statSync, writeSync } from "node:fs";
import { open } from "node:fs/promises";
import { createInterface } from "node:readline";
import { z } from "zod";
import { backupKeys, ledgerDigest } from "./backup-keys.server";
import { canonicalJson } from "./canonical-json";
import { env } from "./env.server";
import { AppError } from "./errors";

const entrySchema = z.object({
  at: z.iso.datetime(),
  kind: z.enum(["begin", "case-key", "shop", "person"]),
  /** `<fingerprint of the backup key>:<keyed hash of the shop>` */
  shop: z.string(),
  /** Key ids or tombstone hashes; none for a shop. */
  values: z.array(z.string()),
  /** When tombstones end. */
  until: z.iso.datetime().optional(),
});
export type LedgerEntry = z.infer<typeof entrySchema>;

const lineSchema = z.object({ entry: entrySchema, seal: z.string() });

export interface ErasureLedger {
  readonly path: string;
  /** Bytes; 0 where nothing was ever written. */
  size(): number;
  /** On the disk when it returns; answers the size then. One writer at a time: see the flush. */
  append(entries: readonly LedgerEntry[]): number;
  /** What was added after the first `from` bytes. Throws `cannot-open` naming a line that was changed. */
  read(from: number): AsyncGenerator<LedgerEntry>;
}

/** Undefined where no backups are set up. */
export function erasureLedger(): ErasureLedger | undefined {
  const path = env().ERASURE_LEDGER;
  if (path === undefined || !backupKeys()) return undefined;
  return {
    path,
    size: () => statSync(path, { throwIfNoEntry: false })?.size ?? 0,
    append: (entries) => append(path, entries),
    read: (from) => read(path, from),
  };
}

/** `<fingerprint>:<digest>` of a text under the newest backup key, or the named one. */
export function ledgerHash(text: string, fingerprint?: string): string {
  const keys = backupKeys();
  if (!keys) throw new Error("without backup keys there is no ledger");
  const key = fingerprint === undefined ? keys.current : keys.find(fingerprint);
  return `${key.fingerprint}:${ledgerDigest(key.key, text)}`;
}

function append(path: string, entries: readonly LedgerEntry[]): number {
  const text = entries
    .map((entry) => JSON.stringify({ entry, seal: ledgerHash(canonicalJson(entry)) }))
    .join("\n");
  const file = openSync(path, "a+", 0o600);
  try {
    writeSync(file, `${endsInALine(file) ? "" : "\n"}${text}\n`);
    fsyncSync(file);
    return fstatSync(file).size;
  } finally {
    closeSync(file);
  }
}

/** False after a crash in the middle of a line. */
function endsInALine(file: number): boolean {
  const { size } = fstatSync(file);
  if (size === 0) return true;
  const last = Buffer.alloc(1);
  readSync(file, last, 0, 1, size - 1);
  return last.toString() === "\n";
}

async function* read(path: string, from: number): AsyncGenerator<LedgerEntry> {
  if (!statSync(path, { throwIfNoEntry: false })) return;
  const file = await open(path);
  let number = 0;
  try {
    const lines = createInterface({ input: file.createReadStream({ start: from }) });
    for await (const line of lines) {
      number += 1;
      // Half a line, or the blank one that a writer began with after it.
      if (!line.endsWith("}")) continue;
      yield readLine(line, `line ${number} after byte ${from} of ${path}`);
    }
  } finally {
    await file.close();
  }
}

function readLine(line: string, where: string): LedgerEntry {
  const { data } = lineSchema.safeParse(parseJson(line));
  const [fingerprint] = data?.seal.split(":") ?? [];
  if (data && data.seal === ledgerHash(canonicalJson(data.entry), fingerprint)) return data.entry;
  throw new AppError(
    "cannot-open",
    `The erasure ledger was changed: ${where} is not one the app wrote. Put back an untouched copy.`,
  );
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined; // judged by its shape, like any other line that is not ours
  }
}
