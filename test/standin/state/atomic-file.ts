import { readFileSync, renameSync, writeFileSync } from "node:fs";

/** Replaces a JSON file in one step: a reader, or a killed process, sees the old or the new one. */
export function writeJsonFile(path: string, value: unknown): void {
  writeFileSync(`${path}.tmp`, JSON.stringify(value));
  renameSync(`${path}.tmp`, path);
}

/** Undefined when there is no such file. */
export function readJsonFile<T>(path: string): T | undefined {
  try {
    return JSON.parse(readFileSync(path, "utf8")) as T;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}
