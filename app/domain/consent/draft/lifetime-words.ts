/** How long a name stays, in the merchant's words. Pure. */
import { lifetimeOf } from "../lifetime";
import type { StoredItem } from "../vendor";

const inDays = new Intl.NumberFormat("en", {
  ...{ style: "unit", unit: "day", unitDisplay: "long", maximumFractionDigits: 2 },
});

export function lifetimeWords(item: StoredItem): string {
  const lifetime = lifetimeOf(item);
  if (lifetime === undefined) return "not known";
  if (lifetime === "session") return "until the browser is closed";
  if (lifetime === "untilDeleted") return "until it is deleted";
  return inDays.format(lifetime);
}
