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
 * In the order of the bits: what an address begins with, after the scheme and any hosts below, in small
 * letters and parted by "|"; an empty text where nothing waits for that purpose. A host ends where it
 * ends; a path is a beginning.
 */
export function addressesByPurpose(
  vendors: readonly { readonly purpose: VendorPurpose; readonly addresses: readonly string[] }[],
): string[] {
  return purposes.map((purpose) =>
    vendors
      .filter((vendor) => vendor.purpose === purpose)
      .flatMap(({ addresses }) => addresses.map(asBeginning))
      .join("|"),
  );
}

function isHeldByAddress(grade: string): boolean {
  return grade === "inserted" || grade === "parser";
}

/** As the gate looks for it: it compares in small letters. */
function asBeginning(address: string): string {
  return (address.includes("/") ? address : `${address}/`).toLowerCase();
}
