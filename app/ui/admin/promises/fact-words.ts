import type { ControlReading } from "~/domain/evidence/model";
import { adminDate } from "../admin-date";
import type { Fact } from "../fact-list";

type FactValue = ControlReading["facts"][string];

const isoInstant = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/;

/** `tablesWithoutFence: 0` → "Tables without fence: 0"; instants become dates. */
export function factWords(name: string, value: FactValue, timeZone: string): Fact {
  const words = name.replace(/([a-z0-9])(?=[A-Z])|([a-zA-Z])(?=\d)/g, "$1$2 ").toLowerCase();
  return { label: words.charAt(0).toUpperCase() + words.slice(1), value: say(value, timeZone) };
}

function say(value: FactValue, timeZone: string): string {
  if (value === null) return "–";
  if (typeof value === "boolean") return value ? "Yes" : "No";
  if (typeof value === "string" && isoInstant.test(value)) {
    return adminDate({ at: new Date(value), timeZone, withTime: true });
  }
  return String(value);
}
