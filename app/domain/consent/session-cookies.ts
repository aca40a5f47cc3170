/**
 * Cookies that end with the browser, in banners published when they were kept as cookies whose end
 * nobody knows: our data still knows which they are. Pure.
 */
import { knownTracker } from "./trackers/known-trackers";
import type { Vendor } from "./vendor";

export function withSessionCookies(vendor: Vendor): Vendor {
  const known = knownTracker(vendor.id)?.stores ?? [];
  const stores = vendor.stores.map((item) => {
    const isSession = known.some(
      ({ name, kind, days }) => days === 0 && kind === item.kind && name === item.name,
    );
    return item.lifetimeDays === null && isSession ? { ...item, lifetimeDays: 0 } : item;
  });
  return { ...vendor, stores };
}
