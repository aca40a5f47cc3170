/** Addresses that have to wait, by purpose, as the gate's list has them. Pure, safe in the browser. */
import { purposes } from "./purposes";
import type { Vendor, VendorPurpose } from "./vendor";

/** What every page carries. Vendors that the theme tags are not on it: their tags wait by themselves. */
export function heldAddresses({ vendors }: { readonly vendors: readonly Vendor[] }): string[] {
  const held = addressesByPurpose(vendors.filter(({ grade }) => isHeldByAddress(grade)));
  while (held.at(-1) === "") held.pop();
  return held;
}

/**
 * In the order of the bits: what an address begins with, after the scheme and any hosts below, as the
 * source of a regular expression; an empty one where nothing waits for that purpose. A host ends where
 * it ends; a path is a beginning.
 */
export function addressesByPurpose(
  vendors: readonly { readonly purpose: VendorPurpose; readonly addresses: readonly string[] }[],
): string[] {
  return purposes.map((purpose) =>
    vendors
      .filter((vendor) => vendor.purpose === purpose)
      .flatMap(({ addresses }) => addresses.map(asPattern))
      .join("|"),
  );
}

function isHeldByAddress(grade: string): boolean {
  return grade === "inserted" || grade === "parser";
}

/**
 * A dot stays a dot's place: one more sign that matches it would have to be a host of that name, and
 * every page carries these.
 */
function asPattern(address: string): string {
  return address.includes("/") ? address.replace(/\?/g, "\\?") : `${address}/`;
}
