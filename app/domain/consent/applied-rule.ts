/** Which rule a decision was judged by: the law's data, or the merchant's own for the place. Pure. */
import type { BannerConfig } from "./banner-config";
import type { Regime } from "./regime";
import { placeOf, ruleFor } from "./regime-for";
import { regionRules } from "./regions";

export interface AppliedRule {
  /** What a record names: place, source, and the day on which the data was last reviewed. */
  readonly name: string;
  readonly regime: Regime;
  readonly validDays: number;
}

/** `region` is the platform's: "USCA", "DE", "" when unknown. */
export function appliedRule(
  { regions }: Pick<BannerConfig, "regions">,
  region: string,
): AppliedRule {
  const place = placeOf(region);
  const { country, subdivision } = place;
  const { regime, renewDays, lastReviewed } = ruleFor(place, regions);
  const names = subdivision ? [`${country}-${subdivision}`, country] : [country];
  const listed = names.find((name) => regions[name] ?? regionRules[name]) ?? "*";
  const source = regions[listed] ? "merchant" : "law";
  return { name: `${listed} ${source} ${lastReviewed}`, regime, validDays: renewDays };
}
