/** A vendor of the banner, made from our data of well-known trackers. Pure. */
import { privacyPolicies } from "../trackers/privacy-policies";
import type { Tracker } from "../trackers/tracker";
import { LONGEST_LIFETIME, type StoredItem, type Vendor } from "../vendor";

/** The vendor schema's own limit. */
const MOST_ADDRESSES = 20;

/**
 * Graded by what holds without anybody touching the theme: scripts from known addresses are kept
 * from running, and where the HTML itself holds them their request may leave.
 */
export function vendorFromTracker(tracker: Tracker): Vendor {
  const { id, name, category, purpose: use, hosts } = tracker;
  return {
    id,
    name,
    purpose: category,
    use,
    addresses: hosts.slice(0, MOST_ADDRESSES),
    stores: tracker.stores.map(({ name: stored, kind, party, days }): StoredItem => ({
      ...{ name: stored, kind, party },
      lifetimeDays: days === null ? null : Math.min(days, LONGEST_LIFETIME),
    })),
    grade: category === "necessary" || hosts.length === 0 ? "none" : "parser",
    policy: privacyPolicies[tracker.vendor] ?? null,
  };
}
