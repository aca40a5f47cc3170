import type { State } from "./page";

/** Where decisions are taken in. */
export const INTAKE = "/apps/privacy/consent";

/** The visitor's region as the platform knows it, or the market's country. */
export function placeNow({ pageConfig }: State): string {
  return window.Shopify?.customerPrivacy?.getRegion() || pageConfig.c;
}
