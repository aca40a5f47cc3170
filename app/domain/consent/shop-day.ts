/** Which day it is where the shop is. */

const formats = new Map<string, Intl.DateTimeFormat>();
/** The answers of the current minute: bursts ask the same thing thousands of times. */
const answers = new Map<string, string>();
let minute = 0;

/** "2026-11-20", by the shop's IANA time zone; UTC where the name is none. */
export function shopDay(at: Date, timeZone: string): string {
  const now = Math.floor(at.getTime() / 60_000);
  if (now !== minute) answers.clear();
  minute = now;
  const known = answers.get(timeZone);
  if (known !== undefined) return known;
  const day = formatOf(timeZone).format(at);
  answers.set(timeZone, day);
  return day;
}

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const format = makeFormat(timeZone);
  formats.set(timeZone, format);
  return format;
}

function makeFormat(timeZone: string): Intl.DateTimeFormat {
  try {
    return new Intl.DateTimeFormat("en-CA", { timeZone, dateStyle: "short" });
  } catch {
    return new Intl.DateTimeFormat("en-CA", { timeZone: "UTC", dateStyle: "short" });
  }
}
