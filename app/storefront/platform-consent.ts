/** The platform's consent API: what is told to it, and what it knows. */
import { RegimeCode, stillCounts } from "../domain/consent/model";
import { isAllowed, platformPurposes, type CustomerPrivacy, type PageConfig } from "./page";
import { platformSays } from "./platform-says";
import type { PlatformMark } from "./reconcile";

/** Key of our mark; the platform allows 25 characters, and 100 of value. */
const MARK = "kept";

/**
 * Records a choice with the platform. `done` hears what the platform says once it has taken it, or
 * nothing: a visitor's network may block it, and then the next page tries again.
 */
export function tellPlatform(
  choice: { readonly bits: number; readonly at: number; readonly asked: string },
  regime: RegimeCode,
  done: (told: string | undefined) => void,
): void {
  const api = window.Shopify?.customerPrivacy;
  if (!api) return done(undefined);
  // The sale only where it was asked about: `true` allows it.
  const asked = regime === RegimeCode.OptIn ? platformPurposes.slice(0, 3) : platformPurposes;
  api.setTrackingConsent(
    {
      ...Object.fromEntries(
        asked.map((purpose, index) => [purpose, isAllowed(choice.bits, index)]),
      ),
      metafields: [{ key: MARK, value: `${choice.at}.${choice.asked}` }],
    },
    (failure) => done(failure?.error ? undefined : platformSays(api)),
  );
}

/** Our mark on what the platform has, and whether that choice still counts. */
export function platformMark(api: CustomerPrivacy, config: PageConfig): PlatformMark | undefined {
  const [time = "", asked = ""] = (api.getTrackingConsentMetafield(MARK) ?? "").split(".");
  if (!asked) return undefined;
  const at = Number(time);
  return { at, counts: stillCounts({ at, asked, bits: 0 }, config, Date.now()) };
}
