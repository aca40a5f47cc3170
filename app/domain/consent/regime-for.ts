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

/** The merchant's own regimes, by country ("DE") or country and subdivision ("US-CA"). */
export type OwnRegimes = Readonly<Record<string, { readonly regime: Regime }>>;

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
export function ruleFor(place: Place, own: OwnRegimes = {}): RegionRule {
  const { country, subdivision } = place;
  if (subdivision) return ruleOfPart(country, subdivision, own);
  return partsOf(country, own)
    .map((part) => ruleOfPart(country, part, own))
    .reduce(stricter, ruleOfCountry(country, own));
}

export function regimeFor(place: Place, own: OwnRegimes = {}): Regime {
  return ruleFor(place, own).regime;
}

function ruleOfCountry(country: string, own: OwnRegimes): RegionRule {
  return { ...(regionRules[country] ?? strictestRule), ...regimeIn(own[country]) };
}

/** A rule for a whole country doesn't weaken what a part of it has by its own law. */
function ruleOfPart(country: string, part: string, own: OwnRegimes): RegionRule {
  const law = regionRules[`${country}-${part}`];
  const ofCountry = ruleOfCountry(country, own);
  const chosen = own[`${country}-${part}`];
  if (chosen) return { ...(law ?? ofCountry), regime: chosen.regime };
  return law && own[country] ? stricter(law, ofCountry) : (law ?? ofCountry);
}

function regimeIn(chosen: { readonly regime: Regime } | undefined): { regime?: Regime } {
  return chosen ? { regime: chosen.regime } : {};
}

/** Parts of a country that have a rule of their own, by law or by the merchant. */
function partsOf(country: string, own: OwnRegimes): string[] {
  const names = [...Object.keys(regionRules), ...Object.keys(own)];
  const parts = names.filter((name) => name.startsWith(`${country}-`)).map((name) => name.slice(3));
  return [...new Set(parts)].sort();
}

function stricter(one: RegionRule, other: RegionRule): RegionRule {
  return regimeCode(one.regime) > regimeCode(other.regime) ? one : other;
}

/** The rule of every country a shop can have as a market, and "*" for the others: what Liquid reads. */
export function marketRules(
  {
    regions,
    gpc,
  }: { readonly regions: OwnRegimes; readonly gpc: "where-required" | "everywhere" } = {
    regions: {},
    gpc: "where-required",
  },
): Record<string, MarketRule> {
  const names = [...Object.keys(regionRules), ...Object.keys(regions)];
  const countries = [...new Set(names.map((name) => name.slice(0, 2)))];
  const compact = (rule: RegionRule, parts = ""): MarketRule => ({
    r: regimeCode(rule.regime),
    x: rule.renewDays,
    ...(gpc === "everywhere" ? { g: 1 } : {}),
    ...(parts ? { d: parts } : {}),
  });
  return {
    ...Object.fromEntries(
      countries.map((country) => [
        country,
        compact(ruleFor({ country }, regions), changedParts(country, regions)),
      ]),
    ),
    "*": compact(strictestRule),
  };
}

/** Where they are as the law has them, the storefront's scripts know them (`lawfulParts`). */
function changedParts(country: string, own: OwnRegimes): string {
  const parts = regimesOfParts(country, own);
  return parts === regimesOfParts(country, {}) ? "" : parts;
}

/** Countries whose parts differ by law, as `regimesOfParts` writes them. */
export function lawfulParts(): Record<string, string> {
  const countries = new Set(Object.keys(regionRules).map((name) => name.slice(0, 2)));
  const all = [...countries].map((country) => [country, regimesOfParts(country, {})] as const);
  return Object.fromEntries(all.filter(([, parts]) => parts));
}

/** "1 CA2 CO2": the regime of the country at large, and of those parts that have another. */
function regimesOfParts(country: string, own: OwnRegimes): string {
  const parts = partsOf(country, own);
  if (parts.length === 0) return "";
  const code = (rule: RegionRule): string => String(regimeCode(rule.regime));
  const atLarge = code(ruleOfCountry(country, own));
  const others = parts
    .map((part) => ({ part, regime: code(ruleOfPart(country, part, own)) }))
    .filter(({ regime }) => regime !== atLarge);
  return [atLarge, ...others.map(({ part, regime }) => part + regime)].join(" ");
}
