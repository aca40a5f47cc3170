import type { CustomerPrivacy } from "./page";

/** All answers the platform has of this visitor, in one text to compare: "yes,no,,". */
export function platformSays(api: CustomerPrivacy): string {
  return Object.values(api.currentVisitorConsent()).join();
}
