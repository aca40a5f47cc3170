/** All well-known trackers, and how a name or a host is recognised among them. Safe in a browser. */
import { advertisingTrackers } from "./advertising";
import { googleTrackers } from "./google";
import { mailingTrackers } from "./mailing";
import { paymentTrackers } from "./payment";
import { platformTrackers } from "./platform";
import { serviceTrackers } from "./service";
import { socialTrackers } from "./social";
import { statisticsTrackers } from "./statistics";
import type { StoredName, Tracker, TrackerCategory } from "./tracker";

export const knownTrackers: readonly Tracker[] = [
  ...platformTrackers,
  ...paymentTrackers,
  ...googleTrackers,
  ...socialTrackers,
  ...advertisingTrackers,
  ...statisticsTrackers,
  ...mailingTrackers,
  ...serviceTrackers,
];

const byId = new Map(knownTrackers.map((tracker) => [tracker.id, tracker]));

export function knownTracker(id: string): Tracker | undefined {
  return byId.get(id);
}

export interface RecognisedName {
  readonly tracker: Tracker;
  readonly entry: StoredName;
  readonly category: TrackerCategory;
}

/** Where storage was found: a cookie, or in one of the page's own stores. */
export type FoundIn = "cookie" | "storage";

/** The tracker that leaves this name behind; the pattern that says most of it speaks for it. */
export function recogniseName(name: string, where: FoundIn): RecognisedName | undefined {
  let best: (RecognisedName & { readonly says: number }) | undefined;
  for (const tracker of knownTrackers) {
    for (const entry of tracker.stores) {
      if ((entry.kind === "cookie") !== (where === "cookie") || !fits(entry.name, name)) continue;
      const says = specificity(entry.name);
      if (says <= (best?.says ?? -1)) continue;
      best = { tracker, entry, category: entry.category ?? tracker.category, says };
    }
  }
  return best;
}

/** Letters that are fixed; a whole name says more than the beginning of one. */
function specificity(pattern: string): number {
  return 2 * pattern.replaceAll("*", "").length + (pattern.includes("*") ? 0 : 1);
}

/** The tracker whose host this is, or is below; the longest that fits speaks for it. */
export function recogniseHost(host: string): Tracker | undefined {
  let best: { readonly tracker: Tracker; readonly length: number } | undefined;
  for (const tracker of knownTrackers) {
    for (const known of tracker.hosts) {
      if (isBelow(host, known) && known.length > (best?.length ?? 0)) {
        best = { tracker, length: known.length };
      }
    }
  }
  return best?.tracker;
}

/** Whether `host` is `known` or a part of it. */
export function isBelow(host: string, known: string): boolean {
  return host === known || host.endsWith(`.${known}`);
}

/** `*` stands for any characters, none included. A linear walk: names come from strangers. */
export function fits(pattern: string, name: string): boolean {
  const [first = "", ...rest] = pattern.split("*");
  if (rest.length === 0) return pattern === name;
  if (!name.startsWith(first)) return false;
  const last = rest.pop() ?? "";
  let at = first.length;
  for (const part of rest) {
    const found = name.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return name.length - last.length >= at && name.endsWith(last);
}
