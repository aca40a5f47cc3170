/**
 * The table of cookies and similar that the policy page shows: whom the published banner names, and
 * what the store's platform and this app set themselves. Pure.
 */
import type { BannerConfig } from "../banner-config";
import { knownTracker } from "../trackers/known-trackers";
import { purposeWords } from "../trackers/purpose-words/purpose-words";
import { vendorPurposes, type StoredItem, type Vendor, type VendorPurpose } from "../vendor";
import { vendorFromTracker } from "./vendor-from-tracker";

export interface CookieTableVendor {
  readonly name: string;
  /** What it does, in the reader's language; undefined where nobody said. */
  readonly use: string | undefined;
  readonly policy: string | null;
  readonly stores: readonly StoredItem[];
}

export interface CookieTableGroup {
  readonly purpose: VendorPurpose;
  readonly vendors: readonly CookieTableVendor[];
}

export interface CookieTable {
  /** Of the published banner; 0 before the first. */
  readonly version: number;
  readonly groups: readonly CookieTableGroup[];
}

/** In every store on the platform, whatever the banner names. */
export const alwaysListed = [
  "shopify",
  "shopify-privacy",
  "kept",
  "shopify-analytics",
  "shopify-marketing",
];

export function cookieTable(
  published: { readonly version: number; readonly config: BannerConfig } | undefined,
  language: string,
): CookieTable {
  const named = published?.config.vendors ?? [];
  const platform = alwaysListed
    .filter((id) => named.every((vendor) => vendor.id !== id))
    .flatMap((id) => knownTracker(id) ?? [])
    .map(vendorFromTracker);
  const words = purposeWords(language);
  const shown = ({ name, use, policy, stores }: Vendor): CookieTableVendor => ({
    ...{ name, policy, stores },
    use: use === null ? undefined : words[use],
  });
  const all = [...platform, ...named];
  const groups = vendorPurposes.map((purpose) => ({
    purpose,
    vendors: all.filter((vendor) => vendor.purpose === purpose).map(shown),
  }));
  return {
    version: published?.version ?? 0,
    groups: groups.filter(({ vendors }) => vendors.length > 0),
  };
}
