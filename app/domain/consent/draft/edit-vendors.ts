/** Changes to the vendors that a banner names. Pure; what comes out is checked when it is saved. */
import type { BannerConfig } from "../banner-config";
import { lifetimeOf } from "../lifetime";
import { knownTracker } from "../trackers/known-trackers";
import type { GradeOfHolding, StoredItem, Vendor, VendorPurpose } from "../vendor";
import { isStored } from "../watch/classify";
import type { SightingKind } from "../watch/observation";
import { vendorFromTracker } from "./vendor-from-tracker";

/** A tracker our data knows, as a vendor of the banner. Unknown and repeated ids change nothing. */
export function addKnownVendor(config: BannerConfig, id: string): BannerConfig {
  const tracker = knownTracker(id);
  if (!tracker || config.vendors.some((vendor) => vendor.id === id)) return config;
  return { ...config, vendors: [...config.vendors, vendorFromTracker(tracker)] };
}

export interface OwnClassification {
  readonly kind: SightingKind;
  /** As it was seen. */
  readonly name: string;
  /** Who is behind it; a vendor of this name gets it, or a new one. */
  readonly vendor: string;
  readonly purpose: VendorPurpose;
  /** Of what is stored, as a vendor keeps it; left out, it is not known. */
  readonly lifetimeDays?: number | null;
}

/** What was seen and nobody knows, by the merchant's word. */
export function classifySeen(config: BannerConfig, seen: OwnClassification): BannerConfig {
  const vendor = vendorCalled(config, seen.vendor, seen.purpose);
  return withVendor(
    config,
    isStored(seen.kind)
      ? { ...vendor, stores: [...vendor.stores, stored(seen.kind, seen)] }
      : withAddresses(vendor, [seen.name]),
  );
}

/** A tool that nobody has seen here yet, and that our data does not know, by the merchant's word. */
export interface OwnVendor {
  /** A vendor of this name gets the addresses, or a new one, which serves this purpose. */
  readonly vendor: string;
  readonly purpose: VendorPurpose;
  /** Hosts, or hosts and the beginning of a path. */
  readonly addresses: readonly string[];
}

export function addOwnVendor(config: BannerConfig, own: OwnVendor): BannerConfig {
  const vendor = vendorCalled(config, own.vendor, own.purpose);
  return withVendor(config, withAddresses(vendor, own.addresses));
}

/** The vendor of this name, in any spelling, or one that is to be. */
function vendorCalled(config: BannerConfig, called: string, purpose: VendorPurpose): Vendor {
  const name = called.trim();
  return (
    config.vendors.find((vendor) => vendor.name.toLowerCase() === name.toLowerCase()) ?? {
      ...{ id: freeId(config, name), name, purpose, use: null, policy: null },
      ...{ addresses: [], stores: [], grade: "none" },
    }
  );
}

/** Known by address now: what is inserted is held, and the parser's kept from running. */
function withAddresses(vendor: Vendor, addresses: readonly string[]): Vendor {
  if (addresses.length === 0) return vendor;
  return {
    ...vendor,
    addresses: [...new Set([...vendor.addresses, ...addresses])],
    grade: gradeWithAddress(vendor),
  };
}

function withVendor(config: BannerConfig, changed: Vendor): BannerConfig {
  const others = config.vendors.filter(({ id }) => id !== changed.id);
  return { ...config, vendors: [...others, changed] };
}

/** Which of the two storages a name is in nobody can tell from what was seen: one stands for both. */
function stored(
  kind: "cookie" | "storage",
  { name, lifetimeDays = null }: OwnClassification,
): StoredItem {
  return { name, kind: kind === "cookie" ? kind : "local", party: "first", lifetimeDays };
}

function gradeWithAddress({ grade, purpose }: Vendor): GradeOfHolding {
  return grade === "none" && purpose !== "necessary" ? "parser" : grade;
}

export function removeVendor(config: BannerConfig, id: string): BannerConfig {
  return { ...config, vendors: config.vendors.filter((vendor) => vendor.id !== id) };
}

export function changeVendor(
  config: BannerConfig,
  id: string,
  over: Partial<Pick<Vendor, "grade" | "purpose" | "policy">>,
): BannerConfig {
  const vendors = config.vendors.map((vendor) =>
    vendor.id === id ? { ...vendor, ...over } : vendor,
  );
  return { ...config, vendors };
}

/**
 * The names whose lifetime is the merchant's to say: those that our data does not name, or whose
 * end it does not know. Of the others it knows better. What was said before can be corrected.
 */
export function lifetimesToSay({ id, stores }: Vendor): readonly StoredItem[] {
  const known = (knownTracker(id)?.stores ?? []).filter(
    ({ kind, days }) => lifetimeOf({ kind, lifetimeDays: days }) !== undefined,
  );
  return stores.filter(
    (item) => !known.some(({ kind, name }) => kind === item.kind && name === item.name),
  );
}

/**
 * How long a name stays, by the merchant's word. It is no purpose and no recipient, so nobody is
 * asked again (asked-about.ts). Names that are gone, or that our data knows, stay as they are.
 */
export function setLifetime(
  config: BannerConfig,
  id: string,
  { kind, name, lifetimeDays }: Pick<StoredItem, "kind" | "name" | "lifetimeDays">,
): BannerConfig {
  const vendors = config.vendors.map((vendor) => {
    if (vendor.id !== id) return vendor;
    const toSay = lifetimesToSay(vendor);
    const isMeant = (item: StoredItem): boolean =>
      item.kind === kind && item.name === name && toSay.includes(item);
    const stores = vendor.stores.map((item) => (isMeant(item) ? { ...item, lifetimeDays } : item));
    return { ...vendor, stores };
  });
  return { ...config, vendors };
}

/** Letters and figures of the name; a number where another vendor, or a tool we know, has that id. */
function freeId({ vendors }: BannerConfig, name: string): string {
  const plain = name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 30);
  const base = plain || "vendor";
  const taken = new Set(vendors.map(({ id }) => id));
  let id = base;
  for (let count = 2; taken.has(id) || knownTracker(id); count++) id = `${base}-${count}`;
  return id;
}
