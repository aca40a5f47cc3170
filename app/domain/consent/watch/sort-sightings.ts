/** What was seen, by what is known of it. Pure. */
import { knownTracker } from "../trackers/known-trackers";
import type { TrackerCategory } from "../trackers/tracker";
import { isStored, type Classify } from "./classify";
import type { SightingKind } from "./observation";
import type { SeenCount } from "./sighting-counts";

export interface SeenName {
  readonly kind: SightingKind;
  readonly name: string;
  readonly pages: number;
}

/** A tracker that our data knows and the banner does not name. */
export interface Suggestion {
  readonly id: string;
  readonly name: string;
  readonly company: string;
  readonly category: TrackerCategory;
  readonly seen: readonly SeenName[];
}

export interface SortedSightings {
  readonly suggestions: readonly Suggestion[];
  /** Nobody knows them yet: to be classified by the merchant. */
  readonly unknown: readonly SeenName[];
  /** Of vendors that the banner names, by their id. */
  readonly ofBanner: Readonly<Record<string, readonly SeenName[]>>;
}

/** Our data's necessary ones need nobody's decision, and are not suggested. */
export function sortSightings(seen: readonly SeenCount[], classify: Classify): SortedSightings {
  const unknown: SeenName[] = [];
  const ofBanner: Record<string, SeenName[]> = {};
  const suggested = new Map<string, SeenName[]>();
  for (const name of byName(seen)) {
    const classified = classify(name.kind, name.name);
    if (!classified) unknown.push(name);
    else if (classified.from === "banner") (ofBanner[classified.id] ??= []).push(name);
    else if (classified.category !== "necessary") {
      suggested.set(classified.id, [...(suggested.get(classified.id) ?? []), name]);
    }
  }
  const suggestions = [...suggested].flatMap(([id, names]) => {
    const tracker = knownTracker(id);
    if (!tracker) return [];
    const { name, vendor: company, category } = tracker;
    return [{ id, name, company, category, seen: names }];
  });
  return { suggestions, unknown, ofBanner };
}

/** Most seen first. */
function byName(seen: readonly SeenCount[]): SeenName[] {
  const counted = new Map<string, SeenName>();
  for (const { kind, name, pages } of seen) {
    const key = isStored(kind) ? `${kind} ${name}` : `host ${name}`;
    const before = counted.get(key);
    // A host counts once, by how it weighs most: a script before a picture.
    const as = before?.kind === "script" ? "script" : kind;
    counted.set(key, { kind: as, name, pages: (before?.pages ?? 0) + pages });
  }
  return [...counted.values()].sort((a, b) => b.pages - a.pages);
}
