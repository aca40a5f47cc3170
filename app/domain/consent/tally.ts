/** What is counted of a beacon, so that numbers need not look at records again. Pure. */
import { kindOf, type DecisionKind, type DeviceClass, type DecisionMethod } from "./decision";
import type { Choices } from "./purposes";
import { isAboutVendor } from "./vendor-consent";

/**
 * shown: the banner appeared on the first page of a visit · uncounted: recorded, but no proof of a
 * choice (forged, old, a clock off by days): never counted as consent.
 */
export type TallyKind = "shown" | "uncounted" | DecisionKind;

export interface TallyPlace {
  /** The shop's own day: "2026-11-20". */
  readonly day: string;
  /** Country, or country and state ("US-CA"); "" when unknown. */
  readonly region: string;
  readonly regime: string;
  readonly device: DeviceClass;
  readonly language: string;
  readonly version: number;
}

export interface Tally extends TallyPlace {
  readonly kind: TallyKind;
  readonly count: number;
}

/** Undefined where one vendor was allowed: the banner was not answered by that. */
export function tallyKind(decision: {
  readonly method: DecisionMethod;
  readonly choices: Choices;
  readonly flags: readonly string[];
}): TallyKind | undefined {
  if (isAboutVendor(decision.method)) return undefined;
  return decision.flags.length > 0 ? "uncounted" : kindOf(decision.method, decision.choices);
}

const countryNames = new Intl.DisplayNames("en", { type: "region", fallback: "none" });
const known = new Map<string, boolean>();

function isCountry(code: string): boolean {
  const before = known.get(code);
  if (before !== undefined) return before;
  // ZZ has a name too: that of no country.
  const found = code !== "ZZ" && countryNames.of(code) !== undefined;
  known.set(code, found);
  return found;
}

/** As fine as anybody may be told: states only where their laws differ. */
export function countedRegion(region: string): string {
  const country = region.slice(0, 2);
  if (country.length < 2 || !isCountry(country)) return "";
  return country === "US" && region.length === 4 ? `US-${region.slice(2)}` : country;
}

/** The same places and kinds counted together. */
export function addedUp(tallies: readonly Tally[]): Tally[] {
  const sums = new Map<string, Tally>();
  for (const tally of tallies) {
    const { day, region, regime, device, language, version, kind } = tally;
    const key = [day, region, regime, device, language, version, kind].join("|");
    const before = sums.get(key)?.count ?? 0;
    sums.set(key, { ...tally, count: before + tally.count });
  }
  return [...sums.values()];
}
