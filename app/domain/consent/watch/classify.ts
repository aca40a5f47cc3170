/** Whose a name or a host is, and what it is for: by the merchant's vendors, then by our data. Pure. */
import { fits, recogniseHost, recogniseName } from "../trackers/known-trackers";
import type { Tracker, TrackerCategory } from "../trackers/tracker";
import type { GradeOfHolding, Vendor } from "../vendor";
import type { SightingKind } from "./observation";

export interface Classified {
  /** Of the vendor, or of the tracker in our data. */
  readonly id: string;
  readonly name: string;
  readonly category: TrackerCategory;
  /** Only a vendor of the banner has one. */
  readonly grade?: GradeOfHolding;
  readonly from: "banner" | "data";
}

export type Classify = (kind: SightingKind, name: string) => Classified | undefined;

export function classifierFor(vendors: readonly Vendor[]): Classify {
  return (kind, name) => ofBanner(vendors, kind, name) ?? ofData(kind, name);
}

export function isStored(kind: SightingKind): kind is "cookie" | "storage" {
  return kind === "cookie" || kind === "storage";
}

function ofBanner(
  vendors: readonly Vendor[],
  kind: SightingKind,
  name: string,
): Classified | undefined {
  const found = vendors.find((vendor) =>
    isStored(kind) ? storesName(vendor, kind, name) : vendor.addresses.some(reaches(name)),
  );
  if (!found) return undefined;
  const { id, name: called, purpose, grade } = found;
  return { id, name: called, category: purpose, grade, from: "banner" };
}

/** What was seen may itself be a pattern: it was stored without what was the visitor's. */
function storesName(vendor: Vendor, kind: "cookie" | "storage", name: string): boolean {
  return vendor.stores.some(
    (stored) =>
      (stored.kind === "cookie") === (kind === "cookie") &&
      (stored.name === name || fits(stored.name, name)),
  );
}

/** A host without a path: an address with one speaks for a part of it only. */
function reaches(seen: string): (address: string) => boolean {
  return (address) => seen === address || seen.endsWith(`.${address}`);
}

function ofData(kind: SightingKind, name: string): Classified | undefined {
  if (!isStored(kind)) {
    const tracker = recogniseHost(name.replace(/:\d+$/, ""));
    return tracker && fromData(tracker, tracker.category);
  }
  const known = recogniseName(name, kind);
  return known && fromData(known.tracker, known.category);
}

function fromData({ id, name }: Tracker, category: TrackerCategory): Classified {
  return { id, name, category, from: "data" };
}
