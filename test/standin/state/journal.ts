import { closeSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from "node:fs";
import { join } from "node:path";

/** One change of one resource; null for a deleted one. */
interface Entry {
  shop: string;
  collection: string;
  id: string;
  value: unknown;
}

/**
 * An append-only file of changed orders and customers.
 *
 * `append` returns after the write, so a change that was answered survives a killed process.
 * Opening it drops a last line that was cut short and keeps only the newest value of each.
 */
export class Journal {
  readonly #latest = new Map<string, Entry>();
  readonly #file: number;

  constructor(dir: string) {
    mkdirSync(dir, { recursive: true });
    const path = join(dir, "journal.jsonl");
    for (const entry of readEntries(path)) this.#latest.set(keyOf(entry), entry);
    const compacted = openSync(`${path}.tmp`, "w");
    for (const entry of this.#latest.values()) writeSync(compacted, `${JSON.stringify(entry)}\n`);
    closeSync(compacted);
    renameSync(`${path}.tmp`, path);
    this.#file = openSync(path, "a");
  }

  /** What the file held for one collection when it was opened. */
  *entries(shop: string, collection: string): Generator<{ id: string; value: unknown }> {
    for (const entry of this.#latest.values()) {
      if (entry.shop === shop && entry.collection === collection) yield entry;
    }
  }

  append(entry: Entry): void {
    writeSync(this.#file, `${JSON.stringify(entry)}\n`);
  }

  close(): void {
    closeSync(this.#file);
  }
}

function keyOf(entry: Entry): string {
  return `${entry.shop} ${entry.collection} ${entry.id}`;
}

function readEntries(path: string): Entry[] {
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw error;
  }
  const whole = text.slice(0, text.lastIndexOf("\n") + 1);
  return whole
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Entry);
}
