import type { CustomerPrivacy } from "./page";

/** All answers the platform has of this visitor, in one text to compare. */
export function platformSays(api: CustomerPrivacy): string {
  return JSON.stringify(api.currentVisitorConsent());
}
