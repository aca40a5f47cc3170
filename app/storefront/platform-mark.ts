import { stillCounts } from "../domain/consent/model";
import type { CustomerPrivacy, PageConfig } from "./page";
import { MARK } from "./platform-consent";
import type { PlatformMark } from "./reconcile";

/** Our mark on what the platform has, `bits`, and whether that choice still counts. */
export function platformMark(
  api: CustomerPrivacy,
  bits: number,
  config: PageConfig,
): PlatformMark | undefined {
  const [time = "", asked = ""] = (api.getTrackingConsentMetafield(MARK) ?? "").split(".");
  if (!asked) return undefined;
  const at = Number(time);
  return { at, counts: stillCounts({ at, asked, bits }, config, Date.now()) };
}
