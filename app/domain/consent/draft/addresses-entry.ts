/** Addresses as a merchant enters them: hosts or whole addresses, parted by blanks, commas or lines. */
import { z } from "zod";
import { vendorAddress } from "../vendor";

/** Out: hosts, or hosts and the beginning of a path, in small letters, each once. */
export const addressesEntrySchema = z
  .string("Open the page again: it has changed.")
  .transform((entry, context) => {
    const parts = entry.split(/[\s,;]+/).filter(Boolean);
    const addresses = parts.map(asAddress);
    addresses.forEach((address, index) => {
      if (vendorAddress.safeParse(address).success && /[.:]/.test(address)) return;
      context.addIssue(
        `Address ${index + 1} can’t be read. Enter it like stats.example.com or www.example.com/stats.`,
      );
    });
    if (addresses.length > 20) context.addIssue("Enter at most 20 addresses.");
    return [...new Set(addresses)];
  });

/** What is pasted from a theme has a scheme and a question, which say nothing of whose it is. */
function asAddress(part: string): string {
  return part
    .toLowerCase()
    .replace(/^(https?:)?\/\//, "")
    .replace(/[?#].*$/, "")
    .replace(/\/$/, "");
}
