/** Until when a name stays in a browser, the same wherever it is shown. Pure, safe in the browser. */
import type { StoredItem } from "./vendor";

/** In days, or with the browser, or until somebody deletes it; undefined where nobody knows. */
type Lifetime = number | "session" | "untilDeleted" | undefined;

export function lifetimeOf({
  kind,
  lifetimeDays,
}: Pick<StoredItem, "kind" | "lifetimeDays">): Lifetime {
  if (kind === "session" || lifetimeDays === 0) return "session";
  if (lifetimeDays !== null) return lifetimeDays;
  // A cookie always has an end: without one told, it is not known.
  return kind === "local" ? "untilDeleted" : undefined;
}
