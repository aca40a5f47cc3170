/** Backup files, by what their first line says. */
import { open, readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { HEADER_BYTES, readHeader, type FileHeader } from "../../lib/cipher/sealed-file.server";
import { AppError } from "../../lib/errors";

const DAY_MS = 86_400_000;

export interface Age {
  readonly now: Date;
  readonly days: number;
}

export function olderThan(writtenAt: Date, { now, days }: Age): boolean {
  return now.getTime() - writtenAt.getTime() > days * DAY_MS;
}

/** Throws `cannot-open` where the file is no backup of this app. */
export async function fileHeader(file: string): Promise<FileHeader> {
  const header = await headerOf(file);
  if (header) return header;
  throw new AppError("cannot-open", `${file} is not a backup of Kept.`);
}

/**
 * Deletes the backups in a folder that are too old to be restored: what was erased since lives on in
 * them. Files of other kinds are left alone. Answers the names.
 */
export async function pruneBackups(folder: string, age: Age): Promise<string[]> {
  const gone: string[] = [];
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const header = await headerOf(join(folder, entry.name));
    if (!header || !olderThan(header.writtenAt, age)) continue;
    await rm(join(folder, entry.name));
    gone.push(entry.name);
  }
  return gone.sort();
}

async function headerOf(file: string): Promise<FileHeader | undefined> {
  const handle = await open(file);
  try {
    const start = Buffer.alloc(HEADER_BYTES);
    const { bytesRead } = await handle.read(start, 0, HEADER_BYTES, 0);
    return readHeader(start.subarray(0, bytesRead));
  } finally {
    await handle.close();
  }
}
