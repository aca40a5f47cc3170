/** What the platform knows better than the market's country: where the visitor is. */
import { RegimeCode } from "../domain/consent/model";
import type { CustomerPrivacy, State } from "./page";

/** Filled in by the build from the law's data (`lawfulParts`). */
declare const KEPT_PARTS: Readonly<Record<string, string>>;
const lawful = KEPT_PARTS;

/**
 * The regime that holds once the API has answered. In a part of the market's country, the part's
 * own; a visitor from another country is asked for consent where the platform asks, and is never
 * treated more mildly than the market. A visitor whom nobody can place keeps the strictest.
 */
export function regimeByPlatform(api: CustomerPrivacy, { pageConfig }: State): RegimeCode {
  const { r, c, d = lawful[c] } = pageConfig;
  const region = api.getRegion();
  if (region.startsWith(c || "?")) {
    const part = region.slice(2);
    return d && part ? +(RegExp(`${part}(\\d)`).exec(d)?.[1] ?? d[0] ?? r) : r;
  }
  return api.shouldShowBanner() ? RegimeCode.OptIn : r;
}
