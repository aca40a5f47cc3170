/** Writes security events down, but not all of a flood. */
import { logger } from "~/lib/logger.server";
import type { SecurityEvent } from "./model";
import { writeSecurityEvent } from "./security-event.store.server";

/** At most so many rows a minute, kind, shop and process; the rest is counted into the next row. */
const ROWS_PER_MINUTE = 10;
const MINUTE_MS = 60_000;

interface Window {
  startedAt: number;
  rows: number;
  unwritten: number;
}

/** By kind and proved shop: whoever floods one shop's doors does not hide what happens at another's. */
const windows = new Map<string, Window>();

/**
 * Records what was refused. Never throws and never floods: whoever knocks a thousand times a second
 * gets refusals at full speed and ten rows a minute.
 */
export async function recordSecurityEvent(event: SecurityEvent): Promise<void> {
  const unwritten = takePlace(placeOf(event), performance.now());
  if (unwritten === undefined) return;
  const who = event.staffId === undefined ? {} : { staff: event.staffId };
  const detail = {
    ...event.detail,
    ...who,
    ...(unwritten > 0 ? { alsoUnwritten: unwritten } : {}),
  };
  logger().warn({ kind: event.kind, shop: event.shop, ...detail }, "refused");
  try {
    await writeSecurityEvent({ ...event, detail });
  } catch (error) {
    logger().error({ err: error, kind: event.kind }, "a security event could not be written");
  }
}

/** By kind, shop and member of staff: one who tries everything does not hide what others try. */
function placeOf({ kind, shop, staffId }: SecurityEvent): string {
  return [kind, shop ?? "", staffId ?? ""].join(" ");
}

/** The number of events that were not written before this one; undefined when this one is not. */
function takePlace(place: string, now: number): number | undefined {
  let window = windows.get(place);
  if (!window || now - window.startedAt >= MINUTE_MS) {
    window = { startedAt: now, rows: 0, unwritten: window?.unwritten ?? 0 };
    windows.set(place, window);
  }
  if (window.rows >= ROWS_PER_MINUTE) {
    window.unwritten += 1;
    return undefined;
  }
  window.rows += 1;
  const { unwritten } = window;
  window.unwritten = 0;
  return unwritten;
}
