/** Which rule holds for a visitor, from what is known of where they are. */
import { regimeCode, type Regime } from "./regime";
import { regionRules, strictestRule, type RegionRule } from "./regions";
import type { MarketRule } from "./stored-choice";

export interface Place {
  /** ISO 3166-1, "" when unknown. */
  readonly country: string;
  /** ISO 3166-2 without the country, e.g. "CA"; absent when unknown. */
  readonly subdivision?: string;
}

/** Splits what the platform calls a region: "USCA", "DEBE", "FR", "" when unknown. */
export function placeOf(region: string): Place {
  const country = region.slice(0, 2);
  const subdivision = region.slice(2);
  return subdivision ? { country, subdivision } : { country };
}

/**
 * The rule of a place. Where only the country is known and its parts differ, the strictest of
 * them: a visitor who may be in California is treated as one who is.
 */
export function ruleFor(place: Place): RegionRule {
  const { country, subdivision } = place;
  const own = regionRules[country];
  if (!own) return strictestRule;
  if (subdivision) return regionRules[`${country}-${subdivision}`] ?? own;
  return Object.entries(regionRules)
    .filter(([name]) => name.startsWith(`${country}-`))
    .reduce((strictest, [, rule]) => (isStricter(rule, strictest) ? rule : strictest), own);
}

export function regimeFor(place: Place): Regime {
  return ruleFor(place).regime;
}

function isStricter(one: RegionRule, other: RegionRule): boolean {
  return regimeCode(one.regime) > regimeCode(other.regime);
}

/** The rule of every country a shop can have as a market, and "*" for the others: what Liquid reads. */
export function marketRules(): Record<string, MarketRule> {
  const countries = Object.keys(regionRules).filter((name) => name.length === 2);
  const compact = (rule: RegionRule): MarketRule => ({
    r: regimeCode(rule.regime),
    x: rule.renewDays,
  });
  return {
    ...Object.fromEntries(countries.map((country) => [country, compact(ruleFor({ country }))])),
    "*": compact(strictestRule),
  };
}
