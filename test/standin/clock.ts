import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { Duration } from "luxon";

/**
 * The domain's clock: real time plus an offset that the app reads from the same file.
 * Tokens, signatures, webhook timestamps and queues stay on real time.
 */
export interface Clock {
  now(): Date;
  readonly offsetMs: number;
  /** Moves the clock by an ISO 8601 duration such as "P40D" and waits until the app sees it. */
  advance(duration: string): Promise<{ now: string; offsetMs: number }>;
}

/** The app may keep the offset for 100 ms (preload.mjs). */
const READERS_CACHE_MS = 150;

export function openClock(file: string): Clock {
  let offsetMs = readOffset(file);
  const now = () => new Date(Date.now() + offsetMs);
  return {
    now,
    get offsetMs() {
      return offsetMs;
    },
    async advance(iso) {
      const duration = Duration.fromISO(iso);
      if (!duration.isValid) throw new RangeError(`not an ISO 8601 duration: ${iso}`);
      offsetMs += duration.toMillis();
      writeOffset(file, offsetMs);
      await new Promise((resolve) => setTimeout(resolve, READERS_CACHE_MS));
      return { now: now().toISOString(), offsetMs };
    },
  };
}

function readOffset(file: string): number {
  try {
    const { offsetMs } = JSON.parse(readFileSync(file, "utf8")) as { offsetMs: number };
    return offsetMs;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return 0;
    throw error;
  }
}

function writeOffset(file: string, offsetMs: number): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.tmp`, JSON.stringify({ offsetMs }));
  renameSync(`${file}.tmp`, file);
}
