/**
 * What a consent is about: purposes, and who serves them. When it grows, visitors are asked again
 * (promise 5); when a wording, a colour or a lifetime changes, or a vendor leaves, they are not.
 */
import type { BannerConfig } from "./banner-config";
import { purposes } from "./purposes";

/** Sorted, so that the same is equal. Vendors that need no consent are in nobody's consent. */
export function askedAbout({ vendors }: Pick<BannerConfig, "vendors">): readonly string[] {
  const asked = vendors.filter(({ purpose }) => purpose !== "necessary");
  return [...purposes, ...asked.map(({ id, purpose }) => `${purpose}:${id}`)].sort();
}

/** Whether something is asked now that a consent given before can't cover. */
export function asksForMore(now: readonly string[], before: readonly string[]): boolean {
  return now.some((item) => !before.includes(item));
}
