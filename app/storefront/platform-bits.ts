/** What the platform has recorded of this visitor, in our form. */
import { RegimeCode } from "../domain/consent/model";
import { platformPurposes, type CustomerPrivacy } from "./page";

/**
 * One bit a purpose; undefined where nothing is recorded. A purpose without an answer counts as the
 * regime presumes it.
 */
export function platformBits(api: CustomerPrivacy, regime: RegimeCode): number | undefined {
  const said = api.currentVisitorConsent();
  if (!platformPurposes.some((purpose) => said[purpose])) return undefined;
  const presumed = regime === RegimeCode.OptIn ? "no" : "yes";
  return platformPurposes.reduce(
    (bits, purpose, index) => bits | ((said[purpose] || presumed) === "yes" ? 1 << index : 0),
    0,
  );
}
